import { cliWords } from '../../templates/cli/words.ts'
import { asUpload, type FoundFile } from '../edges/local/uploads.ts'
import { filingReader } from '../flows/filings.ts'
import { type Receiving, receive } from '../flows/receive.ts'
import { readCity } from '../flows/records.ts'
import { keys } from '../keys.ts'
import type { OutFile, Receipt, ReporterId, Upload, Year } from '../model.ts'
import type { Progress, Store } from '../ports.ts'
import { receivingWith } from '../receiving.ts'
import { supportedCharacters } from '../render/characters.ts'
import { beijingMinute } from '../time.ts'

/** A file to be received: whose it is and when it came (ISO 8601, UTC). */
export interface Arrived extends Pick<FoundFile, 'path' | 'at'> {
  readonly year: Year
  readonly reporter: ReporterId
  readonly receivedAt: string
}

/** Receiving for the city of the store, with the characters that the bulletin's fonts have. */
export async function receivingFor(store: Store): Promise<Receiving> {
  const city = await readCity(store)
  return receivingWith(supportedCharacters, undefined, city?.districts)
}

/** Uploads at once: while one waits for the disk another is read. */
const atOnce = 8

/**
 * Receives files in the order in which they came and gives their receipts in that order. Those of different reporters may
 * be on their way at the same time; what the bureau files, and another year, waits for all before it and is waited for.
 * A file that cannot be received is handed to `failed`, which may throw; the others go on.
 */
export async function* receiveAll(
  files: readonly Arrived[],
  store: Store,
  progress: Progress,
  failed: (path: string, error: unknown) => void,
): AsyncGenerator<Receipt> {
  const receiving = await receivingFor(store)
  const filings = filingReader(store)
  const paths = new Map<Upload, string>()
  const uploads = files
    .map(({ year, reporter, receivedAt, ...file }) => {
      const upload = asUpload(file, year, reporter, receivedAt)
      paths.set(upload, file.path)
      return upload
    })
    .sort((a, b) => (a.receivedAt + a.key < b.receivedAt + b.key ? -1 : 1))
  let done = 0
  for (const together of parts(uploads)) {
    const receipts = new Map<Upload, Receipt>()
    const lines = [...Map.groupBy(together, ({ reporter }) => reporter).values()]
    const worker = async (): Promise<void> => {
      for (let line = lines.shift(); line; line = lines.shift())
        for (const upload of line) {
          await receive(upload, store, receiving, filings).then(
            ({ receipt }) => receipts.set(upload, receipt),
            (error: unknown) => failed(paths.get(upload) ?? upload.key, error),
          )
          done += 1
          progress(cliWords.receive.progress, done, uploads.length)
        }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    for (const upload of together) {
      const receipt = receipts.get(upload)
      if (receipt) yield receipt
    }
  }
}

/** Runs of uploads that may be received at the same time, each reporter's own in their order. */
function parts(uploads: readonly Upload[]): Upload[][] {
  const runs: Upload[][] = []
  for (const upload of uploads) {
    const last = runs.at(-1)?.at(-1)
    const goesOn =
      last && last.year === upload.year && (last.reporter === 'bureau') === (upload.reporter === 'bureau')
    if (goesOn) runs.at(-1)?.push(upload)
    else runs.push([upload])
  }
  return runs
}

const mediaTypes = {
  html: 'text/html',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Characters of a file's own name that are repeated in the name of its receipt. */
const longestStem = 60

/**
 * Name of a copied receipt, by which a clerk knows it: form, file and Beijing time, and the beginning of the fingerprint,
 * without which two versions of one minute would have one name.
 */
function copyName({ form, file, receivedAt, submission }: Receipt): string {
  const stem = [...file.replace(/\.[^.]*$/u, '')].slice(0, longestStem).join('')
  const time = beijingMinute(receivedAt).replaceAll(/[-:]/gu, '').replace(' ', '-')
  const parts = [...(form ? [form.name] : []), stem, time, submission.slice(0, 6)]
  return parts.join('-').replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_')
}

/** The stored receipt in its three forms, as files `{year}/{reporter}/{form}-{file}-{time}-{fingerprint}.…`. */
export async function receiptFiles(store: Store, receipt: Receipt): Promise<OutFile[]> {
  const { year, reporter, receivedAt, submission, file } = receipt
  const files: OutFile[] = []
  for (const [extension, mediaType] of Object.entries(mediaTypes)) {
    const key = keys.receipt(year, reporter, receivedAt, submission, file, extension)
    const stored = await store.get(key)
    const path = `${year}/${reporter}/${copyName(receipt)}.${extension}`
    if (stored) files.push({ path, mediaType, bytes: stored.bytes })
  }
  return files
}
