import type { Aggregating } from '../../declare/aggregating.ts'
import type { Breakdown } from '../../edition.ts'
import type { Figure, Year } from '../../model.ts'
import { figureOf } from './figure.ts'
import type { Lineage } from './lineage.ts'
import type { Values, YearValues } from './year.ts'

/** Where the values of a row's year before are found. */
interface Row {
  readonly key: string
  readonly name: string
  readonly shortName: string | null
  readonly values: Values
  readonly before: Values | null
}

/** Figures by school and by district, each with its own year-on-year; a successor compares with its predecessor. */
export function breakdowns(
  now: YearValues,
  before: YearValues | null,
  city: ReadonlyMap<string, Figure>,
  lineage: Lineage,
  templates: Aggregating,
): { readonly bySchool: Breakdown; readonly byDistrict: Breakdown } {
  const schools = [...now.schools].map(([code, values]): Row => {
    const predecessor = before && lineage.before(code, before.year)
    return {
      key: code,
      name: lineage.due(now.year).get(code)?.name ?? code,
      shortName: lineage.named(code)?.shortName ?? null,
      values,
      before: (predecessor && before?.schools.get(predecessor)) || null,
    }
  })
  const districts = [...now.districts].map(
    ([region, values]): Row => ({
      key: region,
      name: templates.districts.get(region) ?? region,
      shortName: null,
      values,
      before: before?.districts.get(region) ?? null,
    }),
  )
  const table = (by: Breakdown['by'], rows: readonly Row[]): Breakdown => {
    const indicators = templates.indicators.filter(indicator => indicator.by.includes(by))
    return {
      by,
      indicators: indicators.map(({ id, name, unit }) => ({ id, name, unit })),
      rows: rows.map(({ key, name, shortName, values, before: earlier }) => ({
        key,
        name,
        shortName,
        figures: Object.fromEntries(
          indicators.flatMap(indicator => {
            const value = values.get(indicator.id)
            if (!value) return []
            const last = pairOf(earlier?.get(indicator.id), before?.year)
            return [[indicator.id, figureOf(indicator, value, last, templates.words)]]
          }),
        ),
      })),
      total: Object.fromEntries(
        indicators.flatMap(({ id }) => {
          const figure = city.get(id)
          return figure ? [[id, figure]] : []
        }),
      ),
    }
  }
  return { bySchool: table('school', schools), byDistrict: table('district', districts) }
}

const pairOf = <V>(
  value: V | undefined,
  year: Year | undefined,
): { readonly year: Year; readonly value: V } | null =>
  value === undefined || year === undefined ? null : { year, value }
