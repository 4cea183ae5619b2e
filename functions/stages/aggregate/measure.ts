import type { AnyForm } from '../../declare/form.ts'
import {
  type Additive,
  type Aggregate,
  type Confirmed,
  type Kept,
  type Latest,
  type Median,
  type Quotient,
  type Run,
  selectionsOf,
  type Top,
} from '../../declare/indicator.ts'
import { compare, exact, median, zero } from '../../exact.ts'
import { byCodeUnit, type Return } from '../../returns.ts'
import {
  absent,
  addUp,
  amounts,
  answeredOf,
  counted,
  individualOf,
  linesOf,
  type Measured,
  measured,
  ratio,
} from './measured.ts'
import type { Books, Scope } from './scope.ts'
import { type Entry, keyText, type Tally } from './summarise.ts'

/** What an aggregate comes to over the returns of a scope, before anything is withheld. */
export function measure(aggregate: Aggregate, books: Books, scope: Scope): Measured {
  if (aggregate.kind === 'kept') return kept(aggregate, books, scope)
  const forms = formsThatSpeak(aggregate, books, scope)
  const absences = forms.flatMap(form => books.absence(form, scope) ?? [])
  const absence = absences.find(each => each === 'not-submitted') ?? absences[0]
  if (absence) {
    const looked = forms.flatMap(form => books.current(form, scope))
    return absent(absence, linesOf([], looked))
  }
  switch (aggregate.kind) {
    case 'count':
    case 'sum':
      return additive(aggregate, books, scope)
    case 'quotient':
      return quotient(aggregate, books, scope)
    case 'median':
      return medianOf(aggregate, books, scope)
    case 'run':
      return longestRun(aggregate, books, scope)
    case 'top':
      return topRow(aggregate, books, scope)
    case 'latest':
      return filedLast(aggregate, books, scope)
    case 'confirmed':
      return confirmed(aggregate, books, scope)
  }
}

/** The forms whose absence is the figure's; where the other side filed at all, its 无此项 answers too, by denying. */
function formsThatSpeak(aggregate: Aggregate, books: Books, scope: Scope): AnyForm[] {
  const forms = [...new Set(selectionsOf(aggregate).map(({ form }) => form))]
  return aggregate.kind === 'confirmed' && books.current(aggregate.other.form, scope).length > 0
    ? forms.filter(form => form !== aggregate.other.form)
    : forms
}

function additive(aggregate: Additive, books: Books, scope: Scope): Measured {
  const looked = books.current(aggregate.of.form, scope)
  const tally = books.merged(aggregate.of, looked)
  const sum = addUp(aggregate, tally)
  const lines = linesOf(given(tally), looked)
  if (!sum.amount) return absent('not-submitted', lines, 'blank')
  const said = given(tally).flatMap(entry => entry.said)
  const answered = answeredOf(sum)
  const partial = aggregate.kind === 'sum' && answered !== null
  return measured(sum.amount, lines, { said, answered, partial, ...individualOf(sum) })
}

/** Entries that hold a number: a blank cell is none. */
const given = (tally: Tally): Entry[] => [...tally.values()].filter(({ amount }) => amount !== null)

function quotient({ numerator, denominator }: Quotient, books: Books, scope: Scope): Measured {
  const looked = [...new Set([numerator, denominator].flatMap(({ of }) => books.current(of.form, scope)))]
  const [top, bottom] = [numerator, denominator].map(({ of }) =>
    books.merged(of, books.current(of.form, scope)),
  ) as [Tally, Tally]
  const lines = linesOf([...given(top), ...given(bottom)], looked)
  const said = [...top.values()].flatMap(entry => entry.said)
  const [over, under] = [addUp(numerator, top), addUp(denominator, bottom)]
  const partial = numerator.kind === 'sum' && answeredOf(over) !== null
  return { ...ratio(over, under, lines, said), partial }
}

function medianOf({ of }: Median, books: Books, scope: Scope): Measured {
  const looked = books.current(of.form, scope)
  const counts = looked.map(from => exact(BigInt(books.tally(of, from).size)))
  return measured(median(counts), linesOf(books.merged(of, looked).values(), looked))
}

function topRow({ of }: Top, books: Books, scope: Scope): Measured {
  const looked = books.current(of.form, scope)
  const entries = [...books.merged(of, looked).values()].sort(
    (a, b) => compare(b.amount ?? zero, a.amount ?? zero) || byCodeUnit(keyText(a.key), keyText(b.key)),
  )
  const [first] = entries
  if (!first?.taken) return absent('withheld', linesOf([], looked))
  const lines = linesOf([first])
  const { value, unit } = first.taken
  return value ? measured(value, lines, { unit, said: first.said }) : absent('not-submitted', lines, 'blank')
}

