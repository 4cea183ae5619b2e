import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { PageStyle } from '../declare/page.ts'
import type { Bulletin, Table } from '../model.ts'
import { fill } from '../words.ts'
import { disarm } from './disarm.ts'
import { ems } from './ems.ts'
import { figureRows } from './figures.ts'
import { cellData, columnTitle, dataTable, isNumeric, markedTitle, tablesOf } from './tables.ts'
import { guideRows } from './workbook-guide.ts'

const numericFigures = new Set([
  'value',
  'given',
  'asked',
  'numerator',
  'denominator',
  'previousYear',
  'previousValue',
  'previousNumerator',
  'previousDenominator',
  'difference',
  'rate',
])

const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }
const head: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'center' } }

/**
 * A sheet that explains the others, the bulletin's tables a sheet each with their notes below, and a sheet of all figures.
 * A number is a number where a double holds it exactly,
 * shown as the page prints it, else a text: nothing is rounded in silence.
 */
export async function workbook(bulletin: Bulletin, style: PageStyle): Promise<Uint8Array> {
  const date = new Date(`${bulletin.date}T00:00:00Z`)
  const name = sheetNames()
  const guide = name(style.words.data.guide.sheet)
  const listed = tablesOf(bulletin).map(table => ({
    sheet: name(table.title),
    table: dataTable(table, bulletin, style),
  }))
  const figures = name(style.words.figures.sheet)
  return writeXlsx({
    properties: {
      created: date,
      modified: date,
      title: markedTitle(bulletin, style),
      creator: bulletin.agency,
    },
    sheets: [
      guideSheet(guideRows(bulletin, listed, figures, style), guide),
      ...listed.map(({ sheet, table }) => tableSheet(table, sheet, style)),
      figureSheet(bulletin, figures, style),
    ],
  })
}

function guideSheet(rows: ReturnType<typeof guideRows>, name: string): WriteSheet {
  const cells = new Map<string, { value: CellValue; style: CellStyle }>()
  rows.forEach(({ cells: texts, strong }, r) => {
    texts.forEach((text, i) => {
      const style = strong ? { ...head, alignment: { wrapText: i > 0 || r > 0 } } : wrapped
      cells.set(`${r},${i}`, { value: disarm(text), style })
    })
  })
  return {
    name,
    rows: rows.map(({ cells: texts }) => texts.map(disarm)),
    cells,
    columns: [{ width: 34 }, { width: 72 }, { width: 20 }, { width: 60 }],
  }
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
    rows: [heads, ...rows.map(row => row.map(disarm)), ...noteRows(table, style)],
    cells,
    columns: widths([heads, ...table.rows.map(row => row.map(cell => cell.text))]),
    freezePane: { rows: 1 },
  }
}

/** The notes below a table, an empty row between; none where it has none. */
function noteRows({ notes }: Table, { words }: PageStyle): string[][] {
  if (notes.length === 0) return []
  const numbered = (note: string, i: number): string =>
    notes.length > 1 ? `${fill(words.tableNoteMark, { n: i + 1 })}${note}` : note
  return [[], ...notes.map((note, i) => [`${i === 0 ? words.tableNotes : ''}${numbered(note, i)}`])]
}

function figureSheet(bulletin: Bulletin, name: string, style: PageStyle): WriteSheet {
  const found = figureRows(bulletin, style)
  const keys = Object.keys(found[0] ?? {})
  const rows = found.map(row => keys.map(key => new Map(Object.entries(row)).get(key) ?? ''))
  const numeric = keys.map(key => numericFigures.has(key))
  const cells = new Map<string, { value: CellValue; style?: CellStyle }>()
  rows.forEach((row, r) => {
    row.forEach((text, i) => {
      if (r === 0) cells.set(`0,${i}`, { value: text, style: head })
      const value = r > 0 && numeric[i] ? exactNumber(text) : null
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
