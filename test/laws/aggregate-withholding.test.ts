import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edition } from '../../functions/edition.ts'
import { add, compare, divide, type Exact, exact, multiply, subtract, zero } from '../../functions/exact.ts'
import type { Figure } from '../../functions/model.ts'
import { editionOf } from '../stages/aggregate/city.ts'
import {
  type City,
  cities,
  enterprises,
  hired,
  name,
  type Row,
  regionOf,
  returnsOf,
  schools,
} from './cities.ts'
import { type Equation, isPinned } from './linear.ts'

/**
 * Nothing that is withheld can be told from what is published: an attacker with all published figures, the consenting
 * rows and linear programming in exact arithmetic tries, and must fail.
 */
/** One enterprise's data in one leaf of the published tables. */
interface Datum {
  readonly leaf: string
  readonly region: string
  readonly enterprise: string
  readonly numerator: Exact
  readonly denominator: Exact
  readonly released: boolean
}

interface Attack {
  readonly indicator: string
  readonly data: (city: City) => Datum[]
  readonly bySchool: boolean
  readonly money: boolean
  /** The denominator is published elsewhere, whatever is withheld here. */
  readonly denominatorKnown: boolean
  readonly least: number
  readonly most: number | null
}

const ofRows =
  (
    leafIsSchool: boolean,
    numerator: (each: Row) => number,
    denominator: (each: Row) => number,
    consent = false,
  ) =>
  (city: City): Datum[] =>
    city.rows.map(each => ({
      leaf: leafIsSchool ? name(schools, each.school) : regionOf(city, each.school),
      region: regionOf(city, each.school),
      enterprise: name(enterprises, each.enterprise),
      numerator: exact(numerator(each)),
      denominator: exact(denominator(each)),
      released: consent && each.consent,
    }))
const one = (): number => 1
const share = { money: false, denominatorKnown: true, least: 0, most: 1 }

const attacks: readonly Attack[] = [
  {
    ...share,
    indicator: 'order-classes.hire-rate',
    data: ofRows(true, hired, each => each.whole),
    bySchool: true,
    denominatorKnown: false,
  },
  {
    ...share,
    indicator: 'depth.deep-share',
    data: ofRows(true, each => Math.min(each.part, 1), one),
    bySchool: true,
  },
  {
    ...share,
    indicator: 'stability.three-year-share',
    data: ofRows(false, each => (each.consent ? 1 : 0), one),
    bySchool: false,
  },
  {
    ...share,
    indicator: 'depth.investment-per-relation',
    data: ofRows(false, each => each.whole, one),
    bySchool: false,
    money: true,
    most: null,
  },
  {
    indicator: 'production.total-value',
    data: ofRows(
      false,
      each => each.whole,
      () => 0,
      true,
    ),
    bySchool: false,
    money: true,
    denominatorKnown: true,
    least: 0,
    most: null,
  },
  {
    ...share,
    indicator: 'hires.vocational-share',
    data: city =>
      enterprises.map((enterprise, i) => ({
        leaf: regionOf(city, schools.length + i),
        region: regionOf(city, schools.length + i),
        enterprise,
        numerator: exact(Math.min(city.rows[i]?.whole ?? i, city.rows[i]?.part ?? 1)),
        denominator: exact(city.rows[i]?.whole ?? i),
        released: false,
      })),
    bySchool: false,
    denominatorKnown: false,
  },
]

const total = (data: readonly Datum[], of: (datum: Datum) => Exact): Exact =>
  data.reduce((sum, datum) => add(sum, of(datum)), zero)

