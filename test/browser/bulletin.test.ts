import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bulletin, Chart, Table } from '../../functions/model.ts'
import { bulletinHtml } from '../../functions/render/bulletin-html.ts'
import { render } from '../../functions/render/render.ts'
import { tablesOf } from '../../functions/render/tables.ts'
import { pageStyle } from '../../templates/page/style.ts'
import { type ReadPage, readPdf } from '../render/read-pdf.ts'
import { sample } from '../render/sample.ts'
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

const chart: Chart = {
  id: 'partners',
  kind: 'bars',
  caption: [{ text: '图1　合作企业三年增加102家' }],
  series: [
    {
      id: 'partners.enterprises',
      name: '合作企业',
      unit: '家',
      points: [
        { name: '河东区', value: '120', absence: null, text: '120', strong: true },
        { name: '河西区', value: '80', absence: null, text: '80', strong: false },
        { name: '临江区', value: null, absence: 'withheld', text: '不宜公布', strong: false },
      ],
    },
  ],
  groups: [],
  source: '资料来源：学校填报的《校企合作情况》。',
  notes: [],
  alternative: '条形图。河东区120家，河西区80家，临江区不宜公布。',
}
/** All indicators, more than fit a screen, the one that is defined in the middle. */
const all: Table = {
  id: 'all',
  title: '附表9　全部指标',
  columns: [
    { id: 'name', title: '指标', unit: '', align: 'left' },
    { id: 'value', title: '2022年', unit: '', align: 'right' },
    { id: 'previous', title: '2021年', unit: '', align: 'right' },
  ],
  rows: Array.from({ length: 60 }, (_, i) => [
    i === 30
      ? { text: '开设专业大类', value: null, indicator: 'programmes.categories' }
      : { text: `第${i + 1}项指标`, value: null },
    { text: String(i), value: String(i) },
    { text: String(i + 100), value: String(i + 100) },
  ]),
  notes: [],
  wide: false,
}
const bulletin: Bulletin = {
  ...sample,
  opening: [...sample.opening, { kind: 'chart', chart }],
  annexes: [...sample.annexes, { id: 'all', heading: '全部指标', blocks: [{ kind: 'table', table: all }] }],
}

let pages: Pages
let html: Uint8Array
beforeAll(async () => {
  pages = await openBrowser()
  const files = await render(bulletin, pageStyle)
  html = files.find(({ path }) => path === 'bulletin.html')?.bytes ?? new Uint8Array()
})
afterAll(() => pages.close())

