import type { Figure, Table, TableCell } from '../../../model.ts'
import { fill } from '../../../words.ts'
import type { Source } from '../say.ts'
import { codeColumn, columnsUnder, countCell, figureCell, nameCell, wordCell } from './cells.ts'
import { legend } from './legend.ts'

/** Targets one a row: base year, now, target, reached so far, share of the target, years left; none without a target. */
export function targetTable({ edition, figures, targets, words }: Source): Table[] {
  if (edition.targets.length === 0) return []
  const { heads, titles, units, dataHeads } = words.tables
  const column = columnsUnder(words.tables)
  const yearText = (year: number): string => fill(heads.year, { year })
  const cell = (figure: Figure | undefined | null): TableCell => figureCell(figure ?? undefined, words)
  const rows = edition.targets.map((target, i) => {
    const id = targets[i]?.id
    const value = figures.get(`${id}.value`)
    return [
      nameCell(target.name, target.indicator),
      wordCell(target.unit),
      wordCell(yearText(target.baseYear)),
      cell(target.base),
      cell(target.now),
      wordCell(yearText(target.targetYear)),
      cell(value),
      cell(figures.get(`${id}.reached`)),
      cell(figures.get(`${id}.share`)),
      countCell(target.yearsLeft),
      wordCell(target.source ?? ''),
    ]
  })
  return [
    {
      id: 'targets',
      title: titles.targets,
      columns: [
        column('target', 'target', 'left'),
        column('unit', 'unit', 'center'),
        column('base-year', 'baseYear', 'center'),
        column('base', 'base', 'right'),
        column('now', 'now', 'right'),
        column('target-year', 'targetYear', 'center'),
        column('value', 'value', 'right'),
        column('reached', 'reached', 'right'),
        column('share', 'share', 'right', { unit: '%' }),
        column('years-left', 'yearsLeft', 'right', { unit: units.years }),
        column('source', 'source', 'left'),
      ],
      rows,
      notes: legend(rows, words),
      wide: true,
      data: [
        codeColumn(
          'indicator-id',
          'indicator',
          edition.targets.map(({ indicator }) => indicator),
          words,
        ),
        {
          id: 'wording',
          title: dataHeads.wording.head,
          unit: '',
          align: 'left',
          description: dataHeads.wording.description,
          after: 'value',
          cells: edition.targets.map(({ wording }) => wordCell(wording ?? '')),
        },
      ],
    },
  ]
}
