import type { LetterFault, ProposalPlace } from '../../letter.ts'

/** A line of the proposal file, numbered from 1. */
export interface SourceLine {
  readonly number: number
  readonly text: string
}

/** Running text put together from its lines, and where each of its characters stands (by UTF-16 unit). */
export interface Prose {
  readonly text: string
  readonly places: readonly ProposalPlace[]
}

/** Lines as one text: without the blanks around each, and with a blank between only where two Latin words would meet. */
export function prose(lines: readonly SourceLine[]): Prose {
  let text = ''
  const places: ProposalPlace[] = []
  for (const line of lines) {
    const bare = line.text.trim()
    const start = line.text.indexOf(bare)
    const gap = /[A-Za-z,.;]$/u.test(text) && /^[A-Za-z]/u.test(bare) ? ' ' : ''
    const added = `${gap}${bare}`
    const columns = columnsOf(line.text)
    for (let i = 0; i < added.length; i++) {
      const column = columns[Math.max(0, start + i - gap.length)] ?? 1
      places.push({ line: line.number, column })
    }
    text += added
  }
  return { text, places }
}

/** The column of every UTF-16 index: characters, from 1. */
const columnsOf = (text: string): number[] =>
  [...text].flatMap((character, i) => (character.length === 1 ? [i + 1] : [i + 1, i + 1]))

/** Most characters of what stands in the file that a message repeats. */
const shown = 60

/** A fault; what was found is shortened. */
export function fault(
  code: string,
  line: number,
  column: number,
  found: string,
  words: Readonly<Record<string, string>> = {},
): LetterFault {
  const characters = [...found]
  const short = characters.length > shown ? `${characters.slice(0, shown).join('')}……` : found
  return { code, line, column, found: short, words }
}

/** A fault at a character of running text. */
export function faultAt(
  code: string,
  { places }: Prose,
  index: number,
  found: string,
  words: Readonly<Record<string, string>> = {},
): LetterFault {
  const place = places[index] ?? places.at(-1) ?? { line: 1, column: 1 }
  return fault(code, place.line, place.column, found, words)
}
