import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { exact, roundHalfAway } from '../../functions/exact.ts'
import type { OutFile, Table, TableCell } from '../../functions/model.ts'
import { sha256 } from '../../functions/render/data-package.ts'
import { render } from '../../functions/render/render.ts'
import { columnTitle, dataTable, tablesOf } from '../../functions/render/tables.ts'
import { exactNumber } from '../../functions/render/workbook.ts'
import { pageStyle } from '../../templates/page/style.ts'
import { readPdf, textOf } from './read-pdf.ts'
import { sample } from './sample.ts'

let files: ReadonlyMap<string, OutFile>
const bytes = (path: string): Uint8Array => files.get(path)?.bytes ?? new Uint8Array()
const text = (path: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes(path))
beforeAll(async () => {
  files = new Map((await render(sample, pageStyle)).map(file => [file.path, file]))
})

const tables = tablesOf(sample)
const rowsOf = (table: Table): (readonly TableCell[])[] => [...table.rows]

/** The printed form of what a data file says: rounded as the page rounds it. */
function asPrinted(said: string, printed: string): string {
  if (!/^-?\d+(\.\d+)?$/u.test(said)) return said
  const rounded = roundHalfAway(exact(said), printed.split('.')[1]?.length ?? 0)
  return /^-0*\.?0*$/u.test(printed) ? printed : rounded
}

