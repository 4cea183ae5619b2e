import { stringify } from 'csv-stringify/sync'
import type { PageStyle } from '../declare/page.ts'
import type { Bulletin, Table, TableCell, TableColumn } from '../model.ts'
import { fill } from '../words.ts'
import { disarm } from './disarm.ts'

/** The tables of a bulletin in the order of its pages. Throws when two bear one id: one CSV would overwrite the other. */
export function tablesOf(bulletin: Bulletin): Table[] {
  const blocks = [
    bulletin.opening,
    ...[...bulletin.sections, ...bulletin.annexes].map(section => section.blocks),
  ]
  const tables = blocks.flat().flatMap(block => (block.kind === 'table' ? [block.table] : []))
  const ids = tables.map(table => table.id)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice !== undefined) throw new Error(`two tables are called ${twice}`)
  return tables
}

/** Head of a column, with its unit. */
export function columnTitle({ title, unit }: TableColumn, { words }: PageStyle): string {
  return unit === '' ? title : fill(words.columnTitle, { title, unit })
}

/** What a data file says in a cell: the exact value, or the words that the page prints where there is none. */
export const cellData = (cell: TableCell | undefined): string => cell?.value ?? cell?.text ?? ''

/** Whether a column holds numbers, beside which only reasons for having none stand. */
export const isNumeric = (table: Table, i: number): boolean =>
  table.columns[i]?.align === 'right' && table.rows.some(row => row[i]?.value != null)

/** Words that stand in the numeric columns of a table in place of a number. */
export function wordsForNone(table: Table): string[] {
  const numeric = table.columns.map((_, i) => isNumeric(table, i))
  const said = table.rows.flatMap(row =>
    row.filter((cell, i) => numeric[i] && cell.value === null).map(cell => cell.text),
  )
  return [...new Set(said)].sort()
}

/** A table as CSV: UTF-8 with BOM and CRLF, as Excel and WPS open without a question; formulas disarmed. */
export function tableCsv(table: Table, style: PageStyle): string {
  const rows = [
    table.columns.map(column => columnTitle(column, style)),
    ...table.rows.map(row => table.columns.map((_, i) => cellData(row[i]))),
  ]
  return stringify(
    rows.map(row => row.map(disarm)),
    { bom: true, record_delimiter: 'windows' },
  )
}
