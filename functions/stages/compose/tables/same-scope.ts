import type { BulletinWords } from '../../../declare/bulletin.ts'
import type { Edition } from '../../../edition.ts'
import { exact, roundHalfAway } from '../../../exact.ts'
import type { Table } from '../../../model.ts'
import { fill } from '../../../words.ts'
import { codeColumn, columnsUnder, countCell, nameCell, wordCell } from './cells.ts'

/** Changes over those alone that reported in both years, for the figures whose reporters changed; none where none did. */
export function sameScopeTable({ figures, year }: Edition, words: BulletinWords): Table[] {
  const { heads, titles, units, incomparable, incomparableNote } = words.tables
  const column = columnsUnder(words.tables)
  const compared = [...figures.values()].flatMap(figure => {
    const same = figure.change?.sameScope
    return same ? [{ figure, same }] : []
  })
  if (compared.length === 0) return []
  const number = (value: string | null) => (value === null ? wordCell(incomparable) : { text: value, value })
  const rows = compared.map(({ figure, same }) => [
    nameCell(figure.name, figure.indicator),
    wordCell(figure.unit),
    countCell(same.reporters),
    number(same.value),
    number(same.previous),
    number(same.difference),
    same.rate === null ? wordCell(incomparable) : { text: twoPlaces(same.rate), value: same.rate },
  ])
  return [
    {
      id: 'same-scope',
      title: titles['same-scope'],
      columns: [
        column('indicator', 'indicator', 'left'),
        column('unit', 'unit', 'center'),
        column('reporters', 'bothYears', 'right', { unit: units.reporters }),
        column('current', 'year', 'right', { title: fill(heads.year, { year }) }),
        column('previous', 'year', 'right', { title: fill(heads.year, { year: year - 1 }) }),
        column('difference', 'difference', 'right'),
        column('rate', 'rate', 'right', { unit: '%' }),
      ],
      rows,
      notes: [
        words.tables.sameScopeNote,
        ...(compared.some(({ same }) => same.rate === null) ? [incomparableNote] : []),
      ],
      wide: false,
      data: [
        codeColumn(
          'indicator-id',
          'indicator',
          compared.map(({ figure }) => figure.indicator),
          words,
        ),
      ],
    },
  ]
}

const twoPlaces = (value: string): string => roundHalfAway(exact(value), 2)
