import { existsSync, globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, type Pages, phone, sideways, violations } from './browser.ts'

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
  it.each([
    ['a wide screen', {}],
    ['a dark telephone', { ...phone, colorScheme: 'dark' as const }],
  ])('have a bulletin that axe has nothing against on %s', async (_, options) => {
    const { page, asked, said } = await pages.open(readFileSync(bulletin), options)
    expect(await violations(page)).toEqual([])
    expect(await sideways(page)).toBe(0)
    expect({ asked, said }).toEqual({ asked: [], said: [] })
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
