import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Bulletin, Table } from '../../functions/model.ts'
import { pdf } from '../../functions/render/pdf.ts'
import { pageStyle } from '../../templates/page/style.ts'
import { charts } from './charted.ts'
import { type Placed, type ReadPage, readPdf } from './read-pdf.ts'
import { sample } from './sample.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })
const lines = (n: number): Block[] => Array.from({ length: n }, (_, i) => paragraph(`第${i + 1}段文字。`))
const table = (id: string, rows: number, notes: readonly string[]): Block => {
  const made: Table = {
    id,
    title: `表${id}`,
    columns: [
      { id: 'name', title: '行名', unit: '', align: 'left' },
      { id: 'count', title: '数量', unit: '个', align: 'right' },
    ],
    rows: Array.from({ length: rows }, (_, i) => [
      { text: `${id}行${i + 1}`, value: null },
      { text: `${i}`, value: `${i}` },
    ]),
    notes,
    wide: false,
  }
  return { kind: 'table', table: made }
}
const bulletin = (opening: readonly Block[], notes: readonly string[] = []): Bulletin => ({
  ...sample,
  opening,
  sections: [],
  annexes: [],
  figures: [],
  notes,
})
const pagesOf = async (one: Bulletin): Promise<ReadPage[]> => readPdf(await pdf(one, pageStyle, []))
const isBody = ({ size }: Placed): boolean => Math.abs(size - 15.79) < 0.05

describe('a table of fourteen rows', () => {
  let pages: ReadPage[]
  beforeAll(async () => {
    pages = await pagesOf(bulletin([...lines(9), table('甲', 14, ['注解']), ...lines(30)]))
  })

  it('is not divided, and the text after it fills the page before', () => {
    const holding = pages.filter(page => page.runs.some(({ text }) => text.startsWith('甲行')))
    expect(holding).toEqual([pages[1]])
    expect(holding[0]?.runs.filter(({ text }) => text.startsWith('甲行'))).toHaveLength(14)
    expect(holding[0]?.runs.some(({ text }) => text.includes('注解'))).toBe(true)
    const above = pages[0]?.lines.filter(({ text }) => /^第\d+段/u.test(text)).length ?? 0
    expect(above).toBeGreaterThan(13)
  })
})

describe('text below a table or a chart', () => {
  it.each([1, 2, 5, 8, 11])('stands on the lines of the page, below %i rows', async rows => {
    const [chart] = charts
    if (!chart) throw new Error('no chart')
    const blocks = [
      table('甲', rows, rows % 2 === 0 ? [] : ['注解一', '注解二']),
      ...lines(2),
      { kind: 'chart', chart } as const,
      ...lines(3),
      table('乙', 16, ['注解']),
      ...lines(12),
    ]
    const pages = await pagesOf(bulletin(blocks))
    const off = pages.flatMap(page =>
      page.lines.filter(isBody).flatMap(({ text, baseline }) => {
        // 37 mm to the top of the text, 0.88 em to the baseline of its first line.
        const line = (baseline - (37 * 72) / 25.4 - 0.88 * 15.79) / 29.61
        return Math.abs(line - Math.round(line)) * 29.61 < 0.1 ? [] : [`${text} ${line}`]
      }),
    )
    expect(off).toEqual([])
  })
})

describe('a paragraph over two pages', () => {
  it.each([10, 11, 12, 13, 14, 15, 16, 17])('has two lines on each, after %i others', async before => {
    const long = paragraph('校企合作产教融合'.repeat(17))
    const pages = await pagesOf(bulletin([...lines(before), long, ...lines(3)]))
    const counts = pages
      .map(page => page.lines.filter(line => isBody(line) && /^[校企合作产教融]+$/u.test(line.text)).length)
      .filter(count => count > 0)
    expect(counts.reduce((a, b) => a + b, 0)).toBe(5)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2)
  })
})

describe('the notes', () => {
  it.each([6, 7, 8, 9, 10, 11, 12, 13, 14])('leave no heading and no line alone, after %i lines', async n => {
    const notes = Array.from({ length: 3 }, (_, i) => `说明${i + 1}`)
    const pages = await pagesOf(bulletin(lines(n), notes))
    const texts = pages.map(page =>
      page.lines.map(({ text }) => text).filter(text => !/^— \d+ —$/u.test(text)),
    )
    for (const page of texts) expect(page.at(-1)).not.toBe('注释')
    expect(texts.flat().filter(text => text.includes('说明'))).toHaveLength(3)
    expect(texts.at(-1)?.filter(text => text.includes('说明'))).toHaveLength(3)
  })
})
