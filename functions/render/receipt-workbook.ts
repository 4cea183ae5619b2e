import { type CellStyle, writeXlsx } from 'hucre/xlsx'
import type { ReceiptWords } from '../../templates/page/receipt.ts'
import type { FindingGroup, GroupedPlace, Receipt, Severity } from '../model.ts'
import { byPlace } from '../places.ts'
import { fill } from '../words.ts'
import { disarm } from './disarm.ts'
import { suggestionLabel } from './receipt-cards.ts'
import { smallWorkbook } from './small-workbook.ts'

/** The clerk's own sheet, as far as it was read: rows by the number that the spreadsheet shows. */
export interface ClerkSheet {
  readonly headerRow: number
  readonly rows: readonly { readonly line: number; readonly row: number; readonly cells: readonly string[] }[]
}

const colours = { error: 'FFFFC7CE', warning: 'FFFFEB9C', note: 'FFE2EFDA' } satisfies Record<
  Severity,
  string
>
/** Rows of the clerk's sheet that are shown: a few blank lines more or less never make a sheet of a million rows. */
const rowsShown = 5000
/** Characters that a cell of a spreadsheet can hold. */
const longestCell = 32_767

/** A text as a cell of a spreadsheet may hold it: run by nothing, and not longer than can be opened. */
function asCell(text: string): string {
  const harmless = disarm(text)
  if (harmless.length <= longestCell) return harmless
  return `${harmless.slice(0, longestCell - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`
}

/** A remark without characters that hide or turn around what stands beside them. */
const visible = (text: string): string => asCell(text.replaceAll(/(?!\n)[\p{Cc}\p{Cf}]/gu, '\uFFFD'))

const filled = (severity: Severity): CellStyle => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: colours[severity] } },
})
const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/**
 * The clerk's rows where they stood, with the cells in question coloured and commented, and a sheet of all findings.
 * The same receipt gives the same bytes: the workbook bears the time of receipt, not of writing.
 */
export async function receiptWorkbook(
  receipt: Receipt,
  sheet: ClerkSheet | null,
  words: ReceiptWords,
): Promise<Uint8Array> {
  if (receipt.findings.every(({ severity }) => severity === 'note')) return unmarked(receipt, words)
  const properties = { created: new Date(receipt.receivedAt), modified: new Date(receipt.receivedAt) }
  if (!sheet)
    return writeXlsx({ properties, sheets: [verdictSheet(receipt, words), findingsSheet(receipt, words)] })
  const cells = new Map<
    string,
    { value: string; style: CellStyle; comment: { author: string; text: string } }
  >()
  const grid: string[][] = []
  for (const { row, cells: texts } of sheet.rows)
    if (row <= rowsShown) grid[row - 1] = texts.map(text => asCell(text))
  for (let i = 0; i < grid.length; i++) grid[i] ??= []
  for (const [cell, marks] of byCell(
    receipt.findings,
    new Map(sheet.rows.map(({ line, row }) => [line, row])),
  )) {
    const at = position(cell)
    const severest = marks.toSorted((a, b) => rank[a.group.severity] - rank[b.group.severity])[0]
    // Of a very long table only the beginning is shown here; the other sheet lists every place.
    if (!severest || at.row >= grid.length) continue
    cells.set(`${at.row},${at.column}`, {
      value: grid[at.row]?.[at.column] ?? '',
      style: filled(severest.group.severity),
      comment: { author: words.title, text: visible(marks.map(mark => comment(mark, words)).join('\n\n')) },
    })
  }
  return writeXlsx({
    properties,
    sheets: [
      verdictSheet(receipt, words),
      {
        name: words.sheets.marked,
        rows: grid,
        cells,
        columns: widths(grid),
        freezePane: { rows: sheet.headerRow },
      },
      findingsSheet(receipt, words),
    ],
  })
}

/** Where nothing is marked, the clerk's own rows say nothing new: what was understood of them does. */
function unmarked(receipt: Receipt, words: ReceiptWords): Uint8Array {
  const { labels } = words
  return smallWorkbook(
    words.title,
    [
      [receipt.headline],
      ...receipt.next.map(step => [step]),
      [],
      [labels.column, labels.total, labels.filled, labels.blank],
      ...receipt.totals.map(one => [
        one.column,
        one.filled === 0 ? '—' : one.total,
        String(one.filled),
        String(one.blank),
      ]),
      [],
      ...receipt.findings.map(group => [words.severities[group.severity], group.message]),
    ].map(cells => cells.map(asCell)),
  )
}

