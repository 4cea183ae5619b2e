import type { BulletinWords } from '../../../declare/bulletin.ts'
import type { Edition } from '../../../edition.ts'
import type { Table } from '../../../model.ts'
import { fill } from '../../../words.ts'
import { column, figureCell, nameCell, wordCell } from './cells.ts'

/** Years that stand side by side: the latest. */
const yearsShown = 6

/** Every figure over the years collected; none where that is not more than the two years that other tables show. */
export function trendTable({ series, figures }: Edition, words: BulletinWords): Table[] {
  const years = [...series.keys()].sort((a, b) => a - b).slice(-yearsShown)
  if (years.length < 3) return []
  const { heads, titles } = words.tables
  return [
    {
      id: 'trend',
      title: titles.trend,
      columns: [
        column('indicator', heads.indicator, 'left'),
        column('unit', heads.unit, 'center'),
        ...years.map(year => column(`y${year}`, fill(heads.year, { year }), 'right')),
      ],
      rows: [...figures.values()].map(({ indicator, name, unit }) => [
        nameCell(name, indicator),
        wordCell(unit),
        ...years.map(year => figureCell(series.get(year)?.get(indicator), words)),
      ]),
      notes: [],
      wide: false,
    },
  ]
}
