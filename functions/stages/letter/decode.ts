import { isUtf8 } from 'node:buffer'

/** The text of a proposal file in UTF-8 or, as Notepad on Chinese Windows may save it, GB18030; null for anything else. */
export function decodeProposal(bytes: Uint8Array): string | null {
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes)
  return /[\ufffd\0]/u.test(text) ? null : text
}
