import type { PageStyle } from '../declare/page.ts'
import type { Bulletin, Chart, Table, TableColumn } from '../model.ts'

/** The charts of a bulletin in the order of its pages. */
export const chartsOf = (bulletin: Bulletin): Chart[] =>
  [bulletin.opening, ...[...bulletin.sections, ...bulletin.annexes].map(section => section.blocks)]
    .flat()
    .flatMap(block => (block.kind === 'chart' ? [block.chart] : []))

/** The caption with its number. */
export const captionOf = ({ caption }: Chart): string => caption.map(({ text }) => text).join('')

/** The numbers of a chart as a table: a row for every mark, with its exact value or the reason why it has none. */
export function chartTable(chart: Chart, { words }: PageStyle): Table {
  const column = (id: keyof typeof words.charts.descriptions, align: TableColumn['align']): TableColumn => ({
    id,
    title: words.charts[id],
    unit: '',
    align,
    description: words.charts.descriptions[id],
  })
  const word = (text: string) => ({ text, value: null })
  return {
    id: `chart-${chart.id}`,
    title: captionOf(chart),
    columns: [
      column('id', 'left'),
      column('series', 'left'),
      column('point', 'left'),
      column('value', 'right'),
      column('unit', 'center'),
    ],
    rows: chart.series.flatMap(({ id, name, unit, points }) =>
      points.map(point => [
        word(id),
        word(name),
        word(point.name),
        { text: point.text, value: point.value, ...(point.absence ? { absence: point.absence } : {}) },
        word(unit),
      ]),
    ),
    notes: [],
    wide: false,
  }
}

/** Every text that is drawn into the picture. */
export const chartTexts = ({ series, groups }: Chart): string[] => [
  ...groups,
  ...series.flatMap(({ name, unit, points }) => [name, unit, ...points.flatMap(one => [one.name, one.text])]),
]
