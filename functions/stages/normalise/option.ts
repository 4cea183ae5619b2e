import type { Column } from '../../declare/column.ts'
import { shortened } from '../file-finding.ts'
import { type ReadCell, read, type Said, unreadable } from './said.ts'

const yes = new Set(['是', '√', '✓', '✔', '☑', '1', '有', 'Y', 'YES', 'TRUE', 'T', '对'])
const no = new Set(['否', '×', '✕', '✗', 'X', '☒', '0', '无', '没有', '不是', 'N', 'NO', 'FALSE', 'F'])
const plainText = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '')

/** 是 or 否. */
export function readYesNo(text: string): ReadCell {
  const plain = plainText(text).toUpperCase()
  const cell = yes.has(plain) ? '是' : no.has(plain) ? '否' : null
  if (cell === null) return unreadable('unknown-option', { words: unknownWords([...yesNoWords], text) })
  return read(cell, cell === text ? [] : [{ outcome: 'note.yes-no-form', suggestion: cell }])
}

/** One option of the column. */
export function readChoice(column: Column, text: string): ReadCell {
  const option = optionMeant(column, text)
  if (option === null) return unreadable('unknown-option', { words: unknownWords(column.options, text) })
  return read(option, option === text ? [] : [{ outcome: 'note.synonym', suggestion: option }])
}

/** Several options, joined by 、 in the order of the declaration, each once. */
export function readChoices(column: Column, text: string): ReadCell {
  const written = text
    .split(/[、；;,，/／|\n+＋]/u)
    .flatMap(part => (optionMeant(column, part) === null ? part.split(/\s+|(?=[√✓✔☑■])/u) : [part]))
    .map(part => part.replace(/^[√✓✔☑■]\s*/u, ''))
    .filter(part => part.trim() !== '')
  const meant = written.map(part => optionMeant(column, part))
  const unknown = written.filter((_, i) => meant[i] === null)
  if (unknown.length > 0 || meant.length === 0)
    return unreadable('unknown-option', { words: unknownWords(column.options, unknown[0] ?? text) })
  const cell = column.options.filter(option => meant.includes(option)).join('、')
  const said: Said[] = []
  if (cell !== text)
    said.push(
      written.every((part, i) => part === meant[i])
        ? { outcome: 'note.joined', suggestion: cell }
        : { outcome: 'note.synonym', suggestion: cell },
    )
  return read(cell, said)
}

const yesNoWords = ['是', '否']

/** The part that is no option, and the option that has most of its characters where there is one. */
function unknownWords(options: readonly string[], text: string): { part: string; guess: string } {
  const part = shortened(text)
  const common = (option: string): number => [...new Set(option)].filter(one => part.includes(one)).length
  const nearest = options.reduce((best, option) => (common(option) > common(best) ? option : best), '')
  const isNear = common(nearest) >= 2 && common(nearest) * 2 >= [...nearest].length
  return { part, guess: isNear ? `，是否“${nearest}”？` : '' }
}

function optionMeant({ options, synonyms }: Column, text: string): string | null {
  if (options.includes(text)) return text
  const plain = plainText(text)
  const same = options.find(option => plainText(option) === plain)
  return same ?? synonymOf(synonyms, plain) ?? numbered(options, plain)
}

/** Clerks' text is never looked up as it stands: every object has a `constructor`. */
const synonymOf = (synonyms: Column['synonyms'], plain: string): string | null =>
  Object.hasOwn(synonyms, plain) ? (synonyms[plain] ?? null) : null

/** `1.公办`, `（2）民办`, `2021版`: an option with its number or 版, 年, 类 around it. */
function numbered(options: readonly string[], plain: string): string | null {
  const bare = plain.replace(/^\(?\d{1,2}[.、)]/u, '').replace(/[版年类]$/u, '')
  return options.find(option => plainText(option) === bare) ?? null
}
