import type { Content, ContentText } from 'pdfmake/interfaces.js'
import type { PageWords, Type } from '../declare/page.ts'
import type { Span } from '../model.ts'
import { fill } from '../words.ts'
import type { Faces } from './faces.ts'
import { balanced, type Line, type Measure, raisedSize, setLines, type Words } from './lines.ts'
import type { Mark } from './pdf-marks.ts'
import './pdf-lines.ts'

/** A text as pdfmake takes it, its lines made here: it is broken, compressed and spread already. */
export interface SetText {
  readonly type: Type
  readonly measure: Measure
  readonly faces: Faces
  /** What it is to a reader of the document's structure; null for what only repeats. */
  readonly mark: Mark | null
  readonly align?: 'left' | 'center' | 'right'
}

/** Words in lines of a measure, as one node of pdfmake. */
export function set(
  words: readonly Words[],
  { type, measure, faces, mark, align = 'left' }: SetText,
): ContentText {
  const even = measure.justify ? measure : balanced(words, type, measure, faces)
  const lines = setLines(words, type, even, faces)
  const inlines = lines.flatMap((line, i) => inlinesOf(line, type, mark, i < lines.length - 1))
  return { ...typeset(type), text: inlines, alignment: align, leadingIndent: measure.indent ?? 0 }
}

function inlinesOf(line: Line, type: Type, mark: Mark | null, ended: boolean): ContentText[] {
  const segments =
    line.length > 0
      ? line
      : [{ text: '', role: type.role, size: type.size, raised: false, to: null, spacing: 0, width: 0 }]
  return segments.map((segment, i) => {
    const inline = {
      text: segment.text,
      font: segment.role,
      // pdfmake makes raised marks smaller itself.
      fontSize: segment.raised ? segment.size / raisedSize : segment.size,
      ...(segment.raised ? { sup: true } : {}),
      ...(segment.to === null ? {} : { linkToDestination: segment.to }),
      characterSpacing: segment.spacing,
      noWrap: true,
      preserveLeadingSpaces: true,
      preserveTrailingSpaces: true,
      setWidth: segment.width,
      ...(mark === null ? {} : { mark }),
      ...(ended && i === segments.length - 1 ? { lineEnd: true } : {}),
    }
    return inline
  })
}

/** Lines of a text that is set. */
export const linesOf = (node: { text?: unknown }): number =>
  1 + (Array.isArray(node.text) ? node.text.filter(inline => inline.lineEnd).length : 0)

/** The type as pdfmake's properties. A line is as high as the pitch, because every face's line box is its em square. */
export function typeset({ role, size, pitch }: Type) {
  return { font: role, fontSize: size, lineHeight: pitch / size }
}

/** Name of the destination of a numbered note. */
export const noteDestination = (n: number): string => `note-${n}`

/** Prose with its note marks raised, each leading to its note. */
export function prose(spans: readonly Span[], words: PageWords): Words[] {
  return spans.flatMap(({ text, note }): Words[] =>
    note === undefined
      ? [{ text }]
      : [{ text }, { text: fill(words.noteMark, { n: note }), raised: true, to: noteDestination(note) }],
  )
}

/** Empty lines. */
export function blank({ role, size, pitch }: Type, lines = 1): Content {
  return { font: role, fontSize: size, lineHeight: (lines * pitch) / size, text: '' }
}

/**
 * Moves to the next page unless so many points are free, so that a heading is not left behind at a page's foot: an
 * invisible line of that height, taken back by its lower margin.
 */
export function keep(points: number, { role }: Type): Content {
  return { font: role, fontSize: 1, lineHeight: points, text: '', margin: [0, 0, 0, -points] }
}
