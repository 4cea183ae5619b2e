/** Chinese numerals as people read a telephone number aloud or write a cheque. */
const chineseDigits = new Map(
  ['〇零○Ｏ', '一壹幺弌', '二贰貳', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (written, value) => [...written].map(character => [character, String(value)] as const),
  ),
)
/** Digits in circles that Unicode's compatibility rules leave as they are: first character of each run, and its value. */
const circled: readonly (readonly [first: number, last: number, value: number])[] = [
  [0x24f5, 0x24fd, 1],
  [0x24ff, 0x24ff, 0],
  [0x2776, 0x277e, 1],
  [0x2780, 0x2788, 1],
  [0x278a, 0x2792, 1],
  [0x1f10b, 0x1f10b, 0],
  [0x1f10c, 0x1f10c, 0],
]

/** The value of a decimal digit of any script: their ten always stand in a row, the zero first. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const ring = circled.find(([first, last]) => code >= first && code <= last)
  if (ring) return String(code - ring[0] + ring[2])
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}

/** Text in which every digit, however it is written, is one of 0 to 9, and nothing invisible is left. */
export function plainDigits(text: string): string {
  if (/^[\x20-\x7e]*$/u.test(text)) return text.toUpperCase()
  return text
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Cc}\p{Mn}\p{Me}\u115F\u1160\u3164\uFFA0]/gu, character =>
      /\s/u.test(character) ? ' ' : '',
    )
    .replaceAll(/(?![0-9])[\p{Nd}\u24F5-\u24FF\u2776-\u2792\u{1F10B}\u{1F10C}]/gu, digitOf)
    .toUpperCase()
}

/** The same with Chinese numerals as digits; only for looking for long numbers. */
export const withChineseDigits = (text: string): string =>
  text.replaceAll(
    /[〇零○一壹幺弌二贰貳三叁參四肆五伍六陆陸七柒八捌九玖]/gu,
    character => chineseDigits.get(character) ?? character,
  )

/** Whether a text may hold eleven digits at all: nearly every cell is done with here. */
export function mayHoldNumber(text: string): boolean {
  if (text.length < 6) return false
  let digits = 0
  for (let i = 0; i < text.length && digits < 11; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) digits += code >= 48 && code <= 57 ? 1 : 0
    else if (code >= 0xff10 && code <= 0xff19) digits += 1
    else if (code >= 0x4e00 && code <= 0x9fff) digits += chineseDigits.has(text[i] ?? '') ? 1 : 0
    else if (code < 0x2000 || (code >= 0x2070 && code < 0x3000) || code >= 0xd800 || code === 0x3007)
      digits += 2
  }
  return digits >= 11
}

/** A run of digits and where it stands. */
interface Group {
  readonly digits: string
  readonly from: number
  readonly to: number
}

const between = /^[\s\p{Pd}\u2212·•‧∙⋅・.,，。'’"`/\\_()[\]{}<>《》【】「」〔〕|:+*~=#]{0,4}$/u

/** Groups of digits that may be one number written in parts, each with those that follow it: at most 22 digits together. */
export function* numbersIn(
  text: string,
): Generator<{ digits: string; groups: readonly string[]; from: number; to: number }> {
  const groups: Group[] = []
  for (const match of text.matchAll(/[0-9]+/gu))
    groups.push({ digits: match[0], from: match.index, to: match.index + match[0].length })
  for (let i = 0; i < groups.length; i++) {
    let digits = ''
    const parts: string[] = []
    for (let j = i; j < groups.length; j++) {
      const [before, group] = [groups[j - 1], groups[j]]
      if (
        !group ||
        (j > i && (!before || group.from - before.to > 4 || !between.test(text.slice(before.to, group.from))))
      )
        break
      digits += group.digits
      if (digits.length > 22) break
      parts.push(group.digits)
      yield { digits, groups: parts, from: groups[i]?.from ?? 0, to: group.to }
    }
  }
}
