import type { Type } from '../declare/page.ts'
import type { Chart, ChartSeries } from '../model.ts'
import {
  type Canvas,
  type Drawing,
  font,
  hidden,
  highest,
  plot,
  position,
  reasonLabel,
  title,
} from './chart-canvas.ts'

const abreast = 3
const gap = { across: 14, down: 10 }
/** Between two labels side by side, in points. */
const apart = 2
const plotHeight = { columns: 58, lines: 40 }

interface Panel {
  readonly series: ChartSeries
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A small picture for each series, all of one size, the years below and every number at its mark. */
export function panels({ kind, series, groups }: Chart, on: Canvas): Drawing {
  const { width, colours, head } = on
  const columns = groups.length || Math.min(abreast, series.length)
  const each = groups.length > 0 ? series.length / groups.length : 1
  const panelWidth = (width - (columns - 1) * gap.across) / columns
  const label = fitting(series, panelWidth, on)
  const heads = series.map(({ name, unit }) =>
    inLines(unit === '' ? name : `${name}（${unit}）`, panelWidth, on),
  )
  const headHeight = Math.max(...heads.map(lines => lines.length)) * head.pitch
  const drawn = kind === 'lines' ? plotHeight.lines : plotHeight.columns
  const panelHeight = headHeight + label.pitch + drawn + label.pitch + 2
  const top = groups.length > 0 ? label.pitch + 6 : 0
  const placed = series.map((one, i): Panel => {
    const [column, line] =
      groups.length > 0 ? [Math.floor(i / each), i % each] : [i % columns, Math.floor(i / columns)]
    return {
      series: one,
      left: column * (panelWidth + gap.across),
      top: top + line * (panelHeight + gap.down),
      width: panelWidth,
      height: panelHeight,
    }
  })
  const lines = Math.max(1, groups.length > 0 ? each : Math.ceil(series.length / columns))
  const marks = placed.map((panel, i) => (kind === 'lines' ? course : steps)(panel, i, { ...on, label }))
  return {
    height: top + lines * panelHeight + (lines - 1) * gap.down,
    option: {
      title: [
        ...groups.map((group, i) =>
          title(group, i * (panelWidth + gap.across), 0, { ...head, size: head.size + 1 }, colours.accent),
        ),
        ...placed.map(({ left, top }, i) => title((heads[i] ?? []).join('\n'), left, top, head, colours.ink)),
      ],
      grid: placed.map(({ left, top, width, height }) => ({
        ...plot,
        left,
        top: top + headHeight + label.pitch,
        width,
        height: height - headHeight - 2 * label.pitch - 2,
      })),
      xAxis: placed.map(({ series: { points } }, i) => ({
        type: 'category',
        gridIndex: i,
        data: points.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { show: true, onZero: false, lineStyle: { color: colours.rule, width: 0.6 } },
        axisLabel: { ...font(label, colours.ink), interval: 0, margin: 4 },
      })),
      yAxis: marks.map(({ min, max }, i) => ({ type: 'value', ...hidden, gridIndex: i, min, max })),
      series: marks.flatMap(({ series }) => series),
    },
  }
}

/** The type of the labels, smaller where a number, a reason or a year is wider than its place beside the next. */
function fitting(series: readonly ChartSeries[], width: number, { label, widthOf }: Canvas): Type {
  const scales = series.flatMap(({ points }) =>
    points
      .flatMap(({ text, name }) => [text, name])
      .map(words => width / points.length / (widthOf(words, label) + apart)),
  )
  const scale = Math.min(1, ...scales)
  return { ...label, size: label.size * scale }
}

/** A head in lines that end before a bracket rather than within it, as long as what is between them fits a line. */
function inLines(text: string, width: number, { head, widthOf, wrapped }: Canvas): string[] {
  const lines: string[] = []
  for (const part of text.split(/(?=（)/u)) {
    const last = lines.pop() ?? ''
    if (widthOf(last + part, head) <= width) lines.push(last + part)
    else lines.push(...(last === '' ? [] : [last]), ...wrapped(part, width, head))
  }
  return lines
}

/** The marks of a panel and the ends of its scale. */
interface Marks {
  readonly min: number
  readonly max: number
  readonly series: readonly object[]
}

/** Columns from zero, this year's dark. */
function steps({ series: { points }, width }: Panel, i: number, on: Canvas): Marks {
  const { colours, label } = on
  return {
    min: 0,
    max: highest(points),
    series: [
      {
        type: 'bar',
        xAxisIndex: i,
        yAxisIndex: i,
        barWidth: Math.min(24, (0.55 * width) / points.length),
        data: points.map(point => ({
          value: position(point) ?? 0,
          itemStyle: { color: point.strong ? colours.accent : colours.muted },
          label:
            point.value === null
              ? { ...reasonLabel(point, on), position: 'top', distance: 2 }
              : {
                  show: true,
                  position: 'top',
                  distance: 2,
                  ...font(label, colours.ink),
                  formatter: point.text,
                },
        })),
      },
    ],
  }
}

/** The least part of its greatest value that the scale of a line spans, so that a small change looks small. */
const leastSpan = 0.15

/** A line with a gap where a year has no number, its reason in the gap. */
function course({ series: { points } }: Panel, i: number, on: Canvas): Marks {
  const { colours, label } = on
  const values = points.flatMap(point => position(point) ?? [])
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const span = Math.max(high - low, leastSpan * Math.abs(high), 1e-6)
  const min = values.length === 0 ? 0 : (low + high - span) / 2 - 0.25 * span
  const max = values.length === 0 ? 1 : (low + high + span) / 2 + 0.05 * span
  const axes = { xAxisIndex: i, yAxisIndex: i }
  return {
    min,
    max,
    series: [
      {
        type: 'line',
        ...axes,
        connectNulls: false,
        clip: false,
        showAllSymbol: true,
        symbol: 'circle',
        symbolSize: 5,
        lineStyle: { color: colours.rule, width: 1.1 },
        data: points.map(point => ({
          value: position(point) ?? '-',
          itemStyle: { color: point.strong ? colours.accent : colours.muted },
          symbolSize: point.strong ? 6 : 5,
          label: {
            show: true,
            position: 'top',
            distance: 3,
            ...font(label, point.strong ? colours.accent : colours.ink),
            formatter: point.text,
          },
        })),
      },
      {
        type: 'bar',
        ...axes,
        silent: true,
        barWidth: 1,
        itemStyle: { color: 'none' },
        data: points.map(point =>
          point.value === null
            ? { value: min, label: { ...reasonLabel(point, on), position: 'top', distance: 4 } }
            : '-',
        ),
      },
    ],
  }
}
