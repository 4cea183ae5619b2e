import {
  correctCreditCode,
  creditCodeFault,
  isEnterpriseKind,
  looksLikeOrganisationCode,
  looksLikeRegistrationNumber,
} from '../../codes/credit-code.ts'
import { industryCodeFault, regionCodeFault } from '../../codes/lists.ts'
import { schoolCodeFault } from '../../codes/school-code.ts'
import type { Column } from '../../declare/column.ts'
import type { Cell } from '../../model.ts'
import { type About, type ReadCell, read, type Said, unreadable } from './said.ts'
import { halfWidth } from './surface.ts'

/** A code as upper-case text without separators. Its characters are never taken for a number. */
export function readCode(
  column: Column,
  surfaceText: string,
  about: About,
  others: Readonly<Record<string, Cell | undefined>>,
): ReadCell {
  const half = halfWidth(surfaceText)
  if (/^\d+(?:\.\d+)?E\+?\d+$/iu.test(half) && hasExponentCheck(column)) return unreadable('scientific')
  const code = half
    .replaceAll(/-/gu, '')
    .replace(/^(\d{4,15})\.0+$/u, '$1')
    .toUpperCase()
  const named = ['school-code', 'credit-code', 'reporter-code'].includes(column.kind)
  if (named && /\p{Script=Han}/u.test(code)) return unreadable('code-is-name')
  const said: Said[] = []
  if (code !== half || /\s/u.test(surfaceText)) said.push({ outcome: 'note.code-form', suggestion: code })
  else if (half !== surfaceText) said.push({ outcome: 'note.full-width', suggestion: code })
  return readers[column.kind as CodeKind](code, said, column, about, others)
}

const hasExponentCheck = ({ kind }: Column): boolean =>
  ['own-code', 'school-code', 'credit-code', 'reporter-code'].includes(kind)

type CodeKind =
  | 'own-code'
  | 'school-code'
  | 'credit-code'
  | 'reporter-code'
  | 'region-code'
  | 'industry-code'
  | 'programme-code'
type Reader = (
  code: string,
  said: Said[],
  column: Column,
  about: About,
  others: Readonly<Record<string, Cell | undefined>>,
) => ReadCell

const school: Reader = (code, said) => {
  const fault = schoolCodeFault(code)
  if (fault === null) return read(code, said)
  if (fault === 'digits') return unreadable('code-digits')
  if (fault === 'length') return unreadable('code-length', { words: { length: String(code.length) } })
  if (fault === 'kind') return unreadable('code-school-kind', { words: { kind: code.slice(0, 2) } })
  return unreadable('code-province', { words: { province: code.slice(2, 4) } })
}

const credit: Reader = (code, said) => {
  const fault = creditCodeFault(code)
  if (fault === null) return read(code, said)
  if (looksLikeRegistrationNumber(code)) return unreadable('registration-number')
  if (looksLikeOrganisationCode(code)) return unreadable('organisation-code')
  if (fault === 'length') return unreadable('code-length', { words: { length: String([...code].length) } })
  const correction = correctCreditCode(code)
  const more = correction === null ? {} : { suggestion: correction }
  if (fault === 'alphabet') return unreadable('code-alphabet', more)
  if (fault === 'kind') return unreadable('code-body-kind', { ...more, words: { kind: code.slice(0, 2) } })
  if (/^\d{15}000$/u.test(code)) return unreadable('digits-lost')
  return unreadable(fault === 'check' ? 'code-check' : 'code-organisation', more)
}

const readers: Readonly<Record<CodeKind, Reader>> = {
  'own-code': (code, said, column, { reporter }) => {
    if (code === reporter) return read(code, said)
    if (code.replaceAll(',', '') === reporter)
      return read(reporter, [{ outcome: 'code-thousands', words: { read: reporter } }])
    const outcome = code === column.example ? 'example-row' : 'other-reporter'
    return unreadable(outcome, outcome === 'example-row' ? {} : { suggestion: reporter })
  },
  'school-code': school,
  'credit-code': (code, said, column, about, others) => {
    const result = credit(code, said, column, about, others)
    if (result.cell === undefined || isEnterpriseKind(code)) return result
    return read(code, [...said, { outcome: 'not-an-enterprise', words: { kind: code.slice(0, 2) } }])
  },
  'reporter-code': (code, said, ...rest) =>
    /^\d{10}$/u.test(code) ? school(code, said, ...rest) : credit(code, said, ...rest),
  'region-code': (code, said, _, { codes }) => {
    const fault = regionCodeFault(code, codes.regions)
    if (fault === null) return read(code, said)
    if (fault === 'unlisted') return read(code, [...said, { outcome: 'region-unlisted' }])
    const meant = [...codes.regions].find(([, name]) => name === code)?.[0]
    return unreadable('region-form', meant === undefined ? {} : { suggestion: meant })
  },
  'industry-code': (code, said, _, { codes }) => {
    const fault = industryCodeFault(code, codes.industries)
    if (fault === null) return read(code, said)
    const digits = fault === 'letter' ? code.slice(1) : code
    const letter = /^\d{2,4}$/u.test(digits)
      ? [...codes.industries.keys()].find(key => key.slice(1) === digits.slice(0, 2))?.[0]
      : undefined
    return unreadable(`industry-${fault}`, letter === undefined ? {} : { suggestion: letter + digits })
  },
  'programme-code': (code, said, _, { codes }, others) => {
    if (/^\d{6}$/u.test(code)) return read(code, said)
    // The catalogue's mark of programmes that the state approves one by one.
    if (/^\d{6}K$/u.test(code))
      return read(code.slice(0, 6), [{ outcome: 'note.controlled-mark', words: { read: code.slice(0, 6) } }])
    if (!/^\d{5}$/u.test(code)) return unreadable('programme-form')
    // Excel drops the leading zero of a number. The row's own edition and level say in which list to look.
    const told = new Set(Object.values(others))
    const meant = [...codes.programmes.keys()]
      .map(key => key.split('/'))
      .filter(
        ([edition, level, full]) => told.has(edition ?? '') && told.has(level ?? '') && full === `0${code}`,
      )
    const [only] = meant
    if (meant.length !== 1 || !only) return unreadable('programme-form')
    return read(`0${code}`, [...said, { outcome: 'leading-zero-lost', suggestion: `0${code}` }])
  },
}
