import { personalDataIn } from '../codes/personal.ts'
import type { Check } from '../declare/check.ts'
import type { Finding, FindingGroup, GroupedPlace, Severity } from '../model.ts'
import { byPlace } from '../places.ts'
import { fill } from '../words.ts'
import { placesKept } from './found.ts'

/** Checks by their code. */
export type Catalogue = ReadonlyMap<string, Check>

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/** The check that a finding names. Throws when the catalogue does not have it: that is a fault of ours. */
function checkOf(catalogue: Catalogue, code: string): Check {
  const check = catalogue.get(code)
  if (!check) throw new Error(`no check in the catalogue has the code ${code}`)
  return check
}

/**
 * Findings as the clerk reads them: one group for one check in one column, errors first, then by where they begin. Where
 * the places of a group do not say the same, each keeps its own message under that of the first.
 */
export function groupFindings(
  findings: readonly Finding[],
  catalogue: Catalogue,
  severalWords: string,
): FindingGroup[] {
  const groups = new Map<string, Finding[]>()
  for (const found of findings) {
    const finding = discreet(found)
    // What was done to read a file is told together, whichever columns it was done in.
    const key = finding.code.startsWith('note.') ? finding.code : `${finding.code}|${finding.column ?? ''}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()].map(group => grouped(group, catalogue, severalWords)).sort(inOrder)
}

/** A finding that repeats nothing that may be a person's number, wherever it stood and whatever it was taken for. */
function discreet(finding: Finding): Finding {
  const { place, words } = finding
  const secret = (text: string | null): boolean => text !== null && personalDataIn(text) !== null
  if (![place.received, place.suggestion, ...Object.values(words)].some(secret)) return finding
  return {
    ...finding,
    place: {
      ...place,
      received: secret(place.received) ? null : place.received,
      suggestion: secret(place.suggestion) ? null : place.suggestion,
    },
    words: Object.fromEntries(
      Object.entries(words).map(([name, word]) => [name, secret(word) ? hidden : word]),
    ),
  }
}

/** Stands for what is not repeated. */
const hidden = '…'

function grouped(findings: readonly Finding[], catalogue: Catalogue, severalWords: string): FindingGroup {
  const check = checkOf(catalogue, findings[0]?.code ?? '')
  const said = findings.map(finding => ({
    finding,
    message: fill(check.message, wordsOf(finding)),
  }))
  const [first] = said.toSorted((a, b) => byPlace(a.finding.place, b.finding.place))
  const same = said.every(({ message }) => message === first?.message)
  const holds = fill(check.holds, wordsOf(findings[0]))
  const places = said.map(
    ({ finding, message }): GroupedPlace => ({ ...finding.place, message: same ? null : message }),
  )
  return {
    code: check.code,
    severity: check.severity,
    column: findings.every(({ column }) => column === findings[0]?.column)
      ? (findings[0]?.column ?? null)
      : null,
    holds,
    message: same ? (first?.message ?? '') : fill(severalWords, { first: first?.message ?? '' }),
    remedy: fill(check.remedy, wordsOf(findings[0])),
    count: findings.reduce((sum, { more = 0 }) => sum + 1 + more, 0),
    places: places.toSorted(byPlace).slice(0, placesKept),
  }
}

const wordsOf = (finding: Finding | undefined): Record<string, string> => ({
  received: finding?.place.received ?? '',
  suggestion: finding?.place.suggestion ?? '',
  ...finding?.words,
})

function inOrder(a: FindingGroup, b: FindingGroup): number {
  const bySeverity = rank[a.severity] - rank[b.severity]
  if (bySeverity !== 0) return bySeverity
  const [first, other] = [a.places[0], b.places[0]]
  const place = first && other ? byPlace(first, other) : 0
  if (place !== 0) return place
  const [x, y] = [`${a.code}|${a.column ?? ''}`, `${b.code}|${b.column ?? ''}`]
  return x < y ? -1 : x > y ? 1 : 0
}

/** How many places each severity has. */
export function countFindings(findings: readonly Finding[], catalogue: Catalogue): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { code, more = 0 } of findings) counts[checkOf(catalogue, code).severity] += 1 + more
  return counts
}
