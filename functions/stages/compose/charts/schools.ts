import type { Picture } from '../../../declare/chart.ts'
import { compare, exact } from '../../../exact.ts'
import type { Absence, ChartPoint } from '../../../model.ts'
import { fill } from '../../../words.ts'
import type { Source } from '../say.ts'
import { numbered, type Pictured, pointOf } from './points.ts'

/** Fewer schools than this are no distribution. */
const fewest = 5

/** The schools by an indicator, most first; those without a number are counted in a note. Null where five have none. */
export function schoolPicture(
  { indicator, median }: Extract<Picture, { of: 'schools' }>,
  { edition, figures, words }: Source,
): Pictured | null {
  const [own, middle] = [figures.get(indicator), figures.get(median)]
  if (!own || !middle) throw new Error(`the edition has no figure ${own ? median : indicator}`)
  const points = edition.bySchool.rows
    .map(({ name, figures }) => pointOf(name, figures[indicator], false, words))
    .toSorted(order)
  if (numbered(points) < fewest) return null
  const line = pointOf(middle.name, middle, true, words)
  return {
    kind: 'ranks',
    series: [
      { id: indicator, name: own.name, unit: own.unit, points },
      ...(line.value === null ? [] : [{ id: median, name: middle.name, unit: middle.unit, points: [line] }]),
    ],
    groups: [],
    notes: [words.charts.unnamed, ...left(points, words)],
    indicators: [indicator],
  }
}

function order(a: ChartPoint, b: ChartPoint): number {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
  return compare(exact(b.value), exact(a.value))
}

const reasons: readonly Absence[] = ['not-submitted', 'nil', 'withheld', 'no-base']

/** How many schools have no column, by the reason. */
function left(points: readonly ChartPoint[], { charts, absences }: Source['words']): string[] {
  const counts = reasons.flatMap(reason => {
    const n = points.filter(({ absence }) => absence === reason).length
    return n === 0 ? [] : [fill(charts.leftCount, { reason: absences[reason], n })]
  })
  return counts.length === 0 ? [] : [fill(charts.left, { counts: counts.join(charts.mark) })]
}
