import { personalHeader } from '../../codes/personal.ts'
import { columnsOf } from '../../declare/form.ts'
import type { Finding } from '../../model.ts'
import { reporterKind } from '../../reporter.ts'
import { fileFinding, shortened } from '../file-finding.ts'
import type { FoundColumn, FoundHeader } from './header.ts'
import { plain } from './header.ts'
import { letters, type Upload } from './parsed.ts'
import type { FileRecord } from './records.ts'

/** Who files a form, in the catalogue's words. */
const filedBy = { school: '学校', enterprise: '企业', bureau: '市教育局' }

/** What is to be said of a header row, and the columns that can be read under it. */
export interface HeaderVerdict {
  readonly findings: readonly Finding[]
  readonly columns: readonly FoundColumn[]
  /** The form is not this reporter's: its rows are not looked at. */
  readonly notYours: boolean
}

/** A column in which clerks repeat the year of the return. */
export const isYearHeader = (written: string): boolean =>
  /^(?:填报|编报|统计|报表|所属)?年度$/u.test(plain(written))

/** Columns that clerks add for themselves. */
const ownColumn = /^(?:序号|行号|行次|No\.?|备注|附注|说明)$/iu

type Unknown = FoundHeader['unknown'][number]

/** Columns of the form that are missing, each with the header that most likely was put in its place. */
function renamedColumns({ form, columns, unknown }: FoundHeader): ReadonlyMap<string, Unknown> {
  const pairs = new Map<string, Unknown>()
  const left = unknown.filter(
    ({ written }) => !personalHeader(written) && !isYearHeader(written) && !ownColumn.test(plain(written)),
  )
  columnsOf(form).forEach(({ id, header }, nth) => {
    if (columns.some(column => column.id === id)) return
    const alike = (one: Unknown): number =>
      likeness(bare(header), bare(one.written)) + (one.at === nth ? 20 : 0)
    const best = left.reduce<Unknown | null>(
      (most, one) => (most === null || alike(one) > alike(most) ? one : most),
      null,
    )
    if (!best || alike(best) < 55) return
    pairs.set(id, best)
    left.splice(left.indexOf(best), 1)
  })
  return pairs
}

const bare = (header: string): string => plain(header).replaceAll(/\([^()]*\)/gu, '')

/** How many of a hundred characters two headers have in common; one within the other counts as the same. */
function likeness(a: string, b: string): number {
  if (b.length >= 2 && (a.includes(b) || b.includes(a))) return 100
  const common = [...new Set(a)].filter(character => b.includes(character)).length
  return Math.trunc((200 * common) / (a.length + b.length))
}

export function headerFindings(found: FoundHeader, record: FileRecord, upload: Upload): HeaderVerdict {
  const { form } = found
  const place = (at: number) => ({ line: record.line, cell: `${letters(at)}${record.row}` })
  if (form.filedBy !== reporterKind(upload.reporter)) {
    const words = { form: form.name, filedBy: filedBy[form.filedBy] }
    const finding = fileFinding('header.not-your-form', { line: record.line }, words)
    return { findings: [finding], columns: [], notYours: true }
  }
  const findings: Finding[] = []
  const width = record.cells.filter(cell => cell.trim() !== '').length
  if (width > upload.limits.columns)
    findings.push(
      fileFinding(
        'file.too-many-columns',
        { line: record.line },
        { count: String(width), limit: String(upload.limits.columns) },
      ),
    )
  const renamed = renamedColumns(found)
  const readable: FoundColumn[] = []
  for (const { id, header, unit } of columnsOf(form)) {
    const places = found.columns.filter(column => column.id === id)
    const [first] = places
    const written = renamed.get(id)
    if (!first && written)
      findings.push(
        fileFinding(
          'header.renamed',
          place(written.at),
          { header, written: shortened(written.written) },
          header,
        ),
      )
    else if (!first) findings.push(fileFinding('header.missing', { line: record.line }, { header }, header))
    else if (places.length > 1) {
      for (const { at, written } of places)
        findings.push(
          fileFinding(
            'header.doubled',
            { ...place(at), received: shortened(written) },
            { header, count: String(places.length) },
            header,
          ),
        )
    } else if (first.unit === 'other') {
      const where = { ...place(first.at), received: shortened(first.written), suggestion: header }
      findings.push(fileFinding('header.unit', where, { header, unit: first.unitWritten ?? '' }, header))
    } else {
      readable.push(first)
      const where = { ...place(first.at), received: shortened(first.written) }
      if (first.unit === 'none')
        findings.push(fileFinding('note.header-without-unit', where, { header, unit: unit ?? '' }, header))
      else if (first.written !== header)
        findings.push(
          fileFinding('note.header-variant', where, { header, written: shortened(first.written) }, header),
        )
    }
  }
  if (readable.some((column, i) => i > 0 && column.at < (readable[i - 1]?.at ?? 0)))
    findings.push(fileFinding('note.columns-reordered', { line: record.line }))
  const paired = new Set([...renamed.values()].map(({ at }) => at))
  for (const { at, written } of found.unknown.filter(one => !paired.has(one.at)))
    if (ownColumn.test(plain(written)))
      findings.push(fileFinding('note.column-ignored', place(at), { header: shortened(written) }))
    else if (width <= upload.limits.columns && !personalHeader(written) && !isYearHeader(written))
      findings.push(fileFinding('header.unknown-column', place(at), { header: shortened(written) }))
  return { findings, columns: readable, notYours: false }
}
