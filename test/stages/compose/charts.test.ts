import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edition } from '../../../functions/edition.ts'
import type { Bulletin, Chart, Figure, Year } from '../../../functions/model.ts'
import { compose } from '../../../functions/stages/compose.ts'
import { forms, sections } from '../../../templates/index.ts'
import { bulletinWords } from '../../../templates/page/bulletin-words.ts'
import { type Changes, edition, lines, type Value } from './edition.ts'
import { named } from './named.ts'

const words = bulletinWords(forms)
const composed = (changes: Changes = {}, more: Partial<Edition> = {}): Bulletin =>
  compose(edition(changes, { named, ...more }), sections, words, '2023-04-01')

const chartsOf = (bulletin: Bulletin): Chart[] =>
  [bulletin.opening, ...bulletin.sections.map(({ blocks }) => blocks)]
    .flat()
    .flatMap(block => (block.kind === 'chart' ? [block.chart] : []))
const chart = (bulletin: Bulletin, id: string): Chart | undefined =>
  chartsOf(bulletin).find(one => one.id === id)
const caption = (one: Chart | undefined): string => one?.caption.map(({ text }) => text).join('') ?? ''
const marks = (one: Chart | undefined, series = 0): string[] =>
  one?.series[series]?.points.map(({ name, text }) => `${name} ${text}`) ?? []

/** Figures of other years: the edition's with some changed. */
const series = (...years: [Year, Changes][]): Pick<Edition, 'series' | 'firstYear'> => ({
  series: new Map(years.map(([year, changes]) => [year, edition(changes).figures] as const)),
  firstYear: years[0]?.[0] ?? 2022,
})
const grown = series(
  [2020, { 'partners.enterprises': ['1800', null], 'hires.vocational-share': [['66', '100'], null] }],
  [2021, { 'partners.enterprises': ['1987', null], 'hires.vocational-share': ['withheld', null] }],
  [2022, {}],
)

