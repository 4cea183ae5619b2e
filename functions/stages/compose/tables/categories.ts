import type { BulletinWords } from '../../../declare/bulletin.ts'
import type { Edition } from '../../../edition.ts'
import { divide, exact, multiply, roundHalfAway } from '../../../exact.ts'
import type { Table, TableCell } from '../../../model.ts'
import { additionNotes } from './breakdown.ts'
import { column, countCell, wordCell } from './cells.ts'

/** Programmes by 专业大类 with each one's share of the sites, in the catalogue's order, what has none last; none without a programme. */
export function categoryTable({ byCategory, figures }: Edition, words: BulletinWords): Table[] {
  const { heads, titles, total, unclassified } = words.tables
  const classified = (of: 'sites' | 'kinds'): number =>
    byCategory.reduce((sum, category) => sum + category[of], 0)
  const all = (of: 'sites' | 'kinds'): number =>
    Math.max(classified(of), Number(figures.get(`programmes.${of}`)?.value ?? 0))
  const [sites, kinds] = [all('sites'), all('kinds')]
  if (sites === 0) return []
  const line = (name: string, of: number, kindsOf: number): TableCell[] => {
    const share = multiply(divide(exact(of), exact(sites)), exact(100n))
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
    ...(sites > classified('sites')
      ? [line(unclassified, sites - classified('sites'), kinds - classified('kinds'))]
      : []),
    line(total, sites, kinds),
  ]
  return [
    {
      id: 'categories',
      title: titles.categories,
      columns: [
        column('category', heads.category, 'left'),
        column('kinds', heads.kinds, 'right', words.tables.units.kinds),
        column('sites', heads.sites, 'right', words.tables.units.sites),
        column('share', heads.siteShare, 'right', '%'),
      ],
      rows,
      notes: additionNotes(rows, [true, true, false], words),
      wide: false,
    },
  ]
}
