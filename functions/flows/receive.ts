import { createHash } from 'node:crypto'
import { personalDataIn } from '../codes/personal.ts'
import type { AnswerWords } from '../declare/answer-words.ts'
import type { AnyContextCheck } from '../declare/context-check.ts'
import { type AnyForm, openFiling } from '../declare/form.ts'
import { keys } from '../keys.ts'
import type {
  Filing,
  Finding,
  Manifest,
  ManifestEntry,
  Receipt,
  SubmissionId,
  Upload,
  Verdict,
} from '../model.ts'
import type { Store } from '../ports.ts'
import { type Catalogue, countFindings } from '../stages/answer.ts'
import { collect } from '../stages/collect.ts'
import { fileFinding } from '../stages/file-finding.ts'
import { receiptOf } from '../stages/receipt.ts'
import { contextFindings, type Known, registeredReporters } from './context.ts'
import { type Examined, examine, type Reading, unread } from './examine.ts'
import { type FilingReader, standing } from './filings.ts'
import { addToManifest, keepFiling, readManifest } from './records.ts'

/** What a deployment receives with: made once. */
export interface Receiving {
  readonly forms: readonly AnyForm[]
  /** The form of the register of reporters. */
  readonly reporters: AnyForm
  readonly reading: Reading
  readonly catalogue: Catalogue
  readonly contextChecks: readonly AnyContextCheck[]
  readonly words: AnswerWords
  /** The receipt as a page and as a workbook of the clerk's own rows. */
  readonly render: (receipt: Receipt, examined: Examined) => Promise<{ html: Uint8Array; xlsx: Uint8Array }>
}

/** The receipt of an upload in its three forms, and whether the upload was known already. */
export interface Answer {
  readonly receipt: Receipt
  readonly known: boolean
}

/**
 * One upload from its bytes to its receipt. The original is kept first and never changed; the manifest is swapped last,
 * so that a process killed at any write leaves nothing that counts, and the next attempt makes the same bytes. An upload
 * that the manifest knows has its first receipt again: twice, late or out of order is one effect.
 */
export async function receive(
  upload: Upload,
  store: Store,
  receiving: Receiving,
  filings: FilingReader,
): Promise<Answer> {
  const { year, reporter, receivedAt } = upload
  const collected = await collect(upload.bytes, receiving.reading.limits)
  const key = shownKey(upload, receiving.words)
  const submission = 'id' in collected ? collected.id : unreadId({ ...upload, key })
  const manifest = await readManifest(store, year, reporter)
  const known = manifest.entries.some(
    entry => entry.receivedAt === receivedAt && entry.submission === submission && entry.key === key,
  )
  const file = key.slice(key.lastIndexOf('/') + 1)
  const receiptKey = (extension: string) =>
    keys.receipt(year, reporter, receivedAt, submission, file, extension)
  const before = known ? await store.get(receiptKey('json')) : null
  if (before) return { receipt: JSON.parse(new TextDecoder().decode(before.bytes)) as Receipt, known: true }

  const examined =
    'id' in collected
      ? examine(collected.bytes, reporter, year, receiving.reading)
      : unread(collected.tooLarge)
  const quarantined = examined.personal.length > 0
  const counts = countFindings(quarantined ? examined.personal : examined.findings, receiving.catalogue)
  const verdict: Verdict = quarantined ? 'quarantined' : counts.error > 0 ? 'refused' : 'accepted'
  if ('id' in collected)
    await store.create(quarantined ? keys.quarantine(submission) : keys.original(submission), collected.bytes)
  const filing = filingOf(upload, submission, examined, verdict)
  if (filing) await keepFiling(store, filing)

  const around = await whatElseIsKnown(upload, store, receiving, filings, manifest, examined, filing)
  const receipt = receiptOf(
    {
      upload: { ...upload, key },
      submission,
      verdict,
      form: examined.form,
      rows: examined.rowsRead,
      findings: quarantined ? examined.personal : [...examined.findings, ...around.findings],
      totals: examined.totals,
      reading: examined.reading,
      reporterName: around.reporterName,
      keptBefore: examined.form !== null && standing(manifest, examined.form.id) !== null,
    },
    receiving.catalogue,
    receiving.words,
  )
  const { html, xlsx } = await receiving.render(receipt, examined)
  await store.put(receiptKey('html'), html)
  await store.put(receiptKey('xlsx'), xlsx)
  await store.put(receiptKey('json'), new TextEncoder().encode(`${JSON.stringify(receipt)}\n`))
  const entry: ManifestEntry = {
    submission,
    key,
    receivedAt,
    form: examined.form?.id ?? null,
    verdict,
    rows: verdict === 'accepted' ? examined.rows.length : examined.rowsRead,
    errors: counts.error,
    warnings: counts.warning,
  }
  await addToManifest(store, year, reporter, [entry])
  return { receipt, known: false }
}

/** An upload that was not read to its end has no SHA-256 of its bytes: its place and time of arrival stand for it. */
export function unreadId({ year, reporter, key, receivedAt }: Omit<Upload, 'bytes'>): SubmissionId {
  return createHash('sha256').update(['unread', year, reporter, key, receivedAt].join('\n')).digest('hex')
}

/** The upload's key; a file name that is itself personal data is not repeated. */
function shownKey({ key, year, reporter }: Upload, words: AnswerWords): string {
  return personalDataIn(key.slice(key.lastIndexOf('/') + 1))
    ? keys.incoming(year, reporter, words.hiddenName)
    : key
}

function filingOf(
  upload: Upload,
  submission: SubmissionId,
  examined: Examined,
  verdict: Verdict,
): Filing | null {
  if (verdict !== 'accepted' || !examined.form) return null
  const { year, reporter } = upload
  return { submission, year, reporter, form: examined.form.id, rows: examined.rows }
}

/** The reporter's name, and what is found against the registers and other returns: never more than a 提示. */
async function whatElseIsKnown(
  upload: Upload,
  store: Store,
  receiving: Receiving,
  filings: FilingReader,
  manifest: Manifest,
  examined: Examined,
  filing: Filing | null,
): Promise<{ reporterName: string | null; findings: readonly Finding[] }> {
  const { year, reporter } = upload
  const known: Known = { store, forms: receiving.forms, reporters: receiving.reporters, filings }
  const register = reporter === 'bureau' ? null : await registeredReporters(known, year)
  const registered = register?.get(reporter) ?? null
  const reporterName = registered?.name ?? null
  if (!filing || !examined.form) return { reporterName, findings: [] }
  // A profile has a check of its own for this, which says more.
  const saidByForm = receiving.contextChecks.some(
    check => check.form.id === filing.form && check.id === 'not-registered',
  )
  const unregistered =
    register && !registered && !saidByForm
      ? [fileFinding('path.not-registered', {}, { reporter, year: String(year) })]
      : []
  const rows = openFiling(examined.form, filing)
  const predecessor = registered?.predecessor ?? null
  const found = await contextFindings(known, receiving.contextChecks, examined, rows, manifest, predecessor)
  return { reporterName, findings: [...unregistered, ...found] }
}
