import type { CodeLists } from '../../codes/lists.ts'
import type { CellNote, CellOutcome } from '../../declare/cell-check.ts'
import type { Cell, ReporterId, Year } from '../../model.ts'

/** One thing to be said of a cell. */
export interface Said {
  readonly outcome: CellOutcome | CellNote
  readonly suggestion?: string
  readonly words?: Readonly<Record<string, string>>
}

/** A cell as read: its canonical text, or null for blank; `undefined` when it could not be read. */
export interface ReadCell {
  readonly cell: Cell | undefined
  readonly said: readonly Said[]
}

/** What reading a cell needs to know besides its column. */
export interface About {
  readonly edition: Year
  readonly reporter: ReporterId
  readonly codes: CodeLists
  /** Whether the bulletin's fonts have the character. */
  readonly supported: (character: string) => boolean
}

export const read = (cell: Cell, said: readonly Said[] = []): ReadCell => ({ cell, said })
export const unreadable = (outcome: CellOutcome, more: Omit<Said, 'outcome'> = {}): ReadCell => ({
  cell: undefined,
  said: [{ outcome, ...more }],
})
