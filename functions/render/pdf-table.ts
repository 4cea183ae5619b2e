import type { Content, ContentTable, CustomTableLayout, TableCell as PdfCell } from 'pdfmake/interfaces.js'
import type { PageStyle, Type } from '../declare/page.ts'
import type { Table, TableCell, TableColumn } from '../model.ts'
import { fill } from '../words.ts'
import { ems } from './ems.ts'
import { columns } from './pdf-columns.ts'
import { keep, typeset } from './pdf-text.ts'
import { columnTitle } from './tables.ts'

/** Space beside and above the text of a cell, in points. */
const padding = { side: 3, line: 2.5 }

/** A three-line table with its title above and its notes below, in the width available. */
export function table(table: Table, available: number, style: PageStyle, bookmark: object): Content[] {
  const { tableTitle, tableHead, tableCell } = style.types
  const heads = table.columns.map(column => columnTitle(column, style))
  const { widths, numbers, scale } = columns(table, heads, available, tableCell.size, padding.side)
  const [head, cell] = [scaled(tableHead, scale), scaled(tableCell, scale)]
  const inset = (i: number): number => (numbers[i] ? Math.max(0, ((widths[i] ?? 0) - numbers[i]) / 2) : 0)
  const body = [
    heads.map((text, i) => headCell(text, table.columns[i], head)),
    ...table.rows.map(row => table.columns.map((column, i) => bodyCell(row[i], column, inset(i), cell))),
  ]
  const tallest = Math.max(0, ...table.rows.map(row => linesOf(row, widths, cell.size)))
  const set: ContentTable = {
    table: {
      body,
      widths: [...widths],
      headerRows: 1,
      keepWithHeaderRows: 1,
      // pdfmake drops what does not fit of an unbreakable row: a row of half a page and more may break.
      dontBreakRows: tallest * cell.pitch < available / 2,
    },
    layout: threeLines(cell, style),
  }
  return [
    keep(tableTitle.pitch + 4 * (cell.pitch + 2 * padding.line), tableTitle),
    { ...typeset(tableTitle), text: table.title, alignment: 'center', ...bookmark },
    set,
    ...notes(table.notes, style),
  ]
}

const scaled = (type: Type, scale: number): Type => ({
  ...type,
  size: type.size * scale,
  pitch: type.pitch * scale,
})

function headCell(text: string, column: TableColumn | undefined, type: Type): PdfCell {
  const alignment = column?.align === 'left' ? 'left' : 'center'
  return { ...typeset(type), text, alignment, verticalAlignment: 'middle' }
}

/** A number stands right-aligned in a block that is centred under its head. */
function bodyCell(cell: TableCell | undefined, { align }: TableColumn, inset: number, type: Type): PdfCell {
  return {
    ...typeset(type),
    text: cell?.text ?? '',
    alignment: align,
    margin: [0, 0, align === 'right' ? inset : 0, 0],
  }
}

function linesOf(row: readonly TableCell[], widths: readonly number[], size: number): number {
  return Math.max(1, ...row.map((cell, i) => Math.ceil((ems(cell.text) * size) / (widths[i] ?? size))))
}

function threeLines(cell: Type, { rules }: PageStyle): CustomTableLayout {
  // A line's leading stands below its text: half of it is moved above.
  const lead = (cell.pitch - cell.size) / 2
  const rule = (i: number, rows: number): number =>
    i === 0 || i === rows ? rules.outer : i === 1 ? rules.head : rules.row
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

function notes(notes: readonly string[], { types, words }: PageStyle): Content[] {
  const type = types.tableNote
  const mark = (i: number): string => (notes.length > 1 ? fill(words.tableNoteMark, { n: i + 1 }) : '')
  return notes.map((note, i) => ({
    ...typeset(type),
    text: `${i === 0 ? words.tableNotes : ''}${mark(i)}${note}`,
    margin: [i === 0 ? 0 : ems(words.tableNotes) * type.size, i === 0 ? 4 : 0, 0, 0],
  }))
}
