import type { FileCode } from '../declare/file-check.ts'
import type { Finding, Place } from '../model.ts'
import { letters } from './parse/parsed.ts'
import type { FileRecord } from './parse/records.ts'

/** Text as a finding may show it: on one line, at most 60 characters. */
export function shortened(text: string): string {
  const characters = [...text.replaceAll(/\s+/gu, ' ').trim()]
  return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 59).join('')}…`
}

/** A quotation mark that nothing closes, at the cell in which it stands. */
export function openQuote({ row, cells, openQuote: line }: FileRecord): Finding {
  const swallowed = [...shortened(cells.at(-1) ?? '')]
  const received = swallowed.length <= 20 ? swallowed.join('') : `${swallowed.slice(0, 19).join('')}…`
  const cell = cells.length === 0 ? null : `${letters(cells.length - 1)}${row}`
  return fileFinding('file.quote-open', { line, cell, received: received || null })
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
