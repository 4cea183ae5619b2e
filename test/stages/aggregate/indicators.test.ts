import { describe, expect, it } from 'vitest'
import { contests } from '../../../templates/forms/contests.form.ts'
import { educationGroups } from '../../../templates/forms/education-groups.form.ts'
import { enterpriseProfile } from '../../../templates/forms/enterprise-profile.form.ts'
import { graduates } from '../../../templates/forms/graduates.form.ts'
import { industryColleges } from '../../../templates/forms/industry-colleges.form.ts'
import { orderClasses } from '../../../templates/forms/order-classes.form.ts'
import { partnerships } from '../../../templates/forms/partnerships.form.ts'
import { production } from '../../../templates/forms/production.form.ts'
import { programmes } from '../../../templates/forms/programmes.form.ts'
import { recognisedEnterprises } from '../../../templates/forms/registers.ts'
import { schoolProfile } from '../../../templates/forms/school-profile.form.ts'
import { trainingBases } from '../../../templates/forms/training-bases.form.ts'
import { editionOf, filed, register, said } from './city.ts'

const [north, south, east] = ['4122000001', '3622000002', '3622000003'] as const
const enterprise = (n: number): string => `9122010100000000${String(n).padStart(2, '0')}`
const city = register(2022, { [north]: { shortName: '北校' }, [south]: {}, [east]: {} })

/** Values of one year's returns by indicator. */
const values = (ids: readonly string[], ...returns: Parameters<typeof editionOf>[1][]) => {
  const edition = editionOf(2022, city, ...returns)
  return Object.fromEntries(ids.map(id => [id, said(edition, id)]))
}

describe('programmes', () => {
  it('count categories over levels and catalogues, kinds by version and code, sites by school', () => {
    const result = values(
      [
        'programmes.categories',
        'programmes.kinds',
        'programmes.sites',
        'apprenticeship.programmes',
        'breadth.programme-share',
        'five-year.programmes',
        'five-year.schools',
        'undergraduate.programmes',
        'undergraduate.running',
      ],
      filed(programmes, 2022, north, [
        // 装备制造, in two catalogues and two levels; 46 of 2021 and 56 of 2015 are the same category.
        { code: '460301', partners: '2', fiveYear: '是', apprenticeship: '省级' },
        { edition: '2015', code: '560301', partners: '0', apprenticeship: '无' },
        { code: '260304', level: '职业本科', status: '筹建', partners: null, apprenticeship: '无' },
        { code: '330801', level: '职业本科', partners: '1', apprenticeship: '无' },
        { code: '460302', status: '停招', apprenticeship: '无' },
      ]),
      filed(programmes, 2022, south, [
        { code: '660301', level: '中职', partners: '3', fiveYear: '是' },
        { code: '460301', partners: null, apprenticeship: '市级', fiveYear: '是' },
        { code: '330801', level: '职业本科', status: '筹建', apprenticeship: '无' },
      ]),
    )
    expect(result).toEqual({
      'programmes.categories': '2', // 装备制造, 财经商贸
      'programmes.kinds': '4', // 460301, 560301 of 2015, 330801, 660301
      'programmes.sites': '5',
      'apprenticeship.programmes': '3',
      'breadth.programme-share': '75', // 3 of the 4 sites that say how many
      'five-year.programmes': '3',
      'five-year.schools': '2',
      'undergraduate.programmes': '2',
      'undergraduate.running': '1',
    })
  })
})

describe('what schools and enterprises build', () => {
  it('counts a college once however many enterprises share it, and only when it runs', () => {
    expect(
      values(
        ['industry-colleges.count', 'industry-colleges.schools'],
        filed(industryColleges, 2022, north, [
          { id: 'A', enterprise: enterprise(1) },
          { id: 'A', enterprise: enterprise(2) },
          { id: 'B' },
          { id: 'C', status: '筹建' },
        ]),
        filed(industryColleges, 2022, south, [{ id: 'A' }]),
        filed(industryColleges, 2022, east, []),
      ),
    ).toEqual({ 'industry-colleges.count': '3', 'industry-colleges.schools': '2' })
  })

  it('counts demonstration bases and their batches, and names the national one approved first', () => {
    const edition = editionOf(
      2022,
      city,
      filed(trainingBases, 2022, north, [
        { id: '2', name: '乙', batch: '第二批', national: '是', approved: '2019' },
        { id: '1', name: '甲', batch: '第一批', national: '是', approved: '2019' },
        { id: '3', name: '丙', batch: null, national: '是', approved: '2015' },
      ]),
      filed(trainingBases, 2022, south, [{ id: '1', batch: '第一批', national: '否' }]),
    )
    expect(said(edition, 'training-bases.demonstration')).toBe('3')
    expect(said(edition, 'training-bases.batches')).toBe('2')
    expect(said(edition, 'training-bases.national')).toBe('2')
    expect(edition.named.get('training-bases.national')?.[0]).toMatchObject({ base: '甲', school: '北校' })
  })

  it('counts a group with several leads once and names them', () => {
    const group = { name: '装备集团', level: '国家示范' }
    const edition = editionOf(
      2022,
      city,
      filed(educationGroups, 2022, north, [group, { name: '市级集团', level: '市级' }]),
      filed(educationGroups, 2022, south, [group]),
    )
    expect(said(edition, 'groups.national')).toBe('1')
    expect(edition.named.get('groups.national')).toEqual([
      {
        group: '装备集团',
        school: `单位${south}、北校`,
        schoolName: `单位${south}、单位${north}`,
        schoolCode: `${south}、${north}`,
      },
    ])
  })

  it('takes recognised enterprises from the register of the bureau, not from what they say', () => {
    expect(
      values(
        ['enterprises.recognised-provincial'],
        filed(recognisedEnterprises, 2022, 'bureau', [
          { enterprise: enterprise(1), level: '省级' },
          { enterprise: enterprise(2), level: '省级' },
          { enterprise: enterprise(2), level: '国家级' },
          { enterprise: enterprise(3), level: '市级' },
        ]),
      ),
    ).toEqual({ 'enterprises.recognised-provincial': '2' })
  })
})

