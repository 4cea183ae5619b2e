import type { Said } from './said.ts'

/** Control, zero-width, bidirectional and tag characters: nothing of them is seen in a spreadsheet. Tabs and line breaks are white space. */
const hidden = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu
const hasHidden = /(?![\t\n\r])[\p{Cc}\p{Cf}]/u
const textFormula = /^[=＝]\s*["“”]([^"“”]*)["“”]$/u

/** A cell without its spreadsheet's text markers, hidden characters and outer white space. */
export function surface(raw: string): { text: string; said: Said[] } {
  const said: Said[] = []
  let text = raw
  if (hasHidden.test(text)) {
    text = text.replace(hidden, '')
    if (text.trim() !== '') said.push({ outcome: 'note.hidden-characters' })
  }
  text = text.trim()
  for (;;) {
    const inner = /^['‘’＇](?=[^'‘’＇])/u.test(text) ? text.slice(1) : textFormula.exec(text)?.[1]
    if (inner === undefined) return { text, said }
    text = inner.trim()
    if (!said.some(({ outcome }) => outcome === 'note.text-marker'))
      said.push({ outcome: 'note.text-marker' })
  }
}

/** Numbers, codes and dates as half-width text without white space; Chinese and typographic signs as their plain forms. */
export function halfWidth(text: string): string {
  // Most cells are plain already.
  if (/^[!-~]*$/u.test(text)) return text
  return text
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[‐-―−]/gu, '-')
    .replaceAll(/[。．]/gu, '.')
    .replaceAll(/[，、](?=\d{3})/gu, ',')
}

const missing = /^(?:[-_/\\*.·~]+|…+|无|空|暂无|无此项|不适用|没有|N\/?A|NULL|NONE|NIL)$/iu

/** A sign that stands for "nothing here". */
export const isMissingMark = (text: string): boolean => missing.test(halfWidth(text))

/** What a spreadsheet shows instead of a value that it could not compute or fit. */
export const isSpreadsheetError = (text: string): boolean =>
  /^#(?:(?:REF|VALUE|NUM|SPILL|CALC|FIELD|BLOCKED|NULL)!|DIV\/0!|N\/A|NAME\?|GETTING_DATA)$|^#{2,}$/iu.test(
    halfWidth(text),
  )
