import type { BulletinWords } from '../../../declare/bulletin.ts'
import type { Breakdown, Cohorts } from '../../../edition.ts'
import type { DataColumn, Table, TableCell } from '../../../model.ts'
import { fill } from '../../../words.ts'
import { additionNotes } from './addition.ts'
import { codeColumn, columnsUnder, figureCell, wordCell } from './cells.ts'
import { differenceCell, previousCell } from './changes.ts'
import { legend } from './legend.ts'

/** Indicators that stand side by side on a landscape page. */
const abreast = 8

/**
 * Figures by school or district, one a row, the city last; several tables where the indicators are many. The data files
 * have the codes of the rows and, of every indicator, the year before and the change. `definitions` by indicator.
 */
export function breakdownTables(
  breakdown: Breakdown,
  id: 'by-school' | 'by-district',
  words: BulletinWords,
  definitions: ReadonlyMap<string, string>,
  cohorts: Cohorts | null = null,
): Table[] {
  const { titles, total, part } = words.tables
  const column = columnsUnder(words.tables)
  const groups = grouped(breakdown.indicators)
  return groups.map((indicators, i) => {
    const line = (name: string, figures: Breakdown['total']): TableCell[] => [
      wordCell(name),
      ...indicators.map(indicator => figureCell(figures[indicator.id], words)),
    ]
    const rows = [...breakdown.rows.map(row => line(row.name, row.figures)), line(total, breakdown.total)]
    const title = titles[id]
    return {
      id: i === 0 ? id : `${id}-${i + 1}`,
      title: groups.length === 1 ? title : `${title}${fill(part, { n: i + 1 })}`,
      columns: [
        column(breakdown.by, breakdown.by, 'left'),
        ...indicators.map(({ id, name, unit }) => {
          const description = definitions.get(id)
          return {
            id: columnId(id),
            title: name,
            unit,
            align: 'right' as const,
            indicator: id,
            ...(description === undefined ? {} : { description }),
          }
        }),
      ],
      rows,
      notes: [
        ...additionNotes(
          rows,
          indicators.map(({ id, name, unit }) => ({
            name,
            carried:
              cohorts?.indicator === id && cohorts.carried.schools.length > 0 ? cohorts.carried.people : null,
            level: unit !== '%' && !breakdown.total[id]?.denominator,
          })),
          words,
        ),
        ...legend(rows, words, true),
      ],
      wide: true,
      data: [
        codeColumn(
          `${breakdown.by}-code`,
          breakdown.by,
          [...breakdown.rows.map(({ key }) => key), ''],
          words,
        ),
        ...indicators.flatMap(indicator => changeColumns(indicator, breakdown, words)),
      ],
    }
  })
}

/** The year before and the change of an indicator, behind its own column; none where the year before was not collected. */
function changeColumns(
  { id, name, unit }: Breakdown['indicators'][number],
  { rows, total }: Breakdown,
  words: BulletinWords,
): DataColumn[] {
  const figures = [...rows.map(row => row.figures[id]), total[id]]
  const year = figures.find(figure => figure?.previous)?.previous?.year
  if (year === undefined) return []
  const { dataHeads, incomparable } = words.tables
  const head = (of: 'before' | 'difference', unit: string, cell: typeof previousCell): DataColumn => ({
    id: `${columnId(id)}-${of}`,
    title: fill(dataHeads[of].head, { name, year }),
    unit,
    align: 'right',
    indicator: id,
    description: fill(dataHeads[of].description, { name, year }),
    after: columnId(id),
    cells: figures.map(figure => (figure ? cell(figure, words) : wordCell(incomparable))),
  })
  return [
    head('before', unit, previousCell),
    head('difference', unit === '%' ? words.change.points : unit, differenceCell),
  ]
}

const columnId = (indicator: string): string => indicator.replaceAll('.', '-')

/** As few groups as fit, as even as they can be. */
function grouped<T>(items: readonly T[]): T[][] {
  const count = Math.max(1, Math.ceil(items.length / abreast))
  const size = Math.ceil(items.length / count)
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size))
}
