import type { Finding } from '../model.ts'
import { type Encoding, markedEncoding } from './decode/encodings.ts'
import { faultsOf } from './decode/faults.ts'
import { pieces } from './decode/pieces.ts'
import { foreignFile } from './decode/signature.ts'
import { fileFinding } from './file-finding.ts'

/** A file whose every byte could be read. */
interface DecodedText {
  readonly encoding: Encoding
  /** The text without its byte order mark, from the start at each call; every chunk ends with a line's end. */
  readonly chunks: () => Iterable<string>
  /** `file.garbled`: lines that were spoilt before the file came here. */
  readonly findings: readonly Finding[]
}

export type Decoded = DecodedText | { readonly finding: Finding }

/**
 * Finds the encoding of a file. Bytes of GBK can be valid UTF-8 (学校 reads "ѧУ") and the reverse, so the reading whose
 * header row is known is preferred, then UTF-8. `knowsHeader` is given the first 64 KB or so.
 */
export function decode(bytes: Uint8Array, knowsHeader: (text: string) => boolean): Decoded {
  if (bytes.length === 0) return { finding: fileFinding('file.empty') }
  const foreign = foreignFile(bytes)
  if (foreign) return { finding: foreign }
  const candidates = candidatesFor(bytes)
  const known = candidates.filter(encoding => knowsHeader(head(bytes, encoding)))
  if (known.length === 0 && candidates.includes('utf-16le')) {
    if (markedEncoding(bytes) === null) return { finding: fileFinding('file.binary') }
  }
  const readings = []
  for (const encoding of known.length > 0 ? known : candidates) {
    const { undecodable, garbled } = faultsOf(bytes, encoding)
    if (!undecodable) return { encoding, chunks: () => texts(bytes, encoding), findings: garbled }
    readings.push(undecodable)
  }
  const furthest = readings.reduce((a, b) => (b.offset > a.offset ? b : a))
  const words = { offset: String(furthest.offset) }
  return { finding: fileFinding('file.encoding-unknown', { line: furthest.line }, words) }
}

/** A byte order mark decides. Zero bytes without one are UTF-16 at best. */
function candidatesFor(bytes: Uint8Array): readonly [Encoding, ...Encoding[]] {
  const marked = markedEncoding(bytes)
  if (marked) return [marked]
  return bytes.includes(0) ? ['utf-16le', 'utf-16be'] : ['utf-8', 'gb18030']
}

function head(bytes: Uint8Array, encoding: Encoding): string {
  for (const { text } of pieces(bytes, encoding)) return text
  return ''
}

function* texts(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  for (const { text } of pieces(bytes, encoding)) yield text
}
