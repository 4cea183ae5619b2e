import { creditCodeFault } from '../../codes/credit-code.ts'
import { schoolCodeFault } from '../../codes/school-code.ts'
import type { Finding } from '../../model.ts'
import { fileFinding } from '../file-finding.ts'
import { moneyUnits, unitWord } from '../marks.ts'
import { plain } from './header.ts'
import { letters, type Upload } from './parsed.ts'
import type { FileRecord } from './records.ts'

/** What the rows above the header say that contradicts the table or the upload. */
export function titleFindings(record: FileRecord, upload: Upload, hasMoney: boolean): Finding[] {
  return record.cells.flatMap((cell, at) => {
    const text = plain(cell).replaceAll(/[‐-―]+/gu, '-')
    const place = { line: record.line, cell: `${letters(at)}${record.row}` }
    return [
      ...(hasMoney ? unitAbove(text, place) : []),
      ...otherYear(text, place, upload),
      ...otherReporter(text, place, upload),
    ]
  })
}

type At = { line: number; cell: string }

function unitAbove(text: string, place: At): Finding[] {
  if (!/单位:/u.test(text)) return []
  const unit = text
    .replace(/^.*?(?=(?:计量|金额)?单位:)/u, '')
    .replace(unitWord, '')
    .replace(/[)】]$/u, '')
  return moneyUnits.includes(unit) && unit !== '万元'
    ? [fileFinding('header.unit-above', { ...place, received: `单位：${unit}` }, { unit })]
    : []
}

function otherYear(text: string, place: At, { edition, reporter }: Upload): Finding[] {
  // The bureau's plans and lists name other years in their titles.
  if (reporter === 'bureau') return []
  if (/日期|时间|文件|号/u.test(text)) return []
  const years = [...text.matchAll(/(20\d\d)(?:年度|-20\d\d学年|年(?!\d{1,2}月))/gu)].map(([, year]) =>
    Number(year),
  )
  const schoolYears = [...text.matchAll(/20\d\d-(20\d\d)学年/gu)].map(([, year]) => Number(year))
  const [found] = years
  if (found === undefined || years.includes(edition) || schoolYears.includes(edition)) return []
  const words = { found: String(found), year: String(edition) }
  return [fileFinding('header.other-year', { ...place, received: String(found) }, words)]
}

function otherReporter(text: string, place: At, { reporter }: Upload): Finding[] {
  if (reporter === 'bureau') return []
  const codes = (text.toUpperCase().match(/[0-9A-Z]+/gu) ?? []).filter(
    token => schoolCodeFault(token) === null || creditCodeFault(token) === null,
  )
  return codes
    .filter(code => code !== reporter)
    .map(received => fileFinding('header.other-reporter', { ...place, received, suggestion: reporter }))
}
