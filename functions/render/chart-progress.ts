import type { Chart } from '../model.ts'
import { type Canvas, type Drawing, font, hidden, plot, position, reasonLabel } from './chart-canvas.ts'

const row = { pitch: 20, bar: 9, gap: 6 }

/** A bar for every target: the whole is the target, the dark part what is reached; the numbers stand behind it. */
export function progress({ series: [only] }: Chart, on: Canvas): Drawing {
  const { width, colours, label, widthOf } = on
  const points = only?.points ?? []
  const left = Math.max(...points.map(({ name }) => widthOf(name, label))) + row.gap
  const right = Math.max(...points.map(({ text }) => widthOf(text, label))) + row.gap
  const height = points.length * row.pitch
  // A target that is passed fills its bar, and one below its base leaves it empty: the words say how far.
  const filled = (value: number | null): number => Math.max(0, Math.min(100, value ?? 0))
  const bar = { type: 'bar', barWidth: row.bar }
  return {
    height,
    option: {
      grid: { ...plot, left, width: width - left - right, top: 0, height },
      xAxis: { type: 'value', ...hidden, min: 0, max: 100 },
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
          ...bar,
          data: points.map(point => ({
            value: 100,
            itemStyle:
              point.value === null
                ? { color: colours.paper, borderColor: colours.rule, borderWidth: 0.5 }
                : { color: colours.track, borderColor: colours.rule, borderWidth: 0.5 },
            label:
              point.value === null
                ? { ...reasonLabel(point, on), position: 'right' }
                : { show: true, position: 'right', ...font(label, colours.ink), formatter: point.text },
          })),
        },
        {
          ...bar,
          barGap: '-100%',
          itemStyle: { color: colours.accent },
          data: points.map(point => filled(position(point))),
        },
      ],
    },
  }
}
