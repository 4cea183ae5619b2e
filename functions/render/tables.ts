import { stringify } from 'csv-stringify/sync'
import type { PageStyle } from '../declare/page.ts'
import type { Bulletin, DataColumn, Table, TableCell, TableColumn } from '../model.ts'
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

/**
 * A table as the data files have it: the columns that are not printed in their places and, in a bulletin of sample data, a
 * last one that says so in every row, for rows are copied without their file. Throws when a column would stand behind
 * none, or lacks cells.
 */
export function dataTable(table: Table, { sample }: Bulletin, { words }: PageStyle): Table {
  const { columns, rows, data = [] } = table
  const standing = (after: string | null): readonly DataColumn[] => data.filter(one => one.after === after)
  const lost = data.find(
    ({ after, cells }) =>
      (after !== null && !columns.some(({ id }) => id === after)) || cells.length !== rows.length,
  )
  if (lost) throw new Error(`column ${lost.id} does not fit table ${table.id}`)
  const marked = sample ? [words.data.sample] : []
  const dataColumn = ({ id, title, unit, align, indicator, description }: DataColumn): TableColumn => ({
    id,
    title,
    unit,
    align,
    ...(indicator === undefined ? {} : { indicator }),
    ...(description === undefined ? {} : { description }),
  })
  const { data: _, ...printed } = table
  return {
    ...printed,
    columns: [
      ...standing(null).map(dataColumn),
      ...columns.flatMap(column => [column, ...standing(column.id).map(dataColumn)]),
      ...marked.map(
        ({ title, description }): TableColumn => ({
          id: 'sample',
          title,
          unit: '',
          align: 'left',
          description,
        }),
      ),
    ],
    rows: rows.map((row, r) => {
      const cellsOf = (some: readonly DataColumn[]): TableCell[] =>
        some.flatMap(({ cells }) => cells[r] ?? [])
      return [
        ...cellsOf(standing(null)),
        ...columns.flatMap(({ id }, i) => [row[i] ?? { text: '', value: null }, ...cellsOf(standing(id))]),
        ...marked.map(({ text }) => ({ text, value: null })),
      ]
    }),
  }
}

/** The bulletin's title, with the mark of sample data. */
export const markedTitle = ({ title, sample }: Bulletin, { words }: PageStyle): string =>
  `${title.join('')}${sample ? words.sample : ''}`

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

/** A table, as the data files have it, as CSV: UTF-8 with BOM and CRLF, as Excel and WPS open without a question; formulas disarmed. */
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
