import { type AnyForm, columnsOf, type LinedRow, openRow } from '../../functions/declare/form.ts'

/** Rows of a form as a clerk's file has them from line 2 on: the cells given, over the form's example row. */
export function rowsOf(
  form: AnyForm,
  given: readonly Readonly<Record<string, string | undefined>>[],
): readonly LinedRow<never>[] {
  return given.map((cells, nth) => {
    const filled = columnsOf(form).map(({ id, example }) => [id, (cells[id] ?? example) || null])
    return { line: nth + 2, row: openRow(form, Object.fromEntries(filled)) }
  }) as never
}
