import type { Column } from '../../declare/column.ts'
import type { Year } from '../../model.ts'
import { chineseNumber } from './chinese-number.ts'
import { type ReadCell, read, type Said, unreadable } from './said.ts'
import { halfWidth } from './surface.ts'

const midnight = /[T ]0{1,2}:00(?::00(?:\.0+)?)?(?:Z|\+08:00)?$/u
const patterns = [
  /^(\d{4})年(\d{1,2})月(?:(\d{1,2})[日号])?(?:份)?$/u,
  /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?[-./]?$/u,
  /^(\d{4})(\d{2})(\d{2})?$/u,
]
const ambiguous =
  /^\d{1,2}[-./年]\d{1,2}|^\d{1,2}[-./]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu

/** A year, `YYYY`. */
export function readYear(column: Column, surfaceText: string, edition: Year): ReadCell {
  const text = halfWidth(surfaceText)
  const said: Said[] = text === surfaceText ? [] : [{ outcome: 'note.full-width' }]
  const inChinese = /^([〇零一二三四五六七八九]{4})[年届级]?$/u.exec(text)
  const digits = inChinese
    ? chineseNumber(inChinese[1] ?? '')
    : /^((?:19|20)\d\d)(?:年度?|届|级|\.0+)?$/u.exec(text)?.[1]
  // 级 is the year in which they came, 届 that in which they leave.
  const otherCount = column.header === '届别' && text.endsWith('级')
  if (!digits || !/^(19|20)/u.test(digits) || otherCount) return unreadable('not-a-year')
  if (inChinese) said.push({ outcome: 'chinese-numeral', suggestion: digits })
  else if (digits !== text) said.push({ outcome: 'note.date-form' })
  if (!column.future && Number(digits) > edition) return tooLate(edition)
  if (/^(?:届别|年份)$/u.test(column.header) && Number(digits) < edition - 30)
    return unreadable('long-past', { words: { year: digits, nearest: nearestYear(digits, edition) } })
  return read(digits, said)
}

const tooLate = (edition: Year, serial: string | null = null): ReadCell =>
  unreadable('after-edition', {
    words: {
      edition: String(edition),
      converted: serial === null ? '' : `是电子表格的日期序号，读作${serial}，`,
    },
  })

/** The latest year, up to the edition's, of the same last two digits, or with the fewest digits other than typed. */
function nearestYear(typed: string, edition: Year): string {
  const years = Array.from({ length: 31 }, (_, back) => String(edition - back))
  const apart = (year: string): number =>
    year.slice(2) === typed.slice(2) ? 0 : [...year].filter((digit, i) => digit !== typed[i]).length
  return years.reduce((best, year) => (apart(year) < apart(best) ? year : best))
}

/** A month, `YYYY-MM`, or a day, `YYYY-MM-DD`. */
export function readDate(column: Column, surfaceText: string, edition: Year): ReadCell {
  const text = halfWidth(surfaceText.normalize('NFKC').replace(midnight, ''))
  const serial = fromSerial(text)
  const chinese = serial ?? withArabicDigits(text)
  const parts = patterns.flatMap(pattern => pattern.exec(chinese) ?? [])
  if (parts.length === 0) {
    if (/^(19|20)\d\d年?$/u.test(text)) return unreadable('date-incomplete')
    return unreadable(ambiguous.test(text) ? 'date-ambiguous' : 'not-a-date')
  }
  const [, y = '', m = '', d] = parts
  if (!/^(19|20)/u.test(y)) return unreadable('not-a-date')
  if (!exists(Number(y), Number(m), Number(d ?? 1))) return unreadable('date-impossible')
  if (column.kind === 'date' && d === undefined) return unreadable('date-incomplete')
  const month = `${y}-${m.padStart(2, '0')}`
  const cell = column.kind === 'date' ? `${month}-${(d ?? '').padStart(2, '0')}` : month
  if (!column.future && Number(y) > edition) return tooLate(edition, serial === null ? null : cell)
  if (serial !== null) return read(cell, [{ outcome: 'date-serial', suggestion: cell }])
  if (column.kind === 'month' && /^\d{4}\.1$/u.test(text))
    return read(cell, [{ outcome: 'date-maybe-october', suggestion: cell }])
  return read(cell, cell === surfaceText ? [] : [{ outcome: 'note.date-form', suggestion: cell }])
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Days since 1899-12-30, as Excel counts them, from 1954 to 2064; null for anything else. */
function fromSerial(text: string): string | null {
  const [, days] = /^([2-5]\d{4})(?:\.0+)?$/u.exec(text) ?? []
  return days === undefined
    ? null
    : new Date(Date.UTC(1899, 11, 30) + Number(days) * 86_400_000).toISOString().slice(0, 10)
}

/** 二〇二一年九月 as 2021年9月; any other text unchanged. */
function withArabicDigits(text: string): string {
  if (!/^[〇零一二三四五六七八九]{4}年/u.test(text)) return text
  return text.replaceAll(/[〇零一二三四五六七八九十]+/gu, part => chineseNumber(part) ?? part)
}
