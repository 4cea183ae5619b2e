import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Absence, Bulletin, Span } from '../../../functions/model.ts'
import { compose } from '../../../functions/stages/compose.ts'
import { forms, sections } from '../../../templates/index.ts'
import { bulletinWords } from '../../../templates/page/bulletin-words.ts'
import { reading } from '../../declare/reading.ts'
import { type Changes, edition, lines, type Value } from './edition.ts'
import { named } from './named.ts'
import { proseOf, tables } from './print.ts'

const words = bulletinWords(forms)
const composed = (changes: Changes): Bulletin =>
  compose(edition(changes, { named }), sections, words, '2023-04-01')

const absence = fc.constantFrom<Absence>('nil', 'not-submitted', 'withheld', 'no-base')
const count = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 12 }), weight: 2 },
  { arbitrary: fc.integer({ min: 90, max: 300 }), weight: 1 },
  { arbitrary: fc.integer({ min: 1000, max: 9999 }), weight: 1 },
  { arbitrary: fc.integer({ min: 99_000, max: 400_000 }), weight: 1 },
)

/** Any state of one figure: a number of its kind or the reason why there is none. */
function numberOf(unit: string, quotient: boolean): fc.Arbitrary<Value> {
  const number =
    unit === '%' || quotient
      ? fc
          .tuple(count, fc.integer({ min: 1, max: 400_000 }))
          .map(([a, b]) => [String(unit === '%' ? Math.min(a, b) : a), String(b)] as const)
      : count.map(String)
  return fc.oneof({ arbitrary: number, weight: 4 }, { arbitrary: absence, weight: 1 })
}

const anyChanges = fc.record(
  Object.fromEntries(
    lines.map(([id, , unit, now]) => {
      const value = numberOf(unit, Array.isArray(now))
      return [id, fc.tuple(value, fc.option(value))] as const
    }),
  ),
)

/** A decimal text with up to six decimals, in millionths; throws where there is none. */
const millionthsOf = (value: string | null | undefined): bigint =>
  BigInt((value ?? 'none').replace(/^(\d+)(?:\.(\d*))?$/u, (_, a, b = '') => a + b.padEnd(6, '0')))

const spansOf = (bulletin: Bulletin): Span[] =>
  [
    ...bulletin.opening,
    ...[...bulletin.sections, ...bulletin.annexes].flatMap(({ blocks }) => blocks),
  ].flatMap(block => (block.kind === 'paragraph' ? block.spans : []))

describe('whatever the figures are', () => {
  it('every number of the prose is true of its figure', () => {
    fc.assert(
      fc.property(anyChanges, changes => {
        const bulletin = composed(changes)
        const figures = new Map(bulletin.figures.map(figure => [figure.indicator, figure]))
        for (const { text, figure: id } of spansOf(bulletin)) {
          if (id === undefined || /^(?:比上年|与上年)/u.test(text)) continue
          const figure = figures.get(id)
          expect(figure?.value ?? null).not.toBeNull()
          const { least, most, above, below } = reading(text, figure?.unit)
          // Values have up to six decimals; a rounded number may lie half a hundredth beside the exact one.
          const millionths = millionthsOf(figure?.value)
          const half = 5000n
          if (least !== undefined) expect(millionths + half).toBeGreaterThanOrEqual(least * 10_000n)
          if (most !== undefined) expect(millionths - half).toBeLessThanOrEqual(most * 10_000n)
          if (above !== undefined) expect(millionths).toBeGreaterThan(above * 10_000n)
          if (below !== undefined) expect(millionths).toBeLessThan(below * 10_000n)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('every change goes the way of its figure, by as much', () => {
    fc.assert(
      fc.property(anyChanges, changes => {
        const bulletin = composed(changes)
        const figures = new Map(bulletin.figures.map(figure => [figure.indicator, figure]))
        for (const { text, figure: id } of spansOf(bulletin)) {
          if (id === undefined || !/^(?:比上年|与上年)/u.test(text)) continue
          const figure = figures.get(id)
          const changed = millionthsOf(figure?.value) - millionthsOf(figure?.previous?.value)
          const [, way, amount = '0'] = /^比上年(增加|提高|减少|降低)(\d+(?:\.\d+)?)/u.exec(text) ?? []
          const signed = millionthsOf(amount) * (way === '减少' || way === '降低' ? -1n : 1n)
          const beside = changed - signed
          // Half a hundredth for the rounding of the change, a millionth for that of each value.
          expect(beside < 0n ? -beside : beside).toBeLessThanOrEqual(5002n)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('the prose reads like prose', () => {
    const faults =
      /[，。；、：]{2,}|^[，。；、]|undefined|null|NaN|(?<![\d.])0(?:个|所|种|批|项|人|对|大类|万)|(?:增加|减少|提高|降低|增长|下降)-|(?:增加|减少|提高|降低|增长|下降)0(?:\.0+)?[^\d.]|（）|《》|“”|[^。]$/mu
    fc.assert(
      fc.property(anyChanges, changes => {
        const bulletin = composed(changes)
        const text = [proseOf(bulletin), ...bulletin.sections.map(({ id }) => proseOf(bulletin, id))]
          .join('\n')
          .replaceAll(/\[\d+\]/gu, '')
        expect(text.match(faults)?.[0] ?? null).toBeNull()
      }),
      { numRuns: 150 },
    )
  })

  it('what has no number is given none, nor a change, nor a name', () => {
    const secret = '98765'
    fc.assert(
      fc.property(
        fc.subarray(
          lines.map(([id]) => id),
          { minLength: 1 },
        ),
        absence,
        (hidden, reason) => {
          const open = edition({}, { named })
          const figures = new Map(
            [...open.figures].map(([id, figure]) => [
              id,
              // A number that should not be there must not come out either.
              hidden.includes(id) ? { ...figure, value: secret, text: secret, absence: reason } : figure,
            ]),
          )
          const bulletin = compose({ ...open, figures }, sections, words, '2023-04-01')
          const spans = spansOf(bulletin)
          expect(spans.filter(({ figure }) => figure !== undefined && hidden.includes(figure))).toEqual([])
          expect(spans.filter(({ text }) => text.includes(secret))).toEqual([])
          const cells = tables(bulletin).flatMap(({ rows }) => rows.flat())
          expect(cells.filter(({ text, value }) => text.includes(secret) || value === secret)).toEqual([])
          if (hidden.includes('production.value') || hidden.includes('production.output'))
            expect(proseOf(bulletin, 'education')).not.toContain('红旗工匠班')
        },
      ),
      { numRuns: 100 },
    )
  })
})
