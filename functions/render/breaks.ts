/**
 * Where a line of Chinese may end (避头尾, CLREQ): not before a closing mark, not after an opening one, not within ——,
 * …… or a word, and never between a number and its sign or unit.
 */
const closing = /^[、。，．：；！？）》〉」』】〕〗”’％‰℃°·～—…⋯‥,.:;!?)\]}%・々]$/u
const opening = /^[（《〈「『【〔〖“‘([{￥＄$№第]$/u
const western =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{M}.,:'’_/\\@&+\-−±=<>#%‰*()[\]]$/u
const digit = /^[\d%‰]$/u
const sign = /^[+\-−±～＋－]$/u
/** A number with what belongs to it: 4600万元, 1.20个百分点, 63%～72%, 2000多家, 附件5, 表1. */
const amounts =
  /(?:见?(?:附件|附表|附图|[表图]))?[+\-−±]?\d[\d.,]*[%‰℃]?(?:[～—–-][+\-−]?\d[\d.,]*[%‰℃]?)?[多余]?[万亿]{0,2}(?:个百分点|百分点|平方米|万元|人次|人天|学时|\p{Script=Han})?/gu

/** Whether a line may end between the two characters. */
function mayBreak(before: string, after: string): boolean {
  if (/\s/u.test(after)) return false
  if (/\s/u.test(before)) return true
  if (closing.test(after) || opening.test(before)) return false
  if (western.test(before) && western.test(after)) return false
  return !(sign.test(before) && digit.test(after))
}

/** For every character of a text, whether a line may end before it; never before the first, nor within one of these words. */
export function breaksOf(characters: readonly string[], whole: readonly string[] = []): boolean[] {
  const may = characters.map((character, i) => i > 0 && mayBreak(characters[i - 1] ?? '', character))
  // Indices of the text count UTF-16 units, those of the characters code points.
  const index: number[] = []
  characters.forEach((character, i) => {
    for (let unit = 0; unit < character.length; unit++) index.push(i)
  })
  for (const { index: at, 0: amount } of characters.join('').matchAll(amounts)) {
    const [first = 0, last = 0] = [index[at], index[at + amount.length - 1]]
    for (let i = first + 1; i <= last; i++) may[i] = false
  }
  for (const word of whole.map(one => [...one])) {
    for (let at = 0; at + word.length <= characters.length; at++)
      if (word.every((character, i) => characters[at + i] === character))
        may.fill(false, at + 1, at + word.length)
  }
  return may
}

/** The text cut at every place where a line may end. */
export function units(text: string, whole: readonly string[] = []): string[] {
  const characters = [...text]
  const may = breaksOf(characters, whole)
  const found: string[] = []
  characters.forEach((character, i) => {
    if (i === 0 || may[i]) found.push(character)
    else found.push(`${found.pop() ?? ''}${character}`)
  })
  return found
}

/** Whether the two stand apart by nothing, even in a stretched line: words, numbers, —— and ……. */
export function isTight(before: string, after: string): boolean {
  return (western.test(before) && western.test(after)) || (before === after && /[—…⋯]/u.test(before))
}

/** Whether one of the two is a Han character and the other a western letter or digit. */
export function isMixed(before: string, after: string): boolean {
  const han = /^\p{Script=Han}$/u
  const letter = /^[\p{Script=Latin}\p{Nd}%‰]$/u
  return (han.test(before) && letter.test(after)) || (letter.test(before) && han.test(after))
}

/** Marks of a full square whose ink leaves one half blank. */
export const isMark = (character: string): boolean =>
  /^[、。，．：；！？（）《》〈〉「」『』【】〔〕〖〗“”‘’]$/u.test(character)
