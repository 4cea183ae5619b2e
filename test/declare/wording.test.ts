import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  atLeastPercent,
  exactly,
  hundredOdd,
  inHan,
  inWan,
  justAbovePercent,
  ordinal,
  over,
  percent,
  type Wording,
  wanOdd,
  wholePercent,
} from '../../functions/declare/wording.ts'
import { exact } from '../../functions/exact.ts'
import { reading } from './reading.ts'

const say = (way: Wording, value: number | string): string | null => way(exact(value))

describe('the words of the reply', () => {
  it.each([
    ['百余', hundredOdd, '146'],
    ['15万', inWan(0), '150236'],
    ['15.2万', inWan(1), '152000'],
    ['10万', inWan(0), '100000'],
    ['70%以上', atLeastPercent, '71.428571'],
    ['70%以上', atLeastPercent, '70'],
    ['75%以上', atLeastPercent, '79.99'],
    ['90%以上', justAbovePercent, '90.57'],
    ['90%', wholePercent, '90.49'],
    ['90%', wholePercent, '90'],
    ['2000多', over('多'), '2134'],
    ['1700多', over('多'), '1786'],
    ['130多', over('多'), '134'],
    ['15万余', over('余'), '150780'],
    ['15万余', wanOdd, '154254'],
    ['两', inHan, '2'],
    ['三', inHan, '3'],
    ['4600', exactly, '4600.00'],
    ['12.5', exactly, '12.50'],
    ['33.33%', percent(2), '33.333333'],
  ] as const)('%s', (words, way, value) => {
    expect(say(way, value)).toBe(words)
  })

  it.each([
    ['百余 of exactly a hundred', hundredOdd, '100'],
    ['百余 of two hundred', hundredOdd, '200'],
    ['2000多 of exactly 2000', over('多'), '2000'],
    ['万余 below 100 000', wanOdd, '91545'],
    ['15.1万 of less than that', inWan(1), '150780'],
    ['万 below 100 000', inWan(1), '99999'],
    ['90% of less than that', wholePercent, '89.6'],
    ['100%以上', atLeastPercent, '100'],
    ['15万 of 15.2万', inWan(0), '152000'],
    ['85%以上 of far more than that', justAbovePercent, '89.91'],
    ['0%以上', atLeastPercent, '4.99'],
    ['zero in Chinese numerals', inHan, '0'],
    ['more than ten in Chinese numerals', inHan, '11'],
  ] as const)('never %s', (_, way, value) => {
    expect(say(way, value)).toBeNull()
  })

  it('number the steps from one', () => {
    expect([1, 2, 10, 11, 20, 35].map(ordinal)).toEqual(['一', '二', '十', '十一', '二十', '三十五'])
    expect(() => ordinal(100)).toThrow(RangeError)
  })
})

describe('whatever the value', () => {
  const ways: readonly Wording[] = [
    hundredOdd,
    over('多'),
    over('余'),
    wanOdd,
    inWan(0),
    inWan(1),
    justAbovePercent,
    atLeastPercent,
    wholePercent,
  ]
  it('the words are true of it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.bigInt({ min: 0n, max: 30_000n }),
          fc.bigInt({ min: 0n, max: 10n ** 9n }),
          fc.bigInt({ min: 0n, max: 10n ** 5n }).map(n => n * 100n),
        ),
        hundredths => {
          for (const way of ways) {
            const words = way({ n: hundredths, d: 100n })
            if (words === null) continue
            const { least, above, below, most } = reading(words)
            if (least !== undefined) expect(hundredths).toBeGreaterThanOrEqual(least)
            if (above !== undefined) expect(hundredths).toBeGreaterThan(above)
            if (below !== undefined) expect(hundredths).toBeLessThan(below)
            if (most !== undefined) expect(hundredths).toBeLessThanOrEqual(most)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
})
