import { divide, type Exact, exact, multiply, roundHalfAway, subtract } from '../../exact.ts'
import type { Figure } from '../../model.ts'

const hundred = exact(100n)

/** A quotient in its unit: a share in percent. */
function quotient(numerator: string, denominator: string, unit: string): Exact {
  const share = divide(exact(numerator), exact(denominator))
  return unit === '%' ? multiply(share, hundred) : share
}

/**
 * The exact number of a figure; null when it has none. Throws when its parts and its value do not agree, for then one of
 * the two would be printed wrongly.
 */
export function exactOf(figure: Figure): Exact | null {
  if (figure.absence !== null || figure.value === null) return null
  const value = exact(figure.value)
  if (figure.numerator === null || figure.denominator === null || figure.denominator === '0') return value
  const parts = quotient(figure.numerator, figure.denominator, figure.unit)
  if (roundHalfAway(parts, 6) !== roundHalfAway(value, 6))
    throw new Error(
      `${figure.indicator} is ${figure.value}, but its parts are ${figure.numerator} and ${figure.denominator}`,
    )
  return parts
}

/** Decimals that the change of a figure is printed with: those of a quotient or share, none where both years are whole. */
export const isQuotient = (figure: Figure): boolean => figure.unit === '%' || figure.denominator !== null

/** This year less the year before, exact; null when either has no number, or when they are sums over others that answered. */
export function difference(figure: Figure): Exact | null {
  if (figure.change?.difference === null) return null
  const now = exactOf(figure)
  const before = previousOf(figure)
  return now && before && subtract(now, before)
}

/** The exact number of the year before; null when there is none. */
export function previousOf({ previous, unit }: Figure): Exact | null {
  if (previous === null || previous.absence !== null || previous.value === null) return null
  const { numerator, denominator } = previous
  return numerator && denominator && denominator !== '0'
    ? quotient(numerator, denominator, unit)
    : exact(previous.value)
}

/** The change in percent of the year before; null for shares and on a base that is missing or zero. */
export function rate(figure: Figure): Exact | null {
  const before = previousOf(figure)
  const changed = difference(figure)
  if (figure.unit === '%' || !before || !changed || before.n === 0n) return null
  return multiply(divide(changed, before), hundred)
}

const negative = (value: Exact): Exact => ({ n: -value.n, d: value.d })
export const magnitude = (value: Exact): Exact => (value.n < 0n ? negative(value) : value)
