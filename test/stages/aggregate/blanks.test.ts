import { describe, expect, it } from 'vitest'
import { explain } from '../../../functions/stages/aggregate/explain.ts'
import { programmes } from '../../../templates/forms/programmes.form.ts'
import { schoolProfile } from '../../../templates/forms/school-profile.form.ts'
import { editionOf, filed, register, returnsOf, templates } from './city.ts'

const [north, south, east] = ['4122000001', '3622000002', '3622000003'] as const
const profile = (year: number, school: string, secondments: string | null) =>
  filed(schoolProfile, year, school, [{ secondments }])
const city = (year: number) => register(year, { [north]: {}, [south]: {}, [east]: {} })
const now = [city(2022), profile(2022, north, '5'), profile(2022, south, '2'), profile(2022, east, null)]
const before = [city(2021), profile(2021, north, '4'), profile(2021, south, null), profile(2021, east, '9')]

describe('an optional item left blank in a form that was filed', () => {
  it('is said to be blank, not that nobody filed, and stays an absence', () => {
    const { bySchool } = editionOf(2022, ...now)
    const cell = bySchool.rows.find(({ key }) => key === east)?.figures['secondments.people']
    expect(cell).toMatchObject({ value: null, absence: 'not-submitted', gap: 'blank', text: '未填' })
    const silent = editionOf(2022, city(2022), profile(2022, north, '5'))
    expect(silent.bySchool.rows.find(({ key }) => key === east)?.figures['secondments.people']).toMatchObject(
      { absence: 'not-submitted', text: '未报送' },
    )
  })

  it('is counted among those that were asked and did not answer', () => {
    const { figures } = editionOf(2022, ...now)
    expect(figures.get('secondments.people')).toMatchObject({ value: '7', answered: { given: 2, asked: 3 } })
    const sites = filed(programmes, 2022, north, [
      { partners: '2' },
      { code: '460302', partners: null },
      { code: '460303', partners: '0' },
    ])
    expect(editionOf(2022, city(2022), sites).figures.get('breadth.programme-share')).toMatchObject({
      value: '50',
      answered: { given: 2, asked: 3 },
    })
  })

  it('is no zero in a change: only who answered in both years is compared', () => {
    const { figures } = editionOf(2022, ...before, ...now)
    expect(figures.get('secondments.people')?.change).toMatchObject({
      difference: null,
      rate: null,
      text: '',
      sameScope: { reporters: 1, previous: '4', value: '5', text: '同口径比上年增加1人、增长25.00%' },
    })
  })

  it('is explained as a blank line that does not count', () => {
    const explained = explain('secondments.people', returnsOf(2022, now), templates)
    expect(explained?.rests.map(({ reporter }) => reporter)).toEqual([south, north])
    expect(explained?.leftOut).toMatchObject([{ reporter: east, reason: 'blank', lines: '2' }])
  })
})
