import { parse as csvParse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../fixtures/checks/table.ts'
import { headerBook, readHeader } from '../../functions/stages/parse/header.ts'
import { layoutOf } from '../../functions/stages/parse/layout.ts'
import { type FileRecord, fileRecords } from '../../functions/stages/parse/records.ts'
import { forms } from '../../templates/index.ts'

const all = (chunks: readonly string[], separator = ','): FileRecord[] => [
  ...fileRecords(chunks, separator, false),
]

describe('records', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '学', '"', ',', ';', '\n', '\r', ' ', '1'),
    maxLength: 6,
  })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })

  it('read back what was written, as csv-parse does, however the text is cut', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(',', ';', '\t'),
        fc.nat({ max: 40 }),
        (rows, end, separator, cut) => {
          const text = stringify(rows, { delimiter: separator, record_delimiter: end, quoted: true })
          // Decoding hands over whole lines.
          const at = text.indexOf(end, cut)
          const chunks = at < 0 ? [text] : [text.slice(0, at + end.length), text.slice(at + end.length)]
          const theirs = csvParse(text, {
            delimiter: separator,
            record_delimiter: end,
            relax_column_count: true,
          }) as string[][]
          const blank = (cells: readonly string[]): string[] => {
            const last = cells.findLastIndex(one => one.trim() !== '')
            return cells.slice(0, last + 1).map(one => (one.trim() === '' ? '' : one))
          }
          expect(all(chunks, separator).map(({ cells }) => cells)).toEqual(
            theirs.map(blank).filter(cells => cells.length > 0),
          )
        },
      ),
    )
  })

  it('have the line of the text and the row of the spreadsheet', () => {
    const records = all(['a,"b\nc"\r\n\r\n,,\r\nd,e\r"f\r\ng",h'])
    expect(records.map(({ line, row, cells }) => [line, row, cells.length])).toEqual([
      [1, 1, 2],
      [5, 4, 2],
      [6, 5, 2],
    ])
  })

  it('take a quotation mark inside a cell for text, and tell where one is never closed', () => {
    expect(all(['5"管,a\n'])[0]?.cells).toEqual(['5"管', 'a'])
    expect(all(['a,b\nc,"d\ne,f\n']).at(-1)?.openQuote).toBe(2)
  })

  it('leave blank ends off without forgetting them', () => {
    const [record] = all(['a,,b,,,\n'])
    expect([record?.cells, record?.width]).toEqual([['a', '', 'b'], 6])
  })
})

describe('headers', () => {
  const book = headerBook(forms)

  it.each(forms.map(form => [form.id, form] as const))('of %s are its own and no other form’s', (_, form) => {
    const [header = []] = tableOf(form, [])
    const found = readHeader(book, header)
    expect(found?.form.id).toBe(form.id)
    expect(found?.matched).toBe(header.length)
    const bare = readHeader(
      book,
      header.map(one => one.replace(/（.*）$/u, '').replace('其中：', '')),
    )
    expect(bare?.form.id).toBe(form.id)
  })

  it('are found below titles, whatever separates the columns', () => {
    for (const form of forms) {
      const [header = []] = tableOf(form, [])
      const layout = layoutOf(`${form.name}\n单位：人\n${header.join('|')}\n`, book)
      expect([layout.separator, layout.header?.record.line]).toEqual(['|', 3])
    }
  })
})
