import type { Content } from 'pdfmake/interfaces.js'
import { opening } from './pdf-floats.ts'

/** A part of the document's flow; `wide` stands on a turned page of its own. */
export interface Piece {
  readonly kind: 'heading' | 'prose' | 'table' | 'wide'
  /** What it is on an upright page, or on a turned one. Asked once, in the order of the pages. */
  readonly content: (turned: boolean) => readonly Content[]
}

/** Pages of one orientation. */
export interface Run {
  readonly turned: boolean
  readonly content: Content[]
}

/**
 * The pieces as runs of upright and turned pages. What leads up to a wide table is turned with it, so that no page
 * bears a heading alone: the headings before it and, with `leadIn`, the paragraphs since the last table too.
 */
export function runs(pieces: readonly Piece[], leadIn: boolean): Run[] {
  const found: Run[] = []
  let upright: Piece[] = []
  const settle = (pieces: readonly Piece[]): void => {
    if (pieces.length > 0) found.push({ turned: false, content: joined(pieces, false) })
  }
  for (const piece of pieces) {
    if (piece.kind !== 'wide') {
      upright.push(piece)
      continue
    }
    const cut =
      upright.findLastIndex(before => before.kind === 'table' || (before.kind === 'prose' && !leadIn)) + 1
    settle(upright.slice(0, cut))
    found.push({ turned: true, content: joined([...upright.slice(cut), piece], true) })
    upright = []
  }
  settle(upright)
  return found
}

/** Below a table, in points; none where nothing follows, for there it would begin an empty page. */
const gap = 10

function joined(pieces: readonly Piece[], turned: boolean): Content[] {
  return pieces.flatMap((piece, i): Content[] => {
    const spaced = piece.kind === 'table' && i < pieces.length - 1
    const before = opening(piece.kind === 'heading' ? 'must' : 'may')
    return [before, ...piece.content(turned), ...(spaced ? [{ stack: [], margin: gapBelow }] : [])]
  })
}

const gapBelow: [number, number, number, number] = [0, 0, 0, gap]
