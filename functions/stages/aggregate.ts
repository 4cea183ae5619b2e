import type { Aggregating } from '../declare/aggregating.ts'
import type { City, Edition } from '../edition.ts'
import type { Figure, ReporterId, Year } from '../model.ts'
import type { Returns } from '../returns.ts'
import { breakdowns } from './aggregate/breakdown.ts'
import { cohortsOf } from './aggregate/cohorts.ts'
import { coverageOf } from './aggregate/coverage.ts'
import { figureOf } from './aggregate/figure.ts'
import { type Lineage, lineage } from './aggregate/lineage.ts'
import { namedOf } from './aggregate/named.ts'
import { disagreementsOf } from './aggregate/reconcile.ts'
import { bothYears } from './aggregate/same-scope.ts'
import { type Books, openBooks, type Scope } from './aggregate/scope.ts'
import { bySource, type Summaries, summaries } from './aggregate/summarise.ts'
import { targetsOf } from './aggregate/targets.ts'
import { type YearValues, yearValues } from './aggregate/year.ts'

/**
 * A year's returns as the edition that may be published: every indicator with its year-on-year change, by school and
 * district, targets, the two-sided check. Figures are made from one summary a submission, merged in any order; `known`
 * keeps the summaries, so that a later call pays only for submissions that are new to it. What must not be known is
 * withheld in every year before anything is compared or computed from it.
 */
export function aggregate(
  returns: Returns,
  city: City,
  templates: Aggregating,
  known: Summaries = summaries(),
): Edition {
  const { year } = returns
  const filed = returns.returns.toSorted((a, b) => bySource({ of: a, line: 0 }, { of: b, line: 0 }))
  const lines = lineage(filed, templates.registers)
  const books = openBooks(filed, lines, known)
  const years = [...new Set([...returns.years, year])].sort((a, b) => a - b)
  const cleared = new Map(years.map(each => [each, yearValues(each, templates.indicators, books)]))
  const series = new Map(
    years.map(each => [each, figuresOf(cleared.get(each), cleared.get(each - 1) ?? null, templates, books)]),
  )
  const now = cleared.get(year) ?? yearValues(year, templates.indicators, books)
  const before = cleared.get(year - 1) ?? null
  const figures = series.get(year) ?? new Map<string, Figure>()
  const coverage = (of: Year) => coverageOf(of, returns, lines, templates.forms)
  const { targets, policies } = templates.registers
  return {
    year,
    city,
    firstYear: years[0] ?? year,
    coverage: coverage(year),
    coverageBefore: before && coverage(year - 1),
    figures,
    series,
    named: namedOf(now.city, lines, templates),
    ...breakdowns(now, before, figures, lines, templates),
    byCategory: categoriesOf(year, books, templates),
    cohorts: cohortsOf(templates.indicators, books, year),
    targets: targetsOf(registerLines(returns, targets), year, series),
    policies: registerLines(returns, policies),
    successions: successionsOf(year, lines),
    disagreements: templates.indicators.flatMap(({ aggregate: of }) =>
      of.kind === 'confirmed' ? disagreementsOf(of, books, cityScope(year, lines)) : [],
    ),
  }
}

const cityScope = (year: Year, lines: Lineage): Scope => ({
  year,
  whole: true,
  reporters: new Set(lines.due(year).keys()),
})

function figuresOf(
  now: YearValues | undefined,
  before: YearValues | null,
  { indicators, words }: Aggregating,
  books: Books,
): ReadonlyMap<string, Figure> {
  return new Map(
    indicators.flatMap(indicator => {
      const value = now?.city.get(indicator.id)
      const earlier = before?.city.get(indicator.id)
      const last = before && earlier ? { year: before.year, value: earlier } : null
      const same = now && last ? bothYears(indicator, books, now.year) : null
      return value ? [[indicator.id, figureOf(indicator, value, last, words, same)]] : []
    }),
  )
}

/** Lines of the edition's register, in the bureau's order; none where it was not filed. */
function registerLines<T>(
  { year, returns }: Returns,
  register: {
    readonly form: { readonly id: string }
    readonly read: (filing: Returns['returns'][number]['filing']) => readonly T[]
  },
): readonly T[] {
  return returns
    .filter(
      ({ filing }) =>
        filing.year === year && filing.reporter === 'bureau' && filing.form === register.form.id,
    )
    .flatMap(({ filing }) => register.read(filing))
}

/** Sites and kinds of programmes in each 专业大类. */
function categoriesOf(year: Year, books: Books, { categories }: Aggregating): Edition['byCategory'] {
  const scope = cityScope(year, books.lineage)
  const counts = (selection: typeof categories.sites): Map<number, number> => {
    const byRank = new Map<number, number>()
    for (const { key } of books.merged(selection, books.current(selection.form, scope)).values()) {
      const rank = Number(key[0])
      byRank.set(rank, (byRank.get(rank) ?? 0) + 1)
    }
    return byRank
  }
  const [sites, kinds] = [counts(categories.sites), counts(categories.kinds)]
  return categories.categories
    .map(({ rank, name }) => ({ rank, name, sites: sites.get(rank) ?? 0, kinds: kinds.get(rank) ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
}

/** Reporters due for the first time that took over from another. */
function successionsOf(year: Year, lines: Lineage): Edition['successions'] {
  const name = (code: ReporterId): string => lines.named(code)?.name ?? code
  return [...lines.due(year).values()]
    .filter(({ from, predecessor }) => predecessor !== null && from === year)
    .map(({ code, predecessor }) => ({
      code,
      name: name(code),
      predecessor: predecessor ?? '',
      predecessorName: name(predecessor ?? ''),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
}
