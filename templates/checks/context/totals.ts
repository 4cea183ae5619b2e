import type { AnyContextCheck, ContextCheck } from '../../../functions/declare/context-check.ts'
import type { Columns, Form, LinedRow } from '../../../functions/declare/form.ts'
import { compare, type Exact } from '../../../functions/exact.ts'
import { type Fault, moved, shown, type Threshold } from './compare.ts'

/** One side of a comparison: a number that a form tells as a whole; null when it does not tell it. */
export interface Side<C extends Columns> {
  readonly form: Form<C>
  /** The column at which the finding is put. */
  readonly column: keyof C & string
  /** What the number is, for the messages. */
  readonly says: string
  readonly total: (rows: readonly LinedRow<C>[], edition: number) => Exact | null
  /** The form's rows in the fixture, over its example row. */
  readonly fires: readonly Readonly<Partial<Record<keyof C & string, string>>>[]
}

interface Comparison<A extends Columns, B extends Columns> {
  readonly id: string
  readonly a: Side<A>
  readonly b: Side<B>
  readonly holds: string
  readonly message: string
  readonly remedy: string
}

/** The comparison as two checks, so that whichever of the two returns arrives last is told. */
function bothEnds<A extends Columns, B extends Columns>(
  on: Comparison<A, B>,
  wrong: (a: Exact, b: Exact) => boolean,
): readonly AnyContextCheck[] {
  const { id, a, b, holds, message, remedy } = on
  const faults = (x: Exact | null, y: Exact | null, line: number | null): Fault[] =>
    x && y && wrong(x, y) ? [{ line, words: { a: shown(x), b: shown(y) } }] : []
  const told = { id, against: 'own' as const, holds, message, remedy }
  const atA: ContextCheck<A> = {
    ...told,
    form: a.form,
    columns: [a.column],
    fails: (rows, context) => {
      const other = context.own(b.form)
      if (!other) return []
      return faults(a.total(rows, context.edition), b.total(other, context.edition), lineOf(a.form, rows))
    },
    fires: { rows: a.fires, around: [{ where: 'own', form: b.form, rows: b.fires }] },
  }
  const atB: ContextCheck<B> = {
    ...told,
    form: b.form,
    columns: [b.column],
    fails: (rows, context) => {
      const other = context.own(a.form)
      if (!other) return []
      return faults(a.total(other, context.edition), b.total(rows, context.edition), lineOf(b.form, rows))
    },
    fires: { rows: b.fires, around: [{ where: 'own', form: a.form, rows: a.fires }] },
  }
  return [atA, atB]
}

const lineOf = <C extends Columns>(form: Form<C>, rows: readonly LinedRow<C>[]): number | null =>
  form.single ? (rows[0]?.line ?? null) : null

/** The first number is not larger than the second: two numbers of one reporter's forms. */
export const atMost = <A extends Columns, B extends Columns>(
  id: string,
  a: Side<A>,
  b: Side<B>,
  remedy: string,
): readonly AnyContextCheck[] =>
  bothEnds(
    {
      id,
      a,
      b,
      holds: `${a.says}（${a.form.name}）不大于${b.says}（${b.form.name}）`,
      message: `${a.form.name}里的${a.says}是{a}，大于${b.form.name}里的${b.says}{b}`,
      remedy,
    },
    (x, y) => compare(x, y) > 0,
  )

/** The two numbers agree within a tolerance. */
export const agree = <A extends Columns, B extends Columns>(
  id: string,
  a: Side<A>,
  b: Side<B>,
  tolerance: Threshold,
  remedy: string,
): readonly AnyContextCheck[] =>
  bothEnds(
    {
      id,
      a,
      b,
      holds: `${a.says}（${a.form.name}）与${b.says}（${b.form.name}）相差不超过${tolerance.percent}%（不到${tolerance.least}的不计）`,
      message: `${a.form.name}里的${a.says}是{a}，${b.form.name}里的${b.says}是{b}，相差超过${tolerance.percent}%`,
      remedy,
    },
    (x, y) => moved(y, x, tolerance),
  )
