import { type FoundHeader, type HeaderBook, readHeader } from './header.ts'
import { type FileRecord, fileRecords } from './records.ts'

/** How a file is laid out, told from its beginning. */
export interface Layout {
  readonly separator: string
  /** The first line declares the separator (`sep=;`), as Excel understands it. */
  readonly sepLine: boolean
  readonly header: { readonly record: FileRecord; readonly found: FoundHeader } | null
  /** Two rows that are a header only together. */
  readonly twoRows: FileRecord | null
  /** A header row whose columns are parted by full-width marks. */
  readonly fullWidth: FileRecord | null
  /** The headers of all forms, for a second table further down. */
  readonly book: HeaderBook
}

const separators = [',', '\t', ';', '|'] as const
/** Rows among which the header is looked for. */
const searched = 30
const sepLine = /^"?sep=(.)"?[\t ,;]*(?:\r\n|\r|\n|$)/iu

/** Finds separator and header row: those under which the most columns of one form are known. */
export function layoutOf(head: string, book: HeaderBook): Layout {
  const declared = sepLine.exec(head)?.[1]
  const candidates = declared === undefined ? separators.filter(one => head.includes(one)) : [declared]
  let best: Layout | null = null
  for (const separator of candidates.length > 0 ? candidates : [',']) {
    const layout = layoutWith(head, book, separator, declared !== undefined)
    if (best === null || (layout.header?.found.matched ?? 0) > (best.header?.found.matched ?? 0))
      best = layout
  }
  const found = best ?? layoutWith(head, book, ',', false)
  return found.header ? found : { ...found, fullWidth: fullWidthHeader(head, book) }
}

function layoutWith(head: string, book: HeaderBook, separator: string, hasSepLine: boolean): Layout {
  const records = firstRecords(head, separator, hasSepLine)
  const common = { separator, sepLine: hasSepLine, fullWidth: null, book }
  let best: Layout['header'] = null
  for (const record of records) {
    // What nearly is a form's whole header stands, whatever follows: a second table is another matter.
    if (best && best.found.matched * 3 >= 2 * Object.keys(best.found.form.columns).length) break
    const found = readHeader(book, record.cells)
    if (found && found.matched > (best?.found.matched ?? 0)) best = { record, found }
  }
  const twoRows = records.find((record, i) =>
    joinsWithNext(record, records[i + 1], book, best?.found.matched ?? 0),
  )
  return { ...common, header: best, twoRows: twoRows ?? null }
}

/** A merged header: the next row fills blanks under it, and only both together name most of a form's columns. */
function joinsWithNext(
  record: FileRecord,
  next: FileRecord | undefined,
  book: HeaderBook,
  alone: number,
): boolean {
  if (!next || next.cells[0]?.trim()) return false
  const width = Math.max(record.cells.length, next.cells.length)
  const joined = Array.from({ length: width }, (_, i) => next.cells[i]?.trim() || record.cells[i] || '')
  return (readHeader(book, joined)?.matched ?? 0) > alone
}

function fullWidthHeader(head: string, book: HeaderBook): FileRecord | null {
  for (const separator of ['，', '；', '、'])
    for (const record of firstRecords(head, separator, false))
      if (readHeader(book, record.cells)) return record
  return null
}

function firstRecords(head: string, separator: string, skipFirstLine: boolean): FileRecord[] {
  const records: FileRecord[] = []
  for (const record of fileRecords([head], separator, skipFirstLine)) {
    records.push(record)
    if (records.length === searched) break
  }
  return records
}
