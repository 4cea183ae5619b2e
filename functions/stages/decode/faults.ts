import type { Finding } from '../../model.ts'
import { fileFinding } from '../file-finding.ts'
import { garbled } from '../marks.ts'
import { type Encoding, schemes, startsWith } from './encodings.ts'
import { type Piece, pieces } from './pieces.ts'

/** What a reading of the bytes in one encoding meets. */
export interface Faults {
  /** The first byte that the encoding has no reading for; null when all can be read. */
  readonly undecodable: { readonly line: number; readonly offset: number } | null
  /** Lines that were spoilt before the file came here. */
  readonly garbled: readonly Finding[]
}

const lineBreak = /\r\n|\r|\n/u
/** More of them would tell the clerk nothing new. */
const mostGarbled = 1000

/** Reads all bytes in the encoding up to the first undecodable one. */
export function faultsOf(bytes: Uint8Array, encoding: Encoding): Faults {
  const findings: Finding[] = []
  let line = 1
  for (const piece of pieces(bytes, encoding)) {
    if (garbled.test(piece.text)) {
      const offset = undecodableIn(piece, encoding)
      if (offset !== null) {
        const before = offset.text.split(lineBreak).length - 1
        return { undecodable: { line: line + before, offset: piece.start + offset.bytes }, garbled: findings }
      }
      piece.text.split(lineBreak).forEach((text, i) => {
        const sign = garbled.exec(text)
        if (sign && findings.length < mostGarbled)
          findings.push(fileFinding('file.garbled', { line: line + i, received: sign[0] }))
      })
    }
    line += breaksIn(piece.text)
  }
  return { undecodable: null, garbled: findings }
}

/** Where the piece's first undecodable byte stands, and the text before it. A U+FFFD that the file itself holds is none. */
function undecodableIn({ bytes, text }: Piece, encoding: Encoding): { bytes: number; text: string } | null {
  const { width, replacement } = schemes[encoding]
  let [at, from] = [0, 0]
  for (;;) {
    const found = text.indexOf('\uFFFD', from)
    if (found === -1) return null
    for (const _ of text.slice(from, found)) at += width(bytes, at)
    if (!startsWith(bytes, at, replacement)) return { bytes: at, text: text.slice(0, found) }
    at += replacement.length
    from = found + 1
  }
}

function breaksIn(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++
  }
  return count
}
