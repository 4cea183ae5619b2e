import { cliWords } from '../../templates/cli/words.ts'
import { asUpload } from '../edges/local/uploads.ts'
import { filingReader } from '../flows/filings.ts'
import { type Receiving, receive } from '../flows/receive.ts'
import { keys } from '../keys.ts'
import type { OutFile, Receipt, ReporterId, Year } from '../model.ts'
import type { Progress, Store } from '../ports.ts'
import { receivingWith } from '../receiving.ts'
import { supportedCharacters } from '../render/characters.ts'

/** A file to be received: whose it is and when it came (ISO 8601, UTC). */
export interface Arrived {
  readonly path: string
  readonly year: Year
  readonly reporter: ReporterId
  readonly receivedAt: string
}

/** Receiving with the characters that the bulletin's fonts have. */
export async function receivingWithFonts(): Promise<Receiving> {
  return receivingWith(supportedCharacters)
}

/** Receives files in the order in which they came and gives each receipt as it is made. */
export async function* receiveAll(
  files: readonly Arrived[],
  store: Store,
  progress: Progress,
): AsyncGenerator<Receipt> {
  const receiving = await receivingWithFonts()
  const filings = filingReader(store)
  const uploads = files
    .map(({ path, year, reporter, receivedAt }) => asUpload(path, year, reporter, receivedAt))
    .sort((a, b) => (a.receivedAt + a.key < b.receivedAt + b.key ? -1 : 1))
  for (const [done, upload] of uploads.entries()) {
    progress(cliWords.receive.progress, done, uploads.length)
    yield (await receive(upload, store, receiving, filings)).receipt
  }
  progress(cliWords.receive.progress, uploads.length, uploads.length)
}

const mediaTypes = {
  html: 'text/html',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The stored receipt in its three forms, as files `{year}/{reporter}/…`. */
export async function receiptFiles(store: Store, receipt: Receipt): Promise<OutFile[]> {
  const { year, reporter, receivedAt, submission } = receipt
  const files: OutFile[] = []
  for (const [extension, mediaType] of Object.entries(mediaTypes)) {
    const key = keys.receipt(year, reporter, receivedAt, submission, extension)
    const stored = await store.get(key)
    if (stored) files.push({ path: key.slice(key.indexOf('/') + 1), mediaType, bytes: stored.bytes })
  }
  return files
}