interface Marked {
  readonly group: FindingGroup
  readonly place: GroupedPlace
}

/** What is to be mended, by cell; what is said of a whole row stands at its first cell. */
function byCell(groups: readonly FindingGroup[], rowAt: ReadonlyMap<number, number>): Map<string, Marked[]> {
  const found = new Map<string, Marked[]>()
  for (const group of groups) {
    if (group.severity === 'note') continue
    for (const place of group.places) {
      for (const cell of cellsOf(place, rowAt)) {
        const before = found.get(cell)
        if (before) before.push({ group, place })
        else found.set(cell, [{ group, place }])
      }
    }
  }
  return found
}

function cellsOf({ cell, line }: GroupedPlace, rowAt: ReadonlyMap<number, number>): readonly string[] {
  if (cell !== null) return cell.split(':')
  const row = line === null ? undefined : rowAt.get(line)
  return row === undefined ? [] : [`A${row}`]
}

function comment({ group, place }: Marked, words: ReceiptWords): string {
  const { labels, severities } = words
  return [
    `${severities[group.severity]}：${place.message ?? group.message}`,
    `${labels.remedy}：${group.remedy}`,
    ...(place.suggestion ? [`${suggestionLabel(group.severity, words)}：${place.suggestion}`] : []),
  ].join('\n')
}

/** Zero-based row and column of a cell such as `D17`. */
function position(cell: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}

const widest = 40
const widths = (grid: readonly string[][]) =>
  Array.from({ length: Math.max(1, ...grid.slice(0, 200).map(row => row.length)) }, (_, column) => ({
    width: Math.min(
      widest,
      Math.max(8, ...grid.slice(0, 200).map(row => 2 + 2 * (row[column]?.length ?? 0))),
    ),
  }))

/** The answer and what to do, first: the other sheets are for doing it. */
function verdictSheet(receipt: Receipt, words: ReceiptWords) {
  const { labels, verdicts } = words
  const rows = [
    [verdicts[receipt.verdict]],
    [receipt.headline],
    [],
    [labels.next],
    ...receipt.next.map((step, i) => [`${i + 1}. ${step}`]),
    [],
    [`${labels.reporter}：${receipt.reporterName ?? ''}（${receipt.reporter}）`],
    [`${labels.file}：${receipt.file}`],
  ].map(cells => cells.map(visible))
  const style: CellStyle = {
    ...filled(receipt.verdict === 'accepted' ? 'note' : 'error'),
    font: { bold: true },
  }
  const cells = new Map([['0,0', { value: rows[0]?.[0] ?? '', style }]])
  return { name: words.sheets.verdict, rows, cells, columns: [{ width: 100 }] }
}

function findingsSheet(receipt: Receipt, words: ReceiptWords) {
  const { labels, severities } = words
  const header = [
    '',
    labels.where,
    labels.column,
    labels.received,
    `${labels.suggestion}／${labels.readAs}`,
    labels.problem,
    labels.remedy,
    labels.code,
  ]
  const places = receipt.findings.flatMap(group => group.places.map(place => ({ group, place })))
  const rows = places
    .toSorted((a, b) => rank[a.group.severity] - rank[b.group.severity] || byPlace(a.place, b.place))
    .map(({ group, place }) => [
      severities[group.severity],
      place.cell ?? (place.line === null ? labels.wholeFile : fill(labels.line, { line: place.line })),
      group.column ?? '',
      asCell(place.received ?? ''),
      asCell(place.suggestion ?? ''),
      asCell(place.message ?? group.message),
      group.remedy === words.noAction ? '' : group.remedy,
      group.code,
    ])
  // Very many places are not all listed, which is said.
  const unlisted = receipt.findings
    .filter(({ count, places: listed }) => listed.length < count)
    .map(({ severity, column, count, places: listed, code }) => [
      severities[severity],
      '',
      column ?? '',
      '',
      '',
      `${fill(labels.places, { count })}${fill(labels.placesListed, { listed: listed.length })}`,
      '',
      code,
    ])
  return {
    name: words.sheets.findings,
    rows: [header, ...unlisted, ...rows],
    columns: [8, 10, 24, 20, 20, 50, 60, 40].map(width => ({ width })),
    freezePane: { rows: 1 },
  }
}
