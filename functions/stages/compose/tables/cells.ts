import type { BulletinWords } from '../../../declare/bulletin.ts'
import type { Absence, Figure, TableCell, TableColumn } from '../../../model.ts'

/** A cell of words. */
export const wordCell = (text: string): TableCell => ({ text, value: null })

/** The name of an indicator, which leads to its definition. */
export const nameCell = (text: string, indicator: string): TableCell => ({ text, value: null, indicator })

/** A whole number. */
export const countCell = (count: number): TableCell => ({ text: String(count), value: String(count) })

/** A cell that says why it holds no number. */
export const absentCell = (absence: Absence, words: BulletinWords): TableCell => ({
  text: words.absences[absence],
  value: null,
  absence,
})

/** A figure as tables print it beside its exact value, or the reason why there is none. */
export function figureCell(figure: Figure | undefined, words: BulletinWords): TableCell {
  if (figure === undefined) return absentCell('not-submitted', words)
  if (figure.absence !== null || figure.value === null)
    return absentCell(figure.absence ?? 'not-submitted', words)
  return { text: figure.text, value: figure.value }
}

/** A column of a table. */
export const column = (id: string, title: string, align: TableColumn['align'], unit = ''): TableColumn => ({
  id,
  title,
  unit,
  align,
})
