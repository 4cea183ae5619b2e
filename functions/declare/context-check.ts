import type { ReporterId, Year } from '../model.ts'
import type { AnyForm, Columns, Form, LinedRow } from './form.ts'

/**
 * What a check may hold a return against, as known when the upload was received. `null` means that nothing is accepted
 * there yet: such a check has nothing to say, for a missing return is not a zero.
 */
export interface Context {
  readonly edition: Year
  readonly reporter: ReporterId
  /** The same reporter's accepted return of another form, same year. */
  own<C extends Columns>(form: Form<C>): readonly LinedRow<C>[] | null
  /** The accepted return of the year before; for a successor that filed none, its predecessor's. */
  before<C extends Columns>(form: Form<C>): readonly LinedRow<C>[] | null
  /** A register of the bureau for this year. */
  register<C extends Columns>(form: Form<C>): readonly LinedRow<C>[] | null
}

/** Rows over the example row of a form, as a fixture needs them. */
type Given<C extends Columns> = readonly Readonly<Partial<Record<keyof C & string, string>>>[]

/**
 * One check of a return against what else is known: the reporter's other forms, the registers, the year before.
 *
 * Never an error: what other returns say depends on when they arrive, and a large change wants an explanation, not a
 * refusal.
 */
export interface ContextCheck<C extends Columns> {
  /** Last part of the check's code. */
  readonly id: string
  readonly form: Form<C>
  /** What the form is held against, for the catalogue; `bulletin` is what the bulletin publishes, which is always known. */
  readonly against: 'own' | 'before' | 'register' | 'bulletin'
  /** Columns concerned; the finding is put at the first. */
  readonly columns: readonly (keyof C & string)[]
  readonly holds: string
  /** May use the {…} words returned by `fails`. */
  readonly message: string
  readonly remedy: string
  /** A line of null means the file as a whole: something that should stand in it does not. */
  readonly fails: (
    rows: readonly LinedRow<C>[],
    context: Context,
  ) => readonly { readonly line: number | null; readonly words: Readonly<Record<string, string>> }[]
  /** The rows that fire it and the accepted returns around them: its fixture. */
  readonly fires: {
    readonly rows: Given<C>
    readonly around: readonly {
      readonly where: 'own' | 'before' | 'register'
      readonly form: AnyForm
      readonly rows: Given<Columns>
    }[]
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a check takes rows of its own form; only the stage hands them over
export type AnyContextCheck = ContextCheck<any>
