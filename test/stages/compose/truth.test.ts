import { describe, expect, it } from 'vitest'
import type { Cohorts } from '../../../functions/edition.ts'
import type { Change, Figure, Table } from '../../../functions/model.ts'
import { compose } from '../../../functions/stages/compose.ts'
import { forms, sections } from '../../../templates/index.ts'
import { bulletinWords } from '../../../templates/page/bulletin-words.ts'
import { type Changes, edition } from './edition.ts'
import { named } from './named.ts'
import { proseOf, tables } from './print.ts'

const composed = (changes: Changes = {}, more: Parameters<typeof edition>[1] = {}) =>
  compose(edition(changes, { named, ...more }), sections, bulletinWords(forms), '2023-04-01')
const table = (bulletin: ReturnType<typeof composed>, id: string): Table | undefined =>
  tables(bulletin).find(one => one.id === id)
const texts = (one: Table | undefined): string[] =>
  (one?.rows ?? []).map(row => row.map(({ text }) => text).join(' | '))

/** The edition with one figure changed in more than its numbers. */
function withFigure(id: string, more: Partial<Figure>) {
  const open = edition({}, { named })
  const figure = open.figures.get(id)
  if (!figure) throw new Error(id)
  return composed({}, { figures: new Map([...open.figures, [id, { ...figure, ...more }]]) })
}

describe('what schools filed in earlier years', () => {
  const cohorts: Cohorts = {
    indicator: 'graduates.cumulative',
    carried: { schools: ['甲校', '乙校'], people: '1122' },
    revised: [{ cohort: '2021', schools: 2, before: '30568', now: '30563' }],
    missing: [{ cohort: '2022', schools: ['甲校', '乙校'] }],
  }
  const bulletin = composed({}, { cohorts })
  it('is said where the bulletin says that who did not report is in no figure', () => {
    expect(proseOf(bulletin)).toContain(
      '除累计培养毕业生沿用有关学校以前年度的报送外[1]，未报送的不计入各项指标，也不按零处理',
    )
    expect(bulletin.notes[0]).toContain('2所学校（甲校、乙校）以前年度报送的1122人')
    expect(proseOf(bulletin, 'coverage')).toContain('沿用2所学校以前年度报送的毕业生1122人')
    expect(proseOf(composed(), 'coverage')).toContain('未报送的单位不计入各项指标，也不按零处理。')
  })
  it('is noted at the cumulative number, with cohorts filed again and cohorts missing', () => {
    const note = bulletin.notes.find(text => text.startsWith('累计培养毕业生：'))
    expect(note).toContain('不含没有报送的2022届（甲校、乙校）毕业生')
    expect(note).toContain('2021届有学校更正后重新报送')
    expect(texts(table(bulletin, 'revisions'))).toEqual(['2021届 | 2 | 30568 | 30563 | 学校更正后重新报送'])
    expect(table(composed(), 'revisions')).toBeUndefined()
  })
  it('makes the parts less than the city, and the note says that of this column alone', () => {
    const open = edition({}, { named })
    const [like] = Object.values(open.bySchool.total)
    const part = (value: string): Readonly<Record<string, Figure>> =>
      like ? { 'graduates.cumulative': { ...like, value, text: value } } : {}
    const bySchool = {
      by: 'school' as const,
      indicators: [{ id: 'graduates.cumulative', name: '累计培养毕业生', unit: '人' }],
      rows: [{ key: '1', name: '丙校', figures: part('10') }],
      total: part('15'),
    }
    expect(table(composed({}, { cohorts, bySchool }), 'by-school')?.notes).toEqual([
      '累计培养毕业生：全市数含本年没有报送的学校以前年度报送的1122人，分项之和小于全市数。',
    ])
  })
})

