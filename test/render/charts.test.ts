import { describe, expect, it } from 'vitest'
import type { FontRole } from '../../functions/declare/page.ts'
import type { Chart } from '../../functions/model.ts'
import { chartSvg } from '../../functions/render/chart-svg.ts'
import { chartTable } from '../../functions/render/charts.ts'
import { readFaces } from '../../functions/render/faces.ts'
import { emsIn } from '../../functions/render/pdf-columns.ts'
import { points } from '../../functions/render/pdf-sheet.ts'
import { tableCsv } from '../../functions/render/tables.ts'
import { pageStyle } from '../../templates/page/style.ts'
import { charts } from './charted.ts'

const faces = await readFaces(pageStyle.fonts)
const width = points(pageStyle.sheet.textWidth)
const draw = (chart: Chart): string => chartSvg(chart, width, pageStyle, faces)
const of = (kind: Chart['kind']): Chart => charts.find(one => one.kind === kind) as Chart

interface Text {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly font: string
  readonly size: number
  readonly anchor: string
}

const texts = (svg: string): Text[] =>
  [
    ...svg.matchAll(
      /<text x="([^"]*)" y="([^"]*)" font-family="(\w+)" font-size="([\d.]+)"(?: text-anchor="(\w+)")? fill="[^"]*">(.*?)<\/text>/gu,
    ),
  ].map(([, x, y, font = '', size, anchor = 'start', words = '']) => ({
    words: words.replace(/<[^>]*>/gu, ''),
    x: Number(x),
    y: Number(y),
    font,
    size: Number(size),
    anchor,
  }))

/** Bars, as the rectangles that are drawn in a colour: left, top, width, height. */
const boxes = (svg: string, colour: string): number[][] =>
  [...svg.matchAll(/<path d="M([-\d.]+) ([-\d.]+)l([-\d.]+) 0l0 ([-\d.]+)l[^"]*" fill="([^"]*)"/gu)]
    .filter(([, , , , , fill]) => fill === colour)
    .map(([, ...numbers]) => numbers.slice(0, 4).map(Number))

const { accent, muted } = pageStyle.charts

describe.each(charts.map(chart => [chart.kind, chart] as const))('a chart of %s', (_, chart) => {
  const svg = draw(chart)

  it('prints every name and number that is to be seen', () => {
    const printed = texts(svg)
      .map(({ words }) => words)
      .join('\n')
    const shown =
      chart.kind === 'ranks'
        ? ['90家', '7家', '中位数40家']
        : chart.series.flatMap(({ points }) => points.flatMap(({ name, text }) => [name, text]))
    for (const words of shown) expect(printed).toContain(words)
  })

  it('keeps every text inside the picture, in a face that has its characters', () => {
    const height = Number(/ height="([\d.]+)"/u.exec(svg)?.[1])
    for (const { words, x, y, font, size, anchor } of texts(svg)) {
      const long = emsIn(font as FontRole, faces)(words) * size
      const left = anchor === 'end' ? x - long : anchor === 'middle' ? x - long / 2 : x
      expect(left, words).toBeGreaterThan(-0.1)
      expect(left + long, words).toBeLessThan(width + 0.1)
      expect(y - 0.8 * size, words).toBeGreaterThan(-1)
      expect(y, words).toBeLessThan(height + 1)
      expect(Object.keys(pageStyle.fonts)).toContain(font)
    }
  })

  it('is the same each time and refers to nothing outside', () => {
    for (const other of charts) draw(other)
    expect(draw(chart)).toBe(svg)
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /http|url\(|<style|class=|clip|NaN|Infinity/u,
    )
  })

  it('has a row of data for every mark, exact or with its reason', () => {
    const lines = tableCsv(chartTable(chart, pageStyle), pageStyle).trim().split('\r\n')
    const marks = chart.series.flatMap(({ points }) => points)
    expect(lines).toHaveLength(marks.length + 1)
    marks.forEach(({ value, text }, i) => {
      expect(lines[i + 1]?.split(',')[3]).toBe(value ?? text)
    })
  })
})

describe('the head of a panel', () => {
  it('ends no line within a bracket', () => {
    const kept = ['校均合作企业数（中位数）', '每对合作关系的企业投入资金（不含设备）']
    const [first] = of('lines').series
    const many = kept.map(name => ({ ...(first as Chart['series'][number]), name, unit: '家' }))
    const heads = texts(draw({ ...of('lines'), series: many, groups: ['范围', '程度', '形式', '稳定性'] }))
      .map(({ words }) => words)
      .filter(words => /[（）]/u.test(words))
    expect(heads.join('')).toContain('（中位数）（家）')
    for (const words of heads) expect(words.split('（').length).toBe(words.split('）').length)
  })
})

describe('the length of a bar', () => {
  it('is as its value, and what is withheld has none', () => {
    const svg = draw(of('bars'))
    const [long] = boxes(svg, accent)
    const [half, withheld] = boxes(svg, muted).map(([, , length]) => length)
    expect((half ?? 0) / (long?.[2] ?? 1)).toBeCloseTo(0.5, 2)
    expect(withheld ?? 0).toBe(0)
  })

  it('of columns grows from zero', () => {
    const svg = draw(of('columns'))
    const height = (box: number[] | undefined): number => Math.abs(box?.[3] ?? 0)
    const [college] = boxes(svg, accent)
    const first = boxes(svg, muted)[0]
    expect(height(first) / height(college)).toBeCloseTo(10 / 15, 1)
  })

  it('of a target that is passed is whole', () => {
    const lengths = boxes(draw(of('progress')), accent).map(([, , length]) => length ?? 0)
    const whole = Math.max(
      ...boxes(draw(of('progress')), pageStyle.charts.track).map(([, , length]) => length ?? 0),
    )
    expect(lengths[0]).toBeCloseTo(0.75 * whole, 0)
    // The whole has a rim of half a point.
    expect(Math.abs((lengths[1] ?? 0) - whole)).toBeLessThan(0.6)
    expect(lengths[2] ?? 0).toBe(0)
  })

  it('of a share and its rest make up the whole', () => {
    const svg = draw(of('split'))
    const [part, rest] = [boxes(svg, accent)[0]?.[2] ?? 0, boxes(svg, muted)[0]?.[2] ?? 0]
    expect(part / (part + rest)).toBeCloseTo(0.666, 2)
  })
})

it('a line has a gap where a year has no number', () => {
  const strokes = [
    ...draw(of('lines')).matchAll(/<path d="([^"]*)" fill="none" stroke="#7d848b" stroke-width="1.1"/gu),
  ]
  const vertices = strokes.map(([, d = '']) => d.match(/[ML ](?=[\d.]+ )|L/gu)?.length ?? 0)
  expect(strokes).toHaveLength(2)
  expect(vertices[1]).toBeLessThan(vertices[0] ?? 0)
})

it('accent and grey are told apart without colour', () => {
  const lightness = (colour: string): number =>
    [0.2126, 0.7152, 0.0722].reduce(
      (sum, weight, i) => sum + weight * Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16),
      0,
    ) / 255
  expect(lightness(muted) - lightness(accent)).toBeGreaterThan(0.4)
})
