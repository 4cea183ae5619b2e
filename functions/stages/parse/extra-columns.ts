import { personalHeader } from '../../codes/personal.ts'
import type { Finding } from '../../model.ts'
import { fileFinding, shortened } from '../file-finding.ts'
import type { FoundHeader } from './header.ts'
import { isYearHeader } from './header-findings.ts'
import { type DataRow, letters, type Upload } from './parsed.ts'
import { areNames } from './personal.ts'

const aboutPeople = /人$|员|教师|老师|师傅|校长|负责|经办|领导|签/u

/** What columns outside the form hold: another year is an error, people are personal data; anything else is not read. */
export function extraColumns(
  { unknown }: FoundHeader,
  header: { readonly line: number; readonly row: number; readonly width: number },
  blankHeaders: readonly number[],
  rows: readonly DataRow[],
  upload: Upload,
): { findings: Finding[]; personal: Finding[] } {
  const findings: Finding[] = []
  const personal: Finding[] = []
  for (const { at, written } of unknown) {
    const filled = rows.filter(row => (row.cells[at] ?? '').trim() !== '')
    const [first] = filled
    if (!first) {
      if (personalHeader(written))
        findings.push(
          fileFinding(
            'header.unknown-column',
            { line: header.line, cell: `${letters(at)}${header.row}` },
            { header: shortened(written) },
          ),
        )
    } else if (personalHeader(written))
      personal.push(fileFinding('personal.column', placeIn(first, at), { header: shortened(written) }))
    else if (isYearHeader(written))
      for (const row of filled) {
        const finding = otherYear(row, at, written, upload.edition)
        if (finding) findings.push(finding)
      }
    else if (
      filled.every(row => areNames(row.cells[at] ?? '')) &&
      (filled.length >= 3 || aboutPeople.test(written))
    )
      personal.push(fileFinding('personal.names', placeIn(first, at), { header: shortened(written) }))
  }
  for (const at of blankHeaders) {
    const first = rows.find(row => !row.misaligned && (row.cells[at] ?? '').trim() !== '')
    if (first)
      findings.push(fileFinding('file.cell-without-header', placeIn(first, at), { letter: letters(at) }))
  }
  return { findings, personal }
}

const placeIn = (row: DataRow, at: number) => ({ line: row.line, cell: `${letters(at)}${row.row}` })

function otherYear(row: DataRow, at: number, written: string, edition: number): Finding | null {
  const text = (row.cells[at] ?? '').normalize('NFKC').trim()
  const year = /^(\d{4})(?:年度?)?$/u.exec(text)?.[1]
  if (year === undefined || Number(year) === edition) return null
  const place = { ...placeIn(row, at), received: shortened(text), suggestion: String(edition) }
  return fileFinding('file.other-year', place, { header: shortened(written), year: String(edition) })
}
