import type { Picture } from '../../../declare/chart.ts'
import type { ChartPoint } from '../../../model.ts'
import type { Source } from '../say.ts'
import { exactOf } from '../values.ts'
import { type Pictured, pointOf } from './points.ts'

/** Programme sites by 专业大类, most first, what has none last; null without two of them or where the total has no number. */
export function categoryPicture(
  { indicator, strong }: Extract<Picture, { of: 'categories' }>,
  { edition, words }: Source,
): Pictured | null {
  const figure = edition.figures.get(indicator)
  const total = figure && exactOf(figure)
  const present = edition.byCategory
    .filter(({ sites }) => sites > 0)
    .toSorted((a, b) => b.sites - a.sites || a.rank - b.rank)
  if (!figure || !total || present.length < 2) return null
  const point = (name: string, sites: number, set: boolean): ChartPoint =>
    pointOf(name, { value: String(sites), absence: null, text: String(sites) }, set, words)
  const rest = Number(total.n) - present.reduce((sum, { sites }) => sum + sites, 0)
  const points = [
    ...present.map(({ name, sites }, i) => point(name, sites, i < strong)),
    ...(rest > 0 ? [point(words.tables.unclassified, rest, false)] : []),
  ]
  return {
    kind: 'bars',
    series: [{ id: indicator, name: figure.name, unit: figure.unit, points }],
    groups: [],
    notes: [],
    indicators: [indicator],
  }
}
