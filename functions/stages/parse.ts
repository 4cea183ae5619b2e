import { isPersonalHeader, personalDataIn, type Standing } from '../codes/personal.ts'
import { columnsOf } from '../declare/form.ts'
import type { Finding } from '../model.ts'
import { fileFinding, openQuote } from './file-finding.ts'
import { placesKept } from './found.ts'
import { extraColumns } from './parse/extra-columns.ts'
import { type FoundHeader, plain, readHeader } from './parse/header.ts'
import { headerFindings } from './parse/header-findings.ts'
import type { Layout } from './parse/layout.ts'
import { type DataRow, letters, type ParsedFile, type TotalRow, type Upload } from './parse/parsed.ts'
import { areNames, standingOf, withoutPeople } from './parse/personal.ts'
import { type FileRecord, fileRecords } from './parse/records.ts'
import { isExplaining, isFooter, rowFinding, totalKind } from './parse/rows.ts'
import { titleFindings } from './parse/titles.ts'
import { withoutHeader } from './parse/without-header.ts'

const separatorNotes = {
  '\t': 'note.separator-tab',
  ';': 'note.separator-semicolon',
  '|': 'note.separator-bar',
} as const

/** What DOS put at the end of a text file, and old exports still do: Ctrl-Z. */
const endMark = '\u001A'

/** Rows of the clerk's sheet that are kept for the marked workbook when nothing is wrong with them. */
const keptOfSheet = 5000

/**
 * Takes a file's text apart: which form it is (by its headers, never by its name), its data rows with their lines, and
 * what was left out. Everything found is reported, not only the first.
 */
export function parse(chunks: () => Iterable<string>, layout: Layout, upload: Upload): ParsedFile {
  const notes: Finding[] = []
  if (layout.sepLine) notes.push(fileFinding('note.sep-line', { line: 1 }))
  const separatorNote = separatorNotes[layout.separator as '\t']
  if (separatorNote) notes.push(fileFinding(separatorNote))
  const records = fileRecords(chunks(), layout.separator, layout.sepLine)
  if (!layout.header || layout.twoRows) return withoutHeader(records, layout, upload, notes)
  return new TableReader(layout.header, layout, upload, notes).read(records)
}

/** Reads the records of one file, one after the other. */
class TableReader {
  private readonly header: FileRecord
  private readonly found: FoundHeader
  private readonly layout: Layout
  private readonly upload: Upload
  private readonly findings: Finding[]
  private readonly personal: Finding[] = []
  private readonly personalIn = new Set<string>()
  private readonly leftOut: { line: number; reason: string }[] = []
  private leftOutMore = 0
  private readonly rows: DataRow[] = []
  private readonly totals: TotalRow[] = []
  private readonly sheet: FileRecord[] = []
  private readonly headers: readonly string[]
  private readonly headerSet: ReadonlySet<string>
  /** Position of the reporter's own code, or of the first key column where a form has none. */
  private readonly ownAt: number
  private readonly counts: ReadonlySet<number>
  private readonly standings: ReadonlyMap<number, Standing>
  /** Positions of columns in which ， and ； part several values. */
  private readonly joined: ReadonlySet<number>
  private footers = 0
  private titles = 0
  private explaining = 0
  private overLimit = false
  private changed = false
  private sumsFrom = 0

  constructor(header: NonNullable<Layout['header']>, layout: Layout, upload: Upload, notes: Finding[]) {
    this.header = header.record
    this.found = header.found
    this.layout = layout
    this.upload = upload
    this.findings = notes
    this.headers = header.record.cells.map(cell => cell.trim())
    this.headerSet = new Set(this.headers)
    const columns = columnsOf(header.found.form)
    const own = columns.find(({ kind }) => kind === 'own-code')?.id ?? header.found.form.key[0]
    this.ownAt = header.found.columns.find(({ id }) => id === own)?.at ?? -1
    const numeric = new Set(columns.filter(({ unit }) => unit !== null).map(({ id }) => id))
    this.counts = new Set(header.found.columns.filter(({ id }) => numeric.has(id)).map(({ at }) => at))
    const byId = new Map(columns.map(column => [column.id, standingOf(column)]))
    this.standings = new Map(header.found.columns.map(({ id, at }) => [at, byId.get(id) ?? 'text']))
    const joining = new Set(
      columns.filter(({ kind }) => kind === 'choices' || kind === 'text').map(({ id }) => id),
    )
    this.joined = new Set(header.found.columns.filter(({ id }) => joining.has(id)).map(({ at }) => at))
  }

