import type { Column } from '../../declare/column.ts'
import type { Cell } from '../../model.ts'
import { readCode } from './code.ts'
import { readDate, readYear } from './date.ts'
import { readName } from './name.ts'
import { readNumber } from './number.ts'
import { readChoice, readChoices, readYesNo } from './option.ts'
import { type About, type ReadCell, read, type Said, unreadable } from './said.ts'
import { isMissingMark, isSpreadsheetError, surface } from './surface.ts'

/**
 * One cell by its column's kind: the canonical text of `Cell` and what is to be said of it. Reading a canonical text
 * gives it back with nothing to say. `others` are the row's cells read so far.
 */
export function readCell(
  column: Column,
  raw: string,
  about: About,
  others: Readonly<Record<string, Cell | undefined>>,
): ReadCell {
  const { text, said } = surface(raw)
  if (text === '') return column.required ? unreadable('missing') : read(null)
  if (isSpreadsheetError(text)) return unreadable('spreadsheet-error')
  if (isMissingMark(text) && !meansSomething(column, text))
    return column.required ? unreadable('missing') : read(null, [...said, { outcome: 'note.missing-mark' }])
  if (column.kind === 'name' || column.kind === 'text') return readName(column, text, said, about)
  const result = byKind(column, text, about, others)
  return result.cell === undefined
    ? result
    : { ...result, said: plain([...said, ...result.said], result.cell) }
}

/** 无 is an option of some columns, and a way to say 否. */
function meansSomething(column: Column, text: string): boolean {
  return column.kind === 'yes-no' || column.options.includes(text) || Object.hasOwn(column.synonyms, text)
}

/** Outside names, what a hidden character was is of no interest: it counts as a space. */
const plain = (said: readonly Said[], cell: Cell): Said[] => {
  const seen = new Set<string>()
  return said
    .map(one =>
      one.outcome === 'note.hidden-characters' ? { ...one, outcome: 'note.full-width' as const } : one,
    )
    .map(one =>
      one.outcome === 'note.full-width' ? { ...one, words: { read: cell ?? '', ...one.words } } : one,
    )
    .filter(({ outcome }) => !seen.has(outcome) && seen.add(outcome))
}

function byKind(
  column: Column,
  text: string,
  about: About,
  others: Readonly<Record<string, Cell | undefined>>,
): ReadCell {
  switch (column.kind) {
    case 'count':
    case 'amount':
      return readNumber(column, text)
    case 'year':
      return readYear(column, text, about.edition)
    case 'month':
    case 'date':
      return readDate(column, text, about.edition)
    case 'choice':
      return readChoice(column, text)
    case 'choices':
      return readChoices(column, text)
    case 'yes-no':
      return readYesNo(text)
    default:
      return readCode(column, text, about, others)
  }
}
