import type { Content } from 'pdfmake/interfaces.js'
import type { Type } from '../declare/page.ts'
import type { Block } from '../model.ts'
import { fill } from '../words.ts'
import { mark, type Role } from './pdf-marks.ts'
import type { Piece } from './pdf-pieces.ts'
import { paragraph, type Setting } from './pdf-setting.ts'
import { table } from './pdf-table.ts'
import { keep, prose } from './pdf-text.ts'

/** One block of the bulletin as a piece of the page. */
export function block(block: Block, setting: Setting): Piece {
  const { style, types, bookmarks } = setting
  switch (block.kind) {
    case 'heading': {
      const [type, role]: [Type, Role] = block.level === 1 ? [types.heading1, 'H2'] : [types.heading2, 'H3']
      const entry = bookmarks.enter(block.text, block.level)
      return { kind: 'heading', content: heading(block.text, type, role, entry, setting) }
    }
    case 'paragraph':
      return { kind: 'prose', content: [paragraph(prose(block.spans, style.words), types.text, setting)] }
    case 'list': {
      const list = mark('L', setting.parent)
      const content = block.items.map((item, i) => {
        const words = [{ text: fill(style.words.listMark, { n: i + 1 }) }, ...prose(item, style.words)]
        return paragraph(words, types.text, { ...setting, parent: mark('LI', list) }, 'LBody')
      })
      return { kind: 'prose', content }
    }
    case 'table':
      return {
        kind: block.table.wide ? 'wide' : 'table',
        content: table(block.table, setting, bookmarks.enter(block.table.title, 3)),
      }
  }
}

/** A heading two characters in, never the last on its page. */
export function heading(text: string, type: Type, role: Role, bookmark: object, setting: Setting): Content[] {
  const node = paragraph([{ text }], type, setting, role)
  return [keep(3 * type.pitch, type), { ...node, ...bookmark }]
}
