import type { Indicator } from '../../declare/indicator.ts'
import type { Exact } from '../../exact.ts'
import type { ReporterId, Year } from '../../model.ts'
import { measure } from './measure.ts'
import type { Books, Scope } from './scope.ts'

/** What a quantity comes to over those alone that gave it in both years. */
export interface BothYears {
  /** The year before. */
  readonly year: Year
  readonly reporters: number
  readonly now: Exact
  readonly before: Exact
}

/**
 * A count or sum over the reporters, with their predecessors, that gave it in this year and in the year before; null where
 * these are all that gave it, or where either year has no number. Never of individual data: beside the whole it would say
 * what the few others filed.
 */
export function bothYears({ aggregate }: Indicator, books: Books, year: Year): BothYears | null {
  if ((aggregate.kind !== 'count' && aggregate.kind !== 'sum') || aggregate.of.form.filedBy === 'bureau')
    return null
  const { form } = aggregate.of
  const { due, root } = books.lineage
  /** Who gave the item in a year, by first predecessor: a return with a blank cell does not give it. */
  const givers = (in_: Year): ReadonlyMap<ReporterId, ReporterId> => {
    const scope: Scope = { year: in_, whole: true, reporters: new Set(due(in_).keys()) }
    const gave = books
      .current(form, scope)
      .filter(each => [...books.tally(aggregate.of, each).values()].every(({ amount }) => amount !== null))
    return new Map(gave.map(({ filing }) => [root(filing.reporter), filing.reporter]))
  }
  const filers = (in_: Year): number =>
    books.current(form, { year: in_, whole: true, reporters: new Set(due(in_).keys()) }).length
  const [now, before] = [givers(year), givers(year - 1)]
  const both = [...now.keys()].filter(code => before.has(code))
  if (both.length === 0 || (both.length === filers(year) && both.length === filers(year - 1))) return null
  const over = (in_: Year, gave: typeof now) =>
    measure(aggregate, books, {
      year: in_,
      whole: false,
      reporters: new Set(both.flatMap(code => gave.get(code) ?? [])),
    })
  const [here, then] = [over(year, now), over(year - 1, before)]
  if (here.individual || then.individual || !here.value || !then.value) return null
  return { year: year - 1, reporters: both.length, now: here.value, before: then.value }
}