describe('a cell without a number', () => {
  it('is 未填 where the form was filed, with a note that explains it', () => {
    const bulletin = withFigure('secondments.people', {
      value: null,
      absence: 'not-submitted',
      gap: 'blank',
      text: '未填',
    })
    const own = table(bulletin, 'next-steps')
    expect(texts(own)).toContain('企业人员到校挂职人数 | 人 | 未填 | 22 | … | …')
    expect(own?.notes).toContain('“未填”表示已报送报表而该项空着，不按零处理。')
  })
  it('is — where nothing was collected in that year, also at the base of a target', () => {
    const bulletin = withFigure('stability.retention', { previous: null, gapBefore: 'uncollected' })
    expect(texts(table(bulletin, 'faults'))).toContain('上年合作关系保持率 | % | 85.01 | — | … | —')
    const open = edition({}, { named })
    const targets = open.targets.map(target => ({ ...target, base: null, increment: false }))
    const own = table(composed({}, { targets }), 'targets')
    expect(texts(own)[0]).toContain('2021年 | — | 494')
    expect(own?.notes).toContain('年份栏中的“—”表示该年没有收集数据。')
  })
  it('of a count that everybody reports as 无此项 is said as none, with the reason', () => {
    const bulletin = composed({ 'groups.national': ['nil', null] })
    expect(proseOf(bulletin, 'integration')).toContain('没有国家示范性职业教育集团（有关单位均报“无此项”）。')
  })
})

describe('how many gave an item', () => {
  it('is noted where some left it blank', () => {
    const bulletin = withFigure('secondments.people', { answered: { given: 55, asked: 73 } })
    expect(bulletin.notes.at(-1)).toContain('73所学校中，填报该项的55所')
    expect(composed().notes.join()).not.toContain('填报该项')
  })
})

describe('a change whose reporters changed', () => {
  const change = (sameScope: Change['sameScope']): Partial<Figure> => ({
    change: {
      kind: 'level',
      difference: '147',
      rate: '7.398088',
      text: '',
      ...(sameScope ? { sameScope } : {}),
    },
  })
  const same = {
    reporters: 68,
    value: '2101',
    previous: '1966',
    difference: '135',
    rate: '6.866734',
    text: '同口径比上年增加135家、增长6.87%',
  }
  it('is said over the same reporters, and shown in a table of its own', () => {
    const bulletin = withFigure('partners.enterprises', change(same))
    expect(proseOf(bulletin, 'education')).toContain('合作企业同口径比上年增加135家、增长6.87%。')
    expect(proseOf(bulletin)).toContain('标明“同口径”的增减只计算两年都报送了该项的单位')
    expect(texts(table(bulletin, 'same-scope'))).toEqual(['合作企业数 | 家 | 68 | 2101 | 1966 | 135 | 6.87'])
    expect(table(composed(), 'same-scope')).toBeUndefined()
    expect(proseOf(composed())).not.toContain('同口径')
  })
  it('is proved like every number', () => {
    expect(() =>
      withFigure('partners.enterprises', change({ ...same, text: '同口径比上年增加136家、增长6.87%' })),
    ).toThrow(/partners\.enterprises/u)
  })
  it('is none where the sums are of other respondents', () => {
    const bulletin = withFigure('secondments.people', {
      change: { kind: 'level', difference: null, rate: null, text: '' },
    })
    expect(proseOf(bulletin, 'next-steps')).toContain('挂职31人。')
    expect(texts(table(bulletin, 'next-steps'))).toContain('企业人员到校挂职人数 | 人 | 31 | 22 | … | …')
  })
})

describe('the annexes', () => {
  it('list coverage form by form, nil returns apart', () => {
    expect(texts(table(composed(), 'coverage-forms'))).toEqual([
      '专业设置情况 | 2 | 1 | 0',
      '企业基本情况 | 3 | 2 | 0',
    ])
  })
  it('give the unit that a figure has, and none where no row named one', () => {
    expect(proseOf(composed(), 'glossary')).toMatch(/最大生产性基地年产量：.*计量单位：辆份。/u)
    const nothing = withFigure('production.output', { value: null, absence: 'not-submitted', unit: '' })
    expect(proseOf(nothing, 'glossary')).toMatch(/最大生产性基地年产量：[^\n]*以填报的产量单位计。$/mu)
  })
})

describe('two changes that are the same', () => {
  it('are said once', () => {
    const still = composed({ 'programmes.categories': ['17', '17'], 'programmes.kinds': ['146', '146'] })
    expect(proseOf(still, 'industries')).toContain('专业大类和专业种数均与上年持平。')
  })
})
