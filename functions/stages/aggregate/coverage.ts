import type { AnyForm } from '../../declare/form.ts'
import type { RegisteredReporter } from '../../declare/registers.ts'
import type { Coverage, CoverageCount, FormStatus, ReporterStatus } from '../../edition.ts'
import type { Manifest, ManifestEntry, Year } from '../../model.ts'
import { byCodeUnit, type Returns } from '../../returns.ts'
import { beijingDay } from '../../time.ts'
import type { Lineage } from './lineage.ts'

/** Accepted versions of a form in the order in which they came; the same bytes sent again make no new version. */
export function acceptedVersions({ entries }: Manifest, form: string): ManifestEntry[] {
  const accepted = entries.filter(entry => entry.verdict === 'accepted' && entry.form === form)
  return accepted.filter((entry, i) => entry.submission !== accepted[i - 1]?.submission)
}

/** Who had to report for a year, who did, and when. */
export function coverageOf(
  year: Year,
  { manifests }: Returns,
  lineage: Lineage,
  forms: readonly AnyForm[],
): Coverage {
  const sent = new Map(manifests.filter(each => each.year === year).map(each => [each.reporter, each]))
  const due = lineage.due(year)
  const reporters = [...due.values()]
    .sort((a, b) => Number(a.kind !== 'school') - Number(b.kind !== 'school') || byCodeUnit(a.code, b.code))
    .map(reporter => statusOf(reporter, sent.get(reporter.code), forms))
  return {
    schools: count(reporters.filter(({ kind }) => kind === 'school')),
    enterprises: count(reporters.filter(({ kind }) => kind === 'enterprise')),
    reporters,
    unregistered: [...sent.keys()].filter(code => code !== 'bureau' && !due.has(code)).sort(byCodeUnit),
  }
}

function statusOf(
  { code, name, kind, region, deadline }: RegisteredReporter,
  manifest: Manifest | undefined,
  forms: readonly AnyForm[],
): ReporterStatus {
  const dueForms = forms.filter(form => form.filedBy === kind)
  return {
    reporter: code,
    name,
    kind,
    region,
    deadline,
    forms: dueForms.map(({ id }) => formStatus(id, manifest, deadline)),
  }
}

function formStatus(form: string, manifest: Manifest | undefined, deadline: string | null): FormStatus {
  const versions = manifest ? acceptedVersions(manifest, form) : []
  // The same file sent again is not refused once more.
  const refused = new Set(
    (manifest?.entries ?? [])
      .filter(entry => entry.form === form && entry.verdict !== 'accepted')
      .map(entry => entry.submission),
  ).size
  const [first, last] = [versions[0], versions.at(-1)]
  return {
    form,
    state: last ? (last.rows === 0 ? 'nil' : 'accepted') : refused > 0 ? 'refused' : 'missing',
    late: first !== undefined && deadline !== null && beijingDay(first.receivedAt) > deadline,
    versions: versions.length,
    refused,
  }
}

const isFiled = ({ state }: FormStatus): boolean => state === 'accepted' || state === 'nil'

function count(reporters: readonly ReporterStatus[]): CoverageCount {
  const complete = reporters.filter(({ forms }) => forms.every(isFiled))
  return {
    due: reporters.length,
    filed: reporters.filter(({ forms }) => forms.some(isFiled)).length,
    complete: complete.length,
    onTime: complete.filter(({ forms }) => forms.every(form => !form.late)).length,
  }
}
