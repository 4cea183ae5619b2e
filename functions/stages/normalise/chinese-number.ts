const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const small: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n }
const large: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n }

/** A number written in Chinese, by place (三百二十) or digit by digit (三二〇), as decimal text; null when it is neither. */
export function chineseNumber(text: string): string | null {
  const [whole = '', fraction, ...more] = text.split('点')
  if (whole === '' || more.length > 0) return null
  const integer = byDigits(whole) ?? byPlace(whole)
  if (integer === null || fraction === undefined) return integer
  const decimals = byDigits(fraction)
  return decimals === null ? null : `${integer}.${decimals}`
}

function byDigits(text: string): string | null {
  const numbers = [...text].map(character => digits[character])
  return text !== '' && numbers.every(digit => digit !== undefined) ? numbers.join('') : null
}

function byPlace(text: string): string | null {
  let [total, section, digit] = [0n, 0n, null as bigint | null]
  let ceiling = 10_000n
  for (const character of text) {
    const value = digits[character]
    const unit = small[character]
    const block = large[character]
    if (value !== undefined) {
      if (digit !== null && digit !== 0n) return null
      digit = BigInt(value)
    } else if (unit !== undefined) {
      if (unit >= ceiling || (digit === null && unit !== 10n)) return null
      section += (digit ?? 1n) * unit
      ceiling = unit
      digit = null
    } else if (block !== undefined) {
      section += digit ?? 0n
      if (section === 0n) return null
      total = block > 10_000n ? (total + section) * block : total + section * block
      section = 0n
      digit = null
      ceiling = 10_000n
    } else return null
  }
  return String(total + section + (digit ?? 0n))
}