describe('the charts of a bulletin', () => {
  it('are numbered in the order of its pages', () => {
    const numbers = chartsOf(composed({}, grown)).map(one => caption(one).slice(0, 3))
    expect(numbers).toEqual(numbers.map((_, i) => `图${i + 1}　`))
    expect(numbers.length).toBeGreaterThanOrEqual(5)
  })

  it('show every value of the figures, exactly', () => {
    const data = edition({}, { named, ...grown })
    const bulletin = compose(data, sections, words, '2023-04-01')
    for (const id of ['faults', 'growth']) {
      for (const { id: indicator, points } of chart(bulletin, id)?.series ?? []) {
        const figures = [2020, 2021, 2022].map(year => data.series.get(year)?.get(indicator))
        expect(points.map(({ value }) => value)).toEqual(figures.map(figure => figure?.value))
        expect(points.map(({ text }) => text)).toEqual(figures.map(figure => figure?.text))
      }
    }
  })

  it('leave a gap with its reason where a value is withheld', () => {
    const hires = chart(composed({}, grown), 'hires')
    expect(marks(hires)).toEqual(['2020年 66.00', '2021年 不宜公布', '2022年 71.43'])
    expect(marks(hires, 1)).toEqual(['2020年 34.00', '2021年 不宜公布', '2022年 28.57'])
    expect(hires?.series.flatMap(({ points }) => points[1]?.value)).toEqual([null, null])
    expect(hires?.alternative).toContain('2021年不宜公布，')
  })

  it('are left out where there is but one year or no number', () => {
    const one = chartsOf(composed({}, series([2022, {}]))).map(({ id }) => id)
    expect(one).not.toContain('growth')
    expect(one).not.toContain('faults')
    const none = composed({ 'programmes.sites': ['not-submitted', null] }, grown)
    expect(chart(none, 'programmes')).toBeUndefined()
  })

  it('put the largest 专业大类 first and what belongs to none last', () => {
    const programmes = chart(composed({}, grown), 'programmes')
    expect(marks(programmes)).toEqual([
      '装备制造大类 120',
      '交通运输大类 96',
      '电子与信息大类 81',
      '医药卫生大类 7',
      '未归入大类的专业 190',
    ])
    expect(programmes?.series[0]?.points.map(({ strong }) => strong)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('count the schools that have no column by the reason', () => {
    const open = edition()
    const own = (value: string | null, absence: Figure['absence']): Figure => ({
      ...(open.figures.get('partners.enterprises') as Figure),
      value,
      absence,
      text: value ?? '',
    })
    const schools = [
      ['30', null],
      ['9', null],
      [null, 'withheld'],
      ['41', null],
      ['12', null],
      [null, 'nil'],
      ['100', null],
    ] as const
    const rows = schools.map(([value, absence], i) => ({
      key: `36220100${10 + i}`,
      name: `样例学校${i + 1}`,
      figures: { 'partners.enterprises': own(value, absence) },
    }))
    const partners = chart(composed({}, { bySchool: { ...open.bySchool, rows } }), 'partners')
    expect(partners?.series[0]?.points.map(({ value }) => value)).toEqual([
      '100',
      '41',
      '30',
      '12',
      '9',
      null,
      null,
    ])
    expect(partners?.notes.at(-1)).toBe('没有数值的学校未列入图中：无此项1所，不宜公布1所。')
    expect(partners?.alternative).toContain('共5所学校，最多100家，最少9家')
  })
})

describe('the caption of a chart', () => {
  it('says how many counts rose in every year', () => {
    expect(caption(chart(composed({}, grown), 'growth'))).toBe(
      `${caption(chart(composed({}, grown), 'growth')).slice(0, 3)}2020年以来，6项产教融合、校企合作主要数量指标中1项逐年增加`,
    )
    const withheld = series(
      [2020, { 'partners.enterprises': ['1800', null] }],
      [2021, { 'partners.enterprises': ['withheld', null] }],
      [2022, {}],
    )
    expect(caption(chart(composed({}, withheld), 'growth'))).toContain('2020年至2022年')
  })

  it('takes fewer relations of a single form for better', () => {
    const singleBefore = (single: string) =>
      series([2021, { 'diversity.single-form-share': [[single, '2641'], null] }], [2022, {}])
    expect(caption(chart(composed({}, singleBefore('1400')), 'faults'))).toContain('8项测度中有1项改善')
    expect(caption(chart(composed({}, singleBefore('100')), 'faults'))).toContain('8项测度均没有改善')
  })

  it('names the target that is furthest, or none of equal ones', () => {
    expect(caption(chart(composed(), 'progress'))).toContain('“新增现代化专业”进展最快，完成目标的36.00%')
    const targets = edition().targets.map(target => ({ ...target, share: '40.000000' }))
    expect(caption(chart(composed({}, { targets }), 'progress'))).toContain('各项规划目标的完成比例')
  })

  it('states no number that its figure does not prove, whatever the figures are', () => {
    const share: fc.Arbitrary<Value> = fc.oneof(
      fc.constantFrom<Value>('withheld', 'nil', 'not-submitted', 'no-base'),
      fc
        .tuple(fc.nat(5000), fc.integer({ min: 5000, max: 9000 }))
        .map(([a, b]) => [String(a), String(b)] as const),
    )
    fc.assert(
      fc.property(share, share, share, (a, b, c) => {
        const id = 'hires.vocational-share'
        const years = series(
          [2020, { [id]: [a, null] }],
          [2021, { [id]: [b, null] }],
          [2022, { [id]: [c, b] }],
        )
        const hires = chart(composed({ [id]: [c, b] }, years), 'hires')
        const known = [a, b, c].filter(Array.isArray).length
        const positive = Array.isArray(c) && c[0] !== '0'
        expect(hires !== undefined).toBe(positive && known >= 2)
        for (const point of hires?.series.flatMap(({ points }) => points) ?? [])
          expect(point.value === null).toBe(point.absence !== null)
      }),
      { numRuns: 60 },
    )
  })
})

it('every indicator that a chart shows is one of the bulletin', () => {
  const ids = new Set([...lines.map(([id]) => id), 'targets'])
  const shown = chartsOf(composed({}, grown)).flatMap(one => one.series.map(({ id }) => id))
  expect(shown.filter(id => !ids.has(id))).toEqual([])
})
