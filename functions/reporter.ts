import type { ReporterId, ReporterKind } from './model.ts'

/** What a reporter is, by its id: `bureau`, a school's 10 digits, or an enterprise's 18 characters; null for none of these. */
export function reporterKind(id: ReporterId): ReporterKind | null {
  if (id === 'bureau') return 'bureau'
  if (/^\d{10}$/u.test(id)) return 'school'
  return /^[0-9A-HJ-NP-RTUW-Y]{18}$/u.test(id) ? 'enterprise' : null
}
