import type { Finding } from '../../model.ts'
import { fileFinding } from '../file-finding.ts'
import { footerCell, fullWidthSeparator, totalCell, totalHint } from '../marks.ts'
import { plain } from './header.ts'
import { letters } from './parsed.ts'
import type { FileRecord } from './records.ts'

/** A row of notes or signatures below the table. */
export function isFooter(cells: readonly string[]): boolean {
  const first = cells.find(cell => cell.trim() !== '') ?? ''
  // Codes and numbers, with which most rows begin, are done with here.
  return /[^\x20-\x7e]/u.test(first) && footerCell.test(plain(first))
}

/** 合计 and the like sum up all rows, 小计 those since the last sum; null for any other row. */
export function totalKind(cells: readonly string[], ownAt: number): 'total' | 'subtotal' | null {
  if (!cells.some(cell => totalHint.test(cell))) return null
  const words = cells.map(cell => (totalHint.test(cell) ? plain(cell) : ''))
  const sums = words.filter(word => totalCell.test(word))
  const own = (cells[ownAt] ?? '').trim()
  if (sums.length === 0 || (own !== '' && !totalCell.test(plain(own)))) return null
  return sums.some(word => /小计|本页/u.test(word)) ? 'subtotal' : 'total'
}

/** Why a row's cells cannot be taken to stand under their headers; null when they can. */
export function rowFinding(
  record: FileRecord,
  width: number,
  cellLimit: number,
  joined: ReadonlySet<number>,
): Finding | null {
  const { line, row, cells } = record
  const long = cells.findIndex(cell => cell.length > cellLimit)
  if (long >= 0) {
    const place = { line, cell: `${letters(long)}${row}` }
    return fileFinding('file.cell-too-long', place, { limit: String(cellLimit) })
  }
  if (cells.length > width) {
    const words = { count: String(cells.length), columns: String(width) }
    return fileFinding('file.surplus-cells', { line }, words)
  }
  // Up to the first mark that is out of place, the cells stand under their headers.
  const first = cells.findIndex((cell, at) => fullWidthSeparator.test(cell) && !joined.has(at))
  const marks = first < 0 ? [] : cells.slice(first).filter(cell => fullWidthSeparator.test(cell))
  const parts = marks.reduce((sum, cell) => sum + cell.split(fullWidthSeparator).length - 1, 0)
  // Several marks and as many cells too few: they stand where separators belong.
  return parts > 1 && cells.length + parts === width ? fileFinding('file.fullwidth-comma', { line }) : null
}
