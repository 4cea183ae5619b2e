import type { BulletinWords } from '../../../declare/bulletin.ts'
import { roundHalfAway, toDecimal } from '../../../exact.ts'
import type { Figure, TableCell } from '../../../model.ts'
import { difference, exactOf, magnitude, previousOf, rate } from '../values.ts'
import { absentCell, wordCell } from './cells.ts'

/** A figure of the year before; the mark of what cannot be compared where that year was not collected. */
export function previousCell({ previous, gapBefore }: Figure, words: BulletinWords): TableCell {
  if (gapBefore) return absentCell('not-submitted', words, gapBefore)
  if (previous === null) return wordCell(words.tables.incomparable)
  return previous.absence
    ? absentCell(previous.absence, words, previous.gap)
    : { text: previous.text, value: previous.value }
}

/** This year less the year before, with as many decimals as the figure is printed with. */
export function differenceCell(figure: Figure, words: BulletinWords): TableCell {
  const changed = difference(figure)
  if (changed === null) return wordCell(words.tables.incomparable)
  const size = roundHalfAway(magnitude(changed), figure.text.split('.')[1]?.length ?? 0)
  const sign = changed.n < 0n && !/^[0.]+$/u.test(size) ? '-' : ''
  return { text: `${sign}${size}`, value: toDecimal(changed, 6) }
}

/** The rate of a level; an em rule for a share, which has none. */
export function rateCell(figure: Figure, words: BulletinWords): TableCell {
  if (figure.unit === '%') return wordCell('—')
  const percent = rate(figure)
  if (percent) return { text: roundHalfAway(percent, 2), value: toDecimal(percent, 6) }
  const onZero = exactOf(figure) !== null && previousOf(figure)?.n === 0n
  return onZero ? absentCell('no-base', words) : wordCell(words.tables.incomparable)
}
