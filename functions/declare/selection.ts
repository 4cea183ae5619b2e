import type { Exact } from '../exact.ts'
import type { Year } from '../model.ts'
import type { AnyForm, Columns, Form, RowOf } from './form.ts'

/** What a row adds to a sum: a whole number (people, things), or an exact one with decimals (万元, 人天); null for a blank cell. */
export type Amount = Exact | bigint | null

/** Words that may be said with a figure, by field. */
export type Said = Readonly<Record<string, string>>

/** Which rows of a form an indicator looks at and what it takes from each; typed by the form's columns. */
export interface SelectionOf<C extends Columns, A extends Amount | undefined = Amount | undefined> {
  /** Rows that count; `filed` is the year of the return. All rows when left out. */
  readonly where?: (row: RowOf<C>, filed: Year) => boolean
  /** What is counted once; also the group that an amount belongs to. The reporter's code comes first where it matters. */
  readonly key: (row: RowOf<C>) => readonly string[]
  /** Where a row counts several times: the last part of each of its keys. */
  readonly each?: (row: RowOf<C>) => readonly string[]
  /** What is summed; null where the cell is blank. Left out where keys are only counted: then nothing can be summed. */
  readonly amount?: (row: RowOf<C>) => A
  /**
   * Code of the enterprise whose individual data the row holds: the figure is withheld when it rests on too few of them.
   * `nobody` for what is no individual data: colleges, bases, groups, programmes, events, cohorts.
   */
  readonly respondent: ((row: RowOf<C>) => string) | 'nobody'
  /** True where the respondent consents that the row is public. */
  readonly released?: (row: RowOf<C>) => boolean
  /** Words that may be said with the figure; null where this row is not to be named. */
  readonly say?: (row: RowOf<C>) => Said | null
  /** Orders what is said; the key where it is left out. */
  readonly order?: (row: RowOf<C>) => readonly string[]
  /** For the row with the largest amount: what is published of it, in which unit where the row itself names one. */
  readonly take?: (row: RowOf<C>) => { readonly value: Exact | bigint | null; readonly unit?: string }
}

/** A selection whose columns are no longer known by type: what the stage works with. */
export interface Selection<A = unknown> {
  readonly form: AnyForm
  // biome-ignore lint/suspicious/noExplicitAny: a selection takes rows of its own form; only the stage hands them over
  readonly of: SelectionOf<any>
  /** Never set: tells the compiler which amounts there are, so that a sum of none or of the wrong kind does not compile. */
  readonly amounts?: () => A
}

/** Rows of a form; a column that the form does not have does not compile, nor does leaving out whose data the rows hold. */
export const rows = <const C extends Columns, A extends Amount | undefined = undefined>(
  form: Form<C>,
  of: SelectionOf<C, A>,
): Selection<A> => ({ form, of })
