import type {
  Content,
  ContentColumns,
  ContentTable,
  CustomTableLayout,
  TableCell as PdfCell,
} from 'pdfmake/interfaces.js'
import type { PageStyle, Type } from '../declare/page.ts'
import type { Table, TableColumn } from '../model.ts'
import { fill } from '../words.ts'
import { widthOf } from './lines.ts'
import { columns } from './pdf-columns.ts'
import { type Mark, mark } from './pdf-marks.ts'
import { insets } from './pdf-numbers.ts'
import type { Setting } from './pdf-setting.ts'
import { keep, linesOf, set, typeset } from './pdf-text.ts'
import { columnTitle } from './tables.ts'

/** Space beside and above the text of a cell, in points. */
const padding = { side: 3, line: 2.5 }

/** A three-line table with its title above and its notes below, as wide as its page's text. */
export function table(table: Table, setting: Setting, bookmark: object): Content[] {
  const { style, faces } = setting
  const { tableTitle, tableHead, tableCell } = style.types
  const { width } = setting
  const heads = table.columns.map(column => columnTitle(column, style))
  const types = { head: tableHead, cell: tableCell }
  const { widths, scale } = columns(table, heads, width, types, padding.side, faces)
  const [head, cell] = [scaled(tableHead, scale), scaled(tableCell, scale)]
  const fits = (text: string, room: number): boolean => widthOf(text, head, faces) <= room
  const element = mark('Table', setting.parent)
  const caption = mark('Caption', element)
  const columnWidth = (i: number): number => widths[i] ?? 0

  const headRow = mark('TR', mark('THead', element))
  const headCells = (again: boolean): PdfCell[] =>
    heads.map((whole, i): PdfCell => {
      const text = fits(whole, columnWidth(i)) ? whole : unitBelow(table.columns[i], style)
      const align = table.columns[i]?.align === 'left' ? 'left' : 'center'
      const measure = { width: columnWidth(i) }
      const node = set([{ text }], {
        type: head,
        measure,
        faces,
        mark: again ? null : mark('TH', headRow),
        align,
      })
      return { ...node, verticalAlignment: 'middle' }
    })
  const bodyRows = mark('TBody', element)
  const inset = table.columns.map((_, i) => insets(table, i, columnWidth(i), cell, faces))
  let tallest = 1
  const lines = table.rows.map(() => mark('TR', bodyRows))
  const rows = table.rows.map((row, r) => {
    const line = lines[r] ?? bodyRows
    return table.columns.map(({ align }, i): PdfCell => {
      const right = inset[i]?.(r) ?? 0
      const measure = { width: columnWidth(i) - right }
      const node = set([{ text: row[i]?.text ?? '' }], {
        type: cell,
        measure,
        faces,
        mark: mark('TD', line),
        align,
      })
      tallest = Math.max(tallest, linesOf(node))
      return { ...node, margin: [0, 0, right, 0] }
    })
  })

  const split = setting.splits.get(table.id) ?? rows.length
  const part = (from: number, to: number): ContentTable => ({
    table: {
      body: [headCells(from > 0), ...rows.slice(from, to)],
      widths: [...widths],
      headerRows: 1,
      keepWithHeaderRows: 1,
      // pdfmake drops what does not fit of an unbreakable row: a row of half a page and more may break.
      dontBreakRows: tallest * cell.pitch < width / 2,
    },
    layout: threeLines(cell, style, to === rows.length),
    ...(from > 0 ? { pageBreak: 'before' as const } : {}),
  })
  const below = notes(table.notes, setting)
  setting.laid.push({
    id: table.id,
    rows: lines.flatMap(line => line.children[0] ?? []),
    note: (table.notes.length > 0 && setting.parent.children.findLast(one => one.role === 'Note')) || null,
  })
  const title = set([{ text: table.title }], {
    type: tableTitle,
    measure: { width },
    faces,
    mark: caption,
    align: 'center',
  })
  return [
    keep(tableTitle.pitch + 4 * (cell.pitch + 2 * padding.line), tableTitle),
    { ...title, ...bookmark },
    part(0, split),
    ...(split < rows.length ? [part(split, rows.length)] : []),
    ...below,
  ]
}

/** The head of a column with its unit on a line of its own. */
function unitBelow(column: TableColumn | undefined, style: PageStyle): string {
  if (column === undefined || column.unit === '') return column?.title ?? ''
  const [title, whole] = [column.title, columnTitle(column, style)]
  return whole.startsWith(title) ? `${title}\n${whole.slice(title.length)}` : whole
}

const scaled = (type: Type, scale: number): Type => ({
  ...type,
  size: type.size * scale,
  pitch: type.pitch * scale,
})

/** A part that is continued has no rule at its end. */
function threeLines(cell: Type, { rules }: PageStyle, closed: boolean): CustomTableLayout {
  // A line's leading stands below its text: half of it is moved above.
  const lead = (cell.pitch - cell.size) / 2
  const rule = (i: number, rows: number): number =>
    i === 0 || (i === rows && closed) ? rules.outer : i === 1 ? rules.head : i === rows ? 0 : rules.row
  return {
    hLineWidth: (i, node) => rule(i, node.table.body.length),
    hLineColor: (i, node) => (i > 1 && i < node.table.body.length ? rules.rowColour : 'black'),
    vLineWidth: () => 0,
    paddingLeft: () => padding.side,
    paddingRight: () => padding.side,
    paddingTop: () => padding.line + lead,
    paddingBottom: () => Math.max(0, padding.line - lead),
  }
}

function notes(notes: readonly string[], setting: Setting): ContentColumns[] {
  const { style, faces, parent, width } = setting
  const { words } = style
  const type = style.types.tableNote
  const put = (text: string, room: number, element: Mark) => ({
    ...set([{ text }], { type, measure: { width: room }, faces, mark: element }),
    width: room,
  })
  const label = (words.tableNotes.length + 0.1) * type.size
  const number = notes.length > 1 ? 1.6 * type.size : 0
  return notes.map((note, i): ContentColumns => {
    const element = mark('Note', parent)
    const numbered = notes.length > 1 ? [put(fill(words.tableNoteMark, { n: i + 1 }), number, element)] : []
    return {
      columns: [
        { ...typeset(type), text: '', width: 0 },
        put(i === 0 ? words.tableNotes : '', label, element),
        ...numbered,
        put(note, width - label - number, element),
      ],
      margin: [0, i === 0 ? 4 : 0, 0, 0],
      unbreakable: true,
    }
  })
}
