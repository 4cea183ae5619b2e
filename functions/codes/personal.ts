import { creditCodeFault } from './credit-code.ts'

export type PersonalData = 'identity-card' | 'mobile'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** An 18-character 居民身份证号: region, a birth date that exists, ISO 7064 check character. */
function isIdentityCard(token: string): boolean {
  if (!/^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(18|19|20)\d{9}[\dX]$/u.test(token))
    return false
  const [year, month, day] = [
    Number(token.slice(6, 10)),
    Number(token.slice(10, 12)),
    Number(token.slice(12, 14)),
  ]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false
  const total = weights.reduce((sum, weight, i) => sum + weight * Number(token[i]), 0)
  return '10X98765432'[total % 11] === token[17]
}

/** Personal data in a cell: an identity-card or mobile number standing as a token of its own; null when there is none. */
export function personalDataIn(text: string): PersonalData | null {
  for (const token of text
    .normalize('NFKC')
    .toUpperCase()
    .match(/[0-9A-Z]+(?:[ -][0-9]{4}){0,2}/gu) ?? []) {
    const joined = token.replaceAll(/[ -]/gu, '')
    if (isIdentityCard(joined) && creditCodeFault(joined) !== null) return 'identity-card'
    if (/^(86)?1[3-9]\d{9}$/u.test(joined)) return 'mobile'
  }
  return null
}

/** A header that asks for people: names, identity cards, telephone numbers. Names of schools, classes and the like are not meant. */
export function personalHeader(header: string): boolean {
  const plain = header.normalize('NFKC').replaceAll(/[\s*]/gu, '')
  return /姓名|身份证|手机|电话|联系方式|联系人|出生日期|银行卡|家庭住址|微信/u.test(plain)
}
