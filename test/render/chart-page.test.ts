import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { Block, Bulletin } from '../../functions/model.ts'
import { pdf } from '../../functions/render/pdf.ts'
import { render } from '../../functions/render/render.ts'
import { pageStyle } from '../../templates/page/style.ts'
import { charts } from './charted.ts'
import { sample } from './sample.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })
const lines = (n: number): Block[] => Array.from({ length: n }, (_, i) => paragraph(`第${i + 1}段文字。`))
const chart = (id: string): Block => {
  const found = charts.find(one => one.id === id)
  if (!found) throw new Error(`no chart ${id}`)
  return { kind: 'chart', chart: found }
}
const bulletin = (opening: readonly Block[], more: Partial<Bulletin> = {}): Bulletin => ({
  ...sample,
  opening,
  sections: [{ id: 'next', heading: '下一步', blocks: [paragraph('最后。')] }],
  annexes: [],
  notes: [],
  ...more,
})

/** The words of each page in the order in which they are drawn. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent()
    pages.push(items.map(item => ('str' in item ? item.str : '')).join(''))
  }
  await document.loadingTask.destroy()
  return pages
}

describe('a chart on the page', () => {
  it('stands with its caption, and lets the text after it fill the page before', async () => {
    // 12 lines of 22 leave room for text on the first page, but not for the picture.
    const pages = await pagesOf(
      await pdf(bulletin([...lines(13), chart('columns'), ...lines(9)]), pageStyle, []),
    )
    const [first = '', second = ''] = pages
    expect(first).not.toContain('样例columns')
    expect(first.match(/第\d+段/gu)?.length).toBeGreaterThan(13)
    expect(second).toContain('产业学院（个）')
    expect(second).toMatch(/^2020年 .*图1\s*样例columns资料来源：样例/u)
  })

  it('lets the next heading and its text fill the page before, but comes before the signature', async () => {
    const next = { id: 'next', heading: '下一步', blocks: [paragraph('先。'), paragraph('最后。')] }
    const one = bulletin([...lines(10), chart('columns')], { sections: [next] })
    const pages = (await pagesOf(await pdf(one, pageStyle, []))).join('')
    expect(pages.indexOf('下一步')).toBeLessThan(pages.indexOf('样例columns'))
    expect(pages.indexOf('样例columns')).toBeLessThan(pages.lastIndexOf(sample.agency))
  })

  it('is a figure with its words, before its caption', async () => {
    const data = Uint8Array.from(await pdf(bulletin(charts.map(({ id }) => chart(id))), pageStyle, []))
    const document = await getDocument({ data, verbosity: 0 }).promise
    type Element = { role?: string; type?: string; alt?: string; children?: Element[] }
    const found: { role: string; alt: string | undefined }[] = []
    const visit = ({ role, alt, children = [] }: Element): void => {
      if ((role === 'Figure' || role === 'Caption') && children.some(({ type }) => type === 'content'))
        found.push({ role, alt })
      children.forEach(visit)
    }
    for (let n = 1; n <= document.numPages; n++) {
      const tree = (await (await document.getPage(n)).getStructTree()) as Element | null
      if (tree) visit(tree)
    }
    await document.loadingTask.destroy()
    expect(found.map(({ role }) => role)).toEqual(charts.flatMap(() => ['Figure', 'Caption']))
    expect(found.flatMap(({ alt }) => alt ?? [])).toEqual(charts.map(({ alternative }) => alternative))
  })

  it('has its data beside it, described, and is the same in the same bytes', async () => {
    const one = bulletin([chart('split'), chart('lines')])
    const [files, again] = [await render(one, pageStyle), await render(one, pageStyle)]
    const file = (path: string) => files.find(found => found.path === path)?.bytes ?? new Uint8Array()
    const text = (path: string): string => new TextDecoder().decode(file(path))
    expect(text('tables/chart-split.csv')).toContain('2021年,不宜公布,%')
    expect(text('datapackage.json')).toContain('tables/chart-lines.csv')
    expect(text('bulletin.html')).toContain('<svg ')
    expect(text('bulletin.html')).toContain('样例图split，各数为虚构。')
    expect(
      Buffer.compare(
        Buffer.from(file('bulletin.pdf')),
        Buffer.from(again.find(({ path }) => path === 'bulletin.pdf')?.bytes ?? []),
      ),
    ).toBe(0)
  })

  it('names the character of a label that no font has', async () => {
    const [first] = charts
    const odd = first?.series.map(one => ({
      ...one,
      points: one.points.map(point => ({ ...point, name: '\u{2A6D6}' })),
    }))
    const block: Block = {
      kind: 'chart',
      chart: { ...(first as (typeof charts)[number]), series: odd ?? [] },
    }
    await expect(pdf(bulletin([block]), pageStyle, [])).rejects.toThrow('(U+2A6D6) in chart bars')
  })
})
