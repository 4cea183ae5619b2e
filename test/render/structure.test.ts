import type { PDFDocumentProxy } from 'pdfjs-dist'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block, OutFile } from '../../functions/model.ts'
import { pdf } from '../../functions/render/pdf.ts'
import { render } from '../../functions/render/render.ts'
import { markedTitle, tablesOf } from '../../functions/render/tables.ts'
import { pageStyle } from '../../templates/page/style.ts'
import { charts } from './charted.ts'
import { sample } from './sample.ts'

interface Element {
  readonly role?: string
  readonly type?: string
  readonly children?: readonly Element[]
}

let files: OutFile[]
let document: PDFDocumentProxy
const roles = new Map<string, number>()
beforeAll(async () => {
  files = await render(sample, pageStyle)
  const data = Uint8Array.from(files.find(file => file.path === 'bulletin.pdf')?.bytes ?? [])
  document = await getDocument({ data, verbosity: 0 }).promise
  const count = ({ role, children = [] }: Element): void => {
    // A page lists elements of other pages too, without content.
    if (role && children.some(({ type }) => type === 'content')) roles.set(role, (roles.get(role) ?? 0) + 1)
    for (const child of children) count(child)
  }
  for (let n = 1; n <= document.numPages; n++) {
    const tree = (await (await document.getPage(n)).getStructTree()) as Element | null
    if (tree) count(tree)
  }
})
afterAll(async () => {
  await document.loadingTask.destroy()
})

describe('the structure of the PDF', () => {
  it('has a head for every column and a cell for every value, repeated heads left out', () => {
    const tables = tablesOf(sample)
    const cells = tables.flatMap(table => table.rows.flat()).filter(cell => cell.text !== '')
    expect(roles.get('TH')).toBe(tables.flatMap(table => table.columns).length)
    expect(roles.get('TD')).toBe(cells.length)
    expect(roles.get('Caption')).toBe(tables.length)
  })

  it('has the title, the headings and a link for every mark of a note', () => {
    const annexTitles = sample.annexes.filter(annex => annex.heading !== null).length
    const sections = sample.sections.filter(section => section.heading !== null).length
    const inner = sample.annexes.flatMap(({ blocks }) =>
      blocks.filter(block => block.kind === 'heading'),
    ).length
    expect(roles.get('H1')).toBe(1)
    // The notes have a heading too.
    expect(roles.get('H2')).toBe(sections + annexTitles + inner + 1)
    expect(roles.get('Link')).toBe(2)
    expect(roles.get('LBody')).toBe(3 + annexTitles)
  })

  it('names its language and shows its title', async () => {
    const { info } = await document.getMetadata()
    expect(info).toMatchObject({ Language: 'zh-CN', Title: markedTitle(sample, pageStyle) })
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
  })
})

describe('a figure of the PDF', () => {
  it('says where it stands: as wide as the text, within the sheet', async () => {
    const opening: Block[] = charts.map(chart => ({ kind: 'chart', chart }))
    const raw = Buffer.from(await pdf({ ...sample, opening }, pageStyle, [])).toString('latin1')
    const boxes = [...raw.matchAll(/\/BBox \[([\d. ]+)\]/gu)].map(([, box = '']) =>
      box.split(' ').map(Number),
    )
    expect(boxes).toHaveLength(charts.length)
    for (const [left = 0, foot = 0, right = 0, top = 0] of boxes) {
      expect(right - left).toBeCloseTo((156 * 72) / 25.4, 1)
      expect(left).toBeCloseTo((28 * 72) / 25.4, 1)
      expect(foot).toBeGreaterThan(((297 - 262) * 72) / 25.4)
      expect(top).toBeGreaterThan(foot)
      expect(top).toBeLessThan(((297 - 36) * 72) / 25.4)
    }
  })
})

describe('the ways through the PDF', () => {
  it('bookmarks lead to every heading, tables below their sections', async () => {
    const outline = (await document.getOutline()) ?? []
    const titles = outline.map(({ title }) => title)
    for (const { heading } of sample.sections) expect(titles).toContain(heading)
    expect(titles).toContain('附件1 各学校主要指标')
    const annex = outline.find(({ title }) => title.startsWith('附件1'))
    expect(annex?.items.map((item: { title: string }) => item.title)).toEqual(['各学校主要指标（2022年）'])
  })

  it('a note’s mark leads to its note', async () => {
    const destinations = await document.getDestinations()
    expect(Object.keys(destinations)).toEqual(expect.arrayContaining(['note-1', 'note-2']))
    const annotations = await (await document.getPage(1)).getAnnotations()
    expect(annotations.map(({ dest }) => dest)).toContain('note-1')
  })

  it('the data are attached, byte for byte', async () => {
    const attached: Record<string, { content: Uint8Array }> = (await document.getAttachments()) ?? {}
    const data = files.filter(({ path }) => path === 'figures.json' || path.startsWith('tables/'))
    expect(Object.keys(attached)).toHaveLength(data.length)
    for (const { path, bytes } of data) {
      const content = attached[path.replace('tables/', '')]?.content ?? []
      expect(Buffer.compare(Buffer.from(content), Buffer.from(bytes))).toBe(0)
    }
  })
})
