import fc from 'fast-check'
import type { Return } from '../../functions/returns.ts'
import { enterpriseProfile } from '../../templates/forms/enterprise-profile.form.ts'
import { orderClasses } from '../../templates/forms/order-classes.form.ts'
import { partnerships } from '../../templates/forms/partnerships.form.ts'
import { production } from '../../templates/forms/production.form.ts'
import { filed, register } from '../stages/aggregate/city.ts'

/** Random small cities in which few enterprises work with few schools, so that much must be withheld. */
export const schools = Array.from({ length: 7 }, (_, i) => `412200000${i}`)
export const enterprises = Array.from({ length: 9 }, (_, i) => `9122010000000000${i}X`)
const regions = ['220102', '220103', '220104']

export interface Row {
  readonly school: number
  readonly enterprise: number
  readonly whole: number
  readonly part: number
  readonly consent: boolean
}

export interface City {
  readonly regions: readonly number[]
  readonly rows: readonly Row[]
  readonly nil: readonly boolean[]
}

const row: fc.Arbitrary<Row> = fc.record({
  school: fc.nat(schools.length - 1),
  enterprise: fc.nat(enterprises.length - 1),
  whole: fc.constantFrom(0, 1, 1, 2, 5, 40, 100),
  part: fc.constantFrom(0, 0, 1, 1),
  consent: fc.boolean(),
})
export const cities: fc.Arbitrary<City> = fc.record({
  regions: fc.array(fc.nat(regions.length - 1), {
    minLength: schools.length + enterprises.length,
    maxLength: schools.length + enterprises.length,
  }),
  rows: fc.uniqueArray(row, { maxLength: 30, selector: each => `${each.school}/${each.enterprise}` }),
  nil: fc.array(fc.boolean(), { minLength: schools.length, maxLength: schools.length }),
})

export const name = (list: readonly string[], i: number): string => list[i] ?? ''
export const regionOf = (city: City, i: number): string => name(regions, city.regions[i] ?? 0)

/** Graduates of an order class whom its enterprise took. */
export const hired = (each: Row): number => Math.floor((each.part * each.whole) / (each.whole > 2 ? 2 : 1))

/** The returns of one year. Every enterprise reports; a school without rows says so or stays away. */
export function returnsOf(year: number, city: City): Return[] {
  const own = schools.map((_, i) => city.rows.filter(each => each.school === i))
  const school = (i: number): Return[] => {
    const rows = own[i] ?? []
    if (rows.length === 0 && !city.nil[i]) return []
    const code = name(schools, i)
    return [
      filed(
        partnerships,
        year,
        code,
        rows.map(each => ({
          enterprise: name(enterprises, each.enterprise),
          forms: each.part > 0 ? '订单培养、捐赠' : '捐赠',
          since: each.consent ? '2010-01' : `${year}-01`,
          investment: String(each.whole),
          donations: null,
        })),
      ),
      filed(
        orderClasses,
        year,
        code,
        rows.map(each => ({
          className: `班${each.enterprise}`,
          enterprise: name(enterprises, each.enterprise),
          graduates: String(each.whole),
          hired: String(hired(each)),
        })),
      ),
      filed(
        production,
        year,
        code,
        rows.map(each => ({
          base: `班${each.enterprise}`,
          enterprise: name(enterprises, each.enterprise),
          value: String(each.whole),
          consent: each.consent ? '是' : '否',
        })),
      ),
    ]
  }
  return [
    register(
      year,
      Object.fromEntries(
        [...schools, ...enterprises].map((code, i) => [code, { region: regionOf(city, i) }]),
      ),
    ),
    ...schools.flatMap((_, i) => school(i)),
    ...enterprises.map((code, i) =>
      filed(enterpriseProfile, year, code, [
        {
          newFrontline: String(city.rows[i]?.whole ?? i),
          newVocational: String(Math.min(city.rows[i]?.whole ?? i, city.rows[i]?.part ?? 1)),
        },
      ]),
    ),
  ]
}
