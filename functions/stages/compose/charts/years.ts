import type { Picture } from '../../../declare/chart.ts'
import type { Edition } from '../../../edition.ts'
import { exact, roundHalfAway, subtract } from '../../../exact.ts'
import type { ChartPoint, ChartSeries, Figure, Year } from '../../../model.ts'
import { fill } from '../../../words.ts'
import type { Source } from '../say.ts'
import { exactOf } from '../values.ts'
import { numbered, type Pictured, pointOf } from './points.ts'

/** Years that stand side by side: the latest. */
const yearsShown = 6

/** The years that charts show, the first first. */
export const shownYears = ({ series }: Pick<Edition, 'series'>): Year[] =>
  [...series.keys()].sort((a, b) => a - b).slice(-yearsShown)

/** A panel for each indicator with numbers in two years or more; null where none has. */
export function yearsPicture(
  { as, indicators, groups = [] }: Extract<Picture, { of: 'years' }>,
  source: Source,
): Pictured | null {
  const { words, edition } = source
  const all = indicators.map((id): ChartSeries => {
    const { name, unit } = figureOf(id, source)
    const points = shownYears(edition).map(year =>
      pointOf(
        fill(words.charts.year, { year }),
        edition.series.get(year)?.get(id),
        year === edition.year,
        words,
      ),
    )
    return { id, name, unit, points }
  })
  // Panels under heads keep their places, with or without numbers.
  const series = groups.length > 0 ? all : all.filter(({ points }) => numbered(points) >= 2)
  if (!series.some(({ points }) => numbered(points) >= 2)) return null
  return {
    kind: as,
    series,
    groups,
    notes: as === 'lines' ? [words.charts.ownScale] : [],
    indicators: series.map(({ id }) => id),
  }
}

/** A share and what is left of its whole; null with fewer than two years that have a number. */
export function splitPicture(
  { indicator, part, rest }: Extract<Picture, { of: 'split' }>,
  source: Source,
): Pictured | null {
  const { words, edition } = source
  const { unit } = figureOf(indicator, source)
  const years = shownYears(edition)
  const points = (of: (figure: Figure) => Figure, strong: boolean): ChartPoint[] =>
    years.map(year => {
      const figure = edition.series.get(year)?.get(indicator)
      return pointOf(fill(words.charts.year, { year }), figure && of(figure), strong, words)
    })
  const shares = points(figure => figure, true)
  if (numbered(shares) < 2) return null
  return {
    kind: 'split',
    series: [
      { id: indicator, name: part, unit, points: shares },
      { id: indicator, name: rest, unit, points: points(remainder, false) },
    ],
    groups: [],
    notes: [],
    indicators: [indicator],
  }
}

/** What is left of a hundred percent; printed so that both parts make up a hundred. */
function remainder(figure: Figure): Figure {
  const share = exactOf(figure)
  if (share === null) return figure
  return {
    ...figure,
    value: roundHalfAway(subtract(exact(100n), share), 6),
    text: roundHalfAway(subtract(exact(100n), exact(figure.text)), 2),
  }
}

function figureOf(id: string, { figures }: Source): Figure {
  const found = figures.get(id)
  if (!found) throw new Error(`the edition has no figure ${id}`)
  return found
}
