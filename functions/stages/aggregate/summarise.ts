import { openFiling } from '../../declare/form.ts'
import type { Said, Selection } from '../../declare/selection.ts'
import { add, type Exact, exact } from '../../exact.ts'
import type { Year } from '../../model.ts'
import { byCodeUnit, type Return } from '../../returns.ts'

/** One line of a return that a figure rests on. */
export interface Source {
  readonly of: Return
  readonly line: number
}

/** What is said of a key by one line, and where it stands in the order. */
export interface Statement {
  readonly source: Source
  readonly order: readonly string[]
  readonly words: Said
}

/** Everything that is known of one key. */
export interface Entry {
  readonly key: readonly string[]
  /** Latest year of the returns that hold it. */
  readonly filed: Year
  /** Sum of the amounts; null where all cells were blank. */
  readonly amount: Exact | null
  /** Enterprises whose individual data it is; none where it is no individual data. */
  readonly respondents: readonly string[]
  /** Every line of it is released by its respondent. */
  readonly released: boolean
  readonly sources: readonly Source[]
  readonly said: readonly Statement[]
  readonly taken: { readonly value: Exact | null; readonly unit: string | null } | null
}

/** The summary of one selection over one submission or many: a plain value that merges in any order. */
export type Tally = ReadonlyMap<string, Entry>

/** Joins the parts of a key; no part holds a tab, for cells are single lines of trimmed text. */
export const keyText = (key: readonly string[]): string => key.join('\t')

const one = exact(1n)
const exactAmount = (amount: Exact | bigint | null): Exact | null =>
  typeof amount === 'bigint' ? exact(amount) : amount

/** What one submission contributes to one selection; none for a return of another form. */
export function summarise(
  selection: Selection,
  of: Return,
  rows: ReturnType<typeof openFiling> = openFiling(selection.form, of.filing),
): Tally {
  const { where, key, each, amount, respondent, released, say, order, take } = selection.of
  const { year } = of.filing
  const tally = new Map<string, Entry>()
  for (const { line, row } of rows) {
    if (where && !where(row, year)) continue
    const base = key(row)
    const source = { of, line }
    for (const full of each ? each(row).map(last => [...base, last]) : [base]) {
      const taken = take?.(row)
      const words = say?.(row) ?? null
      const entry: Entry = {
        key: full,
        filed: year,
        amount: amount ? exactAmount(amount(row) ?? null) : one,
        respondents: respondent === 'nobody' ? [] : [respondent(row)],
        released: released?.(row) ?? false,
        sources: [source],
        said: words ? [{ source, order: order?.(row) ?? full, words }] : [],
        taken: taken ? { value: exactAmount(taken.value), unit: taken.unit ?? null } : null,
      }
      const text = keyText(full)
      const known = tally.get(text)
      tally.set(text, known ? mergeEntries(known, entry) : entry)
    }
  }
  return tally
}

/** Both summaries as one: associative and commutative, with the empty map as its neutral element. */
export function merge(a: Tally, b: Tally): Tally {
  const [base, added] = a.size < b.size ? [b, a] : [a, b]
  const merged = new Map(base)
  for (const [text, entry] of added) enter(merged, text, entry)
  return merged
}

/** All summaries as one. */
export function mergeAll(tallies: readonly Tally[]): Tally {
  const [only] = tallies
  if (only && tallies.length === 1) return only
  const merged = new Map<string, Entry>()
  for (const tally of tallies) for (const [text, entry] of tally) enter(merged, text, entry)
  return merged
}

function enter(into: Map<string, Entry>, text: string, entry: Entry): void {
  const known = into.get(text)
  into.set(text, known ? mergeEntries(known, entry) : entry)
}

function mergeEntries(a: Entry, b: Entry): Entry {
  return {
    key: a.key,
    filed: Math.max(a.filed, b.filed),
    amount: a.amount && b.amount ? add(a.amount, b.amount) : (a.amount ?? b.amount),
    respondents: united(a.respondents, b.respondents),
    released: a.released && b.released,
    sources: [...a.sources, ...b.sources].sort(bySource),
    said: [...a.said, ...b.said].sort((x, y) => bySource(x.source, y.source)),
    taken: a.taken && b.taken ? firstOf(a, b).taken : (a.taken ?? b.taken),
  }
}

function united(a: readonly string[], b: readonly string[]): readonly string[] {
  if (b.every(each => a.includes(each))) return a
  return [...new Set([...a, ...b])].sort(byCodeUnit)
}

const firstOf = (a: Entry, b: Entry): Entry =>
  a.sources[0] && b.sources[0] && bySource(b.sources[0], a.sources[0]) < 0 ? b : a

/** Order of sources: by year, reporter, form, line. */
export function bySource(a: Source, b: Source): number {
  const [x, y] = [a.of.filing, b.of.filing]
  return (
    x.year - y.year || byCodeUnit(x.reporter, y.reporter) || byCodeUnit(x.form, y.form) || a.line - b.line
  )
}

/** Summaries by submission and selection, so that a changed submission costs its own summary alone. */
export interface Summaries {
  of(selection: Selection, from: Return): Tally
  /** How many submissions were summarised so far. */
  readonly made: number
}

/** Remembers every summary that was made. */
export function summaries(): Summaries {
  const ids = new WeakMap<Return, string>()
  const idOf = (from: Return): string => {
    const { year, reporter, form, submission } = from.filing
    const id = ids.get(from) ?? `${year}\t${reporter}\t${form}\t${submission}\t${from.version}`
    ids.set(from, id)
    return id
  }
  const opened = new Map<string, ReturnType<typeof openFiling>>()
  const known = new Map<Selection, Map<string, Tally>>()
  return {
    get made() {
      return opened.size
    },
    of: (selection, from) => {
      const id = idOf(from)
      const tallies = known.get(selection) ?? new Map<string, Tally>()
      known.set(selection, tallies)
      const tally = tallies.get(id)
      if (tally) return tally
      const rows = opened.get(id) ?? openFiling(selection.form, from.filing)
      opened.set(id, rows)
      const made = summarise(selection, from, rows)
      tallies.set(id, made)
      return made
    },
  }
}
