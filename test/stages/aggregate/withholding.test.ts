import { describe, expect, it } from 'vitest'
import { exact } from '../../../functions/exact.ts'
import { type Cell, protect, type Rule } from '../../../functions/stages/aggregate/protect.ts'
import { orderClasses } from '../../../templates/forms/order-classes.form.ts'
import { production } from '../../../templates/forms/production.form.ts'
import { editionOf, filed, register, said } from './city.ts'

/** A cell of enterprises with their part and whole: `{ a: [1, 2] }`. */
const cell = (
  id: string,
  data: Record<string, readonly [number, number]>,
  parts: readonly Cell[] = [],
): Cell => ({
  id,
  parts,
  individual: new Map(
    Object.entries(data).map(([enterprise, [part, whole]]) => [
      enterprise,
      { numerator: exact(part), denominator: exact(whole) },
    ]),
  ),
})
const sumOf = (id: string, parts: readonly Cell[]): Cell => {
  const individual = new Map<
    string,
    { numerator: ReturnType<typeof exact>; denominator: ReturnType<typeof exact> }
  >()
  for (const part of parts)
    for (const [enterprise, share] of part.individual) {
      const known = individual.get(enterprise)
      individual.set(enterprise, {
        numerator: exact((known?.numerator.n ?? 0n) + share.numerator.n),
        denominator: exact((known?.denominator.n ?? 0n) + share.denominator.n),
      })
    }
  return { id, parts, individual }
}
const share: Rule = { money: false, least: 0n, most: 1n }
const money: Rule = { money: true, least: 0n, most: null }
const plain = (root: Cell, rule: Rule): Record<string, string> =>
  Object.fromEntries([...protect(root, rule)].sort(([a], [b]) => (a < b ? -1 : 1)))

const large = (id: string, n: number): Cell =>
  cell(id, Object.fromEntries(Array.from({ length: n }, (_, i) => [`${id}${i}`, [1, 2] as const])))

describe('withholding', () => {
  it('leaves a city alone in which everything rests on enough enterprises', () => {
    expect(plain(sumOf('city', [large('a', 3), large('b', 4)]), share)).toEqual({})
  })

  it('completes a small row with one other, the one with the fewest enterprises, and keeps the total', () => {
    const small = cell('small', { x: [1, 4] })
    expect(plain(sumOf('city', [large('a', 9), large('b', 4), large('c', 5), small]), share)).toEqual({
      small: 'few',
      b: 'complementary',
    })
  })

  it('completes nothing where small rows cover each other', () => {
    const rows = [cell('s', { x: [1, 4] }), cell('t', { y: [2, 4] }), cell('u', { z: [0, 4] }), large('a', 5)]
    expect(plain(sumOf('city', rows), share)).toEqual({ s: 'few', t: 'few', u: 'few' })
  })

  it('does not take two small rows for a cover when together they are still few', () => {
    const rows = [cell('s', { x: [1, 4] }), cell('t', { y: [2, 4] }), large('a', 5), large('b', 6)]
    expect(plain(sumOf('city', rows), share)).toEqual({ s: 'few', t: 'few', a: 'complementary' })
  })

  it('gives up a total only when its parts do not suffice', () => {
    const alone = sumOf('district', [cell('small', { x: [1, 4] })])
    const other = sumOf('other', [large('a', 4), large('b', 5)])
    expect(plain(sumOf('city', [alone, other]), share)).toEqual({
      district: 'few',
      small: 'few',
      a: 'complementary',
      other: 'complementary',
    })
    expect(
      plain(
        sumOf('city', [cell('s', { x: [1, 1] }), cell('t', { y: [1, 1] }), cell('u', { z: [1, 1] })]),
        share,
      ),
    ).toEqual(
      { city: 'complementary', s: 'few', t: 'few', u: 'few' }, // all of the whole: 100 % of the sum is 100 % of each
    )
  })

  it('withholds an amount of which one enterprise makes up 90 %', () => {
    const parts = (most: number) => [cell('a', { x: [most, 0], y: [5, 0], z: [5, 0] }), large('b', 6)]
    expect(plain(sumOf('city', parts(90)), money)).toEqual({
      a: 'dominated',
      b: 'complementary',
    })
    expect(plain(sumOf('city', parts(89)), money)).toEqual({})
  })
})

describe('in the edition', () => {
  const [north, south] = ['4122000001', '3622000002'] as const
  const enterprise = (n: number): string => `9122010100000000${String(n).padStart(2, '0')}`
  const classes = (year: number, school: string, of: readonly number[]) =>
    filed(
      orderClasses,
      year,
      school,
      of.map(n => ({ className: `班${n}`, enterprise: enterprise(n), graduates: '10', hired: '9' })),
    )
  const city = register(2022, { [north]: {}, [south]: {} })

  it('withholds a school of two enterprises and the one that would give it away, and keeps the parts of both to itself', () => {
    const edition = editionOf(2022, city, classes(2022, north, [1, 2]), classes(2022, south, [3, 4, 5]))
    for (const row of edition.bySchool.rows)
      expect(row.figures['order-classes.hire-rate']).toMatchObject({
        value: null,
        absence: 'withheld',
        numerator: null,
        denominator: null,
        text: '不宜公布',
      })
    expect(said(edition, 'order-classes.hire-rate')).toBe('90')
  })

  it('shows neither the change from a withheld year nor the withheld year', () => {
    const edition = editionOf(
      2022,
      register(2021, { [north]: {} }),
      register(2022, { [north]: {} }),
      classes(2021, north, [1, 2]),
      classes(2022, north, [1, 2, 3]),
    )
    expect(edition.figures.get('order-classes.hire-rate')).toMatchObject({
      value: '90',
      previous: { value: null, absence: 'withheld', numerator: null, denominator: null },
      change: { difference: null, rate: null },
    })
  })

  it('takes what is released off before it judges the rest', () => {
    const made = (n: number, value: string, consent: '是' | '否') => ({
      base: `基地${n}`,
      enterprise: enterprise(n),
      value,
      consent,
    })
    const total = (...rows: readonly ReturnType<typeof made>[]) =>
      said(editionOf(2022, city, filed(production, 2022, north, rows)), 'production.total-value')
    expect(total(made(1, '900', '是'))).toBe('900')
    // Three enterprises, but two are public: the total would tell the third's figure.
    expect(total(made(1, '900', '是'), made(2, '50', '是'), made(3, '50', '否'))).toBe('withheld')
    expect(total(made(1, '9000', '是'), made(2, '50', '否'), made(3, '50', '否'), made(4, '60', '否'))).toBe(
      '9160',
    )
  })
})
