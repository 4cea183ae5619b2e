import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Receipt } from '../../functions/model.ts'
import { receiptHtml } from '../../functions/render/receipt-html.ts'
import { receiptWords } from '../../templates/page/receipt.ts'
import { readPdf } from '../render/read-pdf.ts'
import {
  lost,
  openBrowser,
  type Pages,
  phone,
  screens,
  sideways,
  spread,
  violations,
  zoomed,
} from './browser.ts'

let pages: Pages
beforeAll(async () => {
  pages = await openBrowser()
})
afterAll(() => pages.close())

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  "'><svg onload=alert(3)>",
  '</style></title><iframe src="https://example.org/">',
  '<a href="javascript:alert(4)">x</a>',
  '<meta http-equiv="refresh" content="0;url=https://example.org/">',
]
const hostile = attacks.join('')

/** A receipt in which every text that comes from outside is an attack, with more places than are shown at first. */
const receipt: Receipt = {
  receipt: 1,
  verdict: 'refused',
  year: 2022,
  reporter: hostile,
  reporterName: hostile,
  file: `${hostile}.csv`,
  submission: 'f'.repeat(64),
  receivedAt: '2023-01-12T01:30:00.000Z',
  form: { id: 'partnerships', name: hostile },
  nil: false,
  rows: 40,
  reading: {
    encoding: hostile,
    separator: hostile,
    headerLine: 3,
    leftOut: [{ line: 1, reason: hostile }],
  },
  headline: hostile,
  next: [hostile],
  findings: (['error', 'warning', 'note'] as const).map(severity => ({
    code: hostile,
    severity,
    column: hostile,
    holds: hostile,
    message: hostile,
    remedy: hostile,
    count: 25,
    places: Array.from({ length: 25 }, (_, i) => ({
      line: i + 2,
      cell: `D${i + 2}`,
      received: hostile,
      suggestion: hostile,
      message: hostile,
    })),
  })),
  totals: [{ column: hostile, unit: '人', total: '1200', filled: 40, blank: 0 }],
}
const html = receiptHtml(receipt, receiptWords)

describe('a receipt of hostile content', () => {
  it('runs and fetches nothing, and shows what was written', async () => {
    const { page, asked, said } = await pages.open(html)
    await page.locator('summary').first().click()
    await page.waitForLoadState('networkidle')
    expect({ asked, said }).toEqual({ asked: [], said: [] })
    expect(await page.locator('script, img, iframe, svg, a, meta[http-equiv=refresh]').count()).toBe(0)
    const shown = await page.locator('main').textContent()
    for (const attack of attacks) expect(shown).toContain(attack)
  })

  it('would be stopped by its policy if a script came through', async () => {
    const broken = new TextDecoder().decode(html).replace('</main>', `${attacks.slice(0, 3).join('')}</main>`)
    const { page, said } = await pages.open(new TextEncoder().encode(broken))
    await page.waitForLoadState('networkidle')
    expect(said.filter(words => words.startsWith('dialog'))).toEqual([])
    expect(said.join('\n')).toContain('Content Security Policy')
  })

  it.each(screens)('has nothing that axe objects to on %s', async (_, options) => {
    const { page } = await pages.open(html, options)
    expect(await violations(page)).toEqual([])
  })

  it.each([
    ['a telephone', phone],
    ['a screen at 400 %', zoomed],
  ])('fits %s, its letters far apart too', async (_, options) => {
    const { page } = await pages.open(html, options)
    expect([await sideways(page), await lost(page)]).toEqual([0, []])
    await spread(page)
    expect([await sideways(page), await lost(page)]).toEqual([0, []])
  })

  it('prints every place, those too that are folded on the screen', async () => {
    const { page } = await pages.open(html)
    expect(await page.getByText('第26行 D26').first().isVisible()).toBe(false)
    const printed = (await readPdf(await page.pdf({ preferCSSPageSize: true })))
      .flatMap(({ runs }) => runs.map(({ text }) => text))
      .join('')
    // Of the error, the warning and the note.
    expect(printed.replace(/\s/gu, '').split('D26').length - 1).toBe(3)
  })
})
