import type { Content, ContentText } from 'pdfmake/interfaces.js'
import { headed, opening } from './pdf-floats.ts'
import { linesOf } from './pdf-text.ts'

/** A part of the document's flow; `wide` stands on a turned page, and no picture waits beyond `closing`. */
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
 * bears a heading alone: the headings before it and, in an annex, the paragraphs since the last table too. Nor does a
 * picture of an annex wait beyond a heading, for there the text does not name it.
 */
export function runs(pieces: readonly Piece[], annex: boolean): Run[] {
  const found: Run[] = []
  let upright: Piece[] = []
  const settle = (pieces: readonly Piece[]): void => {
    if (pieces.length > 0) found.push({ turned: false, content: joined(pieces, false, annex) })
  }
  for (const piece of pieces) {
    if (piece.kind !== 'wide') {
      upright.push(piece)
      continue
    }
    const cut = upright.findLastIndex(({ kind }) => kind === 'table' || (kind !== 'heading' && !annex)) + 1
    settle(upright.slice(0, cut))
    const content = joined([...upright.slice(cut), piece], true, annex)
    const last = found.at(-1)
    // Wide tables one after the other share their pages.
    if (last?.turned && cut === 0) last.content.push(...content)
    else found.push({ turned: true, content })
    upright = []
  }
  settle(upright)
  return found
}

/** Lines without which a heading does not stand at a page's foot, its own with them. */
const headingLines = 3

function joined(pieces: readonly Piece[], turned: boolean, annex: boolean): Content[] {
  const found: Content[] = []
  let headings: Content[] = []
  for (const { kind, content } of pieces) {
    const heading = kind === 'heading'
    if (headings.length === 0)
      found.push(
        opening(kind === 'closing' || (heading && annex) ? 'must' : 'may', heading ? headingLines : 1),
      )
    if (heading) headings.push(...content(turned))
    else if (kind === 'closing') found.push(...closed(found, content(turned)))
    else {
      found.push(...headed(headings, content(turned)))
      headings = []
    }
  }
  return [...found, ...headings]
}

/** A last paragraph of so many lines moves to the page of the signature, which is not to stand without text. */
const movable = 6

/** The end of the document with the paragraph above it and its headings, taken from what was found, as one whole. */
function closed(found: Content[], closing: readonly Content[]): Content[] {
  const must = found.pop()
  const last = found.at(-1)
  const from = found.findLastIndex(one => typeof one === 'object' && 'opening' in one) + 1
  const moved = isParagraph(last) && linesOf(last) <= movable ? found.splice(from) : []
  return [...(must ? [must] : []), { stack: [...moved, ...closing], unbreakable: true }]
}

const isParagraph = (node: Content | undefined): node is ContentText & { readonly company: number } =>
  typeof node === 'object' && 'company' in node
