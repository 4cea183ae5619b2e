import type { Chart } from '../model.ts'
import {
  type Canvas,
  type Drawing,
  font,
  hidden,
  plot,
  position,
  reasonLabel,
  title,
} from './chart-canvas.ts'

const row = { pitch: 22, bar: 15, gap: 6 }

/** A bar of a hundred percent for every year in its two parts, their names above the first. */
export function split({ series: [part, rest] }: Chart, on: Canvas): Drawing {
  const { width, colours, label, head, widthOf } = on
  const points = part?.points ?? []
  const left = Math.max(...points.map(({ name }) => widthOf(name, label))) + row.gap
  const top = head.pitch + 2
  const height = top + points.length * row.pitch
  /** Whether the words go into that part of the bar; else they stand beside it, on the other. */
  const inside = (text: string, percent: number | null): boolean =>
    widthOf(text, label) + 2 * row.gap <= ((percent ?? 0) * (width - left)) / 100
  const series = [part, rest].flatMap((one, i) => {
    const [fill, ink] = i === 0 ? [colours.accent, colours.paper] : [colours.muted, colours.ink]
    return one
      ? [
          {
            type: 'bar',
            stack: 'whole',
            barWidth: row.bar,
            itemStyle: { color: fill },
            data: one.points.map(point => ({
              value: position(point) ?? 0,
              label:
                point.value === null
                  ? { ...reasonLabel(point, on), show: i === 0, position: 'insideLeft' }
                  : inside(`${point.text}${one.unit}`, position(point))
                    ? {
                        show: true,
                        position: i === 0 ? 'insideLeft' : 'insideRight',
                        ...font(label, ink),
                        formatter: `${point.text}${one.unit}`,
                      }
                    : {
                        show: true,
                        position: i === 0 ? 'right' : 'left',
                        ...font(label, i === 0 ? colours.ink : colours.paper),
                        formatter: `${point.text}${one.unit}`,
                      },
            })),
          },
        ]
      : []
  })
  return {
    height,
    option: {
      title: [
        title(part?.name ?? '', left, 0, head, colours.accent),
        title(rest?.name ?? '', width - widthOf(rest?.name ?? '', head), 0, head, colours.ink),
      ],
      grid: { ...plot, left, right: 0, top, bottom: 0 },
      xAxis: { type: 'value', ...hidden, min: 0, max: 100 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: points.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { show: true, lineStyle: { color: colours.rule, width: 0.6 } },
        axisLabel: { ...font(label, colours.ink), margin: row.gap, interval: 0 },
      },
      series,
    },
  }
}