describe('relations', () => {
  const rows = [
    {
      enterprise: enterprise(1),
      forms: '订单培养、捐赠',
      since: '2010-01',
      investment: '10',
      donations: '5.5',
    },
    // A second spell with the same enterprise is the same relation.
    { enterprise: enterprise(1), forms: '捐赠', since: '2021-05', investment: null, donations: '4.5' },
    { enterprise: enterprise(2), forms: '技术服务', since: '2019-12', investment: null, donations: null },
    { enterprise: enterprise(3), forms: '技术服务', since: '2020-01', investment: '0', donations: null },
    { enterprise: enterprise(4), status: '已终止', until: '2022-01' },
  ]
  it('measures depth, diversity and stability over distinct active pairs', () => {
    expect(
      values(
        [
          'partners.enterprises',
          'partners.relations',
          'breadth.partners-per-school',
          'depth.deep-share',
          'depth.investment-per-relation',
          'diversity.forms-per-relation',
          'diversity.single-form-share',
          'stability.three-year-share',
        ],
        filed(partnerships, 2022, north, rows),
        filed(partnerships, 2022, south, [
          {
            enterprise: enterprise(3),
            forms: '现代学徒制',
            since: '2022-09',
            investment: '12',
            donations: null,
          },
        ]),
        filed(partnerships, 2022, east, []),
      ),
    ).toEqual({
      'partners.enterprises': '3',
      'partners.relations': '4',
      'breadth.partners-per-school': '1', // 3, 1 and, by a nil return, 0
      'depth.deep-share': '50',
      'depth.investment-per-relation': '8', // 32 over 4
      'diversity.forms-per-relation': '1.25', // 2, 1, 1, 1
      'diversity.single-form-share': '75',
      'stability.three-year-share': '50', // begun by December 2019
    })
  })

  it('keeps a relation over the year whatever its school is called now', () => {
    const successor = '4122000009'
    const edition = editionOf(
      2022,
      register(2021, { [north]: {}, [south]: {}, [east]: {} }),
      register(2022, {
        [successor]: { predecessor: north, from: '2022' },
        [south]: {},
        [east]: {},
      }),
      filed(
        partnerships,
        2021,
        north,
        [1, 2, 3, 4].map(n => ({ enterprise: enterprise(n) })),
      ),
      filed(partnerships, 2021, south, [{ enterprise: enterprise(1) }]),
      filed(
        partnerships,
        2022,
        successor,
        [2, 3, 4, 5].map(n => ({ enterprise: enterprise(n) })),
      ),
      // Filed one of the years only: neither kept nor lost.
      filed(partnerships, 2022, east, [{ enterprise: enterprise(1) }]),
    )
    const figure = edition.figures.get('stability.retention')
    expect([figure?.numerator, figure?.denominator, figure?.value]).toEqual(['3', '4', '75'])
  })
})

