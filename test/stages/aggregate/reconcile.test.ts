import { describe, expect, it } from 'vitest'
import { partnerships } from '../../../templates/forms/partnerships.form.ts'
import { schoolCooperation } from '../../../templates/forms/school-cooperation.form.ts'
import { editionOf, filed, register } from './city.ts'

const [north, south] = ['4122000001', '3622000002'] as const
const enterprise = (n: number): string => `9122010100000000${String(n).padStart(2, '0')}`
const city = register(2022, {
  [north]: {},
  [south]: {},
  ...Object.fromEntries([1, 2, 3, 4].map(n => [enterprise(n), { name: `企业${n}` }])),
})
const says = (n: number, more = {}) => ({
  enterprise: enterprise(n),
  enterpriseName: `企业${n}`,
  forms: '订单培养、捐赠',
  since: '2019-03',
  ...more,
})
const answers = (n: number, schools: readonly Record<string, string>[]) =>
  filed(
    schoolCooperation,
    2022,
    enterprise(n),
    schools.map(more => ({
      school: north,
      forms: '订单培养、捐赠',
      since: '2019-03',
      partTimeTeachers: '3',
      ...more,
    })),
  )

describe('the two-sided check', () => {
  const edition = editionOf(
    2022,
    city,
    filed(partnerships, 2022, north, [
      says(1),
      says(2),
      says(3, { interns: null }),
      says(4, { status: '已终止', until: '2022-06' }),
      says(5),
    ]),
    answers(1, [{}]),
    answers(2, [{ school: south }]),
    answers(3, [{ since: '2020-01', forms: '捐赠', interns: '26' }]),
    answers(4, [{}]),
  )

  it('is a share of the relations whose enterprise has filed', () => {
    // Enterprises 1 and 3 confirm, 2 does not; 5 has not filed, 4 is no longer active.
    expect(edition.figures.get('reconciliation.confirmed-share')).toMatchObject({
      numerator: '2',
      denominator: '3',
      value: '66.666667',
    })
  })

  it('lists who says what, and nothing of a school that has not filed', () => {
    expect(edition.disagreements).toEqual([
      {
        school: north,
        enterprise: enterprise(2),
        enterpriseName: '企业2',
        kind: 'only-school',
        column: null,
        school_says: null,
        enterprise_says: null,
      },
      expect.objectContaining({
        enterprise: enterprise(3),
        kind: 'different',
        column: '合作开始年月',
        school_says: '2019-03',
        enterprise_says: '2020-01',
      }),
      expect.objectContaining({
        enterprise: enterprise(3),
        kind: 'different',
        column: '合作形式',
        school_says: '订单培养、捐赠',
        enterprise_says: '捐赠',
      }),
      expect.objectContaining({
        enterprise: enterprise(4),
        kind: 'only-enterprise',
        school_says: '已终止 2022-06',
      }),
    ])
  })

  it('takes 无此项 of an enterprise for a denial', () => {
    const denied = editionOf(
      2022,
      city,
      filed(partnerships, 2022, north, [says(1), says(2), says(3)]),
      answers(1, []),
      answers(2, []),
      answers(3, []),
    )
    expect(denied.figures.get('reconciliation.confirmed-share')).toMatchObject({
      value: '0',
      denominator: '3',
    })
    expect(denied.disagreements.map(({ kind }) => kind)).toEqual([
      'only-school',
      'only-school',
      'only-school',
    ])
  })
})
