import { columnsOf } from '../../declare/form.ts'
import type { Finding } from '../../model.ts'
import { fileFinding, shortened } from '../file-finding.ts'
import { decimal, hundredths, type NormalRow } from '../normalise.ts'
import { letters, type ParsedFile } from '../parse/parsed.ts'
import { readNumber } from './number.ts'
import { surface } from './surface.ts'

/** Every 合计 row held against the rows that it sums up; what cannot be read on either side is not compared. */
export function totalRowFindings(parsed: ParsedFile, rows: readonly NormalRow[]): Finding[] {
  const { form } = parsed
  if (!form) return []
  const numeric = columnsOf(form).filter(({ kind }) => kind === 'count' || kind === 'amount')
  return parsed.totals.flatMap(total => {
    const summed = rows.slice(total.sumsFrom, total.sumsTo)
    const wrong = numeric.flatMap(column => {
      const at = parsed.columns.find(({ id }) => id === column.id)?.at
      const text = at === undefined ? '' : (total.cells[at] ?? '')
      const stated = readNumber({ ...column, plausible: null }, surface(text).text).cell
      if (at === undefined || typeof stated !== 'string') return []
      if (summed.some(({ cells }) => cells[column.id] === undefined)) return []
      const sum = summed.reduce((all, { cells }) => all + hundredths(cells[column.id] ?? '0'), 0n)
      if (sum === hundredths(stated)) return []
      const { line, row } = total
      const place = {
        line,
        cell: `${letters(at)}${row}`,
        received: shortened(text),
      }
      return [
        fileFinding('file.total-row', place, { header: column.header, sum: decimal(sum) }, column.header),
      ]
    })
    return wrong.length > 0 ? wrong : [fileFinding('note.total-row', { line: total.line })]
  })
}
