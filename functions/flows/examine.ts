import type { CodeLists } from '../codes/lists.ts'
import { personalDataIn } from '../codes/personal.ts'
import type { AnyForm } from '../declare/form.ts'
import type { Limits } from '../limits.ts'
import type { ColumnTotal, FilingRow, Finding, Place, Receipt, ReporterId, Year } from '../model.ts'
import { reporterKind } from '../reporter.ts'
import { type Decoded, decode } from '../stages/decode.ts'
import { fileFinding, shortened } from '../stages/file-finding.ts'
import { normalise } from '../stages/normalise.ts'
import { type HeaderBook, headerBook } from '../stages/parse/header.ts'
import { layoutOf } from '../stages/parse/layout.ts'
import { letters, type ParsedFile } from '../stages/parse/parsed.ts'
import type { FileRecord } from '../stages/parse/records.ts'
import { parse } from '../stages/parse.ts'
import { validate } from '../stages/validate.ts'

/** What reading a file rests on besides its bytes: made once, used for every upload. */
export interface Reading {
  readonly book: HeaderBook
  readonly codes: CodeLists
  readonly limits: Limits
  /** Whether the bulletin's fonts have the character. */
  readonly supported: (character: string) => boolean
}

/** Makes ready for reading files of these forms. */
export const readingOf = (
  forms: readonly AnyForm[],
  codes: CodeLists,
  limits: Limits,
  supported: Reading['supported'],
): Reading => ({ book: headerBook(forms), codes, limits, supported })

/** Everything that a file says by itself, whatever else is known. */
export interface Examined {
  readonly form: AnyForm | null
  /** Rows that stand; meaningful only when nothing is wrong. */
  readonly rows: readonly FilingRow[]
  /** Data rows as the file has them. */
  readonly rowsRead: number
  readonly findings: readonly Finding[]
  /** Not empty: the file is to be quarantined, and nothing of it may be shown. */
  readonly personal: readonly Finding[]
  readonly totals: readonly ColumnTotal[]
  readonly reading: Receipt['reading']
  readonly headerRow: number
  readonly sheet: readonly FileRecord[]
  /** Where a column's cell stands in the file, given the line of its row. */
  readonly placeOf: (column: string, line: number | null) => Place
}

const nothingRead: Omit<Examined, 'findings' | 'personal'> = {
  form: null,
  rows: [],
  rowsRead: 0,
  totals: [],
  reading: { encoding: 'unknown', separator: 'unknown', headerLine: null, leftOut: [] },
  headerRow: 0,
  sheet: [],
  placeOf: (_, line) => ({ line, cell: null, received: null, suggestion: null }),
}

/** A file that was not read at all, with the reason. */
export const unread = (finding: Finding): Examined => ({ ...nothingRead, findings: [finding], personal: [] })

/** Reads the bytes of one upload: decode, parse, normalise, validate. The same bytes always give the same result. */
export function examine(bytes: Uint8Array, reporter: ReporterId, edition: Year, given: Reading): Examined {
  const decoded = decode(bytes, head => layoutOf(head, given.book).header !== null)
  if ('finding' in decoded)
    return { ...nothingRead, findings: [decoded.finding], personal: personalInBytes(bytes) }
  const [head = ''] = decoded.chunks()
  const layout = layoutOf(head, given.book)
  const parsed = parse(decoded.chunks, layout, { reporter, edition, limits: given.limits })
  const about = { edition, reporter, codes: given.codes, supported: given.supported }
  const normal = normalise(parsed, about)
  const validated = validate(parsed, normal.rows, edition)
  const spoilt = decoded.findings.length > 0 && parsed.form === null
  const found = spoilt
    ? decoded.findings.slice(0, 1)
    : [
        ...encodingNotes(decoded),
        ...decoded.findings,
        ...parsed.findings,
        ...normal.findings,
        ...validated.findings,
      ]
  const malformed = fileFinding('path.reporter-malformed', {}, { reporter })
  const { encoding } = decoded
  const { separator, headerLine, leftOut, leftOutMore } = parsed
  return {
    form: parsed.form,
    rows: validated.rows,
    rowsRead: parsed.rows.length,
    findings: reporterKind(reporter) === null ? [malformed] : found,
    personal: parsed.personal,
    totals: normal.totals,
    reading: { encoding, separator, headerLine, leftOut, ...(leftOutMore > 0 ? { leftOutMore } : {}) },
    headerRow: parsed.headerRow,
    sheet: parsed.sheet,
    placeOf: placesIn(parsed),
  }
}

function encodingNotes(decoded: Exclude<Decoded, { finding: Finding }>): Finding[] {
  if (decoded.encoding.startsWith('gb18030')) return [fileFinding('note.encoding-gb18030')]
  return decoded.encoding.startsWith('utf-16') ? [fileFinding('note.encoding-utf-16')] : []
}

/** Personal data in a file that cannot be read as text: its digits stand in every encoding but UTF-16 as they are. */
function personalInBytes(bytes: Uint8Array): Finding[] {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (const [token] of latin.matchAll(/[0-9A-Za-z]{11,40}/gu)) {
    const kind = personalDataIn(token)
    if (kind) return [fileFinding(`personal.${kind}`)]
  }
  return []
}

function placesIn(parsed: ParsedFile): Examined['placeOf'] {
  const rows = new Map(parsed.rows.map(row => [row.line, row]))
  return (column, line) => {
    const row = line === null ? undefined : rows.get(line)
    const at = parsed.columns.find(({ id }) => id === column)?.at
    if (!row || at === undefined) return { line, cell: null, received: null, suggestion: null }
    const received = shortened(row.cells[at] ?? '') || null
    return { line, cell: `${letters(at)}${row.row}`, received, suggestion: null }
  }
}
