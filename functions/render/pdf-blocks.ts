import type { Content } from 'pdfmake/interfaces.js'
import type { PageStyle, ProseTypes, Type } from '../declare/page.ts'
import type { Block } from '../model.ts'
import { fill } from '../words.ts'
import type { Bookmarks } from './pdf-bookmarks.ts'
import type { Piece } from './pdf-pieces.ts'
import { table } from './pdf-table.ts'
import { keep, paragraph, prose, typeset } from './pdf-text.ts'

/** What a block is set in, and where its headings are entered. */
export interface Setting {
  readonly style: PageStyle
  readonly types: ProseTypes
  readonly bookmarks: Bookmarks
  /** Width of the text on an upright page and on a turned one, in points. */
  readonly width: { readonly upright: number; readonly turned: number }
}

/** One block of the bulletin as a piece of the page. */
export function block(block: Block, setting: Setting): Piece {
  const { style, types, bookmarks, width } = setting
  switch (block.kind) {
    case 'heading': {
      const type = block.level === 1 ? types.heading1 : types.heading2
      return { kind: 'heading', content: heading(block.text, type, bookmarks.enter(block.text, block.level)) }
    }
    case 'paragraph':
      return { kind: 'prose', content: [paragraph(types.text, prose(block.spans, style.words))] }
    case 'list':
      return {
        kind: 'prose',
        content: block.items.map((item, i) =>
          paragraph(types.text, [
            { text: fill(style.words.listMark, { n: i + 1 }) },
            ...prose(item, style.words),
          ]),
        ),
      }
    case 'table': {
      const available = block.table.wide ? width.turned : width.upright
      const content = table(block.table, available, style, bookmarks.enter(block.table.title, 3))
      return { kind: block.table.wide ? 'wide' : 'table', content }
    }
  }
}

/** A heading two characters in, never the last on its page. */
export function heading(text: string, type: Type, bookmark: object): Content[] {
  return [keep(3 * type.pitch, type), { ...typeset(type), text, leadingIndent: 2 * type.size, ...bookmark }]
}
