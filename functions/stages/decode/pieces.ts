import { type Encoding, schemes, startsWith } from './encodings.ts'

const atLeast = 64 * 1024

/** One stretch of the file: whole lines, so that it can be decoded by itself. */
export interface Piece {
  /** Offset of its first byte in the file. */
  readonly start: number
  readonly bytes: Uint8Array
  readonly text: string
}

/**
 * The file in pieces of 64 KB or a little more, decoded leniently: what cannot be decoded is U+FFFD. No piece depends on
 * another: in none of the encodings can 0A or 0D be part of a longer character, and Node's streaming decoder throws on some
 * malformed GB18030 even where it is told not to.
 */
export function* pieces(bytes: Uint8Array, encoding: Encoding): Generator<Piece> {
  const { label, mark } = schemes[encoding]
  const decoder = new TextDecoder(label, { ignoreBOM: true })
  let start = startsWith(bytes, 0, mark) ? mark.length : 0
  while (start < bytes.length) {
    const end = lineEnd(bytes, start + atLeast, label)
    const part = bytes.subarray(start, end)
    yield { start, bytes: part, text: decoder.decode(part) }
    start = end
  }
}

/** Offset after the first line end at or after `from`; the file's length when there is none. */
function lineEnd(bytes: Uint8Array, from: number, label: string): number {
  const unit = label.startsWith('utf-16') ? 2 : 1
  const low = label === 'utf-16be' ? 1 : 0
  const high = 1 - low
  const is = (at: number, byte: number) => bytes[at + low] === byte && (unit === 1 || bytes[at + high] === 0)
  for (let at = from; at < bytes.length; at += unit) {
    if (is(at, 0x0a)) return at + unit
    if (is(at, 0x0d)) return is(at + unit, 0x0a) ? at + 2 * unit : at + unit
  }
  return bytes.length
}
