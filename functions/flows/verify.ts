import { createHash } from 'node:crypto'
import { keys } from '../keys.ts'
import type { Manifest, ManifestEntry } from '../model.ts'
import type { Progress, Store } from '../ports.ts'
import { filingReader } from './filings.ts'
import { type Receiving, receive } from './receive.ts'
import { addToManifest, readManifests, yearsCollected } from './records.ts'

/** A stored object that is not what follows from the originals. */
export interface Tampered {
  readonly key: string
  readonly kind: 'differs' | 'missing'
}

interface Arrival {
  readonly manifest: Manifest
  readonly entry: ManifestEntry
}

/**
 * Receives every stored original again, in the order of arrival, into an empty store, and tells which stored originals,
 * filings and manifests are not what comes out. Nothing is written to the store that is verified.
 */
export async function recompute(
  store: Store,
  empty: Store,
  receiving: Receiving,
  progress: Progress,
  step: string,
): Promise<Tampered[]> {
  const city = await store.get(keys.city)
  if (city) await empty.put(keys.city, city.bytes)
  const tampered: Tampered[] = []
  const arrivals = await arrivalsOf(store)
  const filings = filingReader(empty)
  for (const [done, { manifest, entry }] of arrivals.entries()) {
    progress(step, done, arrivals.length)
    const { year, reporter } = manifest
    const original =
      entry.verdict === 'quarantined' ? keys.quarantine(entry.submission) : keys.original(entry.submission)
    const stored = await store.get(original)
    if (!stored) {
      // A file over the limit was refused unread: there is no original of it, and nothing that could count.
      if (entry.verdict === 'refused' && entry.form === null)
        await addToManifest(empty, year, reporter, [entry])
      else tampered.push({ key: original, kind: 'missing' })
      continue
    }
    if (createHash('sha256').update(stored.bytes).digest('hex') !== entry.submission)
      tampered.push({ key: original, kind: 'differs' })
    const upload = { key: entry.key, year, reporter, receivedAt: entry.receivedAt, bytes: [stored.bytes] }
    await receive(upload, empty, receiving, filings)
  }
  progress(step, arrivals.length, arrivals.length)
  return [...tampered, ...(await differences(store, empty))]
}

async function arrivalsOf(store: Store): Promise<Arrival[]> {
  const arrivals: Arrival[] = []
  for (const year of await yearsCollected(store))
    for (const manifest of await readManifests(store, year))
      arrivals.push(...manifest.entries.map(entry => ({ manifest, entry })))
  const order = ({ entry }: Arrival): string => `${entry.receivedAt}|${entry.key}|${entry.submission}`
  return arrivals.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
}

/** Filings and manifests of the one store against those of the other, byte for byte. */
async function differences(store: Store, recomputed: Store): Promise<Tampered[]> {
  const tampered: Tampered[] = []
  for (const prefix of ['filings/', 'manifests/']) {
    const found = await keysOf(store, prefix)
    const expected = await keysOf(recomputed, prefix)
    for (const key of new Set([...found, ...expected])) {
      const [there, here] = [await store.get(key), await recomputed.get(key)]
      if (!there) tampered.push({ key, kind: 'missing' })
      else if (!here || Buffer.compare(there.bytes, here.bytes) !== 0) tampered.push({ key, kind: 'differs' })
    }
  }
  return tampered
}

async function keysOf(store: Store, prefix: string): Promise<string[]> {
  const found: string[] = []
  for await (const key of store.list(prefix)) found.push(key)
  return found
}
