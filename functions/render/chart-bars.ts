import type { Chart } from '../model.ts'
import {
  type Canvas,
  type Drawing,
  font,
  hidden,
  highest,
  plot,
  position,
  reasonLabel,
} from './chart-canvas.ts'

/** From bar to bar, the bar itself, and between a name and its bar. */
const row = { pitch: 14.5, bar: 8.5, gap: 6 }

/** Horizontal bars from one line, each with its name before and its number behind. */
export function bars({ series: [only] }: Chart, on: Canvas): Drawing {
  const { colours, label, widthOf } = on
  const points = only?.points ?? []
  const left = Math.max(...points.map(({ name }) => widthOf(name, label))) + row.gap
  const right = Math.max(...points.map(({ text }) => widthOf(`${text}${only?.unit}`, label))) + row.gap
  const height = points.length * row.pitch
  return {
    height,
    option: {
      grid: { ...plot, left, right, top: 0, height },
      xAxis: { type: 'value', ...hidden, min: 0, max: highest(points) },
      yAxis: {
        type: 'category',
        inverse: true,
        data: points.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { show: true, lineStyle: { color: colours.rule, width: 0.6 } },
        axisLabel: { ...font(label, colours.ink), margin: row.gap, interval: 0 },
      },
      series: [
        {
          type: 'bar',
          barWidth: row.bar,
          data: points.map(point => ({
            value: position(point) ?? 0,
            itemStyle: { color: point.strong ? colours.accent : colours.muted },
            label:
              point.value === null
                ? { ...reasonLabel(point, on), position: 'right' }
                : {
                    show: true,
                    position: 'right',
                    ...font(label, colours.ink),
                    formatter: `${point.text}${only?.unit}`,
                  },
          })),
        },
      ],
    },
  }
}
