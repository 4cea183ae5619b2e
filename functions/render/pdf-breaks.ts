import internals from 'pdfmake/js/TextBreaker.js'

/**
 * Where a line of Chinese may end (避头尾, CLREQ): not before a closing mark, not after an opening one, not within ——,
 * …… or a word, and not between a number and its sign, % or unit.
 *
 * pdfmake's own breaker follows UAX #14 of its `linebreak` package, which splits ——, lets ～ and · lead a line, parts
 * numbers from units and never breaks before “. This takes its place: importing the file is enough.
 */
const closing = /^[、。，．：；！？）》〉」』】〕〗”’％‰℃°·～—…⋯‥,.:;!?)\]}%]$/u
const opening = /^[（《〈「『【〔〖“‘([{￥$]$/u
const western = /^[\p{Script=Latin}\p{Script=Greek}\p{Nd}\p{M}.,:'’_/\\@&+\-−±=<>#%‰*()[\]]$/u
const digit = /^[\d%‰]$/u
const han = /^\p{Script=Han}$/u
const sign = /^[+\-−±～＋－]$/u

/** Whether a line may end between the two characters. */
export function mayBreak(before: string, after: string): boolean {
  if (/\s/u.test(after)) return false
  if (/\s/u.test(before)) return true
  if (closing.test(after) || opening.test(before)) return false
  if (western.test(before) && western.test(after)) return false
  if (sign.test(before) && digit.test(after)) return false
  return !(/^\d$/u.test(before) && han.test(after))
}

/** The text cut at every place where a line may end. */
export function units(text: string): string[] {
  const found: string[] = []
  let unit = ''
  for (const character of text) {
    const last = lastCharacter(unit)
    if (last !== '' && mayBreak(last, character)) {
      found.push(unit)
      unit = ''
    }
    unit += character
  }
  return [...found, unit]
}

function lastCharacter(text: string): string {
  const code = text.at(-1) ?? ''
  return /[\uDC00-\uDFFF]/u.test(code) ? text.slice(-2) : code
}

internals.default.prototype.getBreaks = function getBreaks(texts) {
  const items = Array.isArray(texts) ? texts : [texts]
  const inlines = items.flatMap(item => {
    const style = typeof item === 'string' ? { text: item } : item
    const lines = String(style.text ?? '').split('\n')
    return lines.flatMap((line, i) => {
      const cut = style.noWrap ? [line] : units(line)
      const ended = i < lines.length - 1
      return cut.map((text, j) => ({
        ...style,
        text,
        ...(ended && j === cut.length - 1 ? { lineEnd: true } : {}),
      }))
    })
  })
  // Where the style changes the same rules hold: a note's mark stays with its word, a stop with the mark.
  inlines.forEach((inline, i) => {
    const next = inlines[i + 1]
    const [last, first] = [lastCharacter(inline.text), [...(next?.text ?? '')][0] ?? '']
    if (!next || inline.lineEnd || last === '' || first === '') return
    if (next.sup || !mayBreak(last, first)) inline.noNewLine = true
  })
  return inlines
}
