import type { Indicator } from '../../declare/indicator.ts'
import type { RegisteredReporter } from '../../declare/registers.ts'
import { type Exact, exact, multiply } from '../../exact.ts'
import type { Absence, Answered, Gap, ReporterId, Year } from '../../model.ts'
import { byCodeUnit } from '../../returns.ts'
import { measure } from './measure.ts'
import type { Individual, Lines, Measured } from './measured.ts'
import { type Cell, protect, type Rule, type Withholding } from './protect.ts'
import type { Books, Scope } from './scope.ts'
import type { Statement } from './summarise.ts'

/** A quantity as it may be published, in its unit (a share in percent). */
export interface Value {
  readonly value: Exact | null
  readonly absence: Absence | null
  /** Why it is withheld; null when it is not. */
  readonly withholding: Withholding | null
  readonly numerator: Exact | null
  readonly denominator: Exact | null
  readonly unit: string
  readonly lines: Lines
  readonly respondents: number | null
  readonly said: readonly Statement[]
  readonly gap: Gap | null
  readonly answered: Answered | null
  /** A sum over those who gave the item alone. */
  readonly partial: boolean
}

/** Values by indicator. */
export type Values = ReadonlyMap<string, Value>

/** One year, cleared: nothing that leaves the stage is made of anything else. */
export interface YearValues {
  readonly year: Year
  readonly city: Values
  /** By 学校标识码, schools due in the year. */
  readonly schools: ReadonlyMap<ReporterId, Values>
  /** By 行政区划代码, districts of reporters due in the year. */
  readonly districts: ReadonlyMap<string, Values>
}

const hundred = exact(100n)

/** Measures every indicator for the city, each district and each school, and withholds what must not be known. */
export function yearValues(year: Year, indicators: readonly Indicator[], books: Books): YearValues {
  const due = [...books.lineage.due(year).values()].sort((a, b) => byCodeUnit(a.code, b.code))
  const scope = (reporters: readonly RegisteredReporter[], whole = false): Scope => ({
    year,
    whole,
    reporters: new Set(reporters.map(({ code }) => code)),
  })
  const city = scope(due, true)
  const schoolsDue = due.filter(({ kind }) => kind === 'school')
  const schools = new Map(schoolsDue.map(school => [school.code, scope([school])]))
  const districts = new Map(
    [...Map.groupBy(due, ({ region }) => region)]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([region, reporters]) => [region, scope(reporters)]),
  )
  const regionOf = new Map(schoolsDue.map(({ code, region }) => [code, region]))
  const values = {
    city: new Map<string, Value>(),
    schools: new Map([...schools.keys()].map(code => [code, new Map<string, Value>()])),
    districts: new Map([...districts.keys()].map(region => [region, new Map<string, Value>()])),
  }
  for (const indicator of indicators) {
    const of = (where: Scope): Measured => measure(indicator.aggregate, books, where)
    const cells = <K extends string>(kind: 'school' | 'district', scopes: ReadonlyMap<K, Scope>) =>
      new Map(indicator.by.includes(kind) ? [...scopes].map(([key, where]) => [key, of(where)]) : [])
    const [whole, bySchool, byDistrict] = [of(city), cells('school', schools), cells('district', districts)]
    const withheld = withholdings(indicator, whole, bySchool, byDistrict, regionOf)
    const clear = (measured: Measured, id: string): Value =>
      cleared(indicator, measured, withheld.get(id) ?? null)
    values.city.set(indicator.id, clear(whole, ''))
    for (const [code, measured] of bySchool)
      values.schools.get(code)?.set(indicator.id, clear(measured, code))
    for (const [region, measured] of byDistrict)
      values.districts.get(region)?.set(indicator.id, clear(measured, region))
  }
  return { year, ...values }
}

const none: Individual = new Map()

/** Which cells of an indicator are withheld: the city's has the empty id, the others' is their code. */
function withholdings(
  indicator: Indicator,
  city: Measured,
  schools: ReadonlyMap<string, Measured>,
  districts: ReadonlyMap<string, Measured>,
  regionOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, Withholding> {
  if (!city.individual) return new Map()
  const cell = (id: string, { individual }: Measured, parts: readonly Cell[] = []): Cell => ({
    id,
    individual: individual ?? none,
    parts,
  })
  const schoolCells = [...schools].map(([code, measured]) => cell(code, measured))
  const inRegion = Map.groupBy(schoolCells, ({ id }) => regionOf.get(id) ?? '')
  const districtCells = [...districts].map(([region, measured]) =>
    cell(region, measured, inRegion.get(region) ?? []),
  )
  return protect(cell('', city, districts.size > 0 ? districtCells : schoolCells), ruleOf(indicator))
}

function ruleOf({ aggregate }: Indicator): Rule {
  const bounds = { least: 0n, most: null }
  switch (aggregate.kind) {
    case 'quotient': {
      const { numerator, least, most } = aggregate
      return { money: numerator.kind === 'sum' && numerator.money, least, most }
    }
    case 'sum':
      return { ...bounds, money: aggregate.money }
    case 'kept':
    case 'confirmed':
      return { money: false, least: 0n, most: 1n }
    default:
      return { ...bounds, money: false }
  }
}

function cleared(indicator: Indicator, measured: Measured, withholding: Withholding | null): Value {
  const { value, absence, numerator, denominator, unit, lines, respondents, said, gap, answered, partial } =
    measured
  const common = { lines, unit: unit ?? indicator.unit, gap, partial }
  if (withholding !== null && value !== null)
    return {
      ...common,
      value: null,
      absence: 'withheld',
      withholding,
      numerator: null,
      denominator: null,
      respondents: null,
      said: [],
      answered: null,
    }
  return {
    ...common,
    value: value && indicator.kind === 'share' ? multiply(value, hundred) : value,
    absence,
    withholding: null,
    numerator,
    denominator,
    respondents: value ? respondents : null,
    said: value ? said : [],
    answered: value ? answered : null,
  }
}
