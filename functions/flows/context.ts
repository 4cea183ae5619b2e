import type { AnyContextCheck, Context } from '../declare/context-check.ts'
import type { AnyForm, Columns, Form, LinedRow } from '../declare/form.ts'
import type { Finding, Manifest, ReporterId, Year } from '../model.ts'
import type { Store } from '../ports.ts'
import type { Examined } from './examine.ts'
import { type FilingReader, standing } from './filings.ts'
import { readManifest } from './records.ts'

type Rows = readonly LinedRow<Columns>[]

/** One line of the register of reporters, as far as receiving needs it. */
export interface Registered {
  readonly code: ReporterId
  readonly name: string
  readonly predecessor: ReporterId | null
}

/** Where what else is known comes from. */
export interface Known {
  readonly store: Store
  readonly forms: readonly AnyForm[]
  /** The form of the register of reporters. */
  readonly reporters: AnyForm
  readonly filings: FilingReader
}

/** Who stands in the register of reporters for a year; null when there is no register yet. */
export async function registeredReporters(
  known: Known,
  year: Year,
): Promise<ReadonlyMap<ReporterId, Registered> | null> {
  const entry = standing(await readManifest(known.store, year, 'bureau'), known.reporters.id)
  if (!entry) return null
  const rows = await known.filings(known.reporters, year, 'bureau', entry)
  return new Map(rows.map(({ row }) => [String(row.code), row as unknown as Registered]))
}

/** The accepted returns that the checks may look at. */
async function contextOf(
  known: Known,
  year: Year,
  own: Manifest,
  predecessor: ReporterId | null,
): Promise<Context> {
  const { reporter } = own
  const all = async (manifest: Manifest): Promise<Map<string, Rows>> => {
    const rows = new Map<string, Rows>()
    for (const form of known.forms) {
      const entry = standing(manifest, form.id)
      if (entry) rows.set(form.id, await known.filings(form, manifest.year, manifest.reporter, entry))
    }
    return rows
  }
  const same = await all(own)
  const register = reporter === 'bureau' ? same : await all(await readManifest(known.store, year, 'bureau'))
  const before = await all(await readManifest(known.store, year - 1, reporter))
  const inherited = predecessor
    ? await all(await readManifest(known.store, year - 1, predecessor))
    : new Map<string, Rows>()
  const pick =
    (...sources: readonly ReadonlyMap<string, Rows>[]) =>
    <C extends Columns>(form: Form<C>): readonly LinedRow<C>[] | null => {
      const found = sources.find(source => source.has(form.id))?.get(form.id)
      return (found as readonly LinedRow<C>[] | undefined) ?? null
    }
  return {
    edition: year,
    reporter,
    own: pick(same),
    before: pick(before, inherited),
    register: pick(register),
  }
}

/** What the checks find that hold an accepted return against what else is known when it arrives. Only ever 提示. */
export async function contextFindings(
  known: Known,
  checks: readonly AnyContextCheck[],
  examined: Examined,
  rows: Rows,
  manifest: Manifest,
  predecessor: ReporterId | null,
): Promise<Finding[]> {
  const { form } = examined
  const own = checks.filter(check => check.form.id === form?.id)
  if (!form || own.length === 0) return []
  const context = await contextOf(known, manifest.year, manifest, predecessor)
  return own.flatMap(check =>
    check.fails(rows, context).map(({ line, words }) => ({
      code: `${form.id}.${check.id}`,
      column: form.columns[check.columns[0] ?? '']?.header ?? null,
      place: examined.placeOf(check.columns[0] ?? '', line),
      words,
    })),
  )
}
