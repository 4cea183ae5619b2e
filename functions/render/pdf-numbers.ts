import type { Type } from '../declare/page.ts'
import type { Table } from '../model.ts'
import type { Faces } from './faces.ts'
import { emsIn, numberIn, numberParts } from './pdf-columns.ts'

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
  const { tail, width: block } = numberParts(table, i, ems)
  const margin = Math.max(0, (width - block * type.size) / 2)
  return row => {
    const text = table.rows[row]?.[i]?.text ?? ''
    const parts = numberIn(text)
    const free = Math.max(0, width - ems(text) * type.size)
    return parts === null ? free / 2 : Math.min(margin + (tail - ems(parts[1])) * type.size, free)
  }
}
