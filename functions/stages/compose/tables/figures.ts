import type { BulletinWords } from '../../../declare/bulletin.ts'
import { compare, exact, roundHalfAway, subtract, toDecimal } from '../../../exact.ts'
import type { Figure, Table, TableCell, TableColumn, Year } from '../../../model.ts'
import { fill } from '../../../words.ts'
import { difference, exactOf, magnitude, previousOf, rate } from '../values.ts'
import { absentCell, column, figureCell, nameCell, wordCell } from './cells.ts'

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
  const before = figures.some(figure => figure.previous !== null)
  const columns: TableColumn[] = [
    column('indicator', heads.indicator, 'left'),
    column('unit', heads.unit, 'center'),
    column('current', fill(heads.year, { year }), 'right'),
    ...(before
      ? [
          column('previous', fill(heads.year, { year: year - 1 }), 'right'),
          column('difference', heads.difference, 'right'),
          column('rate', heads.rate, 'right', '%'),
        ]
      : []),
  ]
  const rows = figures.map(figure => [
    nameCell(figure.name, figure.indicator),
    wordCell(figure.unit),
    figureCell(figure, words),
    ...(before ? [previousCell(figure, words), differenceCell(figure, words), rateCell(figure, words)] : []),
  ])
  return { id: of.id, title: of.title, columns, rows, notes: notesOf(figures, rows, words), wide: false }
}

function previousCell({ previous }: Figure, words: BulletinWords): TableCell {
  if (previous === null) return wordCell(words.tables.incomparable)
  return previous.absence
    ? absentCell(previous.absence, words)
    : { text: previous.text, value: previous.value }
}

function differenceCell(figure: Figure, words: BulletinWords): TableCell {
  const changed = difference(figure)
  if (changed === null) return wordCell(words.tables.incomparable)
  const size = roundHalfAway(magnitude(changed), figure.text.split('.')[1]?.length ?? 0)
  const sign = changed.n < 0n && !/^[0.]+$/u.test(size) ? '-' : ''
  return { text: `${sign}${size}`, value: toDecimal(changed, 6) }
}

/** The rate of a level; an em rule for a share, which has none. */
function rateCell(figure: Figure, words: BulletinWords): TableCell {
  if (figure.unit === '%') return wordCell('—')
  const percent = rate(figure)
  if (percent) return { text: roundHalfAway(percent, 2), value: toDecimal(percent, 6) }
  const onZero = exactOf(figure) !== null && previousOf(figure)?.n === 0n
  return onZero ? absentCell('no-base', words) : wordCell(words.tables.incomparable)
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
    ...(rows.some(misfits) ? [differenceNote] : []),
    ...(printed.some(cell => cell.text === incomparable) ? [incomparableNote] : []),
  ]
}

/** True where the printed difference is not that of the printed years: all three were rounded from exact values. */
function misfits([, , now, before, changed]: readonly TableCell[]): boolean {
  if (!now?.value || !before?.value || !changed?.value) return false
  return compare(subtract(exact(now.text), exact(before.text)), exact(changed.text)) !== 0
}