describe('people', () => {
  it('counts a cohort as filed last, over a change of school, from the first to the edition', () => {
    const successor = '4122000009'
    const edition = editionOf(
      2022,
      register(2021, { [north]: {}, [south]: {} }),
      register(2022, { [successor]: { predecessor: north, from: '2022' } }),
      filed(graduates, 2021, north, [
        { cohort: '2020', graduates: '100' },
        { cohort: '2021', graduates: '200' },
      ]),
      filed(graduates, 2021, south, [{ cohort: '2021', graduates: '7' }]),
      filed(graduates, 2022, successor, [
        { cohort: '2021', graduates: '190' },
        { cohort: '2022', graduates: '300' },
      ]),
    )
    // 100 + 190 + 300, and 7 of a school that is no more.
    expect(said(edition, 'graduates.cumulative')).toBe('597')
    expect(edition.named.get('graduates.cumulative')?.[0]).toMatchObject({ first: '2020', last: '2022' })
    expect(edition.figures.get('graduates.cumulative')?.previous?.value).toBe('307')
    expect(edition.bySchool.rows[0]?.figures['graduates.cumulative']).toMatchObject({
      value: '590',
      previous: { value: '300' },
    })
  })

  it('divides sums, not rates, and leaves apprentices out of order classes', () => {
    expect(
      values(
        ['order-classes.hire-rate'],
        filed(orderClasses, 2022, north, [
          { className: '一', enterprise: enterprise(1), graduates: '10', hired: '10' },
          { className: '二', enterprise: enterprise(2), graduates: '90', hired: '45' },
          { className: '三', enterprise: enterprise(3), graduates: '20', hired: '11' },
          { className: '四', enterprise: enterprise(3), kind: '现代学徒制', graduates: '50', hired: '0' },
        ]),
      ),
    ).toEqual({ 'order-classes.hire-rate': '55' })
  })

  it('says how many enterprises the share of new staff rests on', () => {
    const reporting = [1, 2, 3, 4].map(enterprise)
    const edition = editionOf(
      2022,
      register(2022, Object.fromEntries(reporting.map(code => [code, {}]))),
      ...reporting
        .slice(0, 3)
        .map((code, i) =>
          filed(enterpriseProfile, 2022, code, [{ newFrontline: '10', newVocational: String(6 + i) }]),
        ),
    )
    expect(edition.figures.get('hires.vocational-share')).toMatchObject({
      value: '70',
      numerator: '21',
      denominator: '30',
      respondents: 3,
    })
  })

  it('sums secondments that were filled in; a blank is not a zero', () => {
    const profile = (code: string, secondments: string | null) =>
      filed(schoolProfile, 2022, code, [{ secondments }])
    const some = editionOf(2022, city, profile(north, '2'), profile(south, null), profile(east, '0'))
    expect(said(some, 'secondments.people')).toBe('2')
    expect(some.bySchool.rows.map(row => row.figures['secondments.people']?.text)).toEqual(['未填', '0', '2'])
    expect(said(editionOf(2022, city, profile(south, null)), 'secondments.people')).toBe('not-submitted')
  })
})

describe('contests', () => {
  it('looks for the longest run of one school and one event up to the edition, in returns of all years', () => {
    const event = (year: string, name: string, more = {}) => ({
      year,
      event: name,
      level: '国家级',
      role: '承办',
      first: null,
      ...more,
    })
    const edition = editionOf(
      2022,
      register(2021, { [north]: {}, [south]: {} }),
      city,
      filed(contests, 2021, north, [event('2020', '农机'), event('2021', '农机')]),
      filed(contests, 2021, south, [event('2019', '焊接'), event('2020', '焊接'), event('2021', '焊接')]),
      filed(contests, 2022, north, [
        event('2022', '农机'),
        event('2022', '农机', { role: '参赛', first: '2' }),
        event('2022', '省赛', { level: '省级', role: '参赛', first: '5' }),
        event('2021', '焊接', { role: '参赛', first: '3' }),
      ]),
      filed(contests, 2022, south, [event('2022', '焊接', { level: '省级' })]),
    )
    expect(said(edition, 'contests.hosted-years')).toBe('3')
    expect(edition.named.get('contests.hosted-years')).toEqual([
      expect.objectContaining({ event: '农机', school: '北校' }),
    ])
    expect(said(edition, 'contests.first-prizes')).toBe('2')
    expect(edition.series.get(2021)?.get('contests.hosted-years')?.value).toBe('3')
  })
})

describe('production', () => {
  const row = (n: number, value: string, consent: '是' | '否', more = {}) => ({
    base: `基地${n}`,
    enterprise: enterprise(n),
    value,
    consent,
    ...more,
  })
  it('says the largest row among those that consent, in its own unit, and compares like with like', () => {
    const edition = editionOf(
      2022,
      register(2021, { [north]: {} }),
      city,
      filed(production, 2021, north, [row(1, '800', '是', { output: '5', outputUnit: '台' })]),
      filed(production, 2022, north, [
        row(1, '900', '是', { output: '1000', outputUnit: '辆份', models: '2' }),
        row(2, '5000', '否'),
        row(3, '4000', '否'),
        row(4, '3000.5', '否'),
      ]),
    )
    const figure = (id: string) => edition.figures.get(id)
    expect(figure('production.value')).toMatchObject({ value: '900', change: { difference: '100' } })
    expect(figure('production.output')).toMatchObject({ value: '1000', unit: '辆份', previous: null })
    expect(figure('production.models')).toMatchObject({ value: '2' })
    expect(edition.named.get('production.value')?.[0]).toMatchObject({ class: '基地1', school: '北校' })
    expect(said(edition, 'production.total-value')).toBe('12900.5')
  })

  it('says nothing of a row whose enterprise does not consent', () => {
    expect(
      values(
        ['production.value', 'production.output', 'production.total-value'],
        filed(production, 2022, north, [row(1, '900', '否')]),
      ),
    ).toEqual({
      'production.value': 'withheld',
      'production.output': 'withheld',
      'production.total-value': 'withheld',
    })
  })
})
