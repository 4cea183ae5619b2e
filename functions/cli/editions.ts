import { statSync } from 'node:fs'
import { cliWords } from '../../templates/cli/words.ts'
import { forms } from '../../templates/index.ts'
import { diskStore } from '../edges/local/disk-store.ts'
import { type Published, publish, type Read, readEdition, type Unpublishable } from '../flows/publish.ts'
import type { Year } from '../model.ts'
import type { Store } from '../ports.ts'
import { publishingWith } from '../publishing.ts'
import { fill } from '../words.ts'
import { Refused, terminalProgress, UsageError } from './terminal.ts'

/** Names of the forms by id. */
export const formNames: ReadonlyMap<string, string> = new Map(forms.map(form => [form.id, form.name]))

/** The store in a directory that is there. Throws UsageError for one that is not: a mistyped path must not become a new store. */
export function existingStore(folder: string): Store {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(fill(cliWords.system.noStore, { path: folder }))
  return diskStore(folder)
}

/** A year of the store in the directory, aggregated. Throws Refused where it cannot be published honestly. */
export async function readYear(folder: string, year: Year): Promise<Read> {
  const progress = terminalProgress(process.stderr)
  const read = await readEdition(existingStore(folder), year, publishingWith(), progress)
  if ('refusal' in read) throw refusedYear(read.refusal, year, cliWords.publish.unread)
  return read
}

/** The bulletin of a year with its files. Throws Refused where it cannot be published honestly. */
export async function publishYear(store: Store, year: Year, date: string | null): Promise<Published> {
  const published = await publish(store, year, date, publishingWith(), terminalProgress(process.stderr))
  if ('refusal' in published) throw refusedYear(published.refusal, year)
  return published
}

/** Why the year cannot be published or aggregated, as the terminal says it. */
export function refusedYear(refusal: Unpublishable, year: Year, refused = cliWords.publish.refused): Refused {
  const { reasons } = cliWords.publish
  return new Refused(fill(refused, { reason: fill(reasons[refusal], { year }) }))
}
