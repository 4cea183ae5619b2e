import { compare, type Exact, exact, roundHalfAway, toDecimal } from '../exact.ts'

/**
 * A way of saying a quantity: the words without the unit (`2000多`, `70%以上`), or null where the exact value does not
 * prove them. Every way here is true of every value for which it gives words; none overstates.
 */
export type Wording = (value: Exact) => string | null

const wan = 10_000n
const tenWan = 100_000n

const isInteger = (value: Exact): boolean => value.d === 1n
const floorTo = (value: Exact, step: bigint): bigint => (value.n / (value.d * step)) * step
/** A round number as GB/T 15835 writes it: with 万 from 100 000 on where it ends in 万. */
const round = (n: bigint): string => (n >= tenWan && n % wan === 0n ? `${n / wan}万` : n.toString())

/** The value itself: a count in full, an amount with the decimals it has, up to two; a longer one rounded to two. */
export const exactly: Wording = value => (value.n < 0n ? null : toDecimal(value, 2))

/** Rounded to that many decimals, all printed; for shares, with %. */
export const percent =
  (decimals: number): Wording =>
  value =>
    value.n < 0n ? null : `${roundHalfAway(value, decimals)}%`

/** A quotient rounded to that many decimals, all printed. */
export const decimals =
  (places: number): Wording =>
  value =>
    value.n < 0n ? null : roundHalfAway(value, places)

/** A share in whole percent, where rounding to it does not say more than is true: `90%` from 90 to below 90.5; none below 1. */
export const wholePercent: Wording = value => {
  const whole = floorTo(value, 1n)
  return whole >= 1n && roundHalfAway(value, 0) === whole.toString() ? `${whole}%` : null
}

/** `70%以上`: the share floored to 5 points; nothing below 5 and from 100 on. */
export const atLeastPercent: Wording = value => {
  const floor = floorTo(value, 5n)
  return floor >= 5n && floor < 100n ? `${floor}%以上` : null
}

/** `90%以上`, said only of shares less than one point above it. */
export const justAbovePercent: Wording = value =>
  compare(value, exact(floorTo(value, 5n) + 1n)) < 0 ? atLeastPercent(value) : null

/** `百余`: more than 100 and fewer than 200. */
export const hundredOdd: Wording = value =>
  isInteger(value) && value.n > 100n && value.n < 200n ? '百余' : null

/** One leading digit where no tenth of the value is lost by it, else two. */
function leadingFloor(value: Exact): bigint {
  const length = (value.n / value.d).toString().length
  const one = floorTo(value, 10n ** BigInt(length - 1))
  return compare(value, { n: one * 10n, d: 9n }) < 0 ? one : floorTo(value, 10n ** BigInt(length - 2))
}

/** `2000多`, `1700多`: more than that and less than the next such round number; from 100 on. */
export const over =
  (word: '多' | '余'): Wording =>
  value => {
    if (compare(value, exact(100n)) <= 0) return null
    const floor = value.n / value.d >= tenWan ? floorTo(value, wan) : leadingFloor(value)
    return compare(value, exact(floor)) > 0 ? `${round(floor)}${word}` : null
  }

/** `15万余`: more than that and less than one 万 more; from 100 000 on. */
export const wanOdd: Wording = value => (compare(value, exact(tenWan)) < 0 ? null : over('余')(value))

/**
 * `15万`, or with one decimal `15.2万`: from 100 000 on, exact or the nearest 0.1万, where that does not say more than is
 * true; without a decimal only where the nearest 0.1万 has none.
 */
export const inWan =
  (places: 0 | 1): Wording =>
  value => {
    if (compare(value, exact(tenWan)) < 0) return null
    const tenths = floorTo(value, 1000n) / 1000n
    const nearest = roundHalfAway({ n: value.n, d: value.d * 1000n }, 0)
    if (nearest !== tenths.toString()) return null
    if (tenths % 10n === 0n) return `${tenths / 10n}万`
    return places === 0 ? null : `${tenths / 10n}.${tenths % 10n}万`
  }

const han = '零一二三四五六七八九'

/** `两` as in 两批, 连续两年: a count from one to ten in Chinese numerals before a measure word. */
export const inHan: Wording = value =>
  isInteger(value) && value.n >= 1n && value.n <= 10n ? (value.n === 2n ? '两' : ordinal(value.n)) : null

/** Chinese numeral of 1 to 99, for 第一, 十二是. Throws RangeError beyond. */
export function ordinal(n: bigint | number): string {
  const number = Number(n)
  if (number < 1 || number > 99) throw new RangeError(`no numeral for ${n}`)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? han[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? han[ones] : ''}`
}
