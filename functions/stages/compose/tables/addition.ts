import type { BulletinWords } from '../../../declare/bulletin.ts'
import { compare, type Exact, exact, isZero, multiply, subtract, sum } from '../../../exact.ts'
import type { TableCell } from '../../../model.ts'
import { fill } from '../../../words.ts'
import { magnitude } from '../values.ts'

/** How far a value with six decimals may lie beside the exact one. */
const exactness = exact('0.0000005')

/** A column after the first: its name, and whether it holds levels, not quotients. */
interface Column {
  readonly name: string
  readonly level: boolean
  /** People of whom the total keeps what was filed in earlier years; null or left out where it keeps nothing. */
  readonly carried?: string | null
}

/** A column with a number in its last row and in others: how much the parts exceed the total, exact and as printed. */
interface Added extends Column {
  readonly excess: Exact
  readonly printed: Exact
  /** No part is larger than the total. */
  readonly parts: boolean
  readonly addsUp: boolean
  readonly withheld: boolean
}

/**
 * The notes that a table with a total in its last row needs: that parts do not add up because they are rounded, exactly
 * where the exact parts do add up and the printed ones do not; which columns come to more than their total, because it
 * counts once what several rows share; which come to less, because rows are withheld or did not file this year.
 */
export function additionNotes(
  rows: readonly (readonly TableCell[])[],
  columns: readonly Column[],
  { tables }: BulletinWords,
): string[] {
  const all = columns.flatMap((column, i) => addedUp(rows, column, i + 1))
  const levels = all.filter(({ level, addsUp }) => level && !addsUp)
  const note = (text: string, of: readonly Added[]): string[] =>
    of.length === 0 ? [] : [fill(text, { names: of.map(({ name }) => name).join(tables.mark) })]
  const less = levels.filter(({ excess }) => excess.n < 0n)
  return [
    ...(all.some(({ addsUp, printed }) => addsUp && !isZero(printed)) ? [tables.roundingNote] : []),
    ...note(
      tables.distinctNote,
      levels.filter(({ excess, parts }) => excess.n > 0n && parts),
    ),
    ...less.flatMap(({ name, carried }) =>
      carried == null ? [] : [fill(tables.carriedNote, { name, people: carried })],
    ),
    ...note(
      tables.withheldSumNote,
      less.filter(({ withheld }) => withheld),
    ),
  ]
}

function addedUp(rows: readonly (readonly TableCell[])[], column: Column, i: number): Added[] {
  const total = rows.at(-1)?.[i]
  const cells = rows.slice(0, -1).flatMap(row => row[i] ?? [])
  const filled = cells.filter(({ value }) => value !== null)
  if (!total || total.value === null || filled.length === 0) return []
  const excess = (of: (cell: TableCell) => string): Exact =>
    subtract(sum(filled.map(cell => exact(of(cell)))), exact(of(total)))
  const value = (cell: TableCell): string => cell.value ?? '0'
  const beyond = excess(value)
  return [
    {
      ...column,
      excess: beyond,
      printed: excess(({ text }) => text),
      parts: filled.every(cell => compare(exact(value(cell)), exact(value(total))) <= 0),
      addsUp: compare(magnitude(beyond), multiply(exactness, exact(filled.length + 1))) <= 0,
      withheld: cells.some(({ absence }) => absence === 'withheld'),
    },
  ]
}
