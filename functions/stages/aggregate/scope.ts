import type { AnyForm } from '../../declare/form.ts'
import type { Selection } from '../../declare/selection.ts'
import type { Absence, ReporterId, Year } from '../../model.ts'
import type { Return } from '../../returns.ts'
import type { Lineage } from './lineage.ts'
import { mergeAll, type Summaries, type Tally } from './summarise.ts'

/** Whose returns a figure is made of, in which year. */
export interface Scope {
  readonly year: Year
  /** The whole city, with what abolished reporters filed in earlier years. */
  readonly whole: boolean
  /** Those who are due in the year. */
  readonly reporters: ReadonlySet<ReporterId>
}

/** The returns that count: those of registered reporters, found by form, year and scope. */
export interface Books {
  readonly lineage: Lineage
  /** Returns of the scope's year. */
  current(form: AnyForm, scope: Scope): readonly Return[]
  /** Returns of one earlier year, by the same reporters and their predecessors. */
  earlier(form: AnyForm, scope: Scope, year: Year): readonly Return[]
  /** Returns of all years up to the scope's, by the same reporters and their predecessors. */
  upTo(form: AnyForm, scope: Scope): readonly Return[]
  /** True where anything was filed for the year. */
  collected(year: Year): boolean
  tally(selection: Selection, from: Return): Tally
  merged(selection: Selection, from: readonly Return[]): Tally
  /**
   * Why the form gives no number in the scope: nobody filed it, or those who did all say 无此项 while others are missing
   * (未报送); everybody who is due says 无此项 (nil). null where at least one return has rows.
   */
  absence(form: AnyForm, scope: Scope): Absence | null
}

/** Opens the books on what was filed, in the order given. */
export function openBooks(returns: readonly Return[], lineage: Lineage, summaries: Summaries): Books {
  const shelves = new Map<string, Return[]>()
  for (const each of returns) {
    const { year, form, reporter } = each.filing
    if (reporter !== 'bureau' && !lineage.due(year).has(reporter)) continue
    const shelf = shelves.get(`${form} ${year}`) ?? []
    shelves.set(`${form} ${year}`, shelf)
    shelf.push(each)
  }
  const filed = (form: AnyForm, year: Year): readonly Return[] => shelves.get(`${form.id} ${year}`) ?? []
  const years = [...new Set(returns.map(({ filing }) => filing.year))].sort((a, b) => a - b)
  const currents = new WeakMap<Scope, Map<AnyForm, readonly Return[]>>()
  const mergers = new WeakMap<readonly Return[], Map<Selection, Tally>>()
  const rootsOf = new WeakMap<Scope, ReadonlySet<ReporterId>>()
  const roots = (scope: Scope): ReadonlySet<ReporterId> => {
    const known = rootsOf.get(scope) ?? new Set([...scope.reporters].map(lineage.root))
    rootsOf.set(scope, known)
    return known
  }
  const current = (form: AnyForm, scope: Scope): readonly Return[] => {
    const known = currents.get(scope) ?? new Map<AnyForm, readonly Return[]>()
    currents.set(scope, known)
    const found =
      known.get(form) ??
      filed(form, scope.year).filter(
        ({ filing }) => filing.reporter === 'bureau' || scope.reporters.has(filing.reporter),
      )
    known.set(form, found)
    return found
  }
  const earlier = (form: AnyForm, scope: Scope, year: Year): readonly Return[] =>
    filed(form, year).filter(({ filing }) => scope.whole || roots(scope).has(lineage.root(filing.reporter)))
  return {
    lineage,
    current,
    earlier,
    upTo: (form, scope) =>
      years
        .filter(year => year <= scope.year)
        .flatMap(year => (year === scope.year ? current(form, scope) : earlier(form, scope, year))),
    collected: year => years.includes(year),
    tally: summaries.of,
    merged: (selection, from) => {
      const known = mergers.get(from) ?? new Map<Selection, Tally>()
      mergers.set(from, known)
      const tally = known.get(selection) ?? mergeAll(from.map(each => summaries.of(selection, each)))
      known.set(selection, tally)
      return tally
    },
    absence: (form, scope) => {
      const found = current(form, scope)
      if (found.some(({ filing }) => filing.rows.length > 0)) return null
      const due =
        form.filedBy === 'bureau'
          ? 1
          : [...scope.reporters].filter(code => lineage.due(scope.year).get(code)?.kind === form.filedBy)
              .length
      return found.length === due && lineage.registered(scope.year) ? 'nil' : 'not-submitted'
    },
  }
}