/** The publication rule as the contract words it, over what no enterprise has released. */
function mayBeKnown(data: readonly Datum[], money: boolean): boolean {
  const own = data.filter(datum => !datum.released)
  if (own.length === 0) return true
  const byEnterprise = Map.groupBy(own, datum => datum.enterprise)
  const amounts = [...byEnterprise.values()].map(of => ({
    numerator: total(of, datum => datum.numerator),
    filled: of.some(datum => datum.numerator.n !== 0n || datum.denominator.n !== 0n),
  }))
  const filled = amounts.filter(each => each.filled)
  if ((filled.length === 0 ? amounts : filled).length < 3) return false
  const whole = total(own, datum => datum.numerator)
  return (
    !money ||
    whole.n === 0n ||
    filled.every(({ numerator }) => compare(multiply(numerator, exact(10)), multiply(whole, exact(9))) < 0)
  )
}

/** Every published cell of the indicator with the leaves that it sums up: leaves, districts, city. */
function cellsOf(attack: Attack, edition: Edition, data: readonly Datum[]) {
  const figures = (by: 'bySchool' | 'byDistrict') =>
    edition[by].rows.flatMap(({ key, figures }) => {
      const figure = figures[attack.indicator]
      return figure ? [{ key, figure }] : []
    })
  const leavesIn = (region: string): string[] => [
    ...new Set(data.filter(datum => datum.region === region).map(datum => datum.leaf)),
  ]
  const city = edition.figures.get(attack.indicator)
  return [
    ...(attack.bySchool ? figures('bySchool').map(({ key, figure }) => ({ figure, leaves: [key] })) : []),
    ...figures('byDistrict').map(({ key, figure }) => ({
      figure,
      leaves: attack.bySchool ? leavesIn(key) : [key],
    })),
    ...(city ? [{ figure: city, leaves: [...new Set(data.map(datum => datum.leaf))] }] : []),
  ]
}

const isWithheld = (figure: Figure): boolean => figure.absence === 'withheld'
const ones = (names: readonly string[]): Map<string, Exact> => new Map(names.map(each => [each, exact(1)]))

/** Fails when anything withheld of the indicator can be told. Gives the number of withheld cells. */
function attackOn(attack: Attack, edition: Edition, city: City): number {
  const data = attack.data(city)
  const cells = cellsOf(attack, edition, data)
  const of = (leaves: readonly string[]): Datum[] => data.filter(datum => leaves.includes(datum.leaf))
  const withheld = cells.filter(({ figure }) => isWithheld(figure))
  const shown = cells.filter(({ figure }) => !isWithheld(figure))
  for (const { figure } of withheld)
    expect([figure.value, figure.numerator, figure.denominator, figure.change?.difference ?? null]).toEqual([
      null,
      null,
      null,
      null,
    ])
  // What is published may be known, and is right.
  for (const { figure, leaves } of shown) {
    if (figure.value === null) continue
    expect([figure.indicator, leaves, mayBeKnown(of(leaves), attack.money)]).toEqual([
      figure.indicator,
      leaves,
      true,
    ])
    expect(figure.numerator ?? figure.value).toEqual(decimal(total(of(leaves), datum => datum.numerator)))
  }

  // What is left of a total when everything published is taken off is known to everybody, so it may be.
  for (const { figure, leaves } of shown) {
    const parts = shown.filter(
      part =>
        part.figure !== figure &&
        part.leaves.length < leaves.length &&
        part.leaves.every(leaf => leaves.includes(leaf)),
    )
    const rest = leaves.filter(leaf => !parts.some(part => part.leaves.includes(leaf)))
    if (figure.value !== null)
      expect([attack.indicator, rest, mayBeKnown(of(rest), attack.money)]).toEqual([
        attack.indicator,
        rest,
        true,
      ])
  }

  // The attacker writes down everything published as equations over the leaves.
  const equations: Equation[] = []
  const [n, d] = [(leaf: string) => `N ${leaf}`, (leaf: string) => `D ${leaf}`]
  const leaves = [...new Set(data.map(datum => datum.leaf))]
  for (const { figure, leaves: summed } of shown) {
    if (summed.length === 0) continue
    const known = figure.value !== null || of(summed).every(datum => datum.denominator.n === 0n)
    if (!known) continue
    equations.push({ of: ones(summed.map(n)), is: total(of(summed), datum => datum.numerator) })
    equations.push({ of: ones(summed.map(d)), is: total(of(summed), datum => datum.denominator) })
  }
  for (const leaf of leaves) {
    const own = of([leaf])
    if (attack.denominatorKnown)
      equations.push({ of: ones([d(leaf)]), is: total(own, datum => datum.denominator) })
    // N - least × D ≥ 0 and most × D - N ≥ 0, with what remains as a further variable.
    equations.push({
      of: new Map([
        [n(leaf), exact(1)],
        [d(leaf), exact(-attack.least)],
        [`above ${leaf}`, exact(-1)],
      ]),
      is: zero,
    })
    if (attack.most !== null)
      equations.push({
        of: new Map([
          [d(leaf), exact(attack.most)],
          [n(leaf), exact(-1)],
          [`below ${leaf}`, exact(-1)],
        ]),
        is: zero,
      })
    // The consenting rows are public.
    const released = total(
      own.filter(datum => datum.released),
      datum => datum.numerator,
    )
    equations.push({
      of: new Map([
        [n(leaf), exact(1)],
        [`own ${leaf}`, exact(-1)],
      ]),
      is: released,
    })
  }
  for (const { leaves: summed } of withheld) {
    const [top, bottom] = [
      total(of(summed), each => each.numerator),
      total(of(summed), each => each.denominator),
    ]
    const told = (form: ReadonlyMap<string, Exact>): unknown => [
      attack.indicator,
      summed,
      isPinned(equations, form),
    ]
    expect(told(ones(summed.map(n)))).toEqual([attack.indicator, summed, false])
    if (bottom.n === 0n) continue
    const ratio = divide(top, bottom)
    const form = new Map([
      ...ones(summed.map(n)),
      ...summed.map(leaf => [d(leaf), subtract(zero, ratio)] as const),
    ])
    expect(told(form)).toEqual([attack.indicator, summed, false])
  }
  return withheld.length
}

