import type { Column } from './column.ts'
import type { CheckWords } from './file-check.ts'

/** What can be wrong or doubtful about one cell, by itself: a check `{form}.{column}.{outcome}` for each column it applies to. */
export type CellOutcome =
  | 'missing'
  | 'spreadsheet-error'
  | 'not-a-number'
  | 'approximate'
  | 'negative'
  | 'decimals'
  | 'too-precise'
  | 'scientific'
  | 'formula'
  | 'other-unit'
  | 'implausible'
  | 'chinese-numeral'
  | 'over-hundred'
  | 'share-as-fraction'
  | 'not-a-year'
  | 'not-a-date'
  | 'date-impossible'
  | 'date-ambiguous'
  | 'date-incomplete'
  | 'date-serial'
  | 'date-maybe-october'
  | 'after-edition'
  | 'unknown-option'
  | 'example-row'
  | 'other-reporter'
  | 'code-length'
  | 'code-digits'
  | 'code-alphabet'
  | 'code-check'
  | 'code-organisation'
  | 'code-body-kind'
  | 'code-school-kind'
  | 'code-province'
  | 'digits-lost'
  | 'registration-number'
  | 'organisation-code'
  | 'not-an-enterprise'
  | 'region-form'
  | 'region-unlisted'
  | 'industry-form'
  | 'industry-unlisted'
  | 'industry-letter'
  | 'programme-form'
  | 'leading-zero-lost'
  | 'private-use'
  | 'other-form'
  | 'unsupported-character'
  | 'not-a-name'
  | 'placeholder'
  | 'question-mark'
  | 'filled-down'
  | 'no-han'
  | 'long-name'
  | 'code-thousands'
  | 'code-is-name'
  | 'rate-in-count'
  | 'near-unit'
  | 'long-past'

/** What was done to read one cell: recorded, never a reproach. One check each, whatever the column. */
export type CellNote =
  | 'note.full-width'
  | 'note.thousands'
  | 'note.unit-in-cell'
  | 'note.missing-mark'
  | 'note.whole-decimal'
  | 'note.text-marker'
  | 'note.code-form'
  | 'note.date-form'
  | 'note.yes-no-form'
  | 'note.synonym'
  | 'note.joined'
  | 'note.hidden-characters'
  | 'note.formula-text'
  | 'note.controlled-mark'

export type IdentifiedColumn = Column & { readonly id: string }

/** Cells over a form's example row, by column id, for each row of a fixture. */
export type FixtureRows = readonly Readonly<Record<string, string>>[]

/** One outcome, declared once for all columns it applies to. Words may use {header}, {unit}, {options}, {help} and {plausible}. */
export interface CellCheck extends CheckWords {
  readonly applies: (column: IdentifiedColumn) => boolean
  /** The remedy where it depends on the column; `remedy` otherwise. */
  readonly remedyFor?: (column: IdentifiedColumn) => string
  /** Rows over the example row that fire it in this column. */
  readonly fires: (column: IdentifiedColumn) => FixtureRows
}

/** One note about cells; `fires` names the form and the cells over its example row. */
export interface CellNoteCheck extends CheckWords {
  readonly severity: 'note'
  readonly fires: { readonly form: string; readonly rows: FixtureRows }
}
