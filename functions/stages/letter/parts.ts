import type { LetterFrame } from '../../declare/letter.ts'
import type { LetterFault } from '../../letter.ts'
import type { DraftPart } from './draft.ts'
import { fault } from './place.ts'

/** Holds the headings of a file against the frame: every part once, in its order, with something below it. */
export function checkParts(parts: readonly DraftPart[], { headings, steps }: LetterFrame): LetterFault[] {
  const order = [...headings, steps]
  const listed = order.map(one => `“${one}”`).join('、')
  const faults: LetterFault[] = []
  let reached = -1
  const seen = new Set<string>()
  for (const { heading, blocks } of parts) {
    if (heading === null) continue
    const { text, line } = heading
    const report = (code: string, words: Record<string, string> = {}): void => {
      faults.push(fault(code, line, 1, text, words))
    }
    const at = order.indexOf(text)
    if (at < 0) report('heading.unknown', { headings: listed })
    else if (seen.has(text)) report('heading.twice')
    else if (at < reached) report('heading.order', { headings: listed })
    reached = Math.max(reached, at)
    seen.add(text)
    if (blocks.length === 0) report('part.empty')
    else if (text === steps && !blocks.some(block => block.kind === 'list')) report('steps.none')
  }
  const last = parts.at(-1)?.heading?.line ?? 1
  const missing = order.filter(one => !seen.has(one))
  return [...faults, ...missing.map(heading => fault('heading.missing', last, 1, heading, { heading }))]
}
