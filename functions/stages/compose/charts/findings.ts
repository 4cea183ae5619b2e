import type { Edition } from '../../../edition.ts'
import { compare, type Exact } from '../../../exact.ts'
import type { Figure } from '../../../model.ts'
import { exactOf } from '../values.ts'
import { shownYears } from './years.ts'

/** The numbers of a figure in the years that charts show; null where a year has none. */
function course({ indicator }: Figure, edition: Edition): (Exact | null)[] {
  return shownYears(edition).map(year => {
    const figure = edition.series.get(year)?.get(indicator)
    return figure ? exactOf(figure) : null
  })
}

/** How a figure stands against the first year shown; null when either has no number or there is but one year. */
export function sinceFirst(figure: Figure, edition: Edition): 'more' | 'fewer' | 'same' | null {
  const years = course(figure, edition)
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last || years.length < 2) return null
  const difference = compare(last, first)
  return difference > 0 ? 'more' : difference < 0 ? 'fewer' : 'same'
}

/** True when every year shown is higher than the one before, of at least two. */
export function rises(figure: Figure, edition: Edition): boolean {
  const years = course(figure, edition)
  return years.length >= 2 && years.every((now, i) => above(now, i === 0 ? undefined : years[i - 1]))
}

/** Above the year before; the first year needs only a number. */
function above(now: Exact | null, before: Exact | null | undefined): boolean {
  if (now === null || before === null) return false
  return before === undefined || compare(now, before) > 0
}

/** The id of the figure with the greatest number; null where several are equal or none has a number. */
export function greatest(figures: readonly Figure[]): string | null {
  const known = figures.flatMap(figure => {
    const value = exactOf(figure)
    return value ? [{ indicator: figure.indicator, value }] : []
  })
  const [first, second] = known.toSorted((a, b) => compare(b.value, a.value))
  return first && (!second || compare(first.value, second.value) > 0) ? first.indicator : null
}
