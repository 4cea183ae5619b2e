import { createHash } from 'node:crypto'
import { keys } from '../keys.ts'
import type { Manifest, ManifestEntry, Receipt } from '../model.ts'
import type { Progress, Store } from '../ports.ts'
import { filingReader } from './filings.ts'
import { type Receiving, receive, unreadId } from './receive.ts'
import { addToManifest, manifestAt, readJson, yearsCollected } from './records.ts'

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
 * filings, manifests and receipts are not what comes out. Of a receipt its 提示 are not held, for those that look at other
 * returns are of the moment at which they were given. Nothing is written to the store that is verified.
 *
 * What this cannot prove is when an upload arrived: that stands in the manifest and the receipt alone, and whoever can
 * change both, and knows how, can change it. A store that keeps versions and locks its objects closes that gap.
 */
export async function recompute(
  store: Store,
  empty: Store,
  receiving: Receiving,
  page: (receipt: Receipt) => Uint8Array,
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
      const unread = unreadId({ key: entry.key, year, reporter, receivedAt: entry.receivedAt })
      if (entry.verdict === 'refused' && entry.form === null && entry.submission === unread)
        await addToManifest(empty, year, reporter, [entry])
      else tampered.push({ key: original, kind: 'missing' })
      continue
    }
    if (createHash('sha256').update(stored.bytes).digest('hex') !== entry.submission)
      tampered.push({ key: original, kind: 'differs' })
    const upload = { key: entry.key, year, reporter, receivedAt: entry.receivedAt, bytes: [stored.bytes] }
    const { receipt } = await receive(upload, empty, receiving, filings)
    tampered.push(...(await receiptFaults(store, receipt, page)))
  }
  progress(step, arrivals.length, arrivals.length)
  return [...tampered, ...(await differences(store, empty))]
}

/** The stored receipt against the one that the original gives, and its page against itself. */
async function receiptFaults(
  store: Store,
  expected: Receipt,
  page: (receipt: Receipt) => Uint8Array,
): Promise<Tampered[]> {
  const { year, reporter, receivedAt, submission, file } = expected
  const [json, html] = ['json', 'html'].map(extension =>
    keys.receipt(year, reporter, receivedAt, submission, file, extension),
  ) as [string, string]
  const stored = await store.get(json)
  if (!stored) return [{ key: json, kind: 'missing' }]
  const receipt = await readJson<Receipt>(stored.bytes)
  if (!receipt || !Array.isArray(receipt.findings)) return [{ key: json, kind: 'differs' }]
  if (JSON.stringify(held(receipt)) !== JSON.stringify(held(expected)))
    return [{ key: json, kind: 'differs' }]
  const printed = await store.get(html)
  if (!printed) return [{ key: html, kind: 'missing' }]
  return Buffer.compare(printed.bytes, page(receipt)) === 0 ? [] : [{ key: html, kind: 'differs' }]
}

/** What of a receipt follows from the original alone. */
const held = ({ headline: _, next: __, findings, ...rest }: Receipt) => ({
  ...rest,
  findings: findings.filter(({ severity }) => severity !== 'warning'),
})

async function arrivalsOf(store: Store): Promise<Arrival[]> {
  const arrivals: Arrival[] = []
  for (const year of await yearsCollected(store))
    for await (const key of store.list(keys.manifests(year))) {
      // One that is no manifest any more has nothing that could be received again: it is told as one that differs.
      const manifest = await manifestAt(store, key)
      for (const entry of manifest?.entries ?? []) if (manifest) arrivals.push({ manifest, entry })
    }
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
