import { letterFrame } from '../templates/letter/frame.ts'
import { pageStyle } from '../templates/page/style.ts'
import type { Replying } from './flows/letter.ts'
import { publishingWith } from './publishing.ts'
import { supportedCharacters } from './render/characters.ts'

/** What proposals are answered with: the bulletin's figures, the frame of the reply, the page. */
export function replyingWith(): Replying {
  const { aggregating, words, steps } = publishingWith()
  return {
    aggregating,
    words,
    steps,
    frame: letterFrame,
    supported: supportedCharacters,
    render: async letter => (await import('./render/render-letter.ts')).renderLetter(letter, pageStyle),
  }
}
