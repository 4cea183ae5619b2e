import type { ContextCheck } from '../../../functions/declare/context-check.ts'
import type { Columns, Form, LinedRow, RowOf } from '../../../functions/declare/form.ts'
import { compare, type Exact, isZero } from '../../../functions/exact.ts'
import {
  type Fault,
  moved,
  number,
  sameName,
  shown,
  sumOf,
  type Threshold,
  unitsApart,
  wholeFile,
} from './compare.ts'

/** What a change against the year before asks of the clerk: never to alter a true figure. */
const askWhy = '请核对；确有变化的，请向市教育局说明原因，不必改动数字。'

type Id<C extends Columns> = keyof C & string
type Given<C extends Columns> = Readonly<Partial<Record<Id<C>, string>>>
/** Rows over the example row: as accepted the year before, and as filed now. */
type Fires<C extends Columns> = { readonly before: readonly Given<C>[]; readonly now: readonly Given<C>[] }
type Pair<C extends Columns> = { readonly line: number; readonly before: RowOf<C>; readonly now: RowOf<C> }

/** Builders of the checks against the year before, bound to a form and to what identifies one of its rows. */
export function changesOf<const C extends Columns>(form: Form<C>, key: readonly Id<C>[]) {
  const header = (id: Id<C>): string => form.columns[id]?.header ?? id
  const unit = (id: Id<C>): string => form.columns[id]?.unit ?? ''
  const keyOf = (row: RowOf<C>): string => key.map(id => shown(row[id])).join('／')
  const pairs = (rows: readonly LinedRow<C>[], past: readonly LinedRow<C>[]): Pair<C>[] => {
    const byKey = new Map(past.map(({ row }) => [keyOf(row), row]))
    return rows.flatMap(({ line, row }) => {
      const before = byKey.get(keyOf(row))
      return before ? [{ line, before, now: row }] : []
    })
  }
  const declare = (
    check: Pick<ContextCheck<C>, 'id' | 'columns' | 'holds' | 'message'> & { readonly remedy?: string },
    fires: Fires<C>,
    faults: (rows: readonly LinedRow<C>[], past: readonly LinedRow<C>[], edition: number) => readonly Fault[],
  ): ContextCheck<C> => ({
    remedy: askWhy,
    ...check,
    form,
    against: 'before',
    fails: (rows, context) => {
      const past = context.before(form)
      return past ? faults(rows, past, context.edition) : []
    },
    fires: { rows: fires.now, around: [{ where: 'before', form, rows: fires.before }] },
  })

  /** What describes a thing stays as it was told last year. `when` narrows it to one kind of change. */
  const stays = (
    column: Id<C>,
    fires: Fires<C>,
    change: {
      readonly id?: string
      readonly holds?: string
      readonly message?: string
      readonly remedy?: string
      readonly when?: (before: RowOf<C>, now: RowOf<C>) => boolean
    } = {},
  ): ContextCheck<C> =>
    declare(
      {
        id: change.id ?? `${column}-changed`,
        columns: [column, ...key.filter(id => id !== column)],
        holds: change.holds ?? `“${header(column)}”与上年填报的一致`,
        message: change.message ?? `“${header(column)}”上年填的是“{before}”，本年填的是“{now}”`,
        ...(change.remedy ? { remedy: change.remedy } : {}),
      },
      fires,
      (rows, past) =>
        pairs(rows, past).flatMap(({ line, before, now }) => {
          const [a, b] = [before[column], now[column]]
          if (a === null || b === null || sameName(shown(a), shown(b))) return []
          if (change.when && !change.when(before, now)) return []
          return [{ line, words: { before: shown(a), now: shown(b) } }]
        }),
    )
  /** A number of one thing does not leap. */
  const steady = (
    column: Id<C>,
    threshold: Threshold,
    fires: Fires<C>,
    /** What is compared, and between which rows, where that is not every pair. */
    only: {
      readonly of: string
      readonly when: (before: RowOf<C>, now: RowOf<C>, edition: number) => boolean
    } = { of: '', when: () => true },
  ): ContextCheck<C> =>
    declare(
      {
        id: `${column}-leap`,
        columns: [column, ...key],
        holds: `${only.of}“${header(column)}”比上年变化不超过${threshold.percent}%（变化不到${threshold.least}${unit(column)}的不计）`,
        message: `“${header(column)}”上年是{before}，本年是{now}，变化超过${threshold.percent}%`,
      },
      fires,
      (rows, past, edition) =>
        pairs(rows, past).flatMap(({ line, before, now }) => {
          const [a, b] = [number(before[column]), number(now[column])]
          if (!a || !b || !moved(a, b, threshold) || !only.when(before, now, edition)) return []
          return [{ line, words: { before: shown(a), now: shown(b) } }]
        }),
    )
  /** The total of a column does not leap. */
  const steadyTotal = (
    column: Id<C>,
    threshold: Threshold,
    fires: Fires<C>,
    where?: (row: RowOf<C>) => boolean,
  ): ContextCheck<C> =>
    declare(
      {
        id: `${column}-total-leap`,
        columns: [column],
        holds: `“${header(column)}”的合计比上年变化不超过${threshold.percent}%（变化不到${threshold.least}${unit(column)}的不计）`,
        message: `“${header(column)}”的合计上年是{before}${unit(column)}，本年是{now}${unit(column)}，变化超过${threshold.percent}%`,
      },
      fires,
      (rows, past) => {
        const [a, b] = [sumOf(past, column, where), sumOf(rows, column, where)]
        return moved(a, b, threshold) ? [{ line: null, words: { before: shown(a), now: shown(b) } }] : []
      },
    )
  /** An amount is not told in another unit than last year. */
  const sameUnit = (column: Id<C>, fires: Fires<C>): ContextCheck<C> =>
    declare(
      {
        id: `${column}-unit-switched`,
        columns: [column, ...key],
        holds: `“${header(column)}”与上年相差不到1000倍（否则可能换了单位）`,
        message: `“${header(column)}”上年是{before}，本年是{now}，相差1000倍以上，可能填错了单位`,
        remedy: `请核对本年的数是否以${unit(column)}为单位；无误的，请向市教育局说明原因，不必改动数字。`,
      },
      fires,
      (rows, past) =>
        pairs(rows, past).flatMap(({ line, before, now }) => {
          const [a, b] = [number(before[column]), number(now[column])]
          if (!a || !b || !unitsApart(a, b)) return []
          return [{ line, words: { before: shown(a), now: shown(b) } }]
        }),
    )
  /** What stood in last year's return and still should does stand in this year's. */
  const remains = (
    named: Id<C>,
    fires: Fires<C>,
    lost: {
      readonly id?: string
      readonly holds: string
      readonly message: string
      readonly remedy: string
      /** Whether last year's row is one that cannot just vanish, given this year's rows. */
      readonly when?: (before: RowOf<C>, rows: readonly LinedRow<C>[]) => boolean
    },
  ): ContextCheck<C> =>
    declare(
      {
        id: lost.id ?? 'vanished',
        columns: [named, ...key.filter(id => id !== named)],
        holds: lost.holds,
        message: lost.message,
        remedy: lost.remedy,
      },
      fires,
      (rows, past) => {
        const present = new Set(rows.map(({ row }) => keyOf(row)))
        return wholeFile(
          past
            .filter(({ row }) => !present.has(keyOf(row)) && (lost.when?.(row, rows) ?? true))
            .map(({ row }) => shown(row[named])),
        )
      },
    )
  /** This year's numbers are not last year's, copied: not all the same over at least so many rows with a number. */
  const notCopied = (numbers: readonly Id<C>[], least: number, fires: Fires<C>): ContextCheck<C> =>
    declare(
      {
        id: 'copied',
        columns: [...numbers],
        holds: `本年的数字不与上年逐项完全相同${least > 1 ? `（${least}行以上）` : ''}`,
        message: '{rows}行的{columns}与上年逐项完全相同，可能是上年的数字未更新',
        remedy: '请核对是否误传了上年的文件，或有数字没有更新；确实相同的，请向市教育局说明，不必改动数字。',
      },
      fires,
      (rows, past) => {
        const matched = pairs(rows, past)
        const filled = matched.filter(({ now }) =>
          numbers.some(id => {
            const value = number(now[id])
            return value !== null && !isZero(value)
          }),
        )
        const same = ({ before, now }: Pair<C>) =>
          numbers.every(id => equal(number(before[id]), number(now[id])))
        if (filled.length < least || matched.length < rows.length || !matched.every(same)) return []
        const columns = numbers.map(id => `“${header(id)}”`).join('')
        return [{ line: null, words: { rows: String(matched.length), columns } }]
      },
    )
  /** Any other check against the year before; what is compared is the caller's. */
  const other = declare
  return { stays, steady, steadyTotal, sameUnit, remains, notCopied, other, pairs }
}

const equal = (a: Exact | null, b: Exact | null): boolean =>
  a === null || b === null ? a === b : compare(a, b) === 0
