import { columnsOf } from '../declare/form.ts'
import { exact, toDecimal } from '../exact.ts'
import type { Cell, ColumnTotal, Finding } from '../model.ts'
import { shortened } from './file-finding.ts'
import { Found } from './found.ts'
import { readCell } from './normalise/cell.ts'
import type { About, ReadCell } from './normalise/said.ts'
import { totalRowFindings } from './normalise/total-rows.ts'
import { wholeRows } from './normalise/whole-rows.ts'
import { type DataRow, letters, type ParsedFile } from './parse/parsed.ts'

/** A data row with its cells in canonical form; `undefined` where one could not be read. */
export interface NormalRow {
  readonly line: number
  readonly row: number
  readonly cells: Readonly<Record<string, Cell | undefined>>
  /** Every cell could be read: the checks across cells may look at it. */
  readonly readable: boolean
  readonly raw: DataRow
}

export interface Normalised {
  readonly rows: readonly NormalRow[]
  readonly findings: readonly Finding[]
  readonly totals: readonly ColumnTotal[]
}

/** Reads every cell by its column's kind. What could not be read is a finding, never a guess. */
export function normalise(parsed: ParsedFile, about: About): Normalised {
  const { form } = parsed
  if (!form) return { rows: [], findings: [], totals: [] }
  const at = new Map(parsed.columns.map(column => [column.id, column.at]))
  // A programme's code is read last: what it means depends on the edition and level beside it.
  const columns = columnsOf(form)
    .flatMap(column => {
      const position = at.get(column.id)
      return position === undefined ? [] : [{ ...column, at: position }]
    })
    .toSorted((a, b) => Number(a.kind === 'programme-code') - Number(b.kind === 'programme-code'))
  const complete = columns.length === Object.keys(form.columns).length
  const findings = new Found()
  const foreign: Finding[] = []
  const rowReader = wholeRows(form, columns, about)
  let above: Readonly<Record<string, Cell | undefined>> = {}
  const rows = parsed.rows.map((raw): NormalRow => {
    const cells: Record<string, Cell | undefined> = {}
    if (raw.misaligned) return { line: raw.line, row: raw.row, cells, readable: false, raw }
    const nil = rowReader.nil(raw)
    if (nil) {
      findings.add(nil)
      return { line: raw.line, row: raw.row, cells, readable: false, raw: { ...raw, misaligned: true } }
    }
    const told: Finding[] = []
    for (const column of columns) {
      const text = raw.cells[column.at] ?? ''
      const value = above[column.id]
      const result: ReadCell =
        column.fillDown && !form.single && text.trim() === '' && typeof value === 'string'
          ? { cell: value, said: [{ outcome: 'filled-down', suggestion: value, words: { value } }] }
          : readCell(column, text, about, cells)
      cells[column.id] = result.cell
      for (const { outcome, suggestion, words } of result.said)
        told.push({
          code: outcome.startsWith('note.') ? outcome : `${form.id}.${column.id}.${outcome}`,
          column: column.header,
          place: {
            line: raw.line,
            cell: `${letters(column.at)}${raw.row}`,
            received: text.trim() === '' ? null : shortened(text),
            suggestion: suggestion ?? null,
          },
          words: { header: column.header, ...words },
        })
    }
    // A code of somebody else is told once where it is the same in every row, so all of them are kept.
    for (const one of rowReader.swapped(raw, told))
      if (one.code.endsWith('.other-reporter')) foreign.push(one)
      else findings.add(one)
    above = cells
    const readable = complete && columns.every(({ id }) => cells[id] !== undefined)
    return { line: raw.line, row: raw.row, cells, readable, raw }
  })
  return {
    rows,
    findings: [
      ...rowReader.oneForAll([...foreign, ...findings.list()], rows.length),
      ...totalRowFindings(parsed, rows),
    ],
    totals: columnsOf(form)
      .filter(({ kind, id }) => (kind === 'count' || kind === 'amount') && at.has(id))
      .map(({ id, header, unit }) => columnTotal(rows, id, header, unit ?? '')),
  }
}

/** Hundredths of a canonical number: sums of them are exact. */
export function hundredths(cell: string): bigint {
  const [whole = '0', fraction = ''] = cell.split('.')
  return BigInt(whole + fraction.padEnd(2, '0'))
}

function columnTotal(rows: readonly NormalRow[], id: string, header: string, unit: string): ColumnTotal {
  let [sum, filled, blank] = [0n, 0, 0]
  for (const { cells } of rows) {
    const cell = cells[id]
    if (cell === null) blank += 1
    else if (cell !== undefined) {
      filled += 1
      sum += hundredths(cell)
    }
  }
  return { column: header, unit, total: decimal(sum), filled, blank }
}

/** Hundredths as decimal text. */
export const decimal = (sum: bigint): string =>
  toDecimal(exact(`${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`), 2)