describe('the web page', () => {
  it.each(screens)('has nothing that axe objects to on %s', async (_, options) => {
    const { page } = await pages.open(html, options)
    expect(await violations(page)).toEqual([])
  })

  it('has nothing that axe objects to as it is printed, nor with its charts in words', async () => {
    const { page } = await pages.open(html)
    await page.locator('summary').first().click()
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await violations(page)).toEqual([])
  })

  it.each([
    ['a telephone', phone],
    ['a screen at 400 %', zoomed],
  ])('loses nothing on %s, its letters far apart too', async (_, options) => {
    const { page } = await pages.open(html, options)
    expect([await sideways(page), await lost(page)]).toEqual([0, []])
    await spread(page)
    expect([await sideways(page), await lost(page)]).toEqual([0, []])
  })

  it('asks for nothing beside itself and breaks no rule of its own policy', async () => {
    const { page, asked, said } = await pages.open(html)
    await page.waitForLoadState('networkidle')
    expect({ asked, said }).toEqual({ asked: [], said: [] })
  })

  it('fits a telephone: its tables scroll, its body does not', async () => {
    const { page } = await pages.open(html, phone)
    expect(await sideways(page)).toBe(0)
    const frame = page.locator('.scroll', { has: page.locator('#table-schools') })
    expect(await frame.evaluate(it => it.scrollWidth > it.clientWidth)).toBe(true)
  })

  it('lets a wide table be scrolled by keyboard', async () => {
    const { page } = await pages.open(html, { viewport: { width: 480, height: 700 } })
    const frame = page.locator('.scroll', { has: page.locator('#table-schools') })
    await frame.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => frame.evaluate(it => it.scrollLeft)).toBeGreaterThan(0)
  })

  it('begins for the keyboard with a way past the contents', async () => {
    const { page } = await pages.open(html)
    await page.keyboard.press('Tab')
    const skip = page.locator(':focus')
    expect(await skip.textContent()).toBe(pageStyle.words.web.skip)
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  })

  it.each([
    ['on', 'Tab', 1000],
    ['back', 'Shift+Tab', 360],
  ])(
    'shows where the keyboard is at every stop, and nothing in front of it, going %s',
    async (_, key, width) => {
      const { page } = await pages.open(html, { viewport: { width, height: 700 } })
      const seen: string[] = []
      for (;;) {
        await page.keyboard.press(key)
        const stop = await page.evaluate(() => {
          const here = document.activeElement
          if (!here || here === document.body) return null
          const { left, top, width, height } = here.getClientRects()[0] ?? new DOMRect()
          const [x, y] = [left + Math.min(5, width / 2), top + Math.min(5, height / 2)]
          const front = document.elementFromPoint(x, y)
          const framed = here.matches('.scroll') || here === front || here.contains(front)
          const marked = getComputedStyle(here).outlineStyle !== 'none'
          return { name: here.textContent?.slice(0, 30) ?? '', hidden: !marked || (y >= 0 && !framed) }
        })
        if (stop === null) break
        seen.push(stop.hidden ? `hidden: ${stop.name}` : stop.name)
      }
      expect(seen.length).toBeGreaterThan(20)
      expect(seen.filter(name => name.startsWith('hidden'))).toEqual([])
    },
  )

  it('says in words what a chart shows, to whoever asks and to who cannot see it', async () => {
    const { page } = await pages.open(html)
    const words = page.getByText(chart.alternative, { exact: true })
    expect(await words.isVisible()).toBe(false)
    await page.locator('summary').focus()
    await page.keyboard.press('Enter')
    expect(await words.isVisible()).toBe(true)
    expect(await page.getByRole('img').getAttribute('aria-describedby')).toBe(await words.getAttribute('id'))
  })

  it('leads from a definition to the numbers, under a head that says what they are', async () => {
    const { page } = await pages.open(html, { viewport: { width: 1000, height: 600 } })
    await page.getByRole('link', { name: '数值见附表9' }).click()
    const row = page.locator('tr:target')
    expect(await row.textContent()).toBe('开设专业大类30130')
    const [head, here] = [
      await page.getByRole('columnheader', { name: '2021年' }).last().boundingBox(),
      await row.boundingBox(),
    ]
    expect(head?.y).toBeGreaterThanOrEqual(0)
    expect(here?.y).toBeGreaterThan((head?.y ?? 0) + (head?.height ?? 0) - 1)
    expect((here?.y ?? 0) + (here?.height ?? 0)).toBeLessThanOrEqual(600)
  })

  it('leads from a mark to its note and back, and from a number to its definition', async () => {
    const { page } = await pages.open(html)
    await page.locator('a[role=doc-noteref]').first().click()
    expect(await page.locator(':target').textContent()).toContain(sample.notes[0])
    await page.locator(':target a[role=doc-backlink]').click()
    expect(await page.locator(':target').textContent()).toBe('[1]')
    await page.locator('main p a.term').first().click()
    expect(await page.locator(':target').textContent()).toContain('在办专业所属的专业大类数')
  })

  it('tells by role what stands where', async () => {
    const { page } = await pages.open(html)
    for (const { title, columns } of tablesOf(sample)) {
      const table = page.getByRole('table', { name: title, exact: true })
      expect(await table.getByRole('columnheader').count()).toBe(columns.length)
      expect(await table.getByRole('rowheader').count()).toBeGreaterThan(0)
    }
    const picture = page.getByRole('img', { name: '图1　合作企业三年增加102家' })
    expect(await picture.locator('text').allTextContents()).toContain('不宜公布')
    expect(await page.getByRole('figure').getByRole('link').getAttribute('href')).toBe(
      'tables/chart-partners.csv',
    )
    const school = page.getByRole('row', { name: /临河市第8职业学校/u }).getByRole('rowheader')
    expect(await school.textContent()).toBe('临河市第8职业学校')
  })

  it('runs nothing that a name brings with it', async () => {
    const hostile = '</title></style><script>alert(1)</script><img src=x onerror=alert(2)>"\'&'
    const told: Bulletin = {
      ...sample,
      title: [hostile],
      agency: hostile,
      notes: sample.notes.map(note => note + hostile),
      annexes: sample.annexes.map(annex => ({ ...annex, heading: hostile })),
    }
    const { page, asked, said } = await pages.open(bulletinHtml(told, pageStyle))
    expect({ asked, said }).toEqual({ asked: [], said: [] })
    expect(await page.locator('h1').textContent()).toBe(hostile)
    expect(await page.locator('script, img').count()).toBe(0)
  })
})

describe('the printed web page', () => {
  let printed: ReadPage[]
  beforeAll(async () => {
    const { page } = await pages.open(html)
    printed = await readPdf(await page.pdf({ preferCSSPageSize: true }))
  })
  const plain = (text: string): string => text.replace(/\s/gu, '')
  /** Whether a page bears a text. Chromium's PDF gives some characters as radicals that share their glyph (⾮ for 非, ⻋ for 车). */
  const bears = (page: ReadPage, text: string): boolean => {
    const printed = [...plain(page.runs.map(run => run.text).join(''))]
    const sought = [...plain(text)]
    const same = (i: number): boolean =>
      sought.every((character, k) => {
        const there = printed[i + k] ?? ''
        return there === character || /[\u2e80-\u2fdf]/u.test(there)
      })
    return printed.some((_, i) => same(i))
  }

  it('stands on A4, wide tables across', () => {
    const sheets = printed.map(({ width, height }) => [width, height].map(Math.round))
    const [upright, across] = [
      [595, 842],
      [842, 595],
    ]
    for (const sheet of sheets) expect([upright, across]).toContainEqual(sheet)
    expect(sheets).toContainEqual(upright)
    const wide = printed.filter(page => bears(page, '企业投入资金和捐赠设备总值'))
    expect(wide.length).toBeGreaterThan(0)
    for (const { width, height } of wide) expect(width).toBeGreaterThan(height)
  })

  it('numbers its pages and says on each that the data are a sample', () => {
    expect(
      printed.filter((page, i) => !bears(page, `—${i + 1}—`) || !bears(page, pageStyle.words.sample)),
    ).toEqual([])
  })

  it('repeats the head of a table and cuts no row in two', () => {
    const table = tablesOf(sample).find(({ id }) => id === 'schools')
    const rows = table?.rows.map(row => row.map(cell => cell.text).join('')) ?? []
    const on = rows.map(row => printed.flatMap((page, i) => (bears(page, row) ? [i] : [])))
    expect(on.filter(found => found.length !== 1)).toEqual([])
    const bearing = printed.filter((_, i) => on.flat().includes(i))
    expect(bearing.length).toBeGreaterThan(2)
    expect(bearing.filter(page => !bears(page, '学校名称'))).toEqual([])
  })
})
