import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { PageStyle } from '../declare/page.ts'
import type { Bulletin, Table } from '../model.ts'
import { disarm } from './disarm.ts'
import { ems } from './ems.ts'
import { figureRows } from './figures.ts'
import { cellData, columnTitle, isNumeric, tablesOf } from './tables.ts'

const head: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'center' } }

/**
 * The bulletin's tables a sheet each, and a sheet of all figures. A number is a number where a double holds it exactly,
 * shown as the page prints it, else a text: nothing is rounded in silence.
 */
export async function workbook(bulletin: Bulletin, style: PageStyle): Promise<Uint8Array> {
  const date = new Date(`${bulletin.date}T00:00:00Z`)
  const name = sheetNames()
  return writeXlsx({
    properties: { created: date, modified: date, title: bulletin.title.join(''), creator: bulletin.agency },
    sheets: [
      ...tablesOf(bulletin).map(table => tableSheet(table, name(table.title), style)),
      figureSheet(bulletin, name(style.words.figures.sheet), style),
    ],
  })
}

function tableSheet(table: Table, name: string, style: PageStyle): WriteSheet {
  const heads = table.columns.map(column => columnTitle(column, style))
  const rows = table.rows.map(row => table.columns.map((_, i) => cellData(row[i])))
  const cells = new Map<string, { value: CellValue; style: CellStyle }>()
  heads.forEach((value, i) => {
    cells.set(`0,${i}`, { value, style: head })
  })
  rows.forEach((row, r) => {
    row.forEach((text, i) => {
      const value = isNumeric(table, i) ? exactNumber(text) : null
      const printed = table.rows[r]?.[i]?.text ?? ''
      if (value !== null) cells.set(`${r + 1},${i}`, { value, style: { numFmt: format(printed) } })
    })
  })
  return {
    name,
    rows: [heads, ...rows.map(row => row.map(disarm))],
    cells,
    columns: widths([heads, ...table.rows.map(row => row.map(cell => cell.text))]),
    freezePane: { rows: 1 },
  }
}

function figureSheet({ figures }: Bulletin, name: string, style: PageStyle): WriteSheet {
  const rows = figureRows(figures, style)
  const keys = Object.keys(style.words.figures.columns)
  const numeric = ['value', 'numerator', 'denominator', 'previousYear', 'previousValue'].map(key =>
    keys.indexOf(key),
  )
  const cells = new Map<string, { value: CellValue; style?: CellStyle }>()
  rows.forEach((row, r) => {
    row.forEach((text, i) => {
      if (r === 0) cells.set(`0,${i}`, { value: text, style: head })
      const value = r > 0 && numeric.includes(i) ? exactNumber(text) : null
      if (value !== null) cells.set(`${r},${i}`, { value })
    })
  })
  return {
    name,
    rows: rows.map(row => row.map(disarm)),
    cells,
    columns: widths(rows),
    freezePane: { rows: 1 },
  }
}

/** The double that says exactly what a decimal text says, trailing zeros apart; null when there is none. */
export function exactNumber(text: string): number | null {
  if (!/^-?\d+(\.\d+)?$/u.test(text)) return null
  const plain = text.includes('.') ? text.replace(/\.?0+$/u, '') : text
  const number = Number(plain)
  // 15 significant digits are what a double, and Excel, keep of every decimal.
  const digits = plain.replace(/^-?0*\.?0*|\./gu, '').length
  return digits <= 15 && String(number) === plain ? number : null
}

/** As many decimals as the page prints. */
function format(printed: string): string {
  const decimals = /^-?\d+\.(\d+)$/u.exec(printed)?.[1]?.length ?? 0
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
}

function widths(rows: readonly (readonly string[])[]): { width: number }[] {
  return (rows[0] ?? []).map((_, i) => {
    const widest = Math.max(0, ...rows.slice(1).map(row => ems(row[i] ?? '')), ems(rows[0]?.[i] ?? '') / 2)
    return { width: Math.min(48, Math.max(8, Math.ceil(2 * widest) + 2)) }
  })
}

/** Names of sheets: at most 31 characters, none of [ ] : * ? / \, and none twice. */
function sheetNames(): (title: string) => string {
  const given = new Set<string>()
  return title => {
    const plain = title.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 28)
    let name = plain
    for (let n = 2; given.has(name); n++) name = `${plain}~${n}`
    given.add(name)
    return name
  }
}
