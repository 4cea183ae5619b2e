import { createHash } from 'node:crypto'
import { personalDataIn } from './codes/personal.ts'
import type { ReporterId, SubmissionId, Year } from './model.ts'

/** Keys of everything that is stored: the same on disk, on S3 and in memory. */
export const keys = {
  city: 'settings/city.json',
  incoming: (year: Year, reporter: ReporterId, file: string) => `incoming/${year}/${reporter}/${file}`,
  original: (submission: SubmissionId) => `originals/${submission}`,
  /** Originals that hold personal data: kept, and read by nothing. */
  quarantine: (submission: SubmissionId) => `quarantine/${submission}`,
  filing: (year: Year, reporter: ReporterId, form: string, submission: SubmissionId) =>
    `filings/${year}/${reporter}/${form}/${submission}.json`,
  manifests: (year: Year) => `manifests/${year}/`,
  manifest: (year: Year, reporter: ReporterId) => `manifests/${year}/${reporter}.json`,
  /** One receipt an upload, so the file's name counts too; `extension` is json, html or xlsx. */
  receipt: (
    year: Year,
    reporter: ReporterId,
    receivedAt: string,
    submission: SubmissionId,
    file: string,
    extension: string,
  ) =>
    `receipts/${year}/${reporter}/${receivedAt.replaceAll(':', '').replaceAll('-', '')}-${submission.slice(0, 12)}-${createHash('sha256').update(file).digest('hex').slice(0, 8)}.${extension}`,
}

/**
 * Year, reporter and file name of a key `incoming/{year}/{reporter}/{file}`; null for any other key, also
 * where a person's number stands for the reporter's code.
 */
export function readIncomingKey(key: string): { year: Year; reporter: ReporterId; file: string } | null {
  const match = /^incoming\/(\d{4})\/([0-9A-Za-z]{1,18})\/([^/]+)$/u.exec(key)
  if (!match) return null
  const [, year, reporter, file] = match
  if (personalDataIn(String(reporter))) return null
  return { year: Number(year), reporter: String(reporter), file: String(file) }
}
