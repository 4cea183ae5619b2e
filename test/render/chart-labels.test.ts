import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FontRole } from '../../functions/declare/page.ts'
import type { Chart, ChartPoint, ChartSeries } from '../../functions/model.ts'
import { chartSvg } from '../../functions/render/chart-svg.ts'
import { readFaces } from '../../functions/render/faces.ts'
import { emsIn } from '../../functions/render/pdf-columns.ts'
import { points } from '../../functions/render/pdf-sheet.ts'
import { pageStyle } from '../../templates/page/style.ts'

const faces = await readFaces(pageStyle.fonts)
const width = points(pageStyle.sheet.textWidth)

interface Box {
  readonly words: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where the words of a picture stand: from the top of a Han character to its foot. */
function boxes(svg: string): Box[] {
  const texts = svg.matchAll(
    /<text x="([^"]*)" y="([^"]*)" font-family="(\w+)" font-size="([\d.]+)"(?: text-anchor="(\w+)")? fill="[^"]*">(.*?)<\/text>/gu,
  )
  return [...texts].map(([, x, y, font, size, anchor, drawn = '']) => {
    const words = drawn.replace(/<[^>]*>/gu, '').replaceAll('&amp;', '&')
    const long = emsIn(font as FontRole, faces)(words) * Number(size)
    const left = Number(x) - (anchor === 'end' ? long : anchor === 'middle' ? long / 2 : 0)
    return { words, left, right: left + long, top: Number(y) - 0.8 * Number(size), bottom: Number(y) }
  })
}

const hair = 0.5
const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > hair &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > hair

function clashes(chart: Chart): string[] {
  const all = boxes(chartSvg(chart, width, pageStyle, faces))
  return all.flatMap((a, i) =>
    all.slice(i + 1).flatMap(b => (overlap(a, b) ? [`${a.words} / ${b.words}`] : [])),
  )
}

const chart = (
  kind: Chart['kind'],
  series: readonly ChartSeries[],
  groups: readonly string[] = [],
): Chart => ({
  id: kind,
  kind,
  caption: [{ text: '图1　样例' }],
  series,
  groups,
  source: '资料来源：样例',
  notes: [],
  alternative: '样例',
})
const point = (name: string, value: string | null, strong = false): ChartPoint =>
  value === null
    ? { name, value, absence: 'withheld', text: '不宜公布', strong }
    : { name, value, absence: null, text: value, strong }
const series = (name: string, unit: string, all: readonly ChartPoint[]): ChartSeries => ({
  id: 'x.y',
  name,
  unit,
  points: all,
})

const hundredths = (n: number): string => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`
const share = fc.integer({ min: 0, max: 10_000 }).map(hundredths)
const amount = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000 }).map(String),
  fc.integer({ min: 0, max: 999_999 }).map(hundredths),
)
const gap = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 4 })
const names = ['有合作企业的专业布点占比', '校均合作企业数（中位数）', '每对合作关系的企业投入', '产业学院数']
const years = (arbitrary: fc.Arbitrary<string>) =>
  fc
    .array(gap(arbitrary), { minLength: 1, maxLength: 4 })
    .map(values =>
      values.map((value, i) => point(`${2022 - values.length + 1 + i}年`, value, i === values.length - 1)),
    )
const panel = fc.tuple(
  fc.constantFrom(...names),
  fc.constantFrom('%', '家', '万元'),
  years(fc.oneof(share, amount)),
)
const panels = (count: number) =>
  fc
    .array(panel, { minLength: count, maxLength: count })
    .map(all => all.map(([name, unit, values]) => series(name, unit, values)))
const settings = { numRuns: 60 }

describe('no label of a chart is drawn over another', () => {
  it('of columns over the years', () => {
    fc.assert(
      fc.property(panels(6), all => {
        expect(clashes(chart('columns', all))).toEqual([])
      }),
      settings,
    )
  })

  it('of lines in four groups', () => {
    fc.assert(
      fc.property(panels(8), all => {
        expect(clashes(chart('lines', all, ['范围', '程度', '形式', '稳定性']))).toEqual([])
      }),
      settings,
    )
  })

  it('of four years, all with short numbers', () => {
    const four = ['2019年', '2020年', '2021年', '2022年'].map(name => point(name, '0.00'))
    const all = Array.from({ length: 8 }, () => series('产业学院数', '个', four))
    expect(clashes(chart('lines', all, ['范围', '程度', '形式', '稳定性']))).toEqual([])
  })

  it('of bars', () => {
    fc.assert(
      fc.property(fc.array(gap(amount), { minLength: 1, maxLength: 19 }), values => {
        const all = values.map((value, i) => point(`专业大类${i + 1}`, value, i < 3))
        expect(clashes(chart('bars', [series('专业布点', '个', all)]))).toEqual([])
      }),
      settings,
    )
  })

  it('of ranks and their middle', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 90 })
    fc.assert(
      fc.property(counts, found => {
        const values = found.toSorted((a, b) => b - a)
        const [low = 0, high = 0] = [values[values.length >> 1], values[(values.length - 1) >> 1]]
        const middle = (low + high) % 2 === 0 ? `${(low + high) / 2}` : `${Math.floor((low + high) / 2)}.5`
        const schools = values.map((value, i) => point(`学校${i}`, String(value)))
        const line = series('校均合作企业数（中位数）', '家', [point('中位数', middle, true)])
        expect(clashes(chart('ranks', [series('合作企业', '家', schools), line]))).toEqual([])
      }),
      settings,
    )
  })

  it('of a share and its rest', () => {
    const whole = fc.array(gap(fc.integer({ min: 0, max: 10_000 })), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(whole, values => {
        const part = (of: (n: number) => number) =>
          values.map((n, i) => point(`${2020 + i}年`, n === null ? null : hundredths(of(n))))
        const both = [
          series(
            '职业学校毕业生',
            '%',
            part(n => n),
          ),
          series(
            '其他来源',
            '%',
            part(n => 10_000 - n),
          ),
        ]
        expect(clashes(chart('split', both))).toEqual([])
      }),
      settings,
    )
  })

  it('of targets', () => {
    const progress = fc.array(fc.tuple(gap(share), amount, amount), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(progress, targets => {
        const all = targets.map(([value, so, goal], i) => ({
          ...point(`现代学徒制试点专业${i}（2025年）`, value, true),
          ...(value === null ? {} : { text: `${so}／${goal}个左右（${value}%）` }),
        }))
        expect(clashes(chart('progress', [series('完成比例', '%', all)]))).toEqual([])
      }),
      settings,
    )
  })
})
