import type { ChartPoint } from '../../../model.ts'
import { fill } from '../../../words.ts'
import type { Source } from '../say.ts'
import { numbered, type Pictured, pointOf } from './points.ts'

/** Percent reached of every target, in the order of the register; null where none can be told. */
export function targetPicture({ targets, figures, words }: Source): Pictured | null {
  const { charts } = words
  const points = targets.map(({ id, name, unit, targetYear, wording }): ChartPoint => {
    const [share, reached, value] = ['share', 'reached', 'value'].map(part => figures.get(`${id}.${part}`))
    const named = fill(charts.target, { name, year: targetYear })
    const point = pointOf(named, share, true, words)
    if (point.value === null) return point
    const filled = { reached: reached?.text ?? '', value: `${value?.text}${unit}${wording ?? ''}`, unit }
    return { ...point, text: fill(charts.progress, { ...filled, share: point.text }) }
  })
  if (numbered(points) === 0) return null
  return {
    kind: 'progress',
    series: [{ id: 'targets', name: words.tables.heads.share, unit: '%', points }],
    groups: [],
    notes: [],
    indicators: targets.map(({ indicator }) => indicator),
  }
}
