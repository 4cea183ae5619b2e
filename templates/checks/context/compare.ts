import type { Columns, LinedRow } from '../../../functions/declare/form.ts'
import {
  add,
  compare,
  type Exact,
  exact,
  multiply,
  subtract,
  toDecimal,
  zero,
} from '../../../functions/exact.ts'

/** A place that a check names: a line of the file, or null for the file as a whole. */
export type Fault = { readonly line: number | null; readonly words: Readonly<Record<string, string>> }

/** Any value of a row as a reader sees it: 是/否 for yes and no, exact decimals for amounts. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return '空'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.join('、')
  if (typeof value === 'object') return toDecimal(value as Exact, 2)
  return String(value)
}

/** What a reader sees of a name: the width of brackets and letters and blanks make no difference. */
export const nameKey = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase()

/** Whether two names are the same to a reader. */
export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b)

/** Whether a name is one of several that a cell joins by 、. */
export const isOneOf = (name: string, joined: string | null): boolean =>
  (joined ?? '').split(/[、；;，,]/u).some(one => one !== '' && sameName(one, name))

/** A number of a row as an exact value; null when it was left blank. */
export const number = (value: unknown): Exact | null =>
  typeof value === 'bigint' ? exact(value) : ((value as Exact | null | undefined) ?? null)

/** The exact sum of a column; blank cells add nothing. */
export const sumOf = <C extends Columns>(
  rows: readonly LinedRow<C>[],
  column: keyof C & string,
  where: (row: LinedRow<C>['row']) => boolean = () => true,
): Exact => rows.reduce((sum, { row }) => (where(row) ? add(sum, number(row[column]) ?? zero) : sum), zero)

/** When a change is large enough to ask about: by more than so many percent, and by at least so much. */
export interface Threshold {
  readonly percent: bigint
  readonly least: bigint
}

const magnitude = (value: Exact): Exact => (value.n < 0n ? { n: -value.n, d: value.d } : value)

/** Whether a number moved by more than the threshold. From zero, any move of `least` or more does. */
export function moved(before: Exact, now: Exact, threshold: Threshold): boolean {
  const difference = magnitude(subtract(now, before))
  return (
    compare(difference, exact(threshold.least)) >= 0 &&
    compare(multiply(difference, exact(100n)), multiply(before, exact(threshold.percent))) > 0
  )
}

/** Whether one number is a thousand times the other or more: what a wrong unit does (元 for 万元, 万元 for 亿元). */
export function unitsApart(a: Exact, b: Exact): boolean {
  if (a.n === 0n || b.n === 0n) return false
  const [low, high] = compare(a, b) < 0 ? [a, b] : [b, a]
  return compare(high, multiply(low, exact(1000n))) >= 0
}

/** Words joined for a sentence, each once, in the order in which they first stand. */
export const listed = (words: Iterable<string>): string => [...new Set(words)].join('、')

/** One fault of the file as a whole that names everything it is about; none when there is nothing to name. */
export function wholeFile(names: readonly string[], words: Readonly<Record<string, string>> = {}): Fault[] {
  const distinct = [...new Set(names)]
  if (distinct.length === 0) return []
  return [{ line: null, words: { names: listed(distinct), count: String(distinct.length), ...words } }]
}
