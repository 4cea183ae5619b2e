import type { BulletinWords } from '../../../declare/bulletin.ts'
import type { Edition } from '../../../edition.ts'
import type { Table } from '../../../model.ts'
import { fill } from '../../../words.ts'
import { codeColumn, columnsUnder, figureCell, nameCell, wordCell } from './cells.ts'
import { legend } from './legend.ts'
import { partColumns } from './parts.ts'

/** Years that stand side by side: the latest. */
const yearsShown = 6

/** Every figure over the years collected; none where that is not more than the two years that other tables show. */
export function trendTable({ series, figures }: Edition, words: BulletinWords): Table[] {
  const years = [...series.keys()].sort((a, b) => a - b).slice(-yearsShown)
  if (years.length < 3) return []
  const { heads, titles } = words.tables
  const column = columnsUnder(words.tables)
  const shown = [...figures.values()]
  const rows = shown.map(({ indicator, name, unit }) => [
    nameCell(name, indicator),
    wordCell(unit),
    ...years.map(year => figureCell(series.get(year)?.get(indicator), words)),
  ])
  return [
    {
      id: 'trend',
      title: titles.trend,
      columns: [
        column('indicator', 'indicator', 'left'),
        column('unit', 'unit', 'center'),
        ...years.map(year => column(`y${year}`, 'year', 'right', { title: fill(heads.year, { year }) })),
      ],
      rows,
      notes: legend(rows, words),
      wide: false,
      data: [
        codeColumn(
          'indicator-id',
          'indicator',
          shown.map(({ indicator }) => indicator),
          words,
        ),
        ...years.flatMap(year =>
          partColumns(
            shown.map(figure => {
              const inYear = series.get(year)?.get(figure.indicator)
              return { figure, parts: inYear ?? null, printed: figureCell(inYear, words) }
            }),
            year,
            `y${year}`,
            words,
          ),
        ),
      ],
    },
  ]
}
