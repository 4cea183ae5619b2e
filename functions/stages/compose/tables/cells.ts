import type { BulletinWords } from '../../../declare/bulletin.ts'
import type { Absence, DataColumn, Figure, Gap, TableCell, TableColumn } from '../../../model.ts'

/** A cell of words. */
export const wordCell = (text: string): TableCell => ({ text, value: null })

/** The name of an indicator, which leads to its definition. */
export const nameCell = (text: string, indicator: string): TableCell => ({ text, value: null, indicator })

/** A whole number. */
export const countCell = (count: number): TableCell => ({ text: String(count), value: String(count) })

/** A cell that says why it holds no number. */
export const absentCell = (absence: Absence, words: BulletinWords, gap: Gap | null = null): TableCell => ({
  text: gap ? words.gaps[gap] : words.absences[absence],
  value: null,
  absence,
})

/** A figure as tables print it beside its exact value, or the reason why there is none; of no figure, that nothing was collected. */
export function figureCell(figure: Figure | undefined, words: BulletinWords): TableCell {
  if (figure === undefined) return absentCell('not-submitted', words, 'uncollected')
  if (figure.absence !== null || figure.value === null)
    return absentCell(figure.absence ?? 'not-submitted', words, figure.gap)
  return { text: figure.text, value: figure.value }
}

type Columns = Pick<BulletinWords['tables'], 'heads' | 'descriptions'>

/** Columns of a table, each under one of the heads with its description; `title` where the head is to be filled in. */
export const columnsUnder =
  ({ heads, descriptions }: Columns) =>
  (
    id: string,
    head: keyof Columns['heads'],
    align: TableColumn['align'],
    { unit = '', title = heads[head] }: { readonly unit?: string; readonly title?: string } = {},
  ): TableColumn => ({ id, title, unit, align, description: descriptions[head] })

/** The codes of the rows, in the data files before the names. */
export const codeColumn = (
  id: string,
  of: 'indicator' | 'school' | 'district' | 'reporter',
  codes: readonly string[],
  { tables }: BulletinWords,
): DataColumn => ({
  id,
  title: tables.dataHeads[of].head,
  unit: '',
  align: 'left',
  description: tables.dataHeads[of].description,
  after: null,
  cells: codes.map(wordCell),
})
