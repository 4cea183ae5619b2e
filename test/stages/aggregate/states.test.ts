import { describe, expect, it } from 'vitest'
import { enterpriseProfile } from '../../../templates/forms/enterprise-profile.form.ts'
import { industryColleges } from '../../../templates/forms/industry-colleges.form.ts'
import { orderClasses } from '../../../templates/forms/order-classes.form.ts'
import { policies, targets } from '../../../templates/forms/registers.ts'
import { editionOf, filed, register, said } from './city.ts'

const [north, south] = ['4122000001', '3622000002'] as const
const enterprise = (n: number): string => `9122010100000000${String(n).padStart(2, '0')}`
const city = register(2022, { [north]: {}, [south]: {} })
const colleges = (year: number, school: string, ids: readonly string[]) =>
  filed(
    industryColleges,
    year,
    school,
    ids.map(id => ({ id })),
  )

describe('the four states of a value', () => {
  it('is a number, zero included, as soon as one return has rows', () => {
    const planned = filed(industryColleges, 2022, north, [{ status: '筹建' }])
    expect(said(editionOf(2022, city, planned), 'industry-colleges.count')).toBe('0')
  })

  it('is nil only when everybody who is due says so', () => {
    const [one, both] = [[colleges(2022, north, [])], [colleges(2022, north, []), colleges(2022, south, [])]]
    expect(said(editionOf(2022, city, ...one), 'industry-colleges.count')).toBe('not-submitted')
    expect(said(editionOf(2022, city, ...both), 'industry-colleges.count')).toBe('nil')
    const [row] = editionOf(2022, city, ...one).bySchool.rows.filter(({ key }) => key === north)
    expect(row?.figures['industry-colleges.count']).toMatchObject({ absence: 'nil', text: '无此项' })
  })

  it('is not submitted, never zero, where nothing came', () => {
    const edition = editionOf(2022, city)
    const numbers = [...edition.figures.values()].filter(figure => figure.value !== null)
    expect(numbers).toEqual([])
    expect(said(edition, 'industry-colleges.count')).toBe('not-submitted')
  })

  it('has no base where what it is divided by is zero', () => {
    const empty = filed(orderClasses, 2022, north, [{ graduates: '0', hired: '0' }])
    expect(said(editionOf(2022, city, empty), 'order-classes.hire-rate')).toBe('no-base')
  })

  it('leaves out who is not registered, and says who', () => {
    const stranger = '3622000099'
    const edition = editionOf(2022, city, colleges(2022, north, ['A']), colleges(2022, stranger, ['B']))
    expect(said(edition, 'industry-colleges.count')).toBe('1')
    expect(edition.coverage.unregistered).toEqual([stranger])
    expect(edition.bySchool.rows.map(({ key }) => key)).toEqual([south, north])
  })
})

