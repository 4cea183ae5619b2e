import type { Indicator, Latest } from '../../declare/indicator.ts'
import type { Cohorts } from '../../edition.ts'
import { add, compare, type Exact, subtract, sum, toDecimal, zero } from '../../exact.ts'
import type { ReporterId, Year } from '../../model.ts'
import { byCodeUnit } from '../../returns.ts'
import { latestEntries } from './measure.ts'
import type { Books, Scope } from './scope.ts'
import type { Entry } from './summarise.ts'

/** What of the series of cohorts was carried over, filed again or never filed; null where no indicator is such a series. */
export function cohortsOf(indicators: readonly Indicator[], books: Books, year: Year): Cohorts | null {
  const found = indicators.flatMap(({ id, aggregate }) =>
    aggregate.kind === 'latest' ? [{ id, series: aggregate }] : [],
  )[0]
  if (!found) return null
  const { id, series } = found
  const { lineage } = books
  const city = (of: Year): Scope => ({ year: of, whole: true, reporters: new Set(lineage.due(of).keys()) })
  const now = latestEntries(series, books, city(year))
  const before = latestEntries(series, books, city(year - 1))
  const filers = (of: Year): ReadonlySet<ReporterId> =>
    new Set(books.current(series.of.form, city(of)).map(({ filing }) => lineage.root(filing.reporter)))
  return {
    indicator: id,
    carried: carriedOver(now, filers(year), books),
    revised: revisedIn(year, now, before),
    missing: missingFrom(now, series, books, year, filers),
  }
}

type Latests = ReadonlyMap<string, readonly Entry[]>

const rootOf = (key: string): ReporterId => key.split('\t')[0] ?? ''
const cohortOf = (key: string): string => key.split('\t').at(-1) ?? ''
const people = (entries: readonly Entry[]): Exact => sum(entries.map(({ amount }) => amount ?? zero))

/** Names of schools in the order of their codes, each as last registered. */
const namesOf = (codes: Iterable<ReporterId>, { lineage }: Books): string[] =>
  [...new Set(codes)].sort(byCodeUnit).map(code => lineage.named(code)?.name ?? code)

function carriedOver(now: Latests, filed: ReadonlySet<ReporterId>, books: Books): Cohorts['carried'] {
  const entries = [...now].filter(([key]) => !filed.has(rootOf(key))).flatMap(([, found]) => found)
  const newest = new Map<ReporterId, Entry>()
  for (const entry of entries) {
    const root = books.lineage.root(entry.key[0] ?? '')
    const known = newest.get(root)
    if (!known || entry.filed > known.filed) newest.set(root, entry)
  }
  return {
    schools: namesOf(
      [...newest.values()].map(({ key }) => key[0] ?? ''),
      books,
    ),
    people: toDecimal(people(entries), 6),
  }
}

function revisedIn(year: Year, now: Latests, before: Latests): Cohorts['revised'] {
  const whole = new Map<string, Exact>()
  const changes = new Map<string, { schools: number; by: Exact }>()
  for (const [key, entries] of now) {
    const cohort = cohortOf(key)
    const value = people(entries)
    whole.set(cohort, add(whole.get(cohort) ?? zero, value))
    const earlier = before.get(key)
    if (!earlier || entries[0]?.filed !== year || compare(people(earlier), value) === 0) continue
    const known = changes.get(cohort) ?? { schools: 0, by: zero }
    changes.set(cohort, {
      schools: known.schools + 1,
      by: add(known.by, subtract(value, people(earlier))),
    })
  }
  return [...changes]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([cohort, { schools, by }]) => {
      const total = whole.get(cohort) ?? zero
      return { cohort, schools, before: toDecimal(subtract(total, by), 6), now: toDecimal(total, 6) }
    })
}

/** A school that was due in a year and did not file then leaves out the cohort of that year, unless it filed it later. */
function missingFrom(
  now: Latests,
  { of }: Latest,
  { lineage, ...books }: Books,
  year: Year,
  filers: (year: Year) => ReadonlySet<ReporterId>,
): Cohorts['missing'] {
  const first = Math.min(year, ...[...now.values()].flatMap(([entry]) => entry?.filed ?? []))
  const years = Array.from({ length: year - first + 1 }, (_, i) => first + i).filter(books.collected)
  return years.flatMap(each => {
    const filed = filers(each)
    const absent = [...lineage.due(each).values()].filter(
      ({ code, kind }) =>
        kind === of.form.filedBy &&
        !filed.has(lineage.root(code)) &&
        !now.has(`${lineage.root(code)}\t${each}`),
    )
    const schools = namesOf(
      absent.map(({ code }) => code),
      { lineage, ...books },
    )
    return schools.length === 0 ? [] : [{ cohort: String(each), schools }]
  })
}
