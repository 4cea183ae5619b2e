import { csv, tableOf } from '../../fixtures/checks/table.ts'
import type { AnyForm } from '../../functions/declare/form.ts'
import { memoryStore } from '../../functions/edges/local/memory-store.ts'
import { filingReader } from '../../functions/flows/filings.ts'
import { receive } from '../../functions/flows/receive.ts'
import { readFiling, readManifest } from '../../functions/flows/records.ts'
import { keys } from '../../functions/keys.ts'
import { type Limits, limits as usual } from '../../functions/limits.ts'
import type { Filing, ManifestEntry, Receipt } from '../../functions/model.ts'
import type { Store } from '../../functions/ports.ts'
import { receivingWith } from '../../functions/receiving.ts'

/** Everything outside the pictographs counts as printable. */
const printable = (character: string): boolean => (character.codePointAt(0) ?? 0) < 0x1f000
const receiving = receivingWith(printable)
export const school = '4122019901'
export const enterprise = '91220101MA0Y000161'

export interface Sent {
  readonly bytes: Uint8Array | string
  readonly reporter?: string
  readonly year?: number
  readonly file?: string
  readonly receivedAt?: string
  readonly limits?: Limits
}

export interface Got {
  readonly receipt: Receipt
  readonly filing: Filing | null
  readonly entry: ManifestEntry | undefined
  readonly store: Store
  /** Codes of errors and warnings. */
  readonly faults: string[]
  readonly notes: string[]
}

/** Receives one upload into a store and gives back what came of it. */
export async function send(sent: Sent, store: Store = memoryStore()): Promise<Got> {
  const {
    year = 2022,
    reporter = school,
    file = 'return.csv',
    receivedAt = '2023-01-10T01:00:00.000Z',
  } = sent
  const bytes = typeof sent.bytes === 'string' ? new TextEncoder().encode(sent.bytes) : sent.bytes
  const upload = { key: keys.incoming(year, reporter, file), year, reporter, receivedAt, bytes: [bytes] }
  const given = sent.limits ? receivingWith(printable, { ...usual, ...sent.limits }) : receiving
  const { receipt } = await receive(upload, store, given, filingReader(store))
  const { entries } = await readManifest(store, year, reporter)
  const entry = entries.find(one => one.submission === receipt.submission && one.receivedAt === receivedAt)
  const filing = entry?.verdict === 'accepted' ? await readFiling(store, year, reporter, entry) : null
  const codes = (isNote: boolean): string[] =>
    receipt.findings.filter(({ severity }) => (severity === 'note') === isNote).map(({ code }) => code)
  return { receipt, filing, entry, store, faults: codes(false), notes: codes(true) }
}

/** A file of the form: rows over its example row, as Excel saves it. */
export const file = (form: AnyForm, ...rows: Readonly<Record<string, string>>[]): Uint8Array =>
  csv(tableOf(form, rows))

/** The same as lines of text. */
export const text = (form: AnyForm, ...rows: Readonly<Record<string, string>>[]): string =>
  tableOf(form, rows)
    .map(row => `${row.join(',')}\n`)
    .join('')

/** All bytes that a store holds, as Latin-1 text by key: nothing is hidden from a search in it. */
export async function everything(store: Store, except: RegExp): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for await (const key of store.list('')) {
    const stored = await store.get(key)
    if (stored && !except.test(key)) found.set(key, Buffer.from(stored.bytes).toString('utf8'))
  }
  return found
}