const decimal = (value: Exact): string => {
  expect(value.d).toBe(1n)
  return value.n.toString()
}

describe('what is withheld', () => {
  it.each(attacks)('of $indicator cannot be told from what is published', attack => {
    let withheld = 0
    fc.assert(
      fc.property(cities, city => {
        withheld += attackOn(attack, editionOf(2022, ...returnsOf(2022, city)), city)
      }),
      { numRuns: 60 },
    )
    expect(withheld).toBeGreaterThan(0)
  })

  it('stays withheld in the next edition, and nothing else does', () => {
    fc.assert(
      fc.property(cities, cities, (before, now) => {
        const returns = [...returnsOf(2021, before), ...returnsOf(2022, now)]
        const [last, next] = [editionOf(2021, ...returnsOf(2021, before)), editionOf(2022, ...returns)]
        for (const [id, figure] of next.figures) {
          // What is kept over a year has no year before in the first: nothing was collected then.
          const earlier = last.figures.get(id)
          if (earlier?.gap === 'uncollected') expect(figure.previous).toBeNull()
          else {
            expect(figure.previous?.value).toEqual(earlier?.value)
            expect(figure.previous?.absence).toEqual(earlier?.absence)
          }
          if (isWithheld(figure) || figure.previous?.absence === 'withheld')
            expect(figure.change?.difference ?? null).toBeNull()
        }
        const rows = (edition: Edition) => [...edition.bySchool.rows, ...edition.byDistrict.rows]
        for (const { key, figures } of rows(next))
          for (const [id, figure] of Object.entries(figures)) {
            const earlier = rows(last).find(each => each.key === key)?.figures[id]
            expect(figure.previous?.absence ?? null).toEqual(earlier?.absence ?? null)
            expect(figure.previous?.value ?? null).toEqual(earlier?.value ?? null)
          }
      }),
      { numRuns: 20 },
    )
  })
})
