import type { ChangeWords } from '../../declare/bulletin.ts'
import { type Exact, roundHalfAway, toDecimal } from '../../exact.ts'
import type { Figure } from '../../model.ts'
import { difference, isQuotient, magnitude, rate } from './values.ts'

/** The change that is published of a figure: over the same reporters where these changed, else as it is; null when there is none. */
export const publishedChange = (figure: Figure, words: ChangeWords): string | null =>
  figure.change?.sameScope?.text ?? changeText(figure, words)

/** An amount of change without its sign: whole numbers and amounts as they are, quotients to two decimals. */
function amount(figure: Figure, value: Exact): string {
  return isQuotient(figure) ? roundHalfAway(value, 2) : toDecimal(value, 2)
}

/**
 * What changed against the year before, with positive numbers: `增加2个、增长15.38%`, `降低0.57个百分点`, `与上年持平`; null when
 * either year has no number. No rate on a base of zero, nor one that would be printed as 0.00%.
 */
export function changeText(figure: Figure, words: ChangeWords): string | null {
  const changed = difference(figure)
  if (changed === null) return null
  if (changed.n === 0n) return words.same
  const size = magnitude(changed)
  const printed = amount(figure, size)
  if (/^[0.]+$/u.test(printed)) return words.nearly
  const up = changed.n > 0n
  if (figure.unit === '%') return `${words.than}${up ? words.higher : words.lower}${printed}${words.points}`
  const percent = rate(figure)
  const printedRate = percent && roundHalfAway(magnitude(percent), 2)
  const rateText =
    printedRate && printedRate !== '0.00'
      ? `${words.and}${up ? words.growth : words.decline}${printedRate}%`
      : ''
  return `${words.than}${up ? words.more : words.fewer}${printed}${figure.unit}${rateText}`
}
