import { type AnyForm, type Columns, type LinedRow, openFiling } from '../declare/form.ts'
import { keys } from '../keys.ts'
import type { Manifest, ManifestEntry, ReporterId, Year } from '../model.ts'
import type { Store } from '../ports.ts'
import { readFiling } from './records.ts'

/** The accepted version of a form that stands: the last by arrival; null when there is none. */
export function standing(manifest: Manifest, form: string): ManifestEntry | null {
  return manifest.entries.findLast(entry => entry.form === form && entry.verdict === 'accepted') ?? null
}

/** Opens accepted returns. What an accepted submission says never changes, so the last ones opened are kept. */
export type FilingReader = (
  form: AnyForm,
  year: Year,
  reporter: ReporterId,
  entry: ManifestEntry,
) => Promise<readonly LinedRow<Columns>[]>

const most = 256

/** A reader over one store. */
export function filingReader(store: Store): FilingReader {
  const kept = new Map<string, readonly LinedRow<Columns>[]>()
  return async (form, year, reporter, entry) => {
    const key = keys.filing(year, reporter, form.id, entry.submission)
    const known = kept.get(key)
    const rows = known ?? openFiling(form, await readFiling(store, year, reporter, entry))
    kept.delete(key)
    kept.set(key, rows)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return rows
  }
}
