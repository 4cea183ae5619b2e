import type { LetterFrame } from '../declare/letter.ts'
import { ordinal } from '../declare/wording.ts'
import type { City } from '../edition.ts'
import type { Letter, LetterBlock, LetterFault } from '../letter.ts'
import type { Year } from '../model.ts'
import { fill } from '../words.ts'
import { type Draft, type DraftPart, readDraft } from './letter/draft.ts'
import { notesOn } from './letter/notes-on.ts'
import { checkParts } from './letter/parts.ts'
import type { Sayable } from './letter/sayable.ts'
import { writePart } from './letter/write-part.ts'

/** What a reply is composed for. */
export interface LetterTask {
  readonly year: Year
  readonly city: City
  readonly frame: LetterFrame
  readonly source: Sayable
  /** Whether the page's fonts have a character. */
  readonly supported: (character: string) => boolean
}

/** The reply, or everything that is wrong with its proposal file, in the file's order. */
export type Composed = { readonly letter: Letter } | { readonly faults: readonly LetterFault[] }

/** Composes the reply from the text of a proposal file; `source` is the SHA-256 of its bytes. */
export function composeLetter(text: string, source: string, task: LetterTask): Composed {
  const { frame, city, year } = task
  const draft = readDraft(text, frame, task.supported, year)
  const written = draft.parts.map(part => ({ part, ...writePart(part, task) }))
  const faults = [...draft.faults, ...checkParts(draft.parts, frame), ...written.flatMap(part => part.faults)]
  if (faults.length > 0) return { faults: faults.toSorted(inOrder) }
  const value = (id: string): string => draft.fields.get(id) ?? ''
  const filled = values(draft)
  const kind = frame.kinds[value('kind')]
  if (!kind) throw new Error(`the frame has no kind ${value('kind')}`)
  const blocks: LetterBlock[] = [
    { kind: 'paragraph', spans: [{ text: fill(kind.opening, filled) }] },
    ...written.flatMap(({ part, blocks }) => [...headingOf(part, frame), ...blocks]),
    ...notesOn(
      written.flatMap(part => part.references),
      task,
    ),
  ]
  const letter: Letter = {
    year,
    openness: fill(frame.openness, filled),
    title: kind.title.map(line => fill(line, filled)),
    addressee: fill(frame.addressee, filled),
    blocks,
    agency: city.agency,
    date: value('date'),
    contact: contact(value('office'), value('phone'), frame),
    sample: city.sample,
    references: written.flatMap(part => part.references),
    source,
  }
  return { letter }
}

const inOrder = (a: LetterFault, b: LetterFault): number => a.line - b.line || a.column - b.column

/** Fields as the frame's sentences have them: sessions in Chinese numerals. */
function values({ fields }: Draft): Record<string, string> {
  const filled: Record<string, string> = Object.fromEntries(fields)
  for (const id of ['session', 'meeting']) filled[id] = ordinal(Number(filled[id]))
  return filled
}

function headingOf({ heading }: DraftPart, { steps }: LetterFrame): LetterBlock[] {
  return heading === null || heading.text === steps ? [] : [{ kind: 'heading', level: 1, text: heading.text }]
}

function contact(office: string, phone: string, { contact: words }: LetterFrame): string | null {
  if (office === '' && phone === '') return null
  const way = office === '' ? words.phone : phone === '' ? words.office : words.both
  return fill(way, { office, phone })
}
