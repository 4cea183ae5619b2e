import type { Type } from '../declare/page.ts'
import type { Table } from '../model.ts'
import type { Faces } from './faces.ts'
import { emsIn } from './pdf-columns.ts'

/**
 * How far each cell of a column stands from the column's right edge, in points, by row: in a column of numbers they stand
 * under each other by their decimal points, in a block in the middle of the column, and the words for none are centred.
 */
export function insets(
  table: Table,
  i: number,
  width: number,
  type: Type,
  faces: Faces,
): (row: number) => number {
  if (table.columns[i]?.align !== 'right') return () => 0
  const ems = emsIn(type.role, faces)
  const cells = table.rows.map(row => {
    const text = row[i]?.text ?? ''
    const number = /^[+-]?\d[\d,]*(\.\d+)?%?$/u.exec(text)
    return { whole: ems(text) * type.size, tail: number ? ems(number[1] ?? '') * type.size : null }
  })
  const numbers = cells.filter(cell => cell.tail !== null)
  const tail = Math.max(0, ...numbers.map(cell => cell.tail ?? 0))
  const head = Math.max(0, ...numbers.map(cell => cell.whole - (cell.tail ?? 0)))
  const words = Math.max(0, ...cells.filter(cell => cell.tail === null).map(cell => cell.whole))
  const margin = Math.max(0, (width - Math.max(head + tail, words)) / 2)
  const numbersMargin = Math.max(0, (width - head - tail) / 2)
  return row => {
    const cell = cells[row]
    if (!cell) return 0
    if (cell.tail !== null) return Math.min(numbersMargin + tail - cell.tail, Math.max(0, width - cell.whole))
    return numbers.length === 0 ? margin : Math.max(0, (width - cell.whole) / 2)
  }
}
