import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Bulletin } from '../../functions/model.ts'
import { render } from '../../functions/render/render.ts'
import { pageStyle } from '../../templates/page/style.ts'
import { type Placed, type ReadPage, readPdf } from './read-pdf.ts'
import { sample } from './sample.ts'

const millimetres = (points: number): number => (points * 25.4) / 72
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })

/** Full pages of Han characters alone, then everything that is hard to break, then what the sample holds. */
const hard =
  '《国务院办公厅关于深化产教融合的若干意见》《职业学校校企合作促进办法》（试行），“一主、六双”产业布局——“六城联动”……占比在63%～72%之间，比上年提高1.20个百分点；年产值4600万元，年总成件10万辆份，与2000多家企业合作（含“红旗”等），其中：国家级5个，省级134家。'
const long: Bulletin = {
  ...sample,
  opening: [paragraph('校企合作产教融合'.repeat(210)), ...sample.opening],
  sections: [
    ...sample.sections,
    {
      id: 'hard',
      heading: '五、标点与数字',
      blocks: Array.from({ length: 24 }, (_, i) => paragraph(`${'校'.repeat(i)}${hard}${hard}`)),
    },
  ],
}

let pages: ReadPage[]
let bytes: Uint8Array
let seconds: number
beforeAll(async () => {
  const began = performance.now()
  const files = await render(long, pageStyle)
  seconds = (performance.now() - began) / 1000
  bytes = files.find(file => file.path === 'bulletin.pdf')?.bytes ?? new Uint8Array()
  pages = await readPdf(bytes)
})

const isBody = ({ size }: Placed): boolean => Math.abs(size - 15.79) < 0.05
const body = (page: ReadPage | undefined): Placed[] => (page?.lines ?? []).filter(isBody)
const upright = (): ReadPage[] => pages.filter(page => page.width < page.height)

describe('a full page of text', () => {
  it('has 22 lines of 28 characters', () => {
    const lines = body(pages[1])
    expect(lines).toHaveLength(22)
    expect(lines.map(line => [...line.text].length)).toEqual(lines.map(() => 28))
  })

  it('stands 28 mm from the left, 37 mm from the top, and fills 156 × 225 mm', () => {
    const lines = body(pages[1])
    for (const line of lines) {
      expect(Math.abs(millimetres(line.left) - 28)).toBeLessThan(0.3)
      expect(Math.abs(millimetres(line.right) - 184)).toBeLessThan(0.3)
    }
    const [first, last] = [lines[0], lines.at(-1)]
    // Of the em square, 0.88 stands above the baseline.
    expect(Math.abs(millimetres((first?.baseline ?? 0) - 0.88 * 15.79) - 37)).toBeLessThan(0.3)
    expect(Math.abs(millimetres((last?.baseline ?? 0) + 0.12 * 15.79) - 262)).toBeLessThan(0.3)
  })

  it('puts every character on the grid', () => {
    const [line] = body(pages[1])
    const advance = ((line?.right ?? 0) - (line?.left ?? 0)) / 28
    expect(Math.abs(millimetres(advance) - 156 / 28)).toBeLessThan(0.3 / 28)
    const pitches = body(pages[1])
      .map(one => one.baseline)
      .flatMap((baseline, i, all) => (i === 0 ? [] : [baseline - (all[i - 1] ?? 0)]))
    for (const pitch of pitches) expect(Math.abs(pitch - 29.61)).toBeLessThan(0.05)
  })

  it('indents a paragraph by two characters', () => {
    const first = body(pages[0]).find(line => line.text.startsWith('校企合作产教融合'))
    expect(Math.abs(millimetres(first?.left ?? 0) - 28 - (2 * 156) / 28)).toBeLessThan(0.3)
    expect([...(first?.text ?? '')]).toHaveLength(26)
  })
})

describe('lines of the whole bulletin', () => {
  it('begin with no closing mark and end with no opening one', () => {
    const lines = pages.flatMap(page => page.lines.filter(line => line.size > 9).map(line => line.text))
    expect(
      lines.filter(line => /^[、。，；：！？）》〉」』】〕”’％～…%]/u.test(line) && line.length > 1),
    ).toEqual([])
    expect(lines.filter(line => /[（《〈「『【〔“‘]$/u.test(line))).toEqual([])
  })

  it('part no amount, —— or ……', () => {
    const text = pages.flatMap(page => body(page).map(line => line.text))
    for (const whole of ['4600万元', '1.20个百分点', '63%～72%', '10万辆', '2000多家', '——“六城', '……']) {
      const parts = [...whole].slice(1).map((_, i) => [whole.slice(0, i + 1), whole.slice(i + 1)] as const)
      const parted = text.filter((line, i) =>
        parts.some(([end, begin]) => line.endsWith(end) && (text[i + 1] ?? '').startsWith(begin)),
      )
      expect([whole, parted]).toEqual([whole, whole === '——“六城' ? parted : []])
    }
    expect(text.filter(line => /(^—[^—])|([^—]—$)|(^…[^…])|([^…]…$)/u.test(line))).toEqual([])
  })

  it('stay within the text area', () => {
    for (const page of upright()) {
      for (const line of page.lines) {
        expect(millimetres(line.left)).toBeGreaterThan(27.7)
        // A mark at the end may hang by its blank half.
        expect(millimetres(line.right)).toBeLessThan(
          184.3 + (/[，。、；：）”》]$/u.test(line.text) ? 2.8 : 0),
        )
      }
    }
  })
})

