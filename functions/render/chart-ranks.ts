import type { Chart } from '../model.ts'
import { type Canvas, type Drawing, font, hidden, highest, plot, position } from './chart-canvas.ts'

const height = 118
const foot = 4
/** Between two words at the line. */
const row = { gap: 6 }

/** Columns side by side, the highest first, labelled at both ends, and a line across them at its number. */
export function ranks({ series: [columns, line] }: Chart, on: Canvas): Drawing {
  const { width, colours, label, widthOf } = on
  const shown = (columns?.points ?? []).filter(({ value }) => value !== null)
  const middle = line?.points[0]
  const across = middle ? position(middle) : null
  const said = middle ? `${line.name}${middle.text}${line.unit}` : ''
  const right = 0
  const scale = (height - label.pitch - 2 - foot) / highest(shown)
  const last = shown.at(-1)
  const lastWidth = widthOf(`${last?.text}${columns?.unit}`, label)
  /** How far the line is above the top of the last column; the words of both meet where that is little. */
  const over = last && across !== null ? (across - (position(last) ?? 0)) * scale : Number.POSITIVE_INFINITY
  const meet = over < label.size + 3
  const slot = width / Math.max(1, shown.length)
  /** From the picture's right edge to the words of the last column. */
  const lastReach = Math.max(lastWidth, (slot + lastWidth) / 2)
  const names = shown.map((_, i) => String(i))
  const end = { show: true, position: 'top' as const, distance: 2, ...font(label, colours.ink) }
  return {
    height,
    option: {
      grid: { ...plot, left: 0, right, top: label.pitch + 2, bottom: foot },
      xAxis: {
        type: 'category',
        data: names,
        axisTick: { show: false },
        axisLabel: { show: false },
        axisLine: { show: true, lineStyle: { color: colours.rule, width: 0.6 } },
      },
      yAxis: { type: 'value', ...hidden, min: 0, max: highest(shown) },
      series: [
        {
          type: 'bar',
          barCategoryGap: '30%',
          itemStyle: { color: colours.muted },
          data: shown.map((point, i) => {
            const ends = i === 0 || i === shown.length - 1
            return {
              value: position(point),
              ...(ends
                ? {
                    label: {
                      ...end,
                      formatter: `${point.text}${columns?.unit}`,
                      offset: [inward(i, point.text), meet && i > 0 ? -Math.max(0, over) - 1 : 0],
                    },
                  }
                : {}),
            }
          }),
        },
        ...(across === null
          ? []
          : [
              {
                type: 'line',
                symbol: 'circle',
                symbolSize: 0.01,
                lineStyle: { color: colours.accent, width: 1.2 },
                data: names.map((_, i) =>
                  i === names.length - 1
                    ? {
                        value: across,
                        label: {
                          show: true,
                          position: 'top',
                          distance: 3,
                          ...font(label, colours.accent),
                          formatter: said,
                          offset: [
                            width / names.length / 2 -
                              widthOf(said, label) / 2 -
                              (meet ? lastReach + row.gap : 0),
                            0,
                          ],
                        },
                      }
                    : across,
                ),
              },
            ]),
      ],
    },
  }

  /** Keeps the label of the first and last column inside the picture. */
  function inward(i: number, text: string): number {
    const half = widthOf(`${text}${columns?.unit}`, label) / 2 - width / shown.length / 2
    return half <= 0 ? 0 : i === 0 ? half : -half
  }
}
