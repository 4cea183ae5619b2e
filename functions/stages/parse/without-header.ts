import { creditCodeFault } from '../../codes/credit-code.ts'
import { isPersonalHeader, personalDataIn } from '../../codes/personal.ts'
import { schoolCodeFault } from '../../codes/school-code.ts'
import type { Finding } from '../../model.ts'
import { fileFinding, openQuote, shortened } from '../file-finding.ts'
import type { Layout } from './layout.ts'
import { letters, type ParsedFile, type Upload } from './parsed.ts'
import { areNames } from './personal.ts'
import type { FileRecord } from './records.ts'

const kept = 200

/** A file in which no form's header was found: why, and still no personal data passes unseen. */
export function withoutHeader(
  records: Iterable<FileRecord>,
  layout: Layout,
  upload: Upload,
  notes: readonly Finding[],
): ParsedFile {
  const personal: Finding[] = []
  const columns = new Set<string>()
  // One place a column is enough to put the file aside.
  const add = (at: number, finding: Finding): void => {
    const key = `${finding.code}|${at}`
    if (!columns.has(key)) personal.push(finding)
    columns.add(key)
  }
  const sheet: FileRecord[] = []
  for (const record of records) {
    if (sheet.length < kept) sheet.push(record)
    record.cells.forEach((cell, at) => {
      const kind = personalDataIn(cell)
      const place = { line: record.line, cell: `${letters(at)}${record.row}` }
      if (kind) add(at, fileFinding(`personal.${kind}`, place))
      else if (isPersonalHeader(cell)) add(at, fileFinding('personal.column', place, { header: cell.trim() }))
    })
  }
  return {
    form: null,
    separator: layout.separator,
    headerLine: null,
    headerRow: 0,
    columns: [],
    rows: [],
    totals: [],
    leftOut: [],
    leftOutMore: 0,
    findings: sheet[0] ? [...notes, reason(sheet, sheet[0], layout, upload)] : [fileFinding('file.empty')],
    personal,
    sheet,
  }
}

function reason(sheet: readonly FileRecord[], first: FileRecord, layout: Layout, upload: Upload): Finding {
  if (layout.fullWidth) return fileFinding('file.fullwidth-comma', { line: layout.fullWidth.line })
  if (layout.twoRows) return headerFault('header.two-rows', layout.twoRows, layout)
  const quoted = sheet.find(({ openQuote }) => openQuote !== null)
  if (quoted) return openQuote(quoted)
  const codes = first.cells.map(cell => cell.trim())
  const isData = codes.some(
    code => code === upload.reporter || schoolCodeFault(code) === null || creditCodeFault(code) === null,
  )
  // A row of data is not repeated: which of its cells are people is not known.
  if (isData) return fileFinding('header.none', { line: first.line })
  return headerFault('header.unknown', first, layout)
}

/** A fault of the row that should be a header, with what stands there unless it is people. */
function headerFault(
  code: 'header.unknown' | 'header.two-rows',
  { line, row, cells }: FileRecord,
  { separator }: Layout,
): Finding {
  const last = letters(Math.max(1, cells.length) - 1)
  const received = cells.some(areNames) ? null : shortened(cells.join(separator))
  return fileFinding(code, { line, cell: cells.length > 1 ? `A${row}:${last}${row}` : `A${row}`, received })
}
