import type { Content, ContentText } from 'pdfmake/interfaces.js'
import type { PageWords, Type } from '../declare/page.ts'
import type { Span } from '../model.ts'
import { fill } from '../words.ts'
import './pdf-breaks.ts'

/** Left, top, right, bottom, in points. */
export type Margins = [number, number, number, number]

/** The type as pdfmake's properties. A line is as high as the pitch, because every font's line box is its em square. */
export function typeset({ role, size, pitch }: Type) {
  return { font: role, fontSize: size, lineHeight: pitch / size }
}

/** A paragraph set full width with the first line two characters in. */
export function paragraph(type: Type, text: ContentText['text']): ContentText {
  return { ...typeset(type), text, alignment: 'justify', leadingIndent: 2 * type.size }
}

/** Prose with its note marks raised. */
export function prose(spans: readonly Span[], words: PageWords): ContentText[] {
  return spans.flatMap(({ text, note }): ContentText[] =>
    note === undefined ? [{ text }] : [{ text }, { text: fill(words.noteMark, { n: note }), sup: true }],
  )
}

/** Empty lines. */
export function blank(type: Type, lines = 1): ContentText {
  return { ...typeset(type), text: '\n'.repeat(lines - 1) }
}

/**
 * Moves to the next page unless so many points are free, so that a heading is not left behind at a page's foot: an
 * invisible line of that height, taken back by its lower margin.
 */
export function keep(points: number, { role }: Type): Content {
  return { font: role, fontSize: 1, lineHeight: points, text: '', margin: [0, 0, 0, -points] }
}
