import { creditCodeFault } from './credit-code.ts'
import { mayHoldNumber, numbersIn, plainDigits, withChineseDigits } from './personal-text.ts'

export type PersonalData = 'identity-card' | 'mobile'

/**
 * Where a text stands: in a column of codes a mistyped code may look like an identity card, and in a column of amounts
 * an amount like a telephone number.
 */
export type Standing = 'text' | 'code' | 'amount'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const region = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\\d{4}'
const long = new RegExp(`^${region}(?:19|20)\\d{9}[\\dX]$`, 'u')
const short = new RegExp(`^${region}\\d{9}$`, 'u')

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Region and birth date of an 18-character 居民身份证号; its check character may be mistyped. */
const looksLikeIdentityCard = (token: string): boolean =>
  long.test(token) &&
  isDate(Number(token.slice(6, 10)), Number(token.slice(10, 12)), Number(token.slice(12, 14))) &&
  creditCodeFault(token) !== null

function hasRightCheck(token: string): boolean {
  const total = weights.reduce((sum, weight, i) => sum + weight * Number(token[i]), 0)
  return '10X98765432'[total % 11] === token[17]
}

/** The 15 digits that cards bore until 1999: no check character, so what stands around it must speak for it. */
const looksLikeOldCard = (digits: string): boolean =>
  short.test(digits) &&
  isDate(1900 + Number(digits.slice(6, 8)), Number(digits.slice(8, 10)), Number(digits.slice(10, 12)))

/** A mobile number with or without the country's and the trunk prefix. */
const mobile = /^(?:00)?(?:86)?0?1[3-9]\d{9}$/u
const amount = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u

/**
 * Personal data in a text, in whatever digits and groups it is written: a mobile number, or an identity card by region
 * and birth date, its check character right or not. Null when there is none. A valid 统一社会信用代码 is none.
 */
export function personalDataIn(text: string, standing: Standing = 'text'): PersonalData | null {
  if (!mayHoldNumber(text)) return null
  const plain = plainDigits(text)
  const chinese = withChineseDigits(plain)
  return seek(plain, standing) ?? (chinese === plain ? null : seek(chinese, 'text'))
}

function seek(text: string, standing: Standing): PersonalData | null {
  const code = (token: string): boolean =>
    creditCodeFault(token) === null ||
    (standing === 'code' && !(looksLikeIdentityCard(token) && hasRightCheck(token)))
  const rest = text.replaceAll(/(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])/gu, token =>
    code(token) ? '；' : token,
  )
  const isAmount = standing === 'amount' && amount.test(rest.trim())
  const saysCard = /身份证|证件/u.test(text)
  for (const { digits, groups, to } of numbersIn(rest)) {
    if (groups.length > 5 && groups.some(group => group.length > 2)) continue
    if (digits.length === 18 || digits.length === 17) {
      const last =
        digits.length === 18
          ? ''
          : (/^[\s\p{Pd}./_]{0,2}X/u.exec(rest.slice(to, to + 3))?.[0].slice(-1) ?? '')
      const card = digits + last
      if (looksLikeIdentityCard(card) && (standing !== 'code' || hasRightCheck(card))) return 'identity-card'
    }
    const oldCard = digits.length === 15 && looksLikeOldCard(digits)
    if (oldCard && (saysCard || (standing === 'text' && groups.length === 1))) return 'identity-card'
    if (!isAmount && mobile.test(digits)) return 'mobile'
  }
  return null
}

/** A header that asks for people: names, identity cards, telephone numbers. Names of schools, classes and the like are not meant. */
export function personalHeader(header: string): boolean {
  const plain = header.normalize('NFKC').replaceAll(/[\s*\p{Cf}]/gu, '')
  return /姓名|身份证|手机|电话|联系方式|联系人|出生日期|银行卡|家庭住址|微信/u.test(plain)
}

/** A cell that is such a header and nothing else, wherever in a file it stands. */
export function isPersonalHeader(cell: string): boolean {
  if (cell.length > 20) return false
  const plain = cell.normalize('NFKC').replaceAll(/[\s*\p{Cf}]/gu, '')
  return /^(?:(?:学生|教师|员工|职工|师傅|导师|本人|个人|企业|学校|单位|负责人|经办人|法人|联系人?)(?:的)?)?(?:姓名|名字|身份证(?:件?号码?)?|手机(?:号码?)?|(?:联系)?电话(?:号码?)?|联系方式|联系人(?:姓名)?|出生(?:日期|年月)|银行卡号?|家庭住址|微信号?)$/u.test(
    plain,
  )
}