  read(records: Generator<FileRecord, number>): ParsedFile {
    let nonBlank = 0
    let next = records.next()
    for (; !next.done; next = records.next()) {
      nonBlank += 1
      this.take(next.value)
    }
    const blank = next.value - nonBlank
    if (blank > 0) this.findings.push(fileFinding('note.blank-rows', {}, { count: String(blank) }))
    if (this.titles > 0)
      this.findings.push(fileFinding('note.title-rows', {}, { count: String(this.titles) }))
    if (this.explaining > 0)
      this.findings.push(fileFinding('note.explaining-row', {}, { count: String(this.explaining) }))
    if (this.footers > 0) this.findings.push(fileFinding('note.footer', {}, { count: String(this.footers) }))
    const verdict = headerFindings(this.found, this.header, this.upload)
    const extra = extraColumns(
      this.found,
      { line: this.header.line, row: this.header.row, width: this.headers.length },
      this.positionsWithoutHeader(),
      this.rows,
      this.upload,
    )
    return {
      form: this.found.form,
      separator: this.layout.separator,
      headerLine: this.header.line,
      headerRow: this.header.row,
      columns: verdict.columns,
      rows: verdict.notYours ? [] : this.rows,
      totals: verdict.notYours ? [] : this.totals,
      leftOut: this.leftOut,
      leftOutMore: this.leftOutMore,
      findings: verdict.notYours
        ? verdict.findings
        : [...verdict.findings, ...this.findings, ...extra.findings],
      personal: [...this.personal, ...extra.personal],
      sheet: this.sheet,
    }
  }

  private take(record: FileRecord): void {
    if (record.cells.length === 1 && record.cells[0]?.trim() === endMark) {
      this.findings.push(fileFinding('note.end-mark', { line: record.line }))
      return
    }
    this.seekPersonal(record)
    if (record.row <= keptOfSheet) this.keep(record)
    if (record.openQuote !== null) {
      this.findings.push(openQuote(record))
    } else if (record.row < this.header.row) this.takeTitle(record)
    else if (record.row > this.header.row) this.takeRow(record)
  }

  /** The clerk's rows without who signed them, and without what may be a person's number after all. */
  private keep(record: FileRecord): void {
    if (record.row < this.header.row) this.sheet.push({ ...record, cells: withoutPeople(record.cells) })
    else if (this.footers === 0 && !isFooter(record.cells))
      this.sheet.push({ ...record, cells: record.cells.map(cell => (personalDataIn(cell) ? '…' : cell)) })
  }

  private leaveOut(line: number, reason: string): void {
    if (this.leftOut.length < placesKept) this.leftOut.push({ line, reason })
    else this.leftOutMore += 1
  }

  /** One place a column is enough to put the file aside. */
  private foundPersonal(at: number, finding: Finding): void {
    const key = `${finding.code}|${at}`
    if (!this.personalIn.has(key)) this.personal.push(finding)
    this.personalIn.add(key)
  }

  private takeTitle(record: FileRecord): void {
    this.leaveOut(record.line, 'title')
    this.titles += 1
    const hasMoney = columnsOf(this.found.form).some(({ unit }) => unit === '万元')
    this.findings.push(...titleFindings(record, this.upload, hasMoney))
  }

