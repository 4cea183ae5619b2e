import type { BulletinWords } from '../../../declare/bulletin.ts'
import { compare, exact, subtract } from '../../../exact.ts'
import type { Figure, Table, TableCell, TableColumn, Year } from '../../../model.ts'
import { fill } from '../../../words.ts'
import { difference } from '../values.ts'
import { codeColumn, columnsUnder, figureCell, nameCell, wordCell } from './cells.ts'
import { differenceCell, previousCell, rateCell } from './changes.ts'
import { legend } from './legend.ts'
import { partColumns } from './parts.ts'

/** Figures one a row, with the year before and the change where the year before was collected. */
export function figureTable(of: {
  readonly id: string
  readonly title: string
  readonly figures: readonly Figure[]
  readonly year: Year
  readonly words: BulletinWords
}): Table {
  const { figures, year, words } = of
  const { heads } = words.tables
  const column = columnsUnder(words.tables)
  const yearColumn = (id: string, of: Year): TableColumn =>
    column(id, 'year', 'right', { title: fill(heads.year, { year: of }) })
  const before = figures.some(figure => figure.previous !== null)
  const columns: TableColumn[] = [
    column('indicator', 'indicator', 'left'),
    column('unit', 'unit', 'center'),
    yearColumn('current', year),
    ...(before
      ? [
          yearColumn('previous', year - 1),
          column('difference', 'difference', 'right'),
          column('rate', 'rate', 'right', { unit: '%' }),
        ]
      : []),
  ]
  const rows = figures.map(figure => [
    nameCell(figure.name, figure.indicator),
    wordCell(figure.unit),
    figureCell(figure, words),
    ...(before ? [previousCell(figure, words), differenceCell(figure, words), rateCell(figure, words)] : []),
  ])
  const now = figures.map(figure => ({ figure, parts: figure, printed: figureCell(figure, words) }))
  const then = figures.map(figure => ({
    figure,
    parts: figure.previous,
    printed: previousCell(figure, words),
  }))
  return {
    id: of.id,
    title: of.title,
    columns,
    rows,
    notes: notesOf(figures, rows, words),
    wide: false,
    data: [
      codeColumn(
        'indicator-id',
        'indicator',
        figures.map(({ indicator }) => indicator),
        words,
      ),
      ...partColumns(now, year, 'current', words),
      ...(before ? partColumns(then, year - 1, 'previous', words) : []),
    ],
  }
}

function notesOf(
  figures: readonly Figure[],
  rows: readonly (readonly TableCell[])[],
  words: BulletinWords,
): string[] {
  const { incomparable, incomparableNote, pointsNote, differenceNote } = words.tables
  const printed = rows.flat()
  return [
    ...(figures.some(figure => figure.unit === '%' && difference(figure) !== null) ? [pointsNote] : []),
    ...(figures.some(({ change }) => change?.sameScope) ? [words.tables.sameScopePointer] : []),
    ...(rows.some(misfits) ? [differenceNote] : []),
    ...(printed.some(cell => cell.text === incomparable) ? [incomparableNote] : []),
    ...legend(rows, words),
  ]
}

/** True where the printed difference is not that of the printed years: all three were rounded from exact values. */
function misfits([, , now, before, changed]: readonly TableCell[]): boolean {
  if (!now?.value || !before?.value || !changed?.value) return false
  return compare(subtract(exact(now.text), exact(before.text)), exact(changed.text)) !== 0
}
