import { ordinal } from '../../declare/wording.ts'
import type { LetterBlock, LetterFault, Reference } from '../../letter.ts'
import type { Figure, Span } from '../../model.ts'
import { fill } from '../../words.ts'
import { proves } from '../compose/prove.ts'
import type { LetterTask } from '../letter.ts'
import type { DraftPart } from './draft.ts'
import { type Piece, piecesOf, type Written } from './pieces.ts'
import { faultAt, type Prose } from './place.ts'
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
    return pieces.flatMap((piece, i): readonly Span[] => {
      if (piece.kind === 'plain') return [{ text: piece.text }]
      const said = sayReference(piece, prose, task.source, task.frame)
      if ('fault' in said) {
        faults.push(said.fault)
        return []
      }
      for (const { figure, text } of said.spans)
        if (figure !== undefined && !proves(said.figure, text, task.source.change))
          throw new Error(`${figure} is ${said.figure.value}, which does not prove: ${text}`)
      const { written, words } = piece
      faults.push(...unitTwice(piece, said, pieces[i + 1], prose))
      references.push({ ...placeOf(piece, prose), written, words, ...said, text: textOf(said.spans) })
      return said.spans
    })
  }
  const { mostSteps, numbered, step } = task.frame
  const written = blocks.map((block): LetterBlock => {
    if (block.kind === 'paragraph') return { kind: 'paragraph', spans: say(block.prose) }
    const [over] = block.items.slice(mostSteps)
    if (over) faults.push(faultAt('steps.many', over, 0, String(mostSteps)))
    for (const item of block.items) {
      const [mark] = numbered.exec(item.text) ?? []
      if (mark !== undefined) faults.push(faultAt('steps.mark', item, 0, mark))
    }
    const items = block.items
      .slice(0, mostSteps)
      .map((item, i) => [{ text: fill(step, { n: ordinal(i + 1) }) }, ...say(item)])
    return { kind: 'list', items }
  })
  return { blocks: written, references, faults }
}

/** The unit right behind a number that has it already. */
function unitTwice(
  { index, written }: Written,
  { figure: { unit }, spans }: { readonly figure: Figure; readonly spans: readonly Span[] },
  next: Piece | undefined,
  prose: Prose,
): LetterFault[] {
  const numbered =
    unit !== '' && spans.some(({ figure, text }) => figure !== undefined && text.endsWith(unit))
  return numbered && next?.kind === 'plain' && next.text.startsWith(unit)
    ? [faultAt('prose.around', prose, index + written.length, unit, { written })]
    : []
}

const placeOf = ({ index }: Written, { places }: Prose) => places[index] ?? { line: 1, column: 1 }
const textOf = (spans: readonly Span[]): string => spans.map(span => span.text).join('')
