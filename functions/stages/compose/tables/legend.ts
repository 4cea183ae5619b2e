import type { BulletinWords } from '../../../declare/bulletin.ts'
import type { TableCell } from '../../../model.ts'

/** What the words in cells without a number mean, for those that the table holds; `withheld` is explained where asked. */
export function legend(
  rows: readonly (readonly TableCell[])[],
  { gaps, tables }: BulletinWords,
  explainsWithheld = false,
): string[] {
  const cells = rows.flat()
  const holds = (absence: TableCell['absence'], text?: string): boolean =>
    cells.some(cell => cell.absence === absence && (text === undefined || cell.text === text))
  return [
    ...(holds('not-submitted', gaps.blank) ? [tables.blankNote] : []),
    ...(holds('not-submitted', gaps.uncollected) ? [tables.uncollectedNote] : []),
    ...(holds('no-base') ? [tables.noBaseNote] : []),
    ...(explainsWithheld && holds('withheld') ? [tables.withheldNote] : []),
  ]
}
