import type { Mark } from './pdf-marks.ts'
import { pageOf } from './pdf-structure.ts'

/** A table as it was handed to pdfmake: the first cell of each row, and the last note below it. */
export interface LaidTable {
  readonly id: string
  readonly rows: readonly Mark[]
  readonly note: Mark | null
}

/** By table, the row from which it is to continue on the next page. */
export type Splits = ReadonlyMap<string, number>

/** Rows that a continued table has at least on its last page. */
const company = 3

/**
 * The tables that were laid out with their last row or two, or only their notes, alone on a page, and where each is to be
 * split instead so that at least three rows stand there. pdfmake breaks a table where a page is full and nowhere else.
 */
export function splitsOf(tables: readonly LaidTable[]): Map<string, number> {
  const splits = new Map<string, number>()
  for (const { id, rows, note } of tables) {
    const pages = rows.map(pageOf)
    const last = note === null ? pages.at(-1) : pageOf(note)
    const alone = pages.filter(page => page === last).length
    const before = pages.filter(page => page === (last ?? 0) - 1).length
    if (last !== pages[0] && alone < company && before >= 2 * company) splits.set(id, rows.length - company)
  }
  return splits
}
