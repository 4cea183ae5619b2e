import { ordinal } from '../../declare/wording.ts'
import type { LetterBlock, LetterFault, Reference } from '../../letter.ts'
import type { Span } from '../../model.ts'
import { fill } from '../../words.ts'
import { proves } from '../compose/prove.ts'
import type { LetterTask } from '../letter.ts'
import type { DraftPart } from './draft.ts'
import { piecesOf, type Written } from './pieces.ts'
import type { Prose } from './place.ts'
import { sayReference } from './say-reference.ts'

/** What stands under one heading, its references in words, and everything that is wrong with it. */
interface WrittenPart {
  readonly blocks: readonly LetterBlock[]
  readonly references: readonly Reference[]
  readonly faults: readonly LetterFault[]
}

/** Writes one part of a reply. Throws when words are not proved by their figure after all: that letter must not go out. */
export function writePart({ blocks }: DraftPart, task: LetterTask): WrittenPart {
  const references: Reference[] = []
  const faults: LetterFault[] = []
  const say = (prose: Prose): readonly Span[] => {
    const { pieces, faults: found } = piecesOf(prose, task.frame)
    faults.push(...found)
    return pieces.flatMap((piece): readonly Span[] => {
      if (piece.kind === 'plain') return [{ text: piece.text }]
      const said = sayReference(piece, prose, task.source, task.frame)
      if ('fault' in said) {
        faults.push(said.fault)
        return []
      }
      for (const { figure, text } of said.spans)
        if (figure !== undefined && !proves(said.figure, text, task.source.change))
          throw new Error(`${figure} is ${said.figure.value}, which does not prove: ${text}`)
      references.push({ ...placeOf(piece, prose), written: piece.written, ...said, text: textOf(said.spans) })
      return said.spans
    })
  }
  const written = blocks.map((block): LetterBlock => {
    if (block.kind === 'paragraph') return { kind: 'paragraph', spans: say(block.prose) }
    const items = block.items.map((item, i) => [
      { text: fill(task.frame.step, { n: ordinal(i + 1) }) },
      ...say(item),
    ])
    return { kind: 'list', items }
  })
  return { blocks: written, references, faults }
}

const placeOf = ({ index }: Written, { places }: Prose) => places[index] ?? { line: 1, column: 1 }
const textOf = (spans: readonly Span[]): string => spans.map(span => span.text).join('')
