import type { LetterFrame, Rounding } from '../../declare/letter.ts'
import type { Figure, Span } from '../../model.ts'
import { publishedChange } from '../compose/change.ts'
import { proves } from '../compose/prove.ts'
import { exactOf, isQuotient } from '../compose/values.ts'
import type { Sayable } from './sayable.ts'

/** One way in which a figure may be said: the word that asks for it, and what is printed. */
export interface Way {
  readonly word: string
  /** Plain words before the number, then the number with its unit. */
  readonly spans: readonly Span[]
}

/** Every way that the figure's exact value proves, in the order of the frame; none where it has no number. */
export function waysOf(figure: Figure, source: Sayable, frame: LetterFrame): Way[] {
  const value = exactOf(figure)
  if (value === null) return []
  const { unit } = figure
  const target = source.targetWord(figure.indicator)
  const kind = unit === '%' ? 'share' : isQuotient(figure) ? 'quotient' : 'count'
  const ways = frame.roundings.flatMap((rounding: Rounding): Way[] => {
    const { word, before, say, of } = rounding
    const said = of.includes(kind) && unit === (rounding.unit ?? unit) ? say(value) : null
    if (said === null || (said.includes('万') && unit.startsWith('万'))) return []
    const number = kind === 'share' ? said : `${said}${unit}`
    return [{ word, spans: spansOf(before, number, figure) }]
  })
  if (target !== null) {
    return ways
      .filter(({ word }) => word === '' || word === '万')
      .map(({ word, spans }) => ({
        word: word === '' ? target : `${word}${target}`,
        spans: spans.map(span => ({ ...span, text: `${span.text}${target}` })),
      }))
  }
  const change = publishedChange(figure, source.change)
  return change === null ? ways : [...ways, { word: frame.change, spans: spansOf('', change, figure) }]
}

const spansOf = (before: string, text: string, { indicator }: Figure): Span[] => [
  ...(before === '' ? [] : [{ text: before }]),
  { text, figure: indicator },
]

/**
 * A number that the clerk wrote out, such as `2000多` or `70%以上`: its span where the figure proves it, else null. It must
 * be the number of one of the ways, or a rounder one with 多 or 余 that is true as well.
 */
export function literal(token: string, figure: Figure, source: Sayable, frame: LetterFrame): Way | null {
  const { unit } = figure
  const bare = unit !== '' && unit !== '%' && token.endsWith(unit) ? token.slice(0, -unit.length) : token
  const text = unit === '%' ? bare : `${bare}${unit}`
  const ways = waysOf(figure, source, frame).filter(({ word }) => word !== frame.change)
  const same = ways
    .flatMap(({ spans }) => spans.slice(-1))
    .find(said => said.text === text || said.text.replace(unit, '') === token)
  if (same) return { word: token, spans: [same] }
  const rounder =
    unit !== '%' && /^\d+万?[多余]$/u.test(bare) && !(unit.startsWith('万') && bare.includes('万'))
  return rounder && source.targetWord(figure.indicator) === null && proves(figure, text, source.change)
    ? { word: token, spans: spansOf('', text, figure) }
    : null
}
