import type { LetterBlock, Reference } from '../../letter.ts'
import type { Figure } from '../../model.ts'
import { fill } from '../../words.ts'
import type { LetterTask } from '../letter.ts'

/**
 * The paragraph that closes a reply with numbers: which bulletin they come from, which year 上年 is, what 同口径 means, and
 * which of them rest on those alone that gave the item, as the notes of the bulletin say it. None without a reference.
 */
export function notesOn(
  references: readonly Reference[],
  { year, source, frame: { notes, change } }: LetterTask,
): LetterBlock[] {
  if (references.length === 0) return []
  const compared = references.filter(({ words }) => words.includes(change))
  const partial = new Map<string, Figure>(
    references.flatMap(({ figure }) => (figure.answered ? [[figure.indicator, figure]] : [])),
  )
  const said = [
    fill(notes.source, { bulletin: source.bulletin, year }),
    ...(compared.length > 0 ? [fill(notes.before, { before: year - 1 })] : []),
    ...(compared.some(({ figure }) => figure.change?.sameScope) ? [notes.sameScope] : []),
    ...[...partial.values()].map(({ name, answered }) =>
      fill(notes.answered, { name, given: answered?.given ?? 0, asked: answered?.asked ?? 0 }),
    ),
  ]
  return [{ kind: 'paragraph', spans: [{ text: fill(notes.text, { notes: said.join(notes.mark) }) }] }]
}
