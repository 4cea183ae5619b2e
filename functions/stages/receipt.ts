import type { AnswerWords } from '../declare/answer-words.ts'
import type { AnyForm } from '../declare/form.ts'
import type { ColumnTotal, Finding, Receipt, SubmissionId, Upload, Verdict } from '../model.ts'
import { fill } from '../words.ts'
import { type Catalogue, groupFindings } from './answer.ts'

/** Everything that an answer is made from. */
export interface Answered {
  readonly upload: Omit<Upload, 'bytes'>
  readonly submission: SubmissionId
  readonly verdict: Verdict
  readonly form: AnyForm | null
  readonly rows: number
  /** Of a quarantined file only its personal findings. */
  readonly findings: readonly Finding[]
  readonly totals: readonly ColumnTotal[]
  readonly reading: Receipt['reading']
  readonly reporterName: string | null
  /** An earlier version of the same form stands. */
  readonly keptBefore: boolean
}

/** The answer to one upload: accepted or not first, then what to do, then the findings, then what was understood. */
export function receiptOf(answered: Answered, catalogue: Catalogue, words: AnswerWords): Receipt {
  const { upload, verdict, form, reading } = answered
  const findings = groupFindings(answered.findings, catalogue, words.several)
  const count = (severity: string): number =>
    findings.reduce((sum, group) => sum + (group.severity === severity ? group.count : 0), 0)
  const counted = {
    form: form?.name ?? '',
    rows: String(answered.rows),
    errors: String(count('error')),
    warnings: String(count('warning')),
  }
  const nil = verdict === 'accepted' && answered.rows === 0
  return {
    receipt: 1,
    verdict,
    year: upload.year,
    reporter: upload.reporter,
    reporterName: answered.reporterName,
    file: upload.key.slice(upload.key.lastIndexOf('/') + 1),
    submission: answered.submission,
    receivedAt: upload.receivedAt,
    form: form && { id: form.id, name: form.name },
    nil,
    rows: answered.rows,
    reading: verdict === 'quarantined' ? { ...reading, leftOut: [] } : reading,
    headline: fill(headline(answered, nil, count('warning'), words), counted),
    next: nextSteps(answered, nil, count('warning'), words),
    findings,
    totals: verdict === 'quarantined' ? [] : answered.totals,
  }
}

function headline(
  { verdict, form, findings }: Answered,
  nil: boolean,
  warnings: number,
  words: AnswerWords,
): string {
  const { headlines } = words
  if (verdict === 'quarantined') return headlines.quarantined
  if (verdict === 'refused') {
    if (form) return headlines.refused
    return findings.some(({ code }) => code.startsWith('header.'))
      ? headlines.refusedUnknown
      : headlines.refusedFile
  }
  if (warnings > 0) return headlines.acceptedWarnings
  return nil ? headlines.acceptedNil : headlines.accepted
}

function nextSteps(
  { verdict, form, keptBefore }: Answered,
  nil: boolean,
  warnings: number,
  { next }: AnswerWords,
): string[] {
  if (verdict === 'accepted') {
    if (warnings > 0) return [next.acceptedWarnings, next.marked]
    return [nil ? next.acceptedNil : next.accepted]
  }
  const kept = keptBefore ? [next.refusedKept] : []
  if (verdict === 'quarantined') return [...next.quarantined, ...kept]
  return form ? [...next.refused, next.marked, ...kept] : [next.refusedFile, ...kept]
}
