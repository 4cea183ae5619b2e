import type { Figure, Table, TableCell } from '../../../model.ts'
import { fill } from '../../../words.ts'
import type { Source } from '../say.ts'
import { column, countCell, figureCell, nameCell, wordCell } from './cells.ts'

/** Targets one a row: base year, now, target, reached so far, share of the target, years left; none without a target. */
export function targetTable({ edition, figures, targets, words }: Source): Table[] {
  if (edition.targets.length === 0) return []
  const { heads, titles, units } = words.tables
  const yearText = (year: number): string => fill(heads.year, { year })
  const cell = (figure: Figure | undefined | null): TableCell => figureCell(figure ?? undefined, words)
  return [
    {
      id: 'targets',
      title: titles.targets,
      columns: [
        column('target', heads.target, 'left'),
        column('unit', heads.unit, 'center'),
        column('base-year', heads.baseYear, 'center'),
        column('base', heads.base, 'right'),
        column('now', heads.now, 'right'),
        column('target-year', heads.targetYear, 'center'),
        column('value', heads.value, 'right'),
        column('reached', heads.reached, 'right'),
        column('share', heads.share, 'right', '%'),
        column('years-left', heads.yearsLeft, 'right', units.years),
        column('source', heads.source, 'left'),
      ],
      rows: edition.targets.map((target, i) => {
        const id = targets[i]?.id
        const value = figures.get(`${id}.value`)
        return [
          nameCell(target.name, target.indicator),
          wordCell(target.unit),
          wordCell(yearText(target.baseYear)),
          cell(target.base),
          cell(target.now),
          wordCell(yearText(target.targetYear)),
          value ? { ...cell(value), text: `${value.text}${target.wording ?? ''}` } : cell(value),
          cell(figures.get(`${id}.reached`)),
          cell(figures.get(`${id}.share`)),
          countCell(target.yearsLeft),
          wordCell(target.source ?? ''),
        ]
      }),
      notes: [],
      wide: true,
    },
  ]
}
