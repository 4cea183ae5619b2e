import type { FontRole, Type } from '../declare/page.ts'
import type { Table } from '../model.ts'
import { units } from './breaks.ts'
import type { Faces } from './faces.ts'

/** Width of a text on one line, in ems of a face. */
export type Ems = (text: string) => number

export function emsIn(role: FontRole, faces: Faces): Ems {
  return text => {
    let width = 0
    for (const character of text) {
      const face = faces.face[faces.roleFor(character, role) ?? role]
      width += face.advance(character.codePointAt(0) ?? 0)
    }
    return width
  }
}

/** The parts of a number column: what stands before the decimal point of any number, and from it on, in ems. */
export function numberParts(table: Table, i: number, ems: Ems) {
  if (table.columns[i]?.align !== 'right') return { head: 0, tail: 0, width: 0 }
  let [head, tail] = [0, 0]
  for (const row of table.rows) {
    const parts = numberIn(row[i]?.text ?? '')
    if (parts === null) continue
    head = Math.max(head, ems(parts[0]))
    tail = Math.max(tail, ems(parts[1]))
  }
  return { head, tail, width: head + tail }
}

/** A printed number before its decimal point and from it on; null for words. */
export function numberIn(text: string): readonly [string, string] | null {
  const parts = /^([+-]?\d[\d,]*)(\.\d+)?%?$/u.exec(text)
  return parts && [parts[1] ?? '', text.slice((parts[1] ?? '').length)]
}

interface Needs {
  /** Narrower than this, something would be cut: a number, a word. */
  readonly least: number
  /** Wide enough for every cell on one line. */
  readonly cells: number
  /** Wide enough for every cell on one line, and the head on two. */
  readonly ease: number
}

const headLines = 4
const wordiness = 7

function needs(
  head: string,
  cells: readonly string[],
  numbers: number,
  headEms: Ems,
  cellEms: Ems,
  whole: readonly string[],
): Needs {
  const widest = Math.max(numbers, ...cells.map(cellEms))
  const words = cells.flatMap(cell => units(cell, whole))
  const longest = Math.max(numbers, ...units(head, whole).map(headEms), ...words.map(cellEms))
  const least = Math.max(2, longest, Math.min(widest, wordiness), headEms(head) / headLines)
  return {
    least,
    cells: Math.max(least, widest),
    ease: Math.max(2, widest, longest, Math.ceil(headEms(head) / 2)),
  }
}

export interface Columns {
  /** Of each column, without padding, in points. */
  readonly widths: readonly number[]
  /** What the type size is multiplied by to make the table fit. */
  readonly scale: number
}

const scales = [1, 0.93, 0.86, 0.8, 0.72]
/** Lines are measured by the widths handed out here: no rounding may make one too long. */
const hair = 0.02

/** Shares the available width out among the columns; a table that does not fit even in small type is a fault and throws. */
export function columns(
  table: Table,
  heads: readonly string[],
  available: number,
  types: { readonly head: Type; readonly cell: Type },
  padding: number,
  faces: Faces,
  whole: readonly string[] = [],
): Columns {
  const [headEms, cellEms] = [emsIn(types.head.role, faces), emsIn(types.cell.role, faces)]
  const wanted = table.columns.map((_, i) =>
    needs(
      heads[i] ?? '',
      table.rows.map(row => row[i]?.text ?? ''),
      numberParts(table, i, cellEms).width,
      headEms,
      cellEms,
      whole,
    ),
  )
  const room = available - 2 * padding * table.columns.length
  const least = sum(wanted.map(need => need.least + hair)) * types.cell.size
  const lines = sum(wanted.map(need => need.cells + hair)) * types.cell.size
  // A little smaller rather than cells of two lines.
  const scale =
    scales.slice(0, 2).find(scale => lines * scale <= room) ?? scales.find(scale => least * scale <= room)
  if (scale === undefined) {
    throw new Error(
      `table ${table.id} is too wide for its page: ${Math.ceil(least * 0.72)} pt of ${Math.floor(room)} pt`,
    )
  }
  const em = types.cell.size * scale
  const ease = sum(wanted.map(need => need.ease + hair)) * em
  // More than the least: what makes every cell one line, where there is room, then what makes the heads lower.
  const base = wanted.map(need => (lines * scale <= room ? need.cells : need.least) + hair)
  const [rest, wish] = [room - sum(base) * em, ease - sum(base) * em]
  const widths =
    ease <= room
      ? wanted.map(need => ((need.ease + hair) * em * room) / ease)
      : wanted.map((need, i) => {
          const own = base[i] ?? 0
          return em * own + ((Math.max(need.ease + hair, own) - own) * em * rest) / Math.max(wish, hair)
        })
  return { widths, scale }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