/** The key with its reporter's codes brought to the first predecessor. */
const rooted = (books: Books, key: readonly string[]): string => keyText(key.map(books.lineage.root))

/** By first predecessor and cohort, what was filed of it last. */
export function latestEntries(
  { of }: Latest,
  books: Books,
  scope: Scope,
): ReadonlyMap<string, readonly Entry[]> {
  const last = new Map<string, Entry[]>()
  for (const from of books.upTo(of.form, scope))
    for (const entry of books.tally(of, from).values()) {
      const key = rooted(books, entry.key)
      const known = last.get(key) ?? []
      const filed = known[0]?.filed ?? 0
      if (entry.filed >= filed) last.set(key, entry.filed > filed ? [entry] : [...known, entry])
    }
  return last
}

function filedLast(series: Latest, books: Books, scope: Scope): Measured {
  const { of } = series
  const entries = [...latestEntries(series, books, scope).values()].flat()
  const cohorts = entries.map(({ key }) => key.at(-1) ?? '').sort(byCodeUnit)
  const sum = amounts(entries)
  const [first, final] = [cohorts[0], cohorts.at(-1)]
  const source = entries[0]?.sources[0]
  const said = first && final && source ? [{ source, order: [first], words: { first, last: final } }] : []
  const lines = linesOf(entries, books.current(of.form, scope))
  return sum.amount ? measured(sum.amount, lines, { said }) : absent('not-submitted', lines)
}

function longestRun({ of }: Run, books: Books, scope: Scope): Measured {
  const hosted = new Map<string, Entry[]>()
  for (const entry of books.merged(of, books.upTo(of.form, scope)).values()) {
    const event = rooted(books, entry.key.slice(0, -1))
    hosted.set(event, [...(hosted.get(event) ?? []), entry])
  }
  const runs = [...hosted]
    .map(([event, entries]) => {
      const byYear = Map.groupBy(entries, ({ key }) => Number(key.at(-1)))
      let from = scope.year
      while (byYear.has(from)) from -= 1
      const years = Array.from({ length: scope.year - from }, (_, i) => scope.year - i)
      return { event, entries: years.flatMap(year => byYear.get(year) ?? []), length: years.length }
    })
    .sort((a, b) => b.length - a.length || byCodeUnit(a.event, b.event))
  const longest = runs[0]?.length ?? 0
  const best = runs.filter(run => run.length === longest && longest > 0)
  const lines = linesOf(
    best.flatMap(run => run.entries),
    books.current(of.form, scope),
  )
  const said = best.flatMap(({ entries }) => entries[0]?.said.slice(-1) ?? [])
  return measured(exact(longest), lines, { said })
}

function kept({ of }: Kept, books: Books, scope: Scope): Measured {
  const { root } = books.lineage
  const now = books.current(of.form, scope)
  const before = books.earlier(of.form, scope, scope.year - 1)
  const bothFiled = new Set(now.map(({ filing }) => root(filing.reporter))).intersection(
    new Set(before.map(({ filing }) => root(filing.reporter))),
  )
  const relations = (from: readonly Return[]): Map<string, Entry> =>
    new Map(
      [
        ...books
          .merged(
            of,
            from.filter(({ filing }) => bothFiled.has(root(filing.reporter))),
          )
          .values(),
      ].map(entry => [rooted(books, entry.key), entry]),
    )
  const [base, still] = [relations(before), relations(now)]
  const lines = linesOf([...base.values(), ...still.values()], [...before, ...now])
  if (bothFiled.size === 0)
    return absent('not-submitted', lines, books.collected(scope.year - 1) ? null : 'uncollected')
  const remaining = [...base].filter(([key]) => still.has(key)).map(([, entry]) => entry)
  return ratio(counted(remaining), counted(base.values()), lines)
}

function confirmed({ of, other }: Confirmed, books: Books, scope: Scope): Measured {
  const answers = books.current(other.form, scope)
  const filed = new Set(answers.map(({ filing }) => filing.reporter))
  const told = books.merged(other, answers)
  const looked = books.current(of.form, scope)
  const answerable = [...books.merged(of, looked)].filter(([, { key }]) => filed.has(key[1] ?? ''))
  const borne = answerable.filter(([key]) => told.has(key))
  const lines = linesOf(
    [...answerable.map(([, entry]) => entry), ...borne.flatMap(([key]) => told.get(key) ?? [])],
    [...looked, ...answers],
  )
  const entries = (found: typeof answerable): Entry[] => found.map(([, entry]) => entry)
  return ratio(counted(entries(borne)), counted(entries(answerable)), lines)
}
