import { creditCodeFault } from '../../codes/credit-code.ts'
import { schoolCodeFault } from '../../codes/school-code.ts'
import type { Column } from '../../declare/column.ts'
import type { AnyForm } from '../../declare/form.ts'
import type { Finding } from '../../model.ts'
import { fileFinding, shortened } from '../file-finding.ts'
import { type DataRow, letters } from '../parse/parsed.ts'
import type { About } from './said.ts'
import { halfWidth, isMissingMark, surface } from './surface.ts'

type Placed = Column & { readonly id: string; readonly at: number }

const nilWords = /^\p{Script=Han}{0,8}(?:无|没有)\p{Script=Han}{0,8}[。.]?$/u

/** What is wrong with rows as wholes, so that one cause is told once and not at each of its cells. */
export function wholeRows(form: AnyForm, columns: readonly Placed[], about: About) {
  const own = columns.find(({ kind }) => kind === 'own-code')
  const others = columns.filter(column => column !== own)
  const isNumeric = ({ kind }: Placed): boolean => kind === 'count' || kind === 'amount'
  // Where numbers alone are asked for, a row of zeros is what it says.
  const zerosAreNil = others.some(column => column.required && !isNumeric(column))
  const textAt = ({ cells }: DataRow, at: number): string => surface(cells[at] ?? '').text
  const saysNothing = (text: string, isAlone: boolean): boolean =>
    isMissingMark(text) ||
    (isAlone && nilWords.test(text)) ||
    (zerosAreNil && /^0+(?:\.0+)?$/u.test(halfWidth(text)))

  /** A row that only says that there is nothing: the reporter's code, 无 and zeros. */
  const nil = (raw: DataRow): Finding | null => {
    if (form.single || !own) return null
    const code = textAt(raw, own.at)
    const filled = others.map(({ at }) => textAt(raw, at)).filter(text => text !== '')
    if (code === '' && filled.length === 0) return null
    if (!filled.every(text => saysNothing(text, filled.length === 1))) return null
    const isOwn = code === '' || halfWidth(code) === about.reporter
    if (!isOwn && !(filled.length === 0 && nilWords.test(code)) && !isMissingMark(code)) return null
    const received = shortened([code, ...filled].filter(Boolean).join(' '))
    return fileFinding('file.nil-row', { line: raw.line, cell: `${letters(own.at)}${raw.row}`, received })
  }

  /** The findings of a row, those at a code and a name in each other's place as one. */
  const swapped = (raw: DataRow, told: readonly Finding[]): readonly Finding[] => {
    const code = columns.find(({ id }) => told.some(one => one.code === `${form.id}.${id}.code-is-name`))
    const name = columns.find(({ kind, at }) => kind === 'name' && isCode(textAt(raw, at)))
    if (!code || !name) return told
    const place = {
      line: raw.line,
      cell:
        name.at === code.at + 1
          ? `${letters(code.at)}${raw.row}:${letters(name.at)}${raw.row}`
          : `${letters(code.at)}${raw.row}`,
      received: shortened(textAt(raw, code.at)),
    }
    const one = fileFinding(
      'file.swapped-cells',
      place,
      { code: code.header, name: name.header },
      code.header,
    )
    return [one, ...told.filter(({ column }) => column !== code.header && column !== name.header)]
  }

  /** Another reporter's code in every row is one fault of the file. */
  const oneForAll = (findings: readonly Finding[], rows: number): readonly Finding[] => {
    const isOther = ({ code }: Finding): boolean =>
      own !== undefined && code === `${form.id}.${own.id}.other-reporter`
    const foreign = findings.filter(isOther)
    const [first] = foreign
    const same = foreign.every(({ place }) => place.received === first?.place.received)
    if (!first || !own || rows < 2 || foreign.length !== rows || !same) return findings
    const words = { header: own.header, count: String(rows), code: first.place.received ?? '' }
    return [
      fileFinding('file.all-other-reporter', first.place, words, own.header),
      ...findings.filter(one => !isOther(one)),
    ]
  }
  return { nil, swapped, oneForAll }
}

function isCode(text: string): boolean {
  const code = halfWidth(text).toUpperCase()
  return creditCodeFault(code) === null || schoolCodeFault(code) === null
}
