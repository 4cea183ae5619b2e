/**
 * Exact rational arithmetic. Money, counts and shares never pass through floating point: a value is a fraction of two
 * integers, and it is rounded once, when it is printed.
 */
export interface Exact {
  readonly n: bigint
  /** Greater than zero, without a factor in common with `n`. */
  readonly d: bigint
}

/** The exact value of an integer or of a decimal text such as `4600.50`. Throws SyntaxError on anything else. */
export function exact(value: bigint | number | string): Exact {
  if (typeof value === 'bigint') return { n: value, d: 1n }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new SyntaxError(`not an exact integer: ${value}`)
    return { n: BigInt(value), d: 1n }
  }
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/u.exec(value)
  if (!match) throw new SyntaxError(`not a decimal number: ${JSON.stringify(value.slice(0, 40))}`)
  const [, sign, whole = '', fraction = ''] = match
  const digits = BigInt(whole + fraction)
  return reduce(sign === '-' ? -digits : digits, 10n ** BigInt(fraction.length))
}

/** Zero and one. */
export const zero: Exact = { n: 0n, d: 1n }

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y > 0n) [x, y] = [y, x % y]
  return x
}

function reduce(n: bigint, d: bigint): Exact {
  const [top, bottom] = d < 0n ? [-n, -d] : [n, d]
  const common = gcd(top, bottom)
  return common <= 1n ? { n: top, d: bottom } : { n: top / common, d: bottom / common }
}

export const add = (a: Exact, b: Exact): Exact => reduce(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Exact, b: Exact): Exact => reduce(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Exact, b: Exact): Exact => reduce(a.n * b.n, a.d * b.d)

/** a ÷ b. Throws RangeError when b is zero: a quotient on a zero base is an absence, which the caller must say. */
export function divide(a: Exact, b: Exact): Exact {
  if (b.n === 0n) throw new RangeError('division by an exact zero')
  return reduce(a.n * b.d, a.d * b.n)
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const isZero = (a: Exact): boolean => a.n === 0n

/** The sum of all values; zero of none. */
export function sum(values: Iterable<Exact>): Exact {
  let total = zero
  for (const value of values) total = add(total, value)
  return total
}

/** The middle value, or the mean of the two in the middle. Throws RangeError on an empty list. */
export function median(values: readonly Exact[]): Exact {
  const sorted = values.toSorted(compare)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (!low || !high) throw new RangeError('the median of nothing')
  return divide(add(low, high), exact(2n))
}

/** 四舍五入: rounded half away from zero to that many decimals, all of them printed (`1.50`); never `-0.00`. */
export function roundHalfAway(value: Exact, decimals: number): string {
  const scale = 10n ** BigInt(decimals)
  const magnitude = value.n < 0n ? -value.n : value.n
  const rounded = (2n * magnitude * scale + value.d) / (2n * value.d)
  const digits = rounded.toString().padStart(decimals + 1, '0')
  const point = digits.length - decimals
  const text = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
  return value.n < 0n && rounded > 0n ? `-${text}` : text
}

/** The exact decimal text without trailing zeros where it ends within that many decimals, else rounded to them. */
export function toDecimal(value: Exact, maxDecimals: number): string {
  const text = roundHalfAway(value, maxDecimals)
  return text.includes('.') ? text.replace(/\.?0+$/u, '') : text
}
