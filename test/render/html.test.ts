import { describe, expect, it } from 'vitest'
import type { Block, Bulletin } from '../../functions/model.ts'
import { bulletinHtml } from '../../functions/render/bulletin-html.ts'
import { render } from '../../functions/render/render.ts'
import { columnTitle, tablesOf } from '../../functions/render/tables.ts'
import { pageStyle } from '../../templates/page/style.ts'
import { sample } from './sample.ts'

const markup = (bulletin: Bulletin): string => new TextDecoder().decode(bulletinHtml(bulletin, pageStyle))
const html = markup(sample)
const all = (pattern: RegExp, text = html): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)
/** What a reader sees of a piece of the page. */
const seen = (piece: string): string =>
  piece
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')

describe('links of the web page', () => {
  it('within it lead to one place each', () => {
    const ids = all(/ id="([^"]+)"/gu)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = all(/ href="#([^"]+)"/gu)
    expect(targets.length).toBeGreaterThan(15)
    expect(targets.filter(target => !ids.includes(target))).toEqual([])
  })

  it('beside it lead to every file that is published with it, and nowhere else', async () => {
    const files = (await render(sample, pageStyle)).map(({ path }) => path)
    const linked = new Set(all(/ href="([^#"][^"]*)"/gu))
    expect([...linked].sort()).toEqual(files.filter(path => path !== 'bulletin.html').sort())
  })

  it('lead back from a note to every mark of it', () => {
    const again: Block = { kind: 'paragraph', spans: [{ text: '再说一次', note: 1 }] }
    const page = markup({ ...sample, opening: [...sample.opening, again] })
    const [, note = ''] = /<li id="note-1">(.*?)<\/li>/su.exec(page) ?? []
    expect(all(/href="#([^"]+)"/gu, note)).toEqual(['mark-1', 'mark-1-2'])
  })

  it('lead from an indicator to its definition, and from a target to that of its indicator', () => {
    const said = (figure: string): string =>
      markup({ ...sample, opening: [{ kind: 'paragraph', spans: [{ text: '多少个', figure }] }] })
    const link = '<a class="term" href="#definition-programmes.categories">多少个</a>'
    expect(said('programmes.categories')).toContain(link)
    expect(said('targets.programmes.categories.2025.share')).toContain(link)
    expect(said('programmes.categories.4122019901')).toContain(link)
    expect(said('programmes.kinds')).not.toContain('多少个</a>')
    expect(html).toContain('<a class="term" href="#definition-programmes.categories">专业大类</a>')
  })
})

describe('the definition of an indicator', () => {
  it('leads to its row in the first table of the annexes that has one', () => {
    const named = { text: '专业大类', value: null, indicator: 'programmes.categories' }
    const table = (id: string, n: number): Block => ({
      kind: 'table',
      table: {
        id,
        title: `附表${n}　指标`,
        columns: [{ id: 'name', title: '指标', unit: '', align: 'left' }],
        rows: [[{ text: '其他指标', value: null, indicator: 'other' }], [named], [named]],
        notes: [],
        wide: false,
      },
    })
    const annex = { id: 'all', heading: '全部指标', blocks: [table('first', 7), table('second', 8)] }
    const page = markup({ ...sample, annexes: [...sample.annexes, annex] })
    expect(page).toContain('<a class="back" href="#row-programmes.categories">数值见附表7</a>')
    expect(all(/<tr id="([^"]+)"/gu, page)).toEqual(['row-programmes.categories'])
    expect(page.indexOf('<tr id=')).toBeLessThan(page.indexOf('附表8　指标</span>'))
    expect(html).not.toContain('数值见')
  })
})

describe('the web page', () => {
  it('holds no script and no address outside', () => {
    expect(html).not.toMatch(
      /<script|\son\w+=|javascript:|src=|@import|url\(|https?:\/\/(?!www\.w3\.org\/2000\/svg)/iu,
    )
    expect(html).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'")
  })

  it('has every table with its head, units, cells and reasons for having none', () => {
    const found = all(/(<table.*?<\/table>)/gsu)
    expect(found).toHaveLength(tablesOf(sample).length)
    tablesOf(sample).forEach((table, t) => {
      const rows = all(/<tr>(.*?)<\/tr>/gsu, found[t])
      const cells = rows.map(row => all(/<t[hd][^>]*>(.*?)<\/t[hd]>/gsu, row).map(seen))
      expect(cells).toEqual([
        table.columns.map(column => columnTitle(column, pageStyle)),
        ...table.rows.map(row => row.map(cell => cell.text)),
      ])
      expect(found[t]).toContain(`<span>${table.title}</span></caption>`)
    })
  })

  it('goes down in headings by one level at a time, whatever its parts hold', () => {
    const deep: Block[] = [2, 1, 2, 2, 1].map(level => ({
      kind: 'heading',
      level: level as 1 | 2,
      text: '小标题',
    }))
    const bulletin = {
      ...sample,
      opening: [...sample.opening, ...deep],
      sections: sample.sections.map(section => ({ ...section, blocks: [...deep, ...section.blocks] })),
    }
    for (const text of [html, markup(bulletin)]) {
      const levels = all(/<h([1-6])/gu, text).map(Number)
      expect(levels[0]).toBe(1)
      expect(levels.filter(level => level === 1)).toHaveLength(1)
      levels.slice(1).forEach((level, i) => {
        expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1)
      })
    }
  })

  it('says that the data are a sample exactly where they are', () => {
    expect(seen(/<header>.*<\/header>/su.exec(html)?.[0] ?? '')).toContain(pageStyle.words.sample)
    expect(markup({ ...sample, sample: false })).not.toContain(pageStyle.words.sample)
  })

  it('shows what a name holds, and does not obey it', () => {
    const name = '<b onclick="x">&\u202e公司'
    const page = markup({ ...sample, agency: name, notes: [name] })
    expect(page).not.toContain('<b onclick')
    expect(page).not.toContain('\u202e')
    expect(page).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;\uFFFD公司')
  })
})
