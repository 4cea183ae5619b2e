import type { Table, TableCell } from '../model.ts'
import { ems } from './ems.ts'
import { units } from './pdf-breaks.ts'

interface Needs {
  /** Narrower than this, something would be cut: a number, a word. */
  readonly least: number
  /** Wide enough for every cell on one line, and the head on two. */
  readonly ease: number
}

const headLines = 4
const wordiness = 7

function needs(head: string, cells: readonly TableCell[]): Needs {
  const widest = Math.max(0, ...cells.map(cell => ems(cell.text)))
  const longest = Math.max(0, ...[head, ...cells.map(cell => cell.text)].flatMap(units).map(ems))
  return {
    least: Math.max(2, longest, Math.min(widest, wordiness), ems(head) / headLines),
    ease: Math.max(2, widest, longest, Math.ceil(ems(head) / 2)),
  }
}

export interface Columns {
  /** Of each column, without padding, in points. */
  readonly widths: readonly number[]
  /** Of the widest number of each right-aligned column, in points; 0 for other columns. */
  readonly numbers: readonly number[]
  /** What the type size is multiplied by to make the table fit. */
  readonly scale: number
}

const scales = [1, 0.93, 0.86, 0.8, 0.72]

/** Shares the available width out among the columns; a table that does not fit even in small type is a fault and throws. */
export function columns(
  table: Table,
  heads: readonly string[],
  available: number,
  size: number,
  padding: number,
): Columns {
  const wanted = table.columns.map((_, i) =>
    needs(
      heads[i] ?? '',
      table.rows.flatMap(row => row[i] ?? []),
    ),
  )
  const room = available - 2 * padding * table.columns.length
  const least = sum(wanted.map(need => need.least)) * size
  const scale = scales.find(scale => least * scale <= room)
  if (scale === undefined) {
    throw new Error(
      `table ${table.id} is too wide for its page: ${Math.ceil(least * 0.72)} pt of ${Math.floor(room)} pt`,
    )
  }
  const em = size * scale
  const ease = sum(wanted.map(need => need.ease)) * em
  const widths =
    ease <= room
      ? wanted.map(need => (need.ease * em * room) / ease)
      : wanted.map(
          need =>
            em * (need.least + ((need.ease - need.least) * (room - least * scale)) / (ease - least * scale)),
        )
  const numbers = table.columns.map((column, i) =>
    column.align === 'right' ? em * Math.max(0, ...table.rows.map(row => ems(row[i]?.text ?? ''))) : 0,
  )
  return { widths, numbers, scale }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
