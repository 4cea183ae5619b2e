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
import { backOnGrid, belowText, standing } from './pdf-floats.ts'
import { type Mark, mark } from './pdf-marks.ts'
import { insets } from './pdf-numbers.ts'
import type { Setting } from './pdf-setting.ts'
import { points } from './pdf-sheet.ts'
import { keep, linesOf, set, typeset } from './pdf-text.ts'
import { columnTitle } from './tables.ts'

/** Space beside and above the text of a cell, in points. */
const padding = { side: 3, line: 2.5 }
/** The lines of a wide table are nearer to each other, of the usual, for its pages are low. */
const near = { pitch: 0.86, line: 1.6, foot: 2 }

/** A table of so many rows, and no higher than such a part of the page, is not divided. */
const wholeRows = 14
const wholePart = 2 / 3

/** A three-line table with its title above and its notes below, as wide as its page's text. */
export function table(table: Table, setting: Setting, bookmark: object): Content[] {
  const { style, faces } = setting
  const whole = style.words.wholeWords
  const { tableTitle, tableHead, tableCell } = style.types
  const { width } = setting
  const heads = table.columns.map(column => columnTitle(column, style))
  const types = { head: tableHead, cell: tableCell }
  const { widths, scale } = columns(table, heads, width, types, padding.side, faces, whole)
  const [head, usual] = [scaled(tableHead, scale), scaled(tableCell, scale)]
  const cell = table.wide ? { ...usual, pitch: near.pitch * usual.pitch } : usual
  const fits = (text: string, room: number): boolean => widthOf(text, head, faces) <= room
  const element = mark('Table', setting.parent)
  const caption = mark('Caption', element)
  const columnWidth = (i: number): number => widths[i] ?? 0

  const headRow = mark('TR', mark('THead', element))
  const headCells = (again: boolean): PdfCell[] =>
    heads.map((title, i): PdfCell => {
      const text = fits(title, columnWidth(i)) ? title : unitBelow(table.columns[i], style)
      const align = table.columns[i]?.align === 'left' ? 'left' : 'center'
      const measure = { width: columnWidth(i), whole }
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
  const lines = table.rows.map(() => mark('TR', bodyRows))
  const rows = table.rows.map((row, r) => {
    const line = lines[r] ?? bodyRows
    return table.columns.map(({ align }, i): PdfCell => {
      const right = inset[i]?.(r) ?? 0
      const measure = { width: columnWidth(i) - right, whole }
      const indicator = row[i]?.indicator
      const to = indicator === undefined ? null : setting.definition(indicator)
      const node = set([{ text: row[i]?.text ?? '', ...(to === null ? {} : { to }) }], {
        type: cell,
        measure,
        faces,
        mark: mark('TD', line),
        align,
      })
      return { ...node, margin: [0, 0, right, 0] }
    })
  })

  const space = around(cell, table.wide ? near.line : padding.line)
  const split = setting.splits.get(table.id) ?? rows.length
  const rowLines = rows.map(tallestOf)
  const repeated = {
    headerRows: 1,
    keepWithHeaderRows: 1,
    // pdfmake drops what does not fit of an unbreakable row: a row of half a page and more may break.
    dontBreakRows: Math.max(1, ...rowLines) * cell.pitch < width / 2,
  }
  const firstHead = headCells(false)
  const part = (from: number, to: number, heads: object = repeated): ContentTable => ({
    table: {
      body: [from > 0 ? headCells(true) : firstHead, ...rows.slice(from, to)],
      widths: [...widths],
      ...heads,
    },
    layout: threeLines(space, style, to === rows.length, table.wide ? near.foot : 0),
    ...(from > 0 ? { pageBreak: 'before' as const } : {}),
  })
  const below = notes(table.notes, setting)
  const foot = table.wide ? near.foot : 0
  const title = set([{ text: table.title }], {
    type: tableTitle,
    measure: { width },
    faces,
    mark: caption,
    align: 'center',
  })
  const { text } = setting.types
  const height =
    linesOf(title) * tableTitle.pitch +
    tallestOf(firstHead) * head.pitch +
    rowLines.reduce((sum, lines) => sum + lines * cell.pitch, 0) +
    (1 + rows.length) * (space.above + space.beneath) +
    foot +
    2 * style.rules.outer +
    (rows.length > 0 ? style.rules.head + (rows.length - 1) * style.rules.row : 0) +
    below.height
  if (!table.wide && rows.length <= wholeRows && height <= wholePart * points(style.sheet.textHeight)) {
    return [standing([{ ...title, ...bookmark }, part(0, rows.length, {}), ...below.content], height, text)]
  }
  setting.laid.push({
    id: table.id,
    rows: lines.flatMap(line => line.children[0] ?? []),
    note: (table.notes.length > 0 && setting.parent.children.findLast(one => one.role === 'Note')) || null,
  })
  return [
    belowText(table.wide ? height : 0),
    keep(tableTitle.pitch + 4 * (cell.pitch + 2 * padding.line), tableTitle),
    { ...title, ...bookmark },
    part(0, split),
    ...(split < rows.length ? [part(split, rows.length)] : []),
    ...below.content,
    backOnGrid(text),
  ]
}

/** Lines of the highest cell of a row. */
const tallestOf = (row: readonly PdfCell[]): number =>
  Math.max(1, ...row.map(cell => linesOf(cell as { text?: unknown })))

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
function threeLines(space: Space, { rules }: PageStyle, closed: boolean, foot: number): CustomTableLayout {
  const rule = (i: number, rows: number): number =>
    i === 0 || (i === rows && closed) ? rules.outer : i === 1 ? rules.head : i === rows ? 0 : rules.row
  return {
    hLineWidth: (i, node) => rule(i, node.table.body.length),
    hLineColor: (i, node) => (i > 1 && i < node.table.body.length ? rules.rowColour : 'black'),
    vLineWidth: () => 0,
    paddingLeft: () => padding.side,
    paddingRight: () => padding.side,
    paddingTop: () => space.above,
    paddingBottom: (i, node) => space.beneath + (closed && i === node.table.body.length - 1 ? foot : 0),
  }
}

/** Above and below the lines of a cell, in points. */
interface Space {
  readonly above: number
  readonly beneath: number
}

/** What stands around the lines of a cell. A line's leading stands below its text: half of it is moved above. */
function around({ size, pitch }: Type, line: number): Space {
  const lead = (pitch - size) / 2
  return { above: line + lead, beneath: Math.max(0, line - lead) }
}

function notes(notes: readonly string[], setting: Setting): { content: ContentColumns[]; height: number } {
  const { style, faces, parent, width } = setting
  const { words } = style
  const type = style.types.tableNote
  const put = (text: string, room: number, element: Mark) => ({
    ...set([{ text }], { type, measure: { width: room }, faces, mark: element }),
    width: room,
  })
  const label = (words.tableNotes.length + 0.1) * type.size
  const number = notes.length > 1 ? 1.6 * type.size : 0
  let height = notes.length > 0 ? noteGap : 0
  const content = notes.map((note, i): ContentColumns => {
    const element = mark('Note', parent)
    const numbered = notes.length > 1 ? [put(fill(words.tableNoteMark, { n: i + 1 }), number, element)] : []
    const labelled = put(i === 0 ? words.tableNotes : '', label, element)
    const room = width - label - number
    const said = {
      ...set([{ text: note }], { type, measure: { width: room, justify: true }, faces, mark: element }),
      width: room,
    }
    height += linesOf(said) * type.pitch
    return {
      columns: [{ ...typeset(type), text: '', width: 0 }, labelled, ...numbered, said],
      margin: [0, i === 0 ? noteGap : 0, 0, 0],
      unbreakable: true,
    }
  })
  return { content, height }
}

/** Between a table and its notes, in points. */
const noteGap = 4