  private takeRow(record: FileRecord): void {
    const { line, row, cells } = record
    if (this.changed || this.repeatsHeader(record) || this.isSecondTable(record)) return
    if (this.rows.length === 0 && isExplaining(cells)) {
      this.explaining += 1
      this.leaveOut(line, 'explanation')
      return
    }
    if (this.footers > 0 || isFooter(cells)) {
      this.takeFooter(record)
      return
    }
    const total = totalKind(cells, this.ownAt)
    if (total && this.totals.length < this.upload.limits.rows) {
      const to = this.rows.length
      this.totals.push({ line, row, cells, sumsFrom: total === 'total' ? 0 : this.sumsFrom, sumsTo: to })
      this.sumsFrom = to
      this.leaveOut(line, 'total')
      return
    }
    if (this.rows.length === this.upload.limits.rows) {
      if (!this.overLimit)
        this.findings.push(
          fileFinding('file.too-many-rows', { line }, { limit: String(this.upload.limits.rows) }),
        )
      this.overLimit = true
      return
    }
    const fault = rowFinding(record, this.header.width, this.upload.limits.cell, this.joined, this.counts)
    if (fault) this.findings.push(fault)
    this.rows.push({ line, row, cells, misaligned: fault !== null })
  }

  private takeFooter(record: FileRecord): void {
    this.footers += 1
    this.leaveOut(record.line, 'footer')
    const own = plain(record.cells[this.ownAt] ?? '')
    const filled = record.cells.filter(cell => cell.trim() !== '').length
    const isData = !isFooter(record.cells) && own !== '' && filled * 2 > this.found.matched
    if (isData) this.findings.push(fileFinding('file.data-after-footer', { line: record.line }))
  }

  /** A header row again in the middle: printed on every page, or where several tables were joined. */
  private repeatsHeader({ line, cells }: FileRecord): boolean {
    const trimmed = cells.map(cell => cell.trim())
    const known = trimmed.filter(cell => cell !== '' && this.headerSet.has(cell)).length
    if (known < 2 || known * 2 < this.found.matched) return false
    this.leaveOut(line, 'repeated-header')
    const same = trimmed.every((cell, i) => cell === '' || cell === this.headers[i])
    this.changed = !same
    this.findings.push(fileFinding(same ? 'note.repeated-header' : 'header.changed', { line }))
    return true
  }

  /** The header of another form further down: a second table, of which nothing is read. */
  private isSecondTable({ line, cells }: FileRecord): boolean {
    const filled = cells.filter(cell => cell.trim() !== '')
    if (filled.length < 2 || filled.some(cell => !/\p{Script=Han}/u.test(cell))) return false
    const other = readHeader(this.layout.book, cells)
    if (!other || other.form.id === this.found.form.id || other.matched * 2 < filled.length) return false
    // Its title came before it.
    while (this.rows.at(-1)?.cells.filter(cell => cell.trim() !== '').length === 1) this.rows.pop()
    this.changed = true
    this.findings.push(
      fileFinding('file.second-table', { line }, { line: String(line), form: other.form.name }),
    )
    return true
  }

  private seekPersonal({ line, row, cells }: FileRecord): void {
    const isBelow = row > this.header.row
    cells.forEach((cell, at) => {
      const kind = personalDataIn(cell, isBelow ? this.standings.get(at) : 'text')
      const place = { line, cell: `${letters(at)}${row}` }
      if (kind === 'identity-card') this.foundPersonal(at, fileFinding('personal.identity-card', place))
      else if (kind === 'mobile') this.foundPersonal(at, fileFinding('personal.mobile', place))
      else if (isBelow && isPersonalHeader(cell) && this.footers === 0 && !isFooter(cells))
        this.foundPersonal(at, fileFinding('personal.column', place, { header: cell.trim() }))
      else if (isBelow && this.counts.has(at) && this.footers === 0 && areNames(cell))
        this.foundPersonal(at, fileFinding('personal.names', place, { header: this.headers[at] ?? '' }))
    })
  }

  /** Positions under the header row that have no header and hold something. */
  private positionsWithoutHeader(): number[] {
    const widest = this.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
    return Array.from({ length: Math.min(widest, this.header.width) }, (_, at) => at).filter(
      at => !this.headers[at],
    )
  }
}
