import type { LetterField, LetterFrame } from '../../declare/letter.ts'
import type { LetterFault } from '../../letter.ts'
import type { Year } from '../../model.ts'
import { fault, type SourceLine } from './place.ts'

interface Front {
  /** Values by the field's id; those of fields left out are their declared ones. */
  readonly fields: ReadonlyMap<string, string>
  readonly faults: readonly LetterFault[]
  /** Index of the first line of the text. */
  readonly end: number
}

/** Reads the lines between two `---` as `name: value`, each name once; blank lines and lines that begin with # are passed over. */
export function readFront(lines: readonly SourceLine[], { fields }: LetterFrame, year: Year): Front {
  const isRule = ({ text }: SourceLine): boolean => text.trim() === '---'
  const first = lines.findIndex(line => line.text.trim() !== '')
  const opening = lines[first]
  if (!opening || !isRule(opening))
    return {
      fields: new Map(),
      faults: [fault('front.missing', opening?.number ?? 1, 1, opening?.text.trim() ?? '')],
      end: 0,
    }
  const length = lines.slice(first + 1).findIndex(isRule)
  if (length < 0)
    return {
      fields: new Map(),
      faults: [fault('front.unclosed', opening.number, 1, '---')],
      end: lines.length,
    }
  const known = fields.map(({ name }) => name).join('、')
  const values = new Map<string, string>()
  const faults: LetterFault[] = []
  for (const { number, text } of lines.slice(first + 1, first + 1 + length)) {
    const bare = text.trim()
    if (bare === '' || bare.startsWith('#')) continue
    const column = [...text.slice(0, text.indexOf(bare))].length + 1
    const at = bare.search(/[:：]/u)
    const name = bare.slice(0, Math.max(at, 0)).trim()
    const field = fields.find(one => one.name === name)
    if (at < 0) faults.push(fault('front.line', number, column, bare, { known }))
    else if (!field) faults.push(fault('front.unknown', number, column, name, { known }))
    else if (values.has(field.id)) faults.push(fault('front.twice', number, column, name))
    else {
      const value = stripped(bare.slice(at + 1).trim(), field)
      values.set(field.id, value)
      const place = column + [...bare.slice(0, at + 1)].length
      if (!fits(value, field))
        faults.push(fault('front.value', number, place, value, { name, expected: field.expected }))
      else if (field.id === 'date' && Number(value.slice(0, 4)) <= year)
        faults.push(fault('front.early', number, place, value, { year: String(year) }))
    }
  }
  const closing = lines[first + 1 + length]?.number ?? 1
  for (const { id, name, expected, otherwise } of fields) {
    if (values.has(id)) continue
    if (otherwise === null) faults.push(fault('front.required', closing, 1, '---', { name, expected }))
    else values.set(id, otherwise)
  }
  return { fields: values, faults, end: first + length + 2 }
}

/** Without quotes around a value, and without 《》 around a title, which the letter sets itself; a title within it has 〈〉. */
function stripped(value: string, { id }: LetterField): string {
  const bare = /^(["'])(.*)\1$/u.exec(value)?.[2] ?? value
  if (id !== 'subject') return bare
  const inner = /^《((?:[^《》]|《[^《》]*》)*)》$/u.exec(bare)?.[1] ?? bare
  return inner.replaceAll('《', '〈').replaceAll('》', '〉')
}

function fits(value: string, { shape, also }: LetterField): boolean {
  if (!shape.test(value)) return false
  if (also === 'ordinal') return Number(value) >= 1
  if (also !== 'day') return true
  const instant = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value)
}
