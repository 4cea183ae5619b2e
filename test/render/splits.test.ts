import { describe, expect, it } from 'vitest'
import type { Bulletin } from '../../functions/model.ts'
import { pdf } from '../../functions/render/pdf.ts'
import { pageStyle } from '../../templates/page/style.ts'
import { readPdf } from './read-pdf.ts'
import { sample } from './sample.ts'

/** A bulletin of one annex with one table of so many rows. */
const withRows = (rows: number, notes: readonly string[]): Bulletin => ({
  ...sample,
  opening: [],
  sections: [],
  notes: [],
  figures: [],
  annexes: [
    {
      id: 'rows',
      heading: '行数',
      blocks: [
        {
          kind: 'table',
          table: {
            id: 'rows',
            title: '各行',
            columns: [
              { id: 'name', title: '行名', unit: '', align: 'left' },
              { id: 'count', title: '数量', unit: '个', align: 'right' },
            ],
            rows: Array.from({ length: rows }, (_, i) => [
              { text: `第${i + 1}行`, value: null },
              { text: `${i}`, value: `${i}` },
            ]),
            notes,
            wide: false,
          },
        },
      ],
    },
  ],
})

describe('a table over two pages', () => {
  it.each([24, 25, 26, 27, 28])('of %i rows leaves no row or two alone, nor its note', async count => {
    const pages = await readPdf(await pdf(withRows(count, ['注解']), pageStyle, []))
    const holding = pages.filter(page => page.runs.some(run => run.text === '行名'))
    const rows = holding.map(page => page.runs.filter(run => /^第\d+行$/u.test(run.text)).length)
    expect(rows.reduce((a, b) => a + b, 0)).toBe(count)
    expect(rows.at(-1)).toBeGreaterThanOrEqual(3)
    expect(holding.at(-1)?.runs.some(run => run.text.includes('注解'))).toBe(true)
    expect(pages.at(-1)).toBe(holding.at(-1))
  })
})
