import type { ContentText } from 'pdfmake/interfaces.js'
import type { PageStyle, ProseTypes, Type } from '../declare/page.ts'
import type { Faces } from './faces.ts'
import type { Words } from './lines.ts'
import type { Bookmarks } from './pdf-bookmarks.ts'
import { type Mark, mark, type Role } from './pdf-marks.ts'
import type { LaidTable, Splits } from './pdf-splits.ts'
import { set } from './pdf-text.ts'
import './pdf-widows.ts'

/** What a part of the document is set in, where its headings are entered, and the element of structure it stands in. */
export interface Setting {
  readonly style: PageStyle
  readonly faces: Faces
  readonly types: ProseTypes
  readonly bookmarks: Bookmarks
  readonly parent: Mark
  /** Where tables are to continue on the next page, and the tables as they are laid. */
  readonly splits: Splits
  readonly laid: LaidTable[]
  /** Destination of the paragraph that explains the indicator of a figure; null when none does. */
  readonly definition: (figure: string) => string | null
  /** Width of the text, in points. */
  readonly width: number
}

/** A paragraph set full width with the first line two characters in; no line of it is alone on a page. */
export function paragraph(
  words: readonly Words[],
  type: Type,
  setting: Setting,
  role: Role = 'P',
): ContentText {
  const { faces, parent, width } = setting
  const measure = { width, indent: 2 * type.size, justify: true }
  const node = set(words, { type, measure, faces, mark: mark(role, parent) })
  return Object.assign(node, { company: type.pitch })
}

/** A text of one or more lines, none indented. */
export function flush(
  text: string,
  type: Type,
  setting: Setting,
  role: Role,
  align: 'left' | 'center' = 'left',
): ContentText {
  const { faces, parent, width } = setting
  return set([{ text }], { type, measure: { width }, faces, mark: mark(role, parent), align })
}
