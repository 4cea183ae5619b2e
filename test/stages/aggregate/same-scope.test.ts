import { describe, expect, it } from 'vitest'
import { partnerships } from '../../../templates/forms/partnerships.form.ts'
import { production } from '../../../templates/forms/production.form.ts'
import { editionOf, filed, register } from './city.ts'

const [north, south, east] = ['4122000001', '3622000002', '3622000003'] as const
const enterprise = (n: number): string => `9122010100000000${String(n).padStart(2, '0')}`
const partners = (year: number, school: string, ...of: readonly number[]) =>
  filed(
    partnerships,
    year,
    school,
    of.map(n => ({ enterprise: enterprise(n), status: '合作中', until: null })),
  )

describe('a change whose reporters are not the same', () => {
  const registers = [
    register(2021, { [north]: {}, [south]: {} }),
    register(2022, { [north]: {}, [east]: {} }),
  ]
  it('is also measured over those that filed in both years', () => {
    const { figures } = editionOf(
      2022,
      ...registers,
      partners(2021, north, 1, 2),
      partners(2021, south, 3, 4, 5),
      partners(2022, north, 1, 2, 3),
      partners(2022, east, 6),
    )
    expect(figures.get('partners.enterprises')?.change).toMatchObject({
      difference: '-1',
      sameScope: {
        reporters: 1,
        previous: '2',
        value: '3',
        difference: '1',
        rate: '50',
        text: '同口径比上年增加1家、增长50.00%',
      },
    })
  })

  it('takes a successor for its predecessor, and is not measured twice where all are the same', () => {
    const { figures } = editionOf(
      2022,
      register(2021, { [north]: {}, [south]: {} }),
      register(2022, { [north]: {}, [east]: { predecessor: south } }),
      partners(2021, north, 1),
      partners(2021, south, 2),
      partners(2022, north, 1),
      partners(2022, east, 2, 3),
    )
    expect(figures.get('partners.enterprises')?.change).toMatchObject({ difference: '1' })
    expect(figures.get('partners.enterprises')?.change?.sameScope ?? null).toBeNull()
  })

  it('is never measured of individual data', () => {
    const output = (year: number, school: string, ...of: readonly number[]) =>
      filed(
        production,
        year,
        school,
        of.map(n => ({ enterprise: enterprise(n), base: `基地${n}`, value: '100', consent: '否' })),
      )
    const { figures } = editionOf(
      2022,
      ...registers,
      output(2021, north, 1, 2, 3),
      output(2021, south, 4),
      output(2022, north, 1, 2, 3),
      output(2022, east, 5),
    )
    expect(figures.get('production.total-value')).toMatchObject({ value: '400', change: { difference: '0' } })
    expect(figures.get('production.total-value')?.change?.sameScope ?? null).toBeNull()
  })
})
