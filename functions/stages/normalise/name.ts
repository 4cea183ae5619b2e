import type { Column } from '../../declare/column.ts'
import { formedNames } from '../marks.ts'
import { type About, type ReadCell, read, type Said, unreadable } from './said.ts'

const privateUse = /\p{Co}/gu
const han = /\p{Script=Han}/u
/** Characters of the longest name that is believed without a question. */
const longest = 60

/**
 * A name or free text: as the clerk wrote it, without outer white space and hidden characters. Never normalised by
 * Unicode's compatibility rules: they turn （ into ( and ① into 1.
 */
export function readName(column: Column, surfaceText: string, said: readonly Said[], about: About): ReadCell {
  const text = surfaceText.replaceAll(
    /(\S)[ \u00A0]*[\t\n\r\u2028\u2029][\s]*(\S)/gu,
    (_, before: string, after: string) =>
      han.test(before) || han.test(after) ? before + after : `${before} ${after}`,
  )
  const notes = [...said]
  if (text !== surfaceText && !notes.some(({ outcome }) => outcome === 'note.hidden-characters'))
    notes.push({ outcome: 'note.hidden-characters' })
  const own = text.match(privateUse)
  if (own) {
    const characters = [...new Set(own)].map(c => `U+${c.codePointAt(0)?.toString(16).toUpperCase()}`)
    return unreadable('private-use', { words: { characters: characters.join('、') } })
  }
  if (/^[=＝]|^[+\-@＋－＠][\w.]*[(|!]/u.test(text)) return unreadable('formula')
  if (column.pattern && !column.pattern.test(text)) return unreadable('other-form')
  if (column.kind === 'name') {
    if (!/\p{L}/u.test(text)) return unreadable('not-a-name')
    if (/[X×Ｘ]{2,}|[x]{2,}|某某|^某[^\s]|测试数据/u.test(text)) notes.push({ outcome: 'placeholder' })
    if (!han.test(text) && !formedNames.test(column.header)) notes.push({ outcome: 'no-han' })
    const length = [...text].length
    if (length > longest && !column.header.endsWith('简称'))
      notes.push({ outcome: 'long-name', words: { length: String(length) } })
    if (/[?？]/u.test(text)) notes.push({ outcome: 'question-mark' })
  }
  const lacking = [...new Set(text)].filter(character => character !== ' ' && !about.supported(character))
  if (lacking.length > 0)
    notes.push({ outcome: 'unsupported-character', words: { characters: lacking.join('') } })
  if (/^[=+\-@＝＋－＠]/u.test(text)) notes.push({ outcome: 'note.formula-text' })
  return read(text, notes)
}
