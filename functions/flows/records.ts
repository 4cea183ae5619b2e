import type { City } from '../edition.ts'
import { keys } from '../keys.ts'
import type { Filing, Manifest, ManifestEntry, ReporterId, Year } from '../model.ts'
import type { Store } from '../ports.ts'

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value)}\n`)
const decode = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T

/** Everything a reporter sent for a year; empty when nothing came. */
export async function readManifest(store: Store, year: Year, reporter: ReporterId): Promise<Manifest> {
  const stored = await store.get(keys.manifest(year, reporter))
  return stored ? decode<Manifest>(stored.bytes) : { year, reporter, entries: [] }
}

/** All manifests of a year, by reporter. */
export async function readManifests(store: Store, year: Year): Promise<Manifest[]> {
  const manifests: Manifest[] = []
  for await (const key of store.list(keys.manifests(year))) {
    const stored = await store.get(key)
    if (stored) manifests.push(decode<Manifest>(stored.bytes))
  }
  return manifests
}

/** The years for which anything was received, ascending. */
export async function yearsCollected(store: Store): Promise<Year[]> {
  const years = new Set<Year>()
  for await (const key of store.list('manifests/')) years.add(Number(key.split('/')[1]))
  return [...years].sort((a, b) => a - b)
}

const identity = (entry: ManifestEntry): string => `${entry.receivedAt}|${entry.submission}|${entry.key}`

/** Entries of one manifest as a set, in its one order: what is there already is not added again. */
function mergeEntries(a: readonly ManifestEntry[], b: readonly ManifestEntry[]): ManifestEntry[] {
  const byIdentity = new Map([...a, ...b].map(entry => [identity(entry), entry]))
  return [...byIdentity].sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0)).map(([, entry]) => entry)
}

/**
 * Adds entries to a reporter's manifest. Another writer may be first: then what it wrote is read and the entries are
 * added to that, so that none is lost. An upload that is known already changes nothing.
 */
export async function addToManifest(
  store: Store,
  year: Year,
  reporter: ReporterId,
  entries: readonly ManifestEntry[],
): Promise<Manifest> {
  for (;;) {
    const stored = await store.get(keys.manifest(year, reporter))
    const before = stored ? decode<Manifest>(stored.bytes).entries : []
    const manifest: Manifest = { year, reporter, entries: mergeEntries(before, entries) }
    if (stored && manifest.entries.length === before.length) return manifest
    if (await store.swap(keys.manifest(year, reporter), encode(manifest), stored?.tag ?? null))
      return manifest
  }
}

/** Keeps an accepted submission's content. Its bytes follow from the original's, so writing it twice is harmless. */
export async function keepFiling(store: Store, filing: Filing): Promise<void> {
  await store.put(keys.filing(filing.year, filing.reporter, filing.form, filing.submission), encode(filing))
}

/** The content of an accepted submission. Throws when the manifest names one that the store does not hold. */
export async function readFiling(
  store: Store,
  year: Year,
  reporter: ReporterId,
  entry: ManifestEntry,
): Promise<Filing> {
  const key = keys.filing(year, reporter, entry.form ?? '', entry.submission)
  const stored = await store.get(key)
  if (!stored)
    throw new Error(`the manifest of ${reporter} for ${year} names ${key}, which the store does not hold`)
  return decode<Filing>(stored.bytes)
}

/** Keeps what the deployment is told about its city. */
export async function writeCity(store: Store, city: City): Promise<void> {
  await store.put(keys.city, encode(city))
}

/** The city of the store; null until it was told. */
export async function readCity(store: Store): Promise<City | null> {
  const stored = await store.get(keys.city)
  return stored && decode<City>(stored.bytes)
}
