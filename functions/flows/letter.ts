import { createHash } from 'node:crypto'
import type { LetterFrame } from '../declare/letter.ts'
import type { Letter, LetterFault } from '../letter.ts'
import type { OutFile, Year } from '../model.ts'
import type { Progress, Store } from '../ports.ts'
import { decodeProposal } from '../stages/letter/decode.ts'
import { fault } from '../stages/letter/place.ts'
import { type Sayable, sayable } from '../stages/letter/sayable.ts'
import { composeLetter } from '../stages/letter.ts'
import { type Publishing, readEdition, type Unpublishable } from './publish.ts'

/** What a deployment answers proposals with: made once. */
export interface Replying extends Pick<Publishing, 'aggregating' | 'words' | 'steps'> {
  readonly frame: LetterFrame
  readonly supported: (character: string) => boolean
  readonly render: (letter: Letter) => Promise<readonly OutFile[]>
}

type Refusal = { readonly refusal: Unpublishable }

/** What a reply may say of a year, or why nothing may be said of it. */
export async function readSayable(
  store: Store,
  year: Year,
  replying: Replying,
  progress: Progress,
): Promise<Sayable | Refusal> {
  const read = await readEdition(store, year, replying, progress)
  return 'refusal' in read ? read : sayable(read.edition, replying.words)
}

/**
 * The reply to the proposal of the file, with its files; or everything that is wrong with the file; or why nothing may be
 * said of the year. The same store and file give the same bytes.
 */
export async function reply(
  store: Store,
  year: Year,
  proposal: Uint8Array,
  replying: Replying,
  progress: Progress,
): Promise<{ letter: Letter; files: readonly OutFile[] } | { faults: readonly LetterFault[] } | Refusal> {
  const text = decodeProposal(proposal)
  if (text === null) return { faults: [fault('file.undecodable', 1, 1, '')] }
  const read = await readEdition(store, year, replying, progress)
  if ('refusal' in read) return read
  const { frame, supported, words, steps, render } = replying
  const { edition } = read
  const source = sayable(edition, words)
  progress(steps.compose, 0, 1)
  const composed = composeLetter(text, createHash('sha256').update(proposal).digest('hex'), {
    year,
    city: edition.city,
    frame,
    source,
    supported,
  })
  progress(steps.compose, 1, 1)
  if ('faults' in composed) return composed
  progress(steps.render, 0, 1)
  const files = await render(composed.letter)
  progress(steps.render, 1, 1)
  return { letter: composed.letter, files }
}