describe('the parts of an official document', () => {
  it('number odd pages at the right and even ones at the left, one character in, 7 mm below the text', () => {
    upright().forEach(page => {
      const number = pages.indexOf(page) + 1
      const found = page.lines.find(line => line.text.replaceAll(' ', '') === `—${number}—`)
      const character = millimetres(14)
      if (number % 2 === 1)
        expect(Math.abs(184 - millimetres(found?.right ?? 0) - character)).toBeLessThan(0.5)
      else expect(Math.abs(millimetres(found?.left ?? 0) - 28 - character)).toBeLessThan(0.5)
      // The dash is half an em above the lower edge of its square.
      expect(Math.abs(millimetres(found?.baseline ?? 0) - 269 - millimetres(0.38 * 14))).toBeLessThan(0.6)
    })
  })

  it('keep the page number at the same edge of a turned sheet', () => {
    const turned = pages.filter(page => page.width > page.height)
    expect(turned.length).toBeGreaterThan(0)
    for (const page of turned) {
      const text = page.runs
        .map(run => run.text)
        .join('')
        .replaceAll(' ', '')
      expect(text).toContain(`—${pages.indexOf(page) + 1}—`)
      const dash = page.runs.find(run => run.text.includes('—') && run.left < 100)
      expect(millimetres(dash?.left ?? 0)).toBeLessThan(35)
    }
  })

  it('sign two characters from the right, the date beginning two characters right of the agency', () => {
    const lines = pages.flatMap(body)
    const at = lines.findIndex(line => line.text === sample.agency)
    const [agency, date] = [lines[at], lines[at + 1]]
    expect(date?.text).toBe('2023年4月1日')
    expect(((date?.left ?? 0) - (agency?.left ?? 0)) / 15.79).toBeCloseTo(2, 1)
    const last = Math.max(agency?.right ?? 0, date?.right ?? 0)
    expect(Math.abs(184 - millimetres(last) - millimetres(2 * 15.79))).toBeLessThan(0.3)
  })

  it('begin each annex on a page of its own with its mark at the top left', () => {
    for (let n = 1; n <= sample.annexes.length; n++) {
      const holding = pages.filter(
        page => page.lines[0]?.text === `附件${n}` || page.lines[1]?.text === `附件${n}`,
      )
      expect(holding).toHaveLength(1)
    }
  })

  it('leave no heading at the foot of a page', () => {
    const headings = [...sample.sections, ...long.sections].flatMap(section => section.heading ?? [])
    for (const page of pages) {
      const text = page.lines.filter(line => !/^— \d+ —$/u.test(line.text)).at(-1)?.text ?? ''
      expect(headings).not.toContain(text)
    }
  })

  it('repeat the head of a long table and cut no row in two', () => {
    const holding = pages.filter(page => page.runs.some(run => run.text.includes('临河市第')))
    expect(holding.length).toBeGreaterThan(2)
    for (const page of holding) expect(page.runs.some(run => run.text === '学校名称')).toBe(true)
    const names = holding.flatMap(page =>
      page.runs.some(run => run.text.includes('（五年一贯制办'))
        ? [page.runs.map(run => run.text).join('')]
        : [],
    )
    for (const text of names) {
      expect(text.split('（五年一贯制办').length).toBe(text.split('学点、河西校区）').length)
    }
  })

  it('set numbers of a column under each other by their points', () => {
    const page = pages.find(
      one =>
        one.runs.some(run => run.text === '融合程度四项测度' || run.text.includes('表1')) &&
        one.runs.some(run => run.text === '63.16'),
    )
    const points = ['63.16', '38.25', '44.00', '52.50'].map(
      text => page?.runs.find(run => run.text === text)?.right ?? 0,
    )
    expect(Math.max(...points) - Math.min(...points)).toBeLessThan(0.3)
  })
})

describe('the file', () => {
  it('is under a megabyte and quickly made', () => {
    expect(pages.length).toBeGreaterThan(14)
    expect(bytes.length).toBeLessThan(1_000_000)
    expect(seconds).toBeLessThan(20)
  })

  it('says that it is PDF/A-3, in Chinese, with a title and the data attached', () => {
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(raw).toMatch(/\/Lang \(zh-CN\)/u)
    expect(raw.match(/\/AFRelationship \/Data/gu)).toHaveLength(5)
    expect(raw).not.toMatch(/\/URI|\/JavaScript|\/Launch/u)
  })
})
