import type { LetterFrame } from '../../declare/letter.ts'
import type { Figure, Span } from '../../model.ts'
import type { Sayable } from './sayable.ts'

type NamesSaid =
  | { readonly spans: readonly Span[] }
  | { readonly code: string; readonly found: string; readonly words: Readonly<Record<string, string>> }

const mark = '、'

/** The names that a figure has of a kind, each once, in the edition's order; of the first so many where that is asked. */
export function namesSaid(
  { indicator, name }: Figure,
  word: string,
  rest: readonly string[],
  source: Sayable,
  frame: LetterFrame,
): NamesSaid {
  const records = source.named(indicator)
  const keyOf = (asked: string): string | undefined => {
    const { keys, of } = frame.names[asked] ?? { keys: [], of: /^/u }
    return of.test(indicator)
      ? keys.find(key => records.some(record => record[key] !== undefined))
      : undefined
  }
  const key = keyOf(word)
  if (key === undefined) {
    const there = Object.keys(frame.names).filter(asked => keyOf(asked) !== undefined)
    const words = there.length === 0 ? frame.possible.noNames : there.join(mark)
    return { code: 'reference.no-names', found: word, words: { name, word, words } }
  }
  const [limit] = rest
  const first = limit === undefined ? records.length : asCount(limit, frame.firstNames)
  if (first === null || rest.length > 1)
    return {
      code: 'reference.word',
      found: rest.join(' '),
      words: { possible: `{{${indicator} ${word}}}${mark}{{${indicator} ${word} ${frame.firstNames}1}}` },
    }
  if (first > records.length)
    return {
      code: 'reference.few-names',
      found: limit ?? '',
      words: { name, count: String(records.length) },
    }
  const names = records.slice(0, first).flatMap(record => record[key]?.split(mark) ?? [])
  return { spans: [{ text: [...new Set(names)].join(mark) }] }
}

/** The number behind 前; null when it is none. */
function asCount(word: string, before: string): number | null {
  const digits = word.startsWith(before) ? word.slice(before.length) : ''
  return /^[1-9]\d?$/u.test(digits) ? Number(digits) : null
}
