import type { Filing, ReporterKind } from '../model.ts'
import type { Column } from './column.ts'

export type Columns = Readonly<Record<string, Column>>

/** The values of one row by column id, typed by the form's columns. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never }

/** A row with the line of the clerk's file it stood on. */
export type LinedRow<C extends Columns> = { readonly line: number; readonly row: RowOf<C> }

/** What is wrong with a row, as words for the message; null when the row passes. */
type Outcome = Readonly<Record<string, string>> | null

/** One check over the cells of a single row. It sees only rows whose every cell could be read. */
export interface RowCheck<C extends Columns> {
  /** Last part of the check's code. */
  readonly id: string
  readonly severity: 'error' | 'warning'
  /** Columns concerned; the finding is put at the first. */
  readonly columns: readonly (keyof C & string)[]
  readonly holds: string
  /** May use {…} words returned by `fails`. */
  readonly message: string
  readonly remedy: string
  readonly fails: (row: RowOf<C>, edition: number) => Outcome
  /** Cells that fire it, over the form's example row: its fixture. */
  readonly fires: Readonly<Partial<Record<keyof C & string, string>>>
}

/** One check over all rows of a submission. */
export interface FileCheck<C extends Columns> {
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly columns: readonly (keyof C & string)[]
  readonly holds: string
  readonly message: string
  readonly remedy: string
  readonly fails: (
    rows: readonly LinedRow<C>[],
    edition: number,
  ) => readonly { readonly line: number; readonly words: Readonly<Record<string, string>> }[]
  /** Rows (over the example row) that fire it. */
  readonly fires: readonly Readonly<Partial<Record<keyof C & string, string>>>[]
}

/** One form, declared once. */
export interface Form<C extends Columns = Columns> {
  readonly id: string
  readonly name: string
  readonly filedBy: ReporterKind
  /** Exactly one data row (a profile): no nil return. */
  readonly single: boolean
  readonly columns: C
  /** What must be unique in a file. */
  readonly key: readonly (keyof C & string)[]
  readonly rowChecks: readonly RowCheck<C>[]
  readonly fileChecks: readonly FileCheck<C>[]
}

/** A form whose columns are no longer known by type: what the stages work with. */
// biome-ignore lint/suspicious/noExplicitAny: a form's checks take rows of its own columns; only the form itself hands them over
export type AnyForm = Form<any>

/** Declares a form; a check or key that names no column of it does not compile. */
export function defineForm<const C extends Columns>(form: {
  readonly id: string
  readonly name: string
  readonly filedBy: ReporterKind
  readonly single?: boolean
  readonly columns: C
  readonly key: readonly (keyof C & string)[]
  readonly rowChecks?: readonly RowCheck<C>[]
  readonly fileChecks?: readonly FileCheck<C>[]
}): Form<C> {
  return { single: false, rowChecks: [], fileChecks: [], ...form }
}

/** Columns of a form in their declared order. */
export function columnsOf(form: AnyForm): readonly (Column & { readonly id: string })[] {
  return Object.entries(form.columns as Columns).map(([id, column]) => ({ id, ...column }))
}

/** Opens canonical cells as typed values. */
export function openRow<C extends Columns>(
  form: Form<C>,
  cells: Readonly<Record<string, string | null>>,
): RowOf<C> {
  const row: Record<string, unknown> = {}
  for (const [id, column] of Object.entries(form.columns)) row[id] = column.open(cells[id] ?? null)
  return row as RowOf<C>
}

/** Opens all rows of a filing. */
export function openFiling<C extends Columns>(form: Form<C>, filing: Filing): readonly LinedRow<C>[] {
  return filing.rows.map(({ line, cells }) => ({ line, row: openRow(form, cells) }))
}
