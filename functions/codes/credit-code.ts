/** 统一社会信用代码: GB 32100-2015 for the whole, GB 11714 for the organisation code in characters 9 to 17. */

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** Codes that were issued with a wrong check character and stand on licences all the same: kept as a list, not as a looser rule. */
const EXCEPTIONS: ReadonlySet<string> = new Set(['91350203M0001QAY9B'])

/** What is wrong with a code; `kind` when its first two characters name no kind of body. */
export type CreditCodeFault = 'length' | 'alphabet' | 'check' | 'organisation' | 'kind'

/** The check character of the first seventeen; throws RangeError on a character outside the alphabet. */
export function creditCheckCharacter(first17: string): string {
  const total = weights.reduce((sum, weight, i) => sum + weight * alphabetIndex(first17[i]), 0)
  return alphabet[(31 - (total % 31)) % 31] as string
}

/** The check character of an organisation code's first eight: a digit or X. */
export function organisationCheckCharacter(first8: string): string {
  const value = (character: string) => (character <= '9' ? Number(character) : character.charCodeAt(0) - 55)
  const total = organisationWeights.reduce((sum, weight, i) => sum + weight * value(first8[i] ?? '0'), 0)
  const check = 11 - (total % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

function alphabetIndex(character: string | undefined): number {
  const index = alphabet.indexOf(character ?? '')
  if (index < 0 || character === undefined) throw new RangeError('a character that no 统一社会信用代码 has')
  return index
}

const kinds = /^(1[1239]|2[19]|3[1-59]|4[19]|5[1239]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1-39]|Y1)/u

/** The first thing wrong with a code (upper case, no separators); null when it is right. */
export function creditCodeFault(code: string): CreditCodeFault | null {
  if (code.length !== 18) return 'length'
  if ([...code].some(character => !alphabet.includes(character))) return 'alphabet'
  if (EXCEPTIONS.has(code)) return null
  if (!kinds.test(code)) return 'kind'
  if (creditCheckCharacter(code.slice(0, 17)) !== code[17]) return 'check'
  return organisationCheckCharacter(code.slice(8, 16)) === code[16] ? null : 'organisation'
}

/** 91 企业, 92 个体工商户, 93 农民专业合作社: the bodies that can stand as an enterprise. */
export const isEnterpriseKind = (code: string): boolean => /^9[123]/u.test(code)

const confusions: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  S: '5',
  Z: '2',
  V: 'U',
  L: '1',
  '0': 'OD',
  '8': 'B',
  B: '8',
  '5': 'S',
  '2': 'Z',
  '1': 'IL7',
  '7': '1',
  '6': 'G',
  G: '6',
  D: '0',
  U: 'V',
  Q: '0',
  C: 'G',
}

/** The code meant, where exactly one change of one often confused character makes it right; else null. */
export function correctCreditCode(code: string): string | null {
  if (code.length !== 18) return null
  const right = new Set<string>()
  for (let i = 0; i < 18; i++)
    for (const other of confusions[code[i] ?? ''] ?? '') {
      const candidate = code.slice(0, i) + other + code.slice(i + 1)
      if (creditCodeFault(candidate) === null) right.add(candidate)
    }
  const [only] = right
  return right.size === 1 && only !== undefined ? only : null
}

/** The 15-digit business registration number that the code replaced. */
export const looksLikeRegistrationNumber = (text: string): boolean => /^\d{15}$/u.test(text)

/** A 9-character organisation code, with or without its hyphen. */
export const looksLikeOrganisationCode = (text: string): boolean => /^[0-9A-Z]{8}-?[0-9X]$/u.test(text)
