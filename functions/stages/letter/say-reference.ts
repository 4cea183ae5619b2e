import type { LetterFrame } from '../../declare/letter.ts'
import { toDecimal } from '../../exact.ts'
import type { LetterFault } from '../../letter.ts'
import type { Figure, Span } from '../../model.ts'
import { fill } from '../../words.ts'
import { exactOf } from '../compose/values.ts'
import { namesSaid } from './names.ts'
import { nearest } from './near.ts'
import type { Written } from './pieces.ts'
import { faultAt, type Prose } from './place.ts'
import type { Sayable } from './sayable.ts'
import { literal, type Way, waysOf } from './ways.ts'

/** A reference in words with the figure that proves them, or what is wrong with it. */
export type Said =
  | { readonly figure: Figure; readonly spans: readonly Span[] }
  | { readonly fault: LetterFault }

/** Says what a reference asks for, if the figure proves it. */
export function sayReference(written: Written, prose: Prose, source: Sayable, frame: LetterFrame): Said {
  const fail = (code: string, found: string, words: Record<string, string> = {}): Said => ({
    fault: faultAt(code, prose, written.index, found, words),
  })
  const { id, place, words } = written
  if (id === '') return fail('reference.empty', written.written)
  const whole = source.figures.get(id)
  const mark = '、'
  if (!whole)
    return fail('reference.unknown', written.written, {
      id,
      near: nearest(id, [...source.figures.keys()]).join(mark),
    })
  const figure = place === null ? whole : source.of(id, place)
  if (figure === null) {
    const near = nearest(place ?? '', source.placesOf(id)).join(mark)
    return fail('reference.place', written.written, {
      id,
      place: place ?? '',
      near: near || frame.possible.noNames,
    })
  }
  const { name, unit } = figure
  if (exactOf(figure) === null) {
    const reason = frame.absences[figure.absence ?? 'not-submitted']
    return fail('reference.absent', written.written, { name, reason })
  }
  const [first = '', ...rest] = words
  if (place === null && Object.hasOwn(frame.names, first)) {
    const said = namesSaid(whole, first, rest, source, frame)
    return 'code' in said ? fail(said.code, said.found, said.words) : { figure, spans: said.spans }
  }
  const ways = waysOf(figure, source, frame)
  const possible = possibleWords(written, figure, ways, frame)
  const [word, ...units] = first === unit ? ['', ...words] : [first, ...rest]
  const way = wayFor(word, figure, ways, source, frame)
  if (way === null) {
    const value = `${toDecimal(exactOf(figure) ?? { n: 0n, d: 1n }, 6)}${unit}`
    const known = frame.roundings.some(one => one.word === word) || /\p{Nd}|[百十两]/u.test(word)
    if (word === frame.change) return fail('reference.change', word, { name, possible })
    return known || source.targetWord(id) !== null
      ? fail('reference.unproved', word || written.written, { name, value, possible })
      : fail('reference.word', word, { possible })
  }
  const wrong = units.find(one => one !== unit) ?? (units.length > 1 ? units[1] : undefined)
  if (wrong !== undefined) return fail('reference.unit', wrong, { name, unit, possible })
  return { figure, spans: way.spans }
}

function wayFor(
  word: string,
  figure: Figure,
  ways: readonly Way[],
  source: Sayable,
  frame: LetterFrame,
): Way | null {
  return ways.find(way => way.word === word) ?? (word === '' ? null : literal(word, figure, source, frame))
}

/** Everything that may be written in the place of a reference, and what it becomes. */
export function possibleWords(
  { id, place }: Pick<Written, 'id' | 'place'>,
  { unit }: Figure,
  ways: readonly Way[],
  { possible, change }: LetterFrame,
): string {
  const subject = place === null ? id : `${id}@${place}`
  const said = ways.map(({ word, spans }) => {
    const parts = [subject, word, word === change || unit === '%' ? '' : unit].filter(part => part !== '')
    const text = spans.map(span => span.text).join('')
    return fill(possible.one, { written: `{{${parts.join(' ')}}}`, text })
  })
  return said.length === 0 ? possible.none : said.join(possible.mark)
}
