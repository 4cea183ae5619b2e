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
  if (sums.length === 0) return null
  // A code filled down beside 合计 makes no data row of it.
  const beside = cells.find((cell, at) => at !== ownAt && cell.trim() !== '') ?? ''
  if (own !== '' && !totalCell.test(plain(own)) && !totalCell.test(plain(beside))) return null
  return sums.some(word => /小计|本页/u.test(word)) ? 'subtotal' : 'total'
}

const explaining =
  /^(?:[(【[]?(?:必|选|可)(?:填|选)项?[)】\]]?|文本|数字|数值|日期|代码|下拉选择|[甲乙丙丁戊己庚辛壬癸]|栏次|序号|-+|—+)$/u

/** A row under the header that says which columns to fill in, or numbers them: 必填, 选填, 甲, 乙, 1, 2, 3 … */
export function isExplaining(cells: readonly string[]): boolean {
  const filled = cells.map(plain).filter(cell => cell !== '')
  const numbers = filled
    .filter(cell => /^\(?\d{1,3}\)?$/u.test(cell))
    .map(cell => cell.replaceAll(/[()]/gu, ''))
  const words = filled.filter(cell => explaining.test(cell)).length
  const isCounted = numbers.every((cell, i) => i === 0 || Number(cell) === Number(numbers[i - 1]) + 1)
  return filled.length >= 3 && isCounted && numbers.length + words === filled.length
}

/** Two cells of a row with a cell too many that were one number, as 1 and 037 of 1,037; null when there are none. */
function splitThousands(
  record: FileRecord,
  numbers: ReadonlySet<number>,
  isSurplus: boolean,
): Finding | null {
  const { line, row, cells } = record
  // Words where a number is asked for: the cells are shifted by something else.
  if (cells.some((cell, at) => numbers.has(at) && /^\p{L}/u.test(cell))) return null
  const pairs = cells.flatMap((cell, at) => {
    const next = cells[at + 1] ?? ''
    return numbers.has(at) && /^[1-9]\d{0,2}$/u.test(cell) && /^\d{3}(?:\.\d+)?\D{0,3}$/u.test(next)
      ? [{ at, first: cell, second: next }]
      : []
  })
  // Nobody writes 037 for a number; of other pairs the first is named where a cell is too many for certain.
  const pair = pairs.find(({ second }) => second.startsWith('0')) ?? (isSurplus ? pairs[0] : undefined)
  if (!pair) return null
  const { at, first, second } = pair
  const range = `${letters(at)}${row}:${letters(at + 1)}${row}`
  return fileFinding(
    'file.split-thousands',
    { line, cell: range, received: `${first},${second}`, suggestion: `"${first},${second}"` },
    { cells: range.replace(':', '、'), first, second, read: `${first},${second}`, plain: first + second },
  )
}

/** Why a row's cells cannot be taken to stand under their headers; null when they can. */
export function rowFinding(
  record: FileRecord,
  width: number,
  cellLimit: number,
  joined: ReadonlySet<number>,
  numbers: ReadonlySet<number>,
): Finding | null {
  const { line, row, cells } = record
  const long = cells.findIndex(cell => cell.length > cellLimit)
  if (long >= 0) {
    const place = { line, cell: `${letters(long)}${row}` }
    return fileFinding('file.cell-too-long', place, { limit: String(cellLimit) })
  }
  const split = record.width > width ? splitThousands(record, numbers, cells.length > width) : null
  if (split) return split
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
