/** 学校标识码: two digits of kind, two of province, six of serial; it has no check digit. */

export type SchoolCodeFault = 'length' | 'digits' | 'kind' | 'province'

/** 36 中等职业学校, 93 中等职业培训机构, 41 普通高等学校, 42 成人高等学校. */
const kinds = new Set(['36', '93', '41', '42'])

/** Two-digit province codes of GB/T 2260. */
const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])$/u

/** The first thing wrong with a code; null when nothing is. */
export function schoolCodeFault(code: string): SchoolCodeFault | null {
  if (!/^\d+$/u.test(code)) return 'digits'
  if (code.length !== 10) return 'length'
  if (!kinds.has(code.slice(0, 2))) return 'kind'
  return provinces.test(code.slice(2, 4)) ? null : 'province'
}
