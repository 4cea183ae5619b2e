import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selectionsOf } from '../../functions/declare/indicator.ts'
import type { Edition } from '../../functions/edition.ts'
import {
  merge,
  mergeAll,
  summaries,
  summarise,
  type Tally,
} from '../../functions/stages/aggregate/summarise.ts'
import { aggregate } from '../../functions/stages/aggregate.ts'
import { editionOf, returnsOf as known, templates } from '../stages/aggregate/city.ts'
import { type City, cities, hired, returnsOf } from './cities.ts'

const selections = [...new Set(templates.indicators.flatMap(({ aggregate: of }) => selectionsOf(of)))]
const place = { name: '样例市', agency: '样例市教育局', sample: true }
/** Everything of an edition in its order, as text. */
const written = (edition: Edition): string =>
  JSON.stringify(edition, (_, value) => (value instanceof Map ? [...value] : value))

/** Two years of returns in an arbitrary order. */
const shuffled = fc
  .tuple(cities, cities)
  .map(([before, now]) => [...returnsOf(2021, before), ...returnsOf(2022, now)])
  .chain(returns =>
    fc.tuple(
      fc.constant(returns),
      fc.shuffledSubarray(returns, { minLength: returns.length, maxLength: returns.length }),
    ),
  )

describe('the order of arrival', () => {
  it('never changes an edition', () => {
    fc.assert(
      fc.property(shuffled, ([returns, others]) => {
        const edition = aggregate(known(2022, returns), place, templates)
        const other = known(2022, others)
        const reversed = { ...other, manifests: other.manifests.toReversed() }
        expect(written(aggregate(reversed, place, templates))).toBe(written(edition))
      }),
      { numRuns: 15 },
    )
  })
})

describe('summaries', () => {
  it('merge in any grouping and any order, and nothing adds nothing', () => {
    fc.assert(
      fc.property(cities, cities, cities, (first, second, third) => {
        for (const selection of selections) {
          const of = (city: City, year: number): Tally =>
            mergeAll(
              returnsOf(year, city)
                .filter(({ filing }) => filing.form === selection.form.id)
                .map(each => summarise(selection, each)),
            )
          const [a, b, c] = [of(first, 2020), of(second, 2021), of(third, 2022)]
          expect(merge(a, merge(b, c))).toEqual(merge(merge(a, b), c))
          expect(merge(a, b)).toEqual(merge(b, a))
          expect(merge(a, new Map())).toEqual(a)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('are kept: one changed submission costs one summary, and the figures are those of a fresh start', () => {
    fc.assert(
      fc.property(cities, cities, (city, changed) => {
        const returns = returnsOf(2022, city)
        const kept = summaries()
        aggregate(known(2022, returns), place, templates, kept)
        const before = kept.made
        expect(before).toBeGreaterThan(0)
        const replacement = returnsOf(2022, changed).find(
          ({ filing }) => filing.form === 'enterprise-profile',
        )
        const resubmitted = returns.map(each =>
          replacement &&
          each.filing.form === 'enterprise-profile' &&
          each.filing.reporter === replacement.filing.reporter
            ? {
                version: 2,
                filing: { ...replacement.filing, submission: 'resubmitted' },
              }
            : each,
        )
        const edition = aggregate(known(2022, resubmitted), place, templates, kept)
        expect(kept.made - before).toBe(1)
        expect(edition).toEqual(aggregate(known(2022, resubmitted), place, templates))
      }),
      { numRuns: 10 },
    )
  })
})

describe('figures', () => {
  it('are what a plain count over the rows comes to', () => {
    fc.assert(
      fc.property(cities, city => {
        const { figures, bySchool, byDistrict } = editionOf(2022, ...returnsOf(2022, city))
        const value = (id: string): string | null => figures.get(id)?.value ?? null
        const pairs = new Set(city.rows.map(row => `${row.school}/${row.enterprise}`))
        if (city.rows.length > 0) {
          expect(value('partners.relations')).toBe(String(pairs.size))
          expect(value('partners.enterprises')).toBe(
            String(new Set(city.rows.map(row => row.enterprise)).size),
          )
        } else expect(value('partners.relations')).toBeNull()
        const rate = figures.get('order-classes.hire-rate')
        if (rate?.value) {
          expect(rate.numerator).toBe(String(city.rows.reduce((sum, row) => sum + hired(row), 0)))
          expect(rate.denominator).toBe(String(city.rows.reduce((sum, row) => sum + row.whole, 0)))
        }
        // A total is the sum of its parts wherever both are numbers.
        for (const { rows, total } of [bySchool, byDistrict]) {
          const relations = rows.map(row => row.figures['partners.relations']?.value ?? '0')
          if (total['partners.relations']?.value)
            expect(String(relations.reduce((sum, part) => sum + Number(part), 0))).toBe(
              total['partners.relations'].value,
            )
        }
      }),
      { numRuns: 40 },
    )
  })

  it('rest on lines that exist, of the version that counts', () => {
    fc.assert(
      fc.property(cities, city => {
        const returns = returnsOf(2022, city)
        for (const { basis, value } of editionOf(2022, ...returns).figures.values()) {
          for (const part of basis) {
            const filing = returns.find(
              each => each.filing.reporter === part.reporter && each.filing.form === part.form,
            )?.filing
            const last = Number(/(\d+)$/u.exec(part.lines)?.[1] ?? 0)
            expect(filing?.rows.length).toBeGreaterThanOrEqual(last === 0 ? 0 : last - 1)
          }
          if (value !== null && value !== '0') expect(basis.some(({ lines }) => lines !== '')).toBe(true)
        }
      }),
      { numRuns: 20 },
    )
  })
})