describe('the change against the year before', () => {
  const change = (before: readonly string[] | null, now: readonly string[]) =>
    editionOf(
      2022,
      register(2021, { [north]: {} }),
      city,
      ...(before ? [colleges(2021, north, before)] : []),
      colleges(2022, north, now),
    ).figures.get('industry-colleges.count')?.change

  it('is an amount and a rate for a level', () => {
    expect(change(['A', 'B'], ['A', 'B', 'C'])).toEqual({
      kind: 'level',
      difference: '1',
      rate: '50',
      text: '比上年增加1个、增长50.00%',
    })
    expect(change(['A', 'B', 'C'], ['A', 'B'])?.rate).toBe('-33.333333')
    expect(change(['A'], ['B'])?.text).toBe('与上年持平')
  })

  it('has no rate on a missing base, and no number at all on a missing year', () => {
    expect(change(null, ['A'])).toMatchObject({ difference: null, rate: null })
    const planned = filed(industryColleges, 2021, north, [{ status: '筹建' }])
    const edition = editionOf(
      2022,
      register(2021, { [north]: {} }),
      city,
      planned,
      colleges(2022, north, ['A']),
    )
    expect(edition.figures.get('industry-colleges.count')?.change).toMatchObject({
      difference: '1',
      rate: null,
    })
    expect(
      editionOf(2022, city, colleges(2022, north, ['A'])).figures.get('industry-colleges.count')?.previous,
    ).toBeNull()
  })

  it('is in percentage points for a share, rounded once', () => {
    const profile = (year: number, n: number, vocational: number) =>
      filed(enterpriseProfile, year, enterprise(n), [
        { newFrontline: '1', newVocational: String(vocational) },
      ])
    const due = Object.fromEntries([1, 2, 3].map(n => [enterprise(n), {}]))
    const edition = editionOf(
      2022,
      register(2021, due),
      register(2022, due),
      ...[1, 2, 3].flatMap(n => [profile(2021, n, n === 1 ? 1 : 0), profile(2022, n, n === 1 ? 0 : 1)]),
    )
    expect(edition.figures.get('hires.vocational-share')).toMatchObject({
      value: '66.666667',
      text: '66.67',
      previous: { value: '33.333333' },
      change: { kind: 'share', difference: '33.333333', rate: null, text: '比上年提高33.33个百分点' },
    })
  })

  it('compares a successor with its predecessor, and says that it took over', () => {
    const successor = '4122000009'
    const edition = editionOf(
      2022,
      register(2021, { [north]: {}, [south]: {} }),
      register(2022, {
        [north]: { to: '2021' },
        [successor]: { predecessor: north, from: '2022', name: '新校' },
        [south]: {},
      }),
      colleges(2021, north, ['A', 'B']),
      colleges(2022, successor, ['A', 'B', 'C']),
    )
    const row = edition.bySchool.rows.find(({ key }) => key === successor)
    expect(row?.figures['industry-colleges.count']).toMatchObject({ value: '3', previous: { value: '2' } })
    expect(edition.successions).toEqual([
      { code: successor, name: '新校', predecessor: north, predecessorName: `单位${north}` },
    ])
    expect(edition.coverage.schools.due).toBe(2)
  })
})

describe('by district', () => {
  it('groups schools by where they are registered, each district with its own year before', () => {
    const places = { [north]: { region: '220104' }, [south]: { region: '220102' } }
    const edition = editionOf(
      2022,
      register(2021, places),
      register(2022, places),
      colleges(2021, north, ['A']),
      colleges(2022, north, ['A', 'B']),
      colleges(2022, south, ['A']),
    )
    expect(
      edition.byDistrict.rows.map(row => [row.name, row.figures['industry-colleges.count']?.value]),
    ).toEqual([
      ['南关区', '1'],
      ['朝阳区', '2'],
    ])
    expect(edition.byDistrict.rows[1]?.figures['industry-colleges.count']?.previous?.value).toBe('1')
    expect(edition.byDistrict.total['industry-colleges.count']?.value).toBe('3')
  })
})

describe('targets', () => {
  const target = (more: Record<string, string | null>) => ({
    indicator: 'industry-colleges.count',
    base: '2021',
    target: '2025',
    ...more,
  })
  const edition = editionOf(
    2022,
    register(2021, { [north]: {} }),
    city,
    colleges(2021, north, ['A']),
    colleges(2022, north, ['A', 'B', 'C']),
    filed(targets, 2022, 'bureau', [
      target({ name: '产业学院', value: '6' }),
      target({ name: '新增产业学院', value: '8', wording: '左右', target: '2026' }),
      target({ name: '新增产业学院', value: '8', base: '2015', target: '2027' }),
    ]),
    filed(policies, 2022, 'bureau', [{ title: '样例方案', agency: '样例机关', dated: '2022-05-01' }]),
  )
  it('are measured from nothing, or as an increase over the base year', () => {
    expect(edition.targets.map(each => [each.increment, each.reached, each.share, each.yearsLeft])).toEqual([
      [false, '3', '50', 3],
      [true, '2', '25', 4],
      [true, null, null, 5], // the base year was not collected
    ])
    expect(edition.targets[1]).toMatchObject({ wording: '左右', base: { value: '1' }, now: { value: '3' } })
  })
  it('stand beside the policies of the register', () => {
    expect(edition.policies).toEqual([
      { title: '样例方案', document: null, agency: '样例机关', dated: '2022-05-01' },
    ])
  })
})
