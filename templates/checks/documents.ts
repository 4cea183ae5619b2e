import type { Column } from '../../functions/declare/column.ts'
import type { Columns, RowCheck, RowOf } from '../../functions/declare/form.ts'

type WithDocument = Columns & { readonly document: Column<string | null> }
type Cells = Readonly<Record<string, string>>
/** 发文机关代字〔年份〕序号: GB/T 9704-2012, 7.2.5. */
const form = /^\p{Script=Han}+〔(\d{4})〕\d+号$/u

/** A 文号 is written as official documents write it, and its year is the document's. */
export function documentForm<const C extends WithDocument>(
  columns: C,
  yearOf: (row: RowOf<C>) => number,
  yearSays: string,
  malformed: Cells,
  differing: Cells,
): readonly RowCheck<C>[] {
  const header = columns.document.header
  const documentOf = (row: RowOf<C>): string | null => row.document as string | null
  return [
    {
      id: 'document-form',
      severity: 'warning',
      columns: ['document'],
      holds: `“${header}”写作“发文机关代字〔年份〕序号号”`,
      message: `“${header}”不是“代字〔年份〕序号号”的写法`,
      remedy: '请照原件填写，年份用六角括号〔〕；没有文号的留空。',
      fails: row => {
        const document = documentOf(row)
        return document !== null && /[\p{Script=Han}\d]/u.test(document) && !form.test(document) ? {} : null
      },
      fires: malformed as RowCheck<C>['fires'],
    },
    {
      id: 'document-year',
      severity: 'warning',
      columns: ['document'],
      holds: `“${header}”的年份与${yearSays}相同`,
      message: `文号是{document}年的，${yearSays}却是{year}年`,
      remedy: '请照原件核对文号和年份；年末成文、次年编号的，无需改动。',
      fails: row => {
        const told = form.exec(documentOf(row) ?? '')?.[1]
        const year = String(yearOf(row))
        return told !== undefined && told !== year ? { document: told, year } : null
      },
      fires: differing as RowCheck<C>['fires'],
    },
  ]
}
