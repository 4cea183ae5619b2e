import { createHash } from 'node:crypto'
import type { Limits } from '../limits.ts'
import type { Finding, SubmissionId, Upload } from '../model.ts'
import { fileFinding } from './file-finding.ts'

export type Collected =
  | { readonly id: SubmissionId; readonly bytes: Uint8Array }
  /** Reading stopped after so many bytes: the rest was not fetched, and there is no SHA-256 of the whole. */
  | { readonly tooLarge: Finding; readonly read: number }

/** Gathers an upload and its SHA-256; stops at once when it is larger than the limit. */
export async function collect(source: Upload['bytes'], limits: Limits): Promise<Collected> {
  const hash = createHash('sha256')
  const parts: Uint8Array[] = []
  let read = 0
  for await (const part of source) {
    read += part.length
    if (read > limits.bytes) {
      const kilobytes = Math.floor(limits.bytes / 1024)
      const limit = kilobytes < 1024 ? `${kilobytes} KB` : `${Math.floor(kilobytes / 1024)} MB`
      return { tooLarge: fileFinding('file.too-large', {}, { limit }), read }
    }
    hash.update(part)
    parts.push(part)
  }
  return { id: hash.digest('hex'), bytes: parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts) }
}
