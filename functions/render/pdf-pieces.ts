import type { Content } from 'pdfmake/interfaces.js'
import { headed, opening } from './pdf-floats.ts'

/** A part of the document's flow; `wide` stands on a turned page of its own, and no picture waits beyond a heading or `closing`. */
export interface Piece {
  readonly kind: 'heading' | 'prose' | 'table' | 'wide' | 'closing'
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
    const cut = upright.findLastIndex(({ kind }) => kind === 'table' || (kind !== 'heading' && !leadIn)) + 1
    settle(upright.slice(0, cut))
    found.push({ turned: true, content: joined([...upright.slice(cut), piece], true) })
    upright = []
  }
  settle(upright)
  return found
}

/** Lines without which a heading does not stand at a page's foot, its own with them. */
const headingLines = 3

function joined(pieces: readonly Piece[], turned: boolean): Content[] {
  const found: Content[] = []
  let headings: Content[] = []
  for (const { kind, content } of pieces) {
    const heading = kind === 'heading'
    if (headings.length === 0)
      found.push(opening(kind === 'closing' || heading ? 'must' : 'may', heading ? headingLines : 1))
    if (heading) headings.push(...content(turned))
    else {
      found.push(...headed(headings, content(turned)))
      headings = []
    }
  }
  return [...found, ...headings]
}
