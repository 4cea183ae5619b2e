import type { ChangeWords } from '../../declare/bulletin.ts'
import { compare, type Exact, exact, multiply, subtract } from '../../exact.ts'
import type { Block, Bulletin, Figure, Span } from '../../model.ts'
import { difference, exactOf, magnitude, rate } from './values.ts'

/** What printed words say of a number: it lies between the two, each bound included or not. */
interface Range {
  readonly from: Exact
  readonly to: Exact | null
  readonly fromIncluded: boolean
  readonly toIncluded: boolean
}

const han = '一二三四五六七八九十'

/** The numbers that the words are true of; null when they state none. */
function rangeOf(text: string, unit: string): Range | null {
  const words = unit !== '' && unit !== '%' && text.endsWith(unit) ? text.slice(0, -unit.length) : text
  if (words.startsWith('百余'))
    return { from: exact(100n), to: exact(200n), fromIncluded: false, toIncluded: false }
  const numeral = words[0] === '两' ? 2 : han.indexOf(words[0] ?? '') + 1
  if (numeral > 0) return only(exact(numeral))
  const match = /^(\d+(?:\.\d+)?)(万)?(多|余)?%?(以上)?\D*$/u.exec(words)
  if (!match) return null
  const [, digits = '', wan, odd, atLeast] = match
  const scale = exact(wan ? 10_000n : 1n)
  const stated = multiply(exact(digits), scale)
  if (atLeast) return { from: stated, to: null, fromIncluded: true, toIncluded: false }
  if (odd) return { from: stated, to: nextRound(stated), fromIncluded: false, toIncluded: false }
  const places = digits.split('.')[1]?.length ?? 0
  if (places === 0 && !wan) return only(stated, unit === '%' ? exact('0.5') : exact(0n))
  return only(
    stated,
    multiply({ n: 5n, d: 10n ** BigInt(places + 1) }, wan && places === 0 ? exact(1000n) : scale),
  )
}

const only = (value: Exact, either = exact(0n)): Range => ({
  from: subtract(value, either),
  to: subtract(value, { n: -either.n, d: either.d }),
  fromIncluded: true,
  toIncluded: true,
})

/** The next number that is rounder: one step up in the last digit that is not zero, in 万 from 100 000 on. */
function nextRound(value: Exact): Exact {
  const zeros = value.n >= 100_000n ? 4 : (/0*$/u.exec(value.n.toString())?.[0].length ?? 0)
  return { n: value.n + 10n ** BigInt(zeros), d: 1n }
}

function within(value: Exact, { from, to, fromIncluded, toIncluded }: Range): boolean {
  const low = compare(value, from)
  const high = to ? compare(value, to) : -1
  return (low > 0 || (low === 0 && fromIncluded)) && (high < 0 || (high === 0 && toIncluded))
}

/** True when the figure's exact value, or its exact change, is one of those that the printed words are true of. */
export function proves(figure: Figure, text: string, words: ChangeWords): boolean {
  if (text.startsWith(words.sameScope)) {
    const same = sameScopeFigure(figure)
    return same !== null && proves(same, text.slice(words.sameScope.length), words)
  }
  const changed = difference(figure)
  if (text === words.same) return changed?.n === 0n
  if (text === words.nearly)
    return changed !== null && changed.n !== 0n && within(magnitude(changed), only(exact(0n), exact('0.005')))
  if (text.startsWith(words.than))
    return changed !== null && provesChange(figure, changed, text.slice(words.than.length), words)
  const value = exactOf(figure)
  const range = rangeOf(text, figure.unit)
  return value !== null && range !== null && within(value, range)
}

/** What the figure comes to over those alone that reported in both years. */
function sameScopeFigure(figure: Figure): Figure | null {
  const same = figure.change?.sameScope
  if (!same || !figure.previous) return null
  const parts = { absence: null, numerator: null, denominator: null }
  return {
    ...figure,
    ...parts,
    value: same.value,
    previous: { ...figure.previous, ...parts, value: same.previous },
    change: null,
  }
}

function provesChange(figure: Figure, changed: Exact, text: string, words: ChangeWords): boolean {
  const percent = rate(figure)
  const up = changed.n > 0n
  return text.split(words.and).every(part => {
    const stated = part.startsWith(up ? words.growth : words.decline)
      ? percent
      : part.startsWith(up ? words.more : words.fewer) || part.startsWith(up ? words.higher : words.lower)
        ? changed
        : null
    const digits = /(\d+)(?:\.(\d+))?/u.exec(part)
    if (!stated || !digits) return false
    const places = digits[2]?.length ?? 0
    const half = places === 0 ? exact(0n) : { n: 5n, d: 10n ** BigInt(places + 1) }
    return within(magnitude(stated), only(exact(digits[0]), half))
  })
}

/** Holds every number of the prose against its figure. Throws, naming the figure and its value, at the first that is not proved. */
export function checkProse(bulletin: Bulletin, words: ChangeWords): void {
  const figures = new Map(bulletin.figures.map(figure => [figure.indicator, figure]))
  const sections = [...bulletin.sections, ...bulletin.annexes]
  for (const span of [...bulletin.opening, ...sections.flatMap(section => section.blocks)].flatMap(spansOf)) {
    if (span.figure === undefined) continue
    const figure = figures.get(span.figure)
    if (!figure || !proves(figure, span.text, words))
      throw new Error(`${span.figure} is ${figure?.value ?? 'absent'}, which does not prove: ${span.text}`)
  }
}

function spansOf(block: Block): readonly Span[] {
  if (block.kind === 'paragraph') return block.spans
  if (block.kind === 'chart') return block.chart.caption
  return block.kind === 'list' ? block.items.flat() : []
}
