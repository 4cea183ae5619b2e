import type { BulletinWords } from '../../../declare/bulletin.ts'
import type { Edition } from '../../../edition.ts'
import { divide, exact, multiply, roundHalfAway } from '../../../exact.ts'
import type { Table, TableCell } from '../../../model.ts'
import { exactOf } from '../values.ts'
import { additionNotes } from './addition.ts'
import { columnsUnder, countCell, wordCell } from './cells.ts'

/** Programmes by 专业大类 with each one's share of the sites, in the catalogue's order, what has none last; none without a programme. */
export function categoryTable({ byCategory, figures }: Edition, words: BulletinWords): Table[] {
  const { heads, titles, total, unclassified, units } = words.tables
  const column = columnsUnder(words.tables)
  const classified = (of: 'sites' | 'kinds'): number =>
    byCategory.reduce((sum, category) => sum + category[of], 0)
  const [sites, kinds] = (['sites', 'kinds'] as const).map(of => {
    const figure = figures.get(`programmes.${of}`)
    return figure ? exactOf(figure) : null
  })
  if (!sites || !kinds || sites.n === 0n) return []
  const line = (name: string, of: number, kindsOf: number): TableCell[] => {
    const share = multiply(divide(exact(of), sites), exact(100n))
    return [
      wordCell(name),
      countCell(kindsOf),
      countCell(of),
      { text: roundHalfAway(share, 2), value: roundHalfAway(share, 6) },
    ]
  }
  const present = byCategory.filter(category => category.sites > 0)
  const rows = [
    ...present.map(category => line(category.name, category.sites, category.kinds)),
    ...(Number(sites.n) > classified('sites')
      ? [line(unclassified, Number(sites.n) - classified('sites'), Number(kinds.n) - classified('kinds'))]
      : []),
    line(total, Number(sites.n), Number(kinds.n)),
  ]
  return [
    {
      id: 'categories',
      title: titles.categories,
      columns: [
        column('category', 'category', 'left'),
        column('kinds', 'kinds', 'right', { unit: units.kinds }),
        column('sites', 'sites', 'right', { unit: units.sites }),
        column('share', 'siteShare', 'right', { unit: '%' }),
      ],
      rows,
      notes: additionNotes(
        rows,
        [
          { name: heads.kinds, level: true },
          { name: heads.sites, level: true },
          { name: heads.siteShare, level: false },
        ],
        words,
      ),
      wide: false,
    },
  ]
}
