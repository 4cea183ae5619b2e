import { hash } from 'node:crypto'
import { type AnyForm, openRow } from '../declare/form.ts'
import type { Cell, FilingRow, Finding, Year } from '../model.ts'
import { shortened } from './file-finding.ts'
import { Found } from './found.ts'
import type { NormalRow } from './normalise.ts'
import { letters, type ParsedFile } from './parse/parsed.ts'

/** The rows that stand, and what the checks across cells and rows found. */
export interface Validated {
  /** Readable rows, repeated ones once. */
  readonly rows: readonly FilingRow[]
  readonly findings: readonly Finding[]
}

/** Holds the rows against each other and each against its form's checks. */
export function validate(parsed: ParsedFile, rows: readonly NormalRow[], edition: Year): Validated {
  const { form } = parsed
  if (!form) return { rows: [], findings: [] }
  const { kept, findings } = distinctRows(form, rows)
  const opened = kept
    .filter(({ readable }) => readable)
    .map(normal => ({ normal, line: normal.line, row: openRow(form, normal.cells as Record<string, Cell>) }))
  const place = (id: string, { line, row, raw }: NormalRow) => {
    const at = parsed.columns.find(column => column.id === id)?.at
    return {
      line,
      cell: at === undefined ? null : `${letters(at)}${row}`,
      received: at === undefined ? null : shortened(raw.cells[at] ?? '') || null,
      suggestion: null,
    }
  }
  // What an error says of a column, a question about the same column need not say again.
  const doubtful = new Map<NormalRow, Set<string>>()
  const errorsFirst = form.rowChecks.toSorted(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  )
  const found = new Found()
  for (const check of errorsFirst) {
    const [first = ''] = check.columns
    const column = form.columns[first]?.header ?? null
    for (const { normal, row } of opened) {
      const known = doubtful.get(normal)
      if (check.severity === 'warning' && check.columns.some(id => known?.has(String(id)))) continue
      const words = check.fails(row, edition)
      if (words && check.severity === 'error')
        doubtful.set(normal, new Set([...(known ?? []), ...check.columns.map(String)]))
      if (words) found.add({ code: `${form.id}.${check.id}`, column, place: place(first, normal), words })
    }
  }
  const all = rows.length > 0 && rows.every(({ readable }) => readable)
  const byLine = new Map(opened.map(({ line, normal }) => [line, normal]))
  for (const check of form.fileChecks) {
    // Over a part of the rows only what is wrong for certain may be said.
    if (check.severity === 'warning' && !all) continue
    const [first = ''] = check.columns
    const column = form.columns[first]?.header ?? null
    for (const { line, words } of check.fails(opened, edition)) {
      const normal = byLine.get(line)
      const at = normal ? place(first, normal) : { line, cell: null, received: null, suggestion: null }
      findings.push({ code: `${form.id}.${check.id}`, column, place: at, words })
    }
  }
  return {
    rows: opened.map(({ line, normal }) => ({ line, cells: normal.cells as Record<string, Cell> })),
    findings: [...findings, ...found.list(), ...rowCount(form, parsed, kept)],
  }
}

/** Stands for a text: the texts of 200,000 rows are not kept. */
const digest = (text: string): string => hash('sha1', text, 'base64')

/** Rows that repeat another word for word are dropped; rows with another's key and different content are errors. */
function distinctRows(
  form: AnyForm,
  rows: readonly NormalRow[],
): { kept: readonly NormalRow[]; findings: Finding[] } {
  const findings: Finding[] = []
  const whole = new Map<string, NormalRow>()
  const byKey = new Map<string, NormalRow>()
  const kept = rows.filter(row => {
    if (row.raw.misaligned) return true
    const content = digest(
      JSON.stringify(Object.entries(row.cells).map(([id, cell]) => [id, cell ?? row.raw.cells])),
    )
    const twin = whole.get(content)
    if (twin) {
      findings.push(pair(form, 'row-repeated', row, twin))
      return false
    }
    whole.set(content, row)
    const key = form.key.map(id => row.cells[id])
    if (form.single || key.some(cell => cell === undefined)) return true
    const identity = digest(JSON.stringify(key))
    const other = byKey.get(identity)
    if (other) findings.push(pair(form, 'key-conflict', row, other))
    else byKey.set(identity, row)
    return true
  })
  return { kept, findings }
}

const wholeRow = (line: number) => ({ line, cell: null, received: null, suggestion: null })

function pair(form: AnyForm, id: string, row: NormalRow, first: NormalRow): Finding {
  return {
    code: `${form.id}.${id}`,
    column: null,
    place: wholeRow(row.line),
    words: { first: String(first.line) },
  }
}

/** A profile has exactly one row; any other form may have none, which is a statement too. */
function rowCount(form: AnyForm, parsed: ParsedFile, kept: readonly NormalRow[]): Finding[] {
  const line = parsed.headerLine ?? 1
  const isRead = parsed.columns.length > 0
  if (kept.length === 0 && isRead) {
    const code = form.single ? `${form.id}.single-none` : 'note.nil'
    return [{ code, column: null, place: wholeRow(line), words: {} }]
  }
  if (!form.single || kept.length < 2) return []
  const place = wholeRow(kept[1]?.line ?? line)
  return [{ code: `${form.id}.single-many`, column: null, place, words: { count: String(kept.length) } }]
}
