import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

/** What `npm start` left: the bulletin of the sample city and the receipts of its submissions. */
const bulletin = 'out/2022/bulletin.html'
let pages: Pages
beforeAll(async () => {
  pages = await openBrowser()
})
afterAll(() => pages.close())

/** One receipt of every verdict, and the longest of all. */
function receipts(): string[] {
  const found = globSync('out/store/receipts/**/*.html').sort()
  const texts = found.map(file => readFileSync(file, 'utf8'))
  const ofVerdict = ['accepted', 'refused', 'quarantined'].map(verdict =>
    texts.findIndex(text => text.includes(`class="verdict ${verdict}"`)),
  )
  const longest = texts.reduce((best, text, i) => (text.length > (texts[best]?.length ?? 0) ? i : best), 0)
  return [...new Set([...ofVerdict, longest])].flatMap(i => found[i] ?? [])
}

describe.skipIf(!existsSync(bulletin))('the pages of the sample city', () => {
  it.each(screens)('have a bulletin that axe has nothing against on %s', async (_, options) => {
    const { page, asked, said } = await pages.open(readFileSync(bulletin), options)
    expect(await violations(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    expect({ asked, said }).toEqual({ asked: [], said: [] })
  })

  it('have a bulletin that loses nothing at 400 %, its letters far apart', async () => {
    const { page } = await pages.open(readFileSync(bulletin), zoomed)
    await spread(page)
    expect([await sideways(page), await lost(page)]).toEqual([0, []])
  })

  it('have links that all lead to a file beside the page', async () => {
    const { page } = await pages.open(readFileSync(bulletin))
    const links = await page
      .locator('a:not([href^="#"])')
      .evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter(link => !existsSync(join('out/2022', link)))).toEqual([])
  })

  it('have charts of which no text is cut off', async () => {
    const { page } = await pages.open(readFileSync(bulletin))
    expect(await page.locator('figure text').count()).toBeGreaterThan(20)
    const cut = await page.locator('figure').evaluateAll(figures =>
      figures.flatMap(figure => {
        const frame = figure.querySelector('.scroll')?.getBoundingClientRect()
        return [...figure.querySelectorAll('text')]
          .filter(text => {
            const { left, right, top, bottom } = text.getBoundingClientRect()
            const within = frame && left >= frame.left && right <= frame.right
            return !(within && top >= frame.top && bottom <= frame.bottom)
          })
          .map(text => text.textContent)
      }),
    )
    expect(cut).toEqual([])
  })

  it('have receipts that axe has nothing against', async () => {
    const found = receipts()
    expect(found.length).toBeGreaterThan(1)
    for (const file of found) {
      const { page } = await pages.open(readFileSync(file), phone)
      expect(await violations(page), file).toEqual([])
      expect(await sideways(page), file).toBe(0)
    }
  })
})
