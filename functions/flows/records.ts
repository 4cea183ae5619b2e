import type { City } from '../edition.ts'
import { keys } from '../keys.ts'
import type { Filing, Manifest, ManifestEntry, ReporterId, Year } from '../model.ts'
import type { Store } from '../ports.ts'

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value)}\n`)

/** A stored record that is not what was written there: cut off, or made by somebody else. */
export class Damaged extends Error {
  readonly key: string
  constructor(key: string) {
    super(`the store holds ${key}, which is not what was written there`)
    this.key = key
  }
}

/** A JSON text's value; null when it is none. */
export const readJson = <T>(bytes: Uint8Array): Promise<T | null> =>
  new Response(new Uint8Array(bytes)).json().then(
    value => value as T,
    () => null,
  )

const isText = (value: unknown): boolean => typeof value === 'string'
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isEntry(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { submission, key, receivedAt, form, verdict } = value
  return (
    /^[0-9a-f]{64}$/u.test(String(submission)) &&
    [key, receivedAt].every(isText) &&
    (form === null || isText(form)) &&
    ['accepted', 'refused', 'quarantined'].includes(String(verdict))
  )
}

/** Whether a value is the manifest that this key is to hold. */
function isManifest(value: Manifest | null, key: string): value is Manifest {
  return (
    isRecord(value) &&
    keys.manifest(Number(value.year), String(value.reporter)) === key &&
    Array.isArray(value.entries) &&
    value.entries.every(isEntry)
  )
}

function isFiling(value: Filing | null, key: string): value is Filing {
  return (
    isRecord(value) &&
    keys.filing(Number(value.year), String(value.reporter), String(value.form), String(value.submission)) ===
      key &&
    Array.isArray(value.rows) &&
    value.rows.every((row: unknown) => isRecord(row) && typeof row.line === 'number' && isRecord(row.cells))
  )
}

/** The manifest of a key; null when there is none or what stands there is none. */
export async function manifestAt(store: Store, key: string): Promise<Manifest | null> {
  const stored = await store.get(key)
  const manifest = stored && (await readJson<Manifest>(stored.bytes))
  return isManifest(manifest, key) ? manifest : null
}

async function manifestIn(key: string, bytes: Uint8Array): Promise<Manifest> {
  const manifest = await readJson<Manifest>(bytes)
  if (!isManifest(manifest, key)) throw new Damaged(key)
  return manifest
}

/** Everything a reporter sent for a year; empty when nothing came. Throws Damaged. */
export async function readManifest(store: Store, year: Year, reporter: ReporterId): Promise<Manifest> {
  const key = keys.manifest(year, reporter)
  const stored = await store.get(key)
  return stored ? manifestIn(key, stored.bytes) : { year, reporter, entries: [] }
}

/** All manifests of a year, by reporter. Throws Damaged. */
export async function readManifests(store: Store, year: Year): Promise<Manifest[]> {
  const manifests: Manifest[] = []
  for await (const key of store.list(keys.manifests(year))) {
    const stored = await store.get(key)
    if (stored) manifests.push(await manifestIn(key, stored.bytes))
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
    const key = keys.manifest(year, reporter)
    const stored = await store.get(key)
    const before = stored ? (await manifestIn(key, stored.bytes)).entries : []
    const manifest: Manifest = { year, reporter, entries: mergeEntries(before, entries) }
    if (stored && manifest.entries.length === before.length) return manifest
    if (await store.swap(key, encode(manifest), stored?.tag ?? null)) return manifest
  }
}

/** The same bytes as of the whole at once, which of 200,000 rows would be several hundred megabytes of text. */
function encodeFiling({ submission, year, reporter, form, rows }: Filing): Uint8Array {
  const start = JSON.stringify({ submission, year, reporter, form, rows: [] }).slice(0, -2)
  const parts: Uint8Array[] = [Buffer.from(start)]
  for (let i = 0; i < rows.length; i += 1000) {
    const some = JSON.stringify(rows.slice(i, i + 1000)).slice(1, -1)
    parts.push(Buffer.from(i === 0 ? some : `,${some}`))
  }
  return Buffer.concat([...parts, Buffer.from(']}\n')])
}

/** Keeps an accepted submission's content. Its bytes follow from the original's, so writing it twice is harmless. */
export async function keepFiling(store: Store, filing: Filing): Promise<void> {
  await store.put(
    keys.filing(filing.year, filing.reporter, filing.form, filing.submission),
    encodeFiling(filing),
  )
}

/** The content of an accepted submission. Throws when the manifest names one that the store does not hold, and Damaged. */
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
  const filing = await readJson<Filing>(stored.bytes)
  if (!isFiling(filing, key)) throw new Damaged(key)
  return filing
}

/** Keeps what the deployment is told about its city. */
export async function writeCity(store: Store, city: City): Promise<void> {
  await store.put(keys.city, encode(city))
}

/** The city of the store; null until it was told. */
export async function readCity(store: Store): Promise<City | null> {
  const stored = await store.get(keys.city)
  const city = stored && (await readJson<City>(stored.bytes))
  if (stored && (!isRecord(city) || ![city.name, city.agency].every(isText))) throw new Damaged(keys.city)
  return city
}
