import type { BulletinWords } from '../../../declare/bulletin.ts'
import type { Chart, ChartSeries } from '../../../model.ts'
import { fill } from '../../../words.ts'

/** A picture in words: its caption and its values in the order in which they stand; of many columns, the outermost. */
export function alternative(
  { kind, series }: Pick<Chart, 'kind' | 'series'>,
  caption: string,
  words: BulletinWords,
): string {
  const { charts } = words
  const values =
    kind === 'ranks'
      ? ranked(series, words)
      : series
          .map(one => fill(charts.panel, { name: one.name, values: listed(one, kind, charts.mark) }))
          .join(charts.panelMark)
  return fill(charts.alternative[kind], { caption, values })
}

function listed({ unit, points }: ChartSeries, kind: Chart['kind'], mark: string): string {
  return points
    .map(({ name, value, text }) => `${name}${text}${value === null || kind === 'progress' ? '' : unit}`)
    .join(mark)
}

function ranked(series: readonly ChartSeries[], { charts }: BulletinWords): string {
  const [columns, line] = series
  const shown = columns?.points.filter(({ value }) => value !== null) ?? []
  const said = (text: string | undefined): string => `${text}${columns?.unit}`
  const middle = line?.points[0]
  return fill(charts.ranks, {
    n: shown.length,
    greatest: said(shown[0]?.text),
    least: said(shown.at(-1)?.text),
    line: middle ? `${charts.mark}${middle.name}${middle.text}${line.unit}` : '',
  })
}
