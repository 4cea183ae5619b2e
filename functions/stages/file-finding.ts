import type { FileCode } from '../declare/file-check.ts'
import type { Finding, Place } from '../model.ts'

/** Text as a finding may show it: on one line, at most 60 characters. */
export function shortened(text: string): string {
  const characters = [...text.replaceAll(/\s+/gu, ' ').trim()]
  return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 59).join('')}…`
}

/** A finding about the file, its header or a row as a whole. */
export function fileFinding(
  code: FileCode,
  place: Partial<Place> = {},
  words: Readonly<Record<string, string>> = {},
  column: string | null = null,
): Finding {
  return {
    code,
    column,
    place: { line: null, cell: null, received: null, suggestion: null, ...place },
    words,
  }
}