describe('PDF, CSV, XLSX and JSON', () => {
  it('have every table cell in common', async () => {
    const printed = textOf(await readPdf(bytes('bulletin.pdf')))
    const book = await readXlsx(bytes('bulletin.xlsx'))
    // The first sheet explains the others, the last has all figures.
    expect(book.sheets).toHaveLength(tables.length + 2)
    tables.forEach((table, t) => {
      const csv: string[][] = parse(text(`tables/${table.id}.csv`), { bom: true })
      const sheet = book.sheets[t + 1]?.rows ?? []
      const heads = dataTable(table, sample, pageStyle).columns.map(column => columnTitle(column, pageStyle))
      expect(csv[0]).toEqual(heads)
      expect(sheet[0]?.map(String)).toEqual(heads)
      expect(csv).toHaveLength(table.rows.length + 1)
      rowsOf(table).forEach((row, r) => {
        row.forEach((cell, c) => {
          const inCsv = (csv[r + 1]?.[c] ?? '').replace(/^'/u, '')
          const inSheet = String(sheet[r + 1]?.[c] ?? '').replace(/^'/u, '')
          expect(asPrinted(inCsv, cell.text)).toBe(cell.text)
          expect(asPrinted(inSheet, cell.text)).toBe(cell.text)
        })
        const line = row.map(cell => cell.text.replace(/\s/gu, ''))
        // Cells of several lines are read line by line: the words of each must be there.
        for (const cell of line) expect(printed).toContain(cell.slice(0, 10))
      })
      expect(printed).toContain(table.title.replace(/\s/gu, ''))
    })
  })

  it('have every row of the page in the order of its cells', async () => {
    const printed = textOf(await readPdf(bytes('bulletin.pdf')))
    for (const table of tables) {
      for (const row of table.rows) {
        const oneLine = row.every(cell => cell.text.length < 15)
        if (oneLine) expect(printed).toContain(row.map(cell => cell.text.replace(/\s/gu, '')).join(''))
      }
    }
  })

  it('have every figure in common', async () => {
    const figures = JSON.parse(text('figures.json'))
    const sheet = (await readXlsx(bytes('bulletin.xlsx'))).sheets.at(-1)?.rows ?? []
    expect(figures).toHaveLength(sample.figures.length)
    sample.figures.forEach((figure, i) => {
      const { indicator, respondents, ...rest } = figure
      const none = { gap: null, gapBefore: null, answered: null }
      expect(figures[i]).toEqual({ id: indicator, ...none, ...rest, sample: true })
      const row = sheet[i + 1] ?? []
      expect(row[0]).toBe(indicator)
      expect(row[10] ?? '').toBe(figure.text)
      expect([row[6] ?? null, row[7] ?? null].map(cell => (cell === '' ? null : cell))).toEqual([
        figure.answered?.given ?? null,
        figure.answered?.asked ?? null,
      ])
      if (figure.value !== null) expect(exact(String(row[3]))).toEqual(exact(figure.value))
      else expect([row[3] ?? '', row[4]]).toEqual(['', pageStyle.words.absences[figure.absence ?? 'nil']])
    })
  })

  it('print in the prose what it says', async () => {
    const printed = textOf(await readPdf(bytes('bulletin.pdf')))
    for (const section of [...sample.sections, ...sample.annexes]) {
      for (const block of section.blocks) {
        if (block.kind !== 'paragraph') continue
        const words = block.spans.map(span => span.text).join('')
        // A note's mark may stand within.
        const plain = printed.replace(/\[\d+\]/gu, '')
        expect(plain).toContain(words)
      }
    }
  })
})

describe('numbers of the workbook', () => {
  it.each([
    ['17', 17],
    ['-1.5', -1.5],
    ['61.000000', 61],
    ['71.428571', 71.428571],
    ['0', 0],
  ])('are numbers where exact: %s', (said, number) => expect(exactNumber(said)).toBe(number))

  it.each(['12345678901234567', '0.12345678901234567', '1e5', '', '未报送', '-0'])('stay text: %s', said => {
    expect(exactNumber(said)).toBeNull()
  })
})

describe('cells that a spreadsheet would run', () => {
  it('are disarmed in CSV and workbook, and printed as they are', async () => {
    const csv: string[][] = parse(text('tables/formulas.csv'), { bom: true })
    const sheet = (await readXlsx(bytes('bulletin.xlsx'))).sheets[
      tables.findIndex(({ id }) => id === 'formulas') + 1
    ]
    for (const first of [
      ...csv.slice(1).map(row => row[0]),
      ...(sheet?.rows.slice(1).map(row => row[0]) ?? []),
    ]) {
      expect(first).toMatch(/^'/u)
    }
    expect(csv[1]?.[1]).toBe('-1.5')
  })
})

describe('the files', () => {
  it('are CSV as Excel and WPS open it: BOM and CRLF', () => {
    for (const { id } of tables) {
      expect([...bytes(`tables/${id}.csv`).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      expect(text(`tables/${id}.csv`)).not.toMatch(/[^\r]\n/u)
    }
  })

  it('are each described with length, hash and schema', () => {
    const { resources } = JSON.parse(text('datapackage.json'))
    expect(resources.map((one: { path: string }) => one.path)).toEqual(
      [...files.keys()].filter(path => !/^(datapackage\.json|SHA256SUMS)$/u.test(path)),
    )
    for (const { path, bytes: length, hash, schema } of resources) {
      expect(length).toBe(bytes(path).length)
      expect(hash).toBe(`sha256:${sha256(bytes(path))}`)
      if (!path.endsWith('.csv')) continue
      const [heads = [], ...rows]: string[][] = parse(text(path), { bom: true })
      expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(heads)
      schema.fields.forEach(({ type }: { type: string }, i: number) => {
        const values = rows.map(row => row[i] ?? '').filter(value => !schema.missingValues.includes(value))
        if (type === 'number') for (const value of values) expect(value).toMatch(/^-?\d+(\.\d+)?$/u)
      })
    }
  })

  it('are all in SHA256SUMS', () => {
    const sums = text('SHA256SUMS')
      .trimEnd()
      .split('\n')
      .map(line => line.split('  '))
    expect(sums.map(([, path]) => path)).toEqual([...files.keys()].filter(path => path !== 'SHA256SUMS'))
    for (const [sum, path = ''] of sums) expect(sum).toBe(sha256(bytes(path)))
  })

  it('are refused when two tables bear one name', async () => {
    const twice = { ...sample, annexes: [...sample.annexes, ...sample.annexes] }
    await expect(render(twice, pageStyle)).rejects.toThrow('two tables are called')
  })
})
