import type { CellCheck, CellNote, CellNoteCheck, CellOutcome, FixtureRows } from './cell-check.ts'
import type { AnyContextCheck } from './context-check.ts'
import type { CheckWords, FileCode } from './file-check.ts'
import { type AnyForm, columnsOf } from './form.ts'

/** What a check's fixture is made from. */
type CheckSource =
  | { readonly kind: 'file'; readonly code: FileCode }
  | { readonly kind: 'rows'; readonly form: AnyForm; readonly rows: FixtureRows }
  | { readonly kind: 'context'; readonly check: AnyContextCheck }

/** One entry of the catalogue: everything that is known of one check. */
export interface Check extends CheckWords {
  /** Stable, e.g. `header.missing`, `partnerships.since.date-impossible`, `graduates.employed-within-graduates`. */
  readonly code: string
  /** Id of the form it belongs to; null when it can fire in every form. */
  readonly form: string | null
  /** Header of the column at which it is put; null when it is not about one column. */
  readonly column: string | null
  readonly source: CheckSource
}

/** Everything that a catalogue is made from. */
export interface CheckDeclarations {
  readonly forms: readonly AnyForm[]
  readonly files: Readonly<Record<FileCode, CheckWords>>
  readonly cells: Readonly<Record<CellOutcome, CellCheck>>
  readonly cellNotes: Readonly<Record<CellNote, CellNoteCheck>>
  readonly rows: RowWords
  readonly context: readonly AnyContextCheck[]
}

/** Checks that every form's key and number of rows imply. Words may use {key}. */
export interface RowWords {
  readonly 'row-repeated': CheckWords
  readonly 'key-conflict': CheckWords
  readonly 'single-none': CheckWords
  readonly 'single-many': CheckWords
}

/** Every check there is, each once: of files, then of forms in their order, then notes on cells. Throws on a code used twice. */
export function catalogueOf(declared: CheckDeclarations): readonly Check[] {
  const checks = [
    ...Object.entries(declared.files).map(
      ([code, words]): Check => ({
        ...words,
        code,
        form: null,
        column: null,
        source: { kind: 'file', code: code as FileCode },
      }),
    ),
    ...declared.forms.flatMap(form => formChecks(form, declared)),
    ...cellNotes(declared),
  ]
  const codes = new Set<string>()
  for (const { code } of checks) {
    if (codes.has(code)) throw new Error(`two checks have the code ${code}`)
    codes.add(code)
  }
  return checks
}

function formChecks(form: AnyForm, declared: CheckDeclarations): Check[] {
  const header = (id: string): string => form.columns[id]?.header ?? id
  const rowsOf = (rows: FixtureRows): CheckSource => ({ kind: 'rows', form, rows })
  const cells = columnsOf(form).flatMap(column =>
    Object.entries(declared.cells)
      .filter(([outcome, check]) => check.applies(column) && !(form.single && outcome === 'filled-down'))
      .map(([outcome, check]) => ({
        ...bound(
          { ...check, remedy: check.remedyFor?.(column) ?? check.remedy },
          {
            header: column.header,
            unit: column.unit ?? '',
            help: column.help,
            options: column.options.join('、'),
            plausible: String(column.plausible ?? ''),
          },
        ),
        code: `${form.id}.${column.id}.${outcome}`,
        form: form.id,
        column: column.header,
        source: rowsOf(check.fires(column)),
      })),
  )
  const own = [...form.rowChecks, ...form.fileChecks].map(check => ({
    severity: check.severity,
    holds: check.holds,
    message: check.message,
    remedy: check.remedy,
    code: `${form.id}.${check.id}`,
    form: form.id,
    column: header(check.columns[0] ?? ''),
    source: rowsOf(Array.isArray(check.fires) ? check.fires : [check.fires as Record<string, string>]),
  }))
  const context = declared.context
    .filter(check => check.form.id === form.id)
    .map(check => ({
      severity: 'warning' as const,
      holds: check.holds,
      message: check.message,
      remedy: check.remedy,
      code: `${form.id}.${check.id}`,
      form: form.id,
      column: header(check.columns[0] ?? ''),
      source: { kind: 'context' as const, check },
    }))
  return [...cells, ...keyChecks(form, declared.rows), ...own, ...context]
}

function keyChecks(form: AnyForm, words: RowWords): Check[] {
  const keyHeaders = form.key.map(id => `“${form.columns[id]?.header ?? id}”`).join('、')
  const entry = (id: keyof RowWords, rows: FixtureRows): Check => ({
    ...bound(words[id], { key: keyHeaders }),
    code: `${form.id}.${id}`,
    form: form.id,
    column: null,
    source: { kind: 'rows', form, rows },
  })
  const other = otherValue(form)
  if (form.single)
    return [entry('row-repeated', [{}, {}]), entry('single-none', []), entry('single-many', [{}, other])]
  return [entry('row-repeated', [{}, {}]), entry('key-conflict', [{}, other])]
}

/** A change to the example row that no check minds and that leaves its key as it is. */
function otherValue(form: AnyForm): Readonly<Record<string, string>> {
  const free = columnsOf(form).filter(({ id, kind }) => !form.key.includes(id) && kind !== 'own-code')
  const blank = free.find(
    ({ kind, required, example }) =>
      !required && example !== '' && (kind === 'text' || kind === 'count' || kind === 'amount'),
  )
  if (blank) return { [blank.id]: '' }
  const count = free.find(({ kind }) => kind === 'count')
  if (count) return { [count.id]: String(BigInt(count.example) + 1n) }
  const words = free.find(({ kind }) => kind === 'name')
  if (!words) throw new Error(`no column of ${form.id} can differ under one key`)
  return { [words.id]: `${words.example}（二）` }
}

function cellNotes(declared: CheckDeclarations): Check[] {
  return Object.entries(declared.cellNotes).map(([code, { fires, ...words }]) => {
    const form = declared.forms.find(({ id }) => id === fires.form)
    if (!form) throw new Error(`${code} is fired in a form that does not exist: ${fires.form}`)
    return { ...words, code, form: null, column: null, source: { kind: 'rows', form, rows: fires.rows } }
  })
}

/** The words with what is known of the column filled in; the rest is left for the finding. */
function bound(words: CheckWords, known: Readonly<Record<string, string>>): CheckWords {
  const some = (sentence: string): string =>
    sentence.replace(/\{([\w-]+)\}/gu, (whole, name: string) => known[name] ?? whole)
  return {
    severity: words.severity,
    holds: some(words.holds),
    message: some(words.message),
    remedy: some(words.remedy),
  }
}
