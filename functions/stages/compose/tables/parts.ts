import type { BulletinWords } from '../../../declare/bulletin.ts'
import type { DataColumn, Figure, TableCell, Year } from '../../../model.ts'
import { fill } from '../../../words.ts'
import { isQuotient } from '../values.ts'
import { wordCell } from './cells.ts'

/** A row of a printed column: the figure, its parts in the column's year, and the cell that is printed. */
interface PrintedPart {
  readonly figure: Figure
  readonly parts: Partial<Pick<Figure, 'numerator' | 'denominator'>> | null
  readonly printed: TableCell
}

/**
 * Numerators and denominators behind the printed column of a year, for the data files: a quotient is rounded to six
 * decimals, its parts are exact. Where a quotient is not printed, the reason that is printed stands for its parts too;
 * nothing where a figure is no quotient, and no column where none has parts.
 */
export function partColumns(
  of: readonly PrintedPart[],
  year: Year,
  after: string,
  words: BulletinWords,
): DataColumn[] {
  const names = ['numerator', 'denominator'] as const
  if (!of.some(({ parts }) => parts?.denominator != null)) return []
  return names.map(name => ({
    id: `${after}-${name}`,
    title: fill(words.tables.dataHeads[name].head, { year }),
    unit: '',
    align: 'right',
    description: words.tables.dataHeads[name].description,
    after,
    cells: of.map(({ figure, parts, printed }) => {
      if (!isQuotient(figure) && figure.previous?.denominator == null) return wordCell('')
      if (printed.value === null) return printed
      const value = parts?.[name]
      return value == null ? wordCell('') : { text: value, value }
    }),
  }))
}
