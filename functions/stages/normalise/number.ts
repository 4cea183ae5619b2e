import type { Column } from '../../declare/column.ts'
import { compare, divide, type Exact, exact, multiply, toDecimal, zero } from '../../exact.ts'
import { nearUnits, sameUnits } from '../marks.ts'
import { chineseNumber } from './chinese-number.ts'
import { type ReadCell, read, type Said, unreadable } from './said.ts'
import { halfWidth } from './surface.ts'

const scientific = /^[+-]?\d+(?:\.\d+)?E[+-]?\d+$/iu
const approximate =
  /约|近|余|多|几|数[十百千万]|左右|上下|以上|以下|不足|不到|超过|大概|若干|至少|最多|[~～<>≤≥≈±]|\d[-至到]\d|\d\+$/u
const shape = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.(\d+))?(\D.*)?$/u
const scales: Readonly<Record<string, bigint>> = {
  '': 1n,
  十: 10n,
  百: 100n,
  千: 1000n,
  万: 10_000n,
  十万: 100_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
}

/** A count or an amount as exact decimal text in the column's unit; never through floating point. */
export function readNumber(column: Column, surfaceText: string): ReadCell {
  if (/^(?:0|[1-9]\d{0,14})$/u.test(surfaceText) && column.unit !== '%') {
    // Nearly every number; the rest is for the others.
    const large = column.plausible !== null && BigInt(surfaceText) > column.plausible
    return read(surfaceText, large ? [{ outcome: 'implausible' }] : [])
  }
  const text = halfWidth(surfaceText)
  if (text.startsWith('=')) return unreadable('formula')
  if (scientific.test(text)) return unreadable('scientific')
  if (column.unit !== '%' && text.includes('%')) return unreadable('rate-in-count')
  const said: Said[] = text === surfaceText.trim() ? [] : [{ outcome: 'note.full-width' }]
  const match = shape.exec(text)
  if (!match || (match[4] !== undefined && approximate.test(text))) return inWords(column, text)
  const [, sign, whole = '', fraction = '', tail = ''] = match
  if (sign === '-') return unreadable('negative')
  if (whole.includes(',')) said.push({ outcome: 'note.thousands' })
  const near = (nearUnits[column.unit ?? ''] ?? []).includes(tail)
  const factor = near ? exact(1) : factorOf(withoutNoun(tail, column), column.unit)
  if (factor === null) return unreadable('other-unit')
  if (near) said.push({ outcome: 'near-unit', words: { written: tail } })
  else if (tail !== '') said.push({ outcome: 'note.unit-in-cell' })
  const digits = `${whole.replaceAll(',', '') || '0'}${fraction === '' ? '' : `.${fraction}`}`
  return checked(column, multiply(exact(digits), factor), fraction !== '' && tail === '', said)
}

/** Not a plain number: Chinese numerals, an approximation, a negative in brackets, or nothing of the sort. */
function inWords(column: Column, text: string): ReadCell {
  if (/^\(\d+(?:\.\d+)?\)$/u.test(text)) return unreadable('negative')
  if (approximate.test(text)) return unreadable('approximate')
  const match =
    /^([〇零一二两三四五六七八九十百千万亿点]+?)((?:万|亿)?元|[^〇零一二两三四五六七八九十百千万亿点]*)$/u.exec(
      text,
    )
  const number = match ? chineseNumber(match[1] ?? '') : null
  const factor = match ? factorOf(match[2] ?? '', column.unit) : null
  if (number === null || factor === null) return unreadable('not-a-number')
  const value = multiply(exact(number), factor)
  return checked(column, value, false, [{ outcome: 'chinese-numeral', suggestion: toDecimal(value, 8) }])
}

function checked(column: Column, value: Exact, decimalPoint: boolean, said: Said[]): ReadCell {
  const text = toDecimal(value, 20)
  const decimals = text.split('.')[1]?.length ?? 0
  if (column.kind === 'count' && decimals > 0) return unreadable('decimals')
  if (decimals > 2) return unreadable('too-precise')
  if (column.kind === 'count' && decimalPoint) said.push({ outcome: 'note.whole-decimal' })
  if (column.unit === '%') {
    if (compare(value, exact(100)) > 0) return unreadable('over-hundred')
    if (decimalPoint && compare(value, zero) > 0 && compare(value, exact(1)) <= 0)
      said.push({ outcome: 'share-as-fraction' })
  }
  if (column.plausible !== null && compare(value, exact(column.plausible)) > 0)
    said.push({ outcome: 'implausible' })
  // Said with what was read, so that the clerk sees it without opening the file.
  return read(
    text,
    said.map(one =>
      told.has(one.outcome) ? { ...one, words: { ...one.words, read: readAs(one, text, column.unit) } } : one,
    ),
  )
}

const told = new Set<Said['outcome']>(['note.full-width', 'note.thousands', 'note.unit-in-cell', 'near-unit'])
const readAs = ({ outcome }: Said, text: string, unit: string | null): string =>
  outcome === 'note.unit-in-cell' && unit !== null ? `${text}（${unit}）` : text

/** 3门课程 in 共同开发课程（门）: the thing counted, which the header names too, after its unit. */
function withoutNoun(tail: string, { header, unit }: Column): string {
  const noun = unit !== null && tail.startsWith(unit) ? tail.slice(unit.length) : ''
  return noun !== '' && header.includes(noun) ? (unit ?? '') : tail
}

/** By what a number followed by these words is multiplied to stand in the column's unit; null when that is not known. */
function factorOf(tail: string, unit: string | null): Exact | null {
  if (tail === '') return exact(1)
  if (unit === '%') return tail === '%' ? exact(1) : null
  if (unit === '万元') return moneyFactor(tail)
  const [, scale = '', label = ''] = /^([十百千]?[万亿]|[十百千])?(.*)$/u.exec(tail) ?? []
  const factor = scales[scale]
  if (factor === undefined) return null
  return label === '' || isUnit(label, unit) ? exact(factor) : null
}

/** In a 万元 column 4600万 means 4600万元: nobody writes ten thousand times ten thousand yuan so. */
function moneyFactor(tail: string): Exact | null {
  const [, scale, yuan] = /^([十百千]?[万亿]|[百千])?((?:人民币)?元(?:整|人民币)?)?$/u.exec(tail) ?? []
  const factor = scales[scale ?? '']
  if (factor === undefined || (scale === undefined && yuan === undefined)) return null
  if (yuan === undefined && factor < 10_000n) return null
  return divide(exact(factor), exact(10_000n))
}

function isUnit(label: string, unit: string | null): boolean {
  return label === unit || sameUnits.some(group => group.includes(label) && group.includes(unit ?? ''))
}
