import type { Content } from 'pdfmake/interfaces.js'
import type { Type } from '../declare/page.ts'
import type { Block } from '../model.ts'
import { fill } from '../words.ts'
import { definitionId } from './html-links.ts'
import { chart } from './pdf-chart.ts'
import { mark, type Role } from './pdf-marks.ts'
import type { Piece } from './pdf-pieces.ts'
import { paragraph, type Setting } from './pdf-setting.ts'
import { table } from './pdf-table.ts'
import { keep, prose } from './pdf-text.ts'

/** What a part is set in, by the page it stands on: a turned one is wider. */
export type SettingOn = (turned: boolean) => Setting

/** One block of the bulletin as a piece of the page. */
export function block(block: Block, on: SettingOn): Piece {
  if (block.kind === 'table') {
    const content = (turned: boolean): Content[] => {
      const setting = on(turned)
      return table(block.table, setting, setting.bookmarks.enter(block.table.title, 3))
    }
    return { kind: block.table.wide ? 'wide' : 'table', content }
  }
  if (block.kind === 'chart') return { kind: 'prose', content: turned => [chart(block.chart, on(turned))] }
  return {
    kind: block.kind === 'heading' ? 'heading' : 'prose',
    content: turned => text(block, on(turned)),
  }
}

function text(block: Exclude<Block, { kind: 'table' | 'chart' }>, setting: Setting): Content[] {
  const { style, types, bookmarks } = setting
  switch (block.kind) {
    case 'heading': {
      const [type, role]: [Type, Role] = block.level === 1 ? [types.heading1, 'H2'] : [types.heading2, 'H3']
      return heading(block.text, type, role, bookmarks.enter(block.text, block.level), setting)
    }
    case 'paragraph': {
      const node = paragraph(prose(block.spans, style.words), types.text, setting)
      return [block.defines === undefined ? node : { ...node, id: definitionId(block.defines) }]
    }
    case 'list': {
      const list = mark('L', setting.parent)
      return block.items.map((item, i) => {
        const words = [{ text: fill(style.words.listMark, { n: i + 1 }) }, ...prose(item, style.words)]
        return paragraph(words, types.text, { ...setting, parent: mark('LI', list) }, 'LBody')
      })
    }
  }
}

/** A heading two characters in, never the last on its page. */
export function heading(text: string, type: Type, role: Role, bookmark: object, setting: Setting): Content[] {
  const node = paragraph([{ text }], type, setting, role)
  return [keep(3 * type.pitch, type), { ...node, ...bookmark }]
}
