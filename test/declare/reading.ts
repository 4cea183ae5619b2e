/**
 * How a reader takes printed words, written apart from the code that chooses them: bounds in hundredths. Rounded numbers
 * are taken with half a unit of their last digit on either side.
 */
export interface Reading {
  readonly least?: bigint
  readonly most?: bigint
  readonly above?: bigint
  readonly below?: bigint
}

const numerals: Readonly<Record<string, bigint>> = {
  一: 1n,
  两: 2n,
  三: 3n,
  四: 4n,
  五: 5n,
  六: 6n,
  七: 7n,
  八: 8n,
  九: 9n,
  十: 10n,
}

/** Reads words such as `2000多家`, `70%以上`, `15.2万人`, `两批`, `12.29万元`; throws on what no reader would take for a number. */
export function reading(words: string, unit = ''): Reading {
  const bare = unit !== '' && unit !== '%' && words.endsWith(unit) ? words.slice(0, -unit.length) : words
  if (bare.startsWith('百余')) return { above: 10_000n, below: 20_000n }
  const numeral = numerals[bare[0] ?? '']
  if (numeral !== undefined) return { least: numeral * 100n, most: numeral * 100n }
  const [number] = /^\d+(?:\.\d+)?/u.exec(bare) ?? []
  if (number === undefined) throw new Error(`no number in ${words}`)
  const rest = bare.slice(number.length)
  const scale = rest.startsWith('万') ? 10_000n : 1n
  const [whole = '', fraction = ''] = number.split('.')
  const stated = BigInt(whole + fraction.padEnd(2, '0')) * scale
  if (rest.includes('以上')) return { least: stated }
  if (/^万?[多余]/u.test(rest)) {
    const digits = whole.replace(/0+$/u, '').length
    const step = scale > 1n ? 10_000n : 10n ** BigInt(whole.length - digits)
    return { above: stated, below: stated + step * 100n }
  }
  if (scale > 1n) return { least: stated, most: stated + 50_000n }
  const half = rest.startsWith('%') && fraction === '' ? 50n : fraction.length === 1 ? 5n : 0n
  return { least: stated - half, most: stated + half }
}
