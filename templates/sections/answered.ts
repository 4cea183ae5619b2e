import type { Say } from '../../functions/declare/section.ts'
import type { Span } from '../../functions/model.ts'
import { fill } from '../../functions/words.ts'

/** The mark of a note that says how many gave an item, where some left it blank: {given} of {asked}. */
export function answeredNote(say: Say, id: string, text: string): Span | null {
  const answered = say.answered(id)
  return answered && say.note(fill(text, { given: answered.given, asked: answered.asked }))
}
