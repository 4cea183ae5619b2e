import type { Aggregating } from '../../declare/aggregating.ts'
import { type AnyForm, columnsOf } from '../../declare/form.ts'
import { type Aggregate, type Indicator, selectionsOf } from '../../declare/indicator.ts'
import type { Figure, Manifest, ManifestEntry, ReporterId, SubmissionId, Year } from '../../model.ts'
import { byCodeUnit, type Return, type Returns, returnKey } from '../../returns.ts'
import { acceptedVersions } from './coverage.ts'
import { figureOf, lineRanges } from './figure.ts'
import { type Lineage, lineage } from './lineage.ts'
import type { Lines } from './measured.ts'
import type { Withholding } from './protect.ts'
import { type Books, openBooks } from './scope.ts'
import { bySource, summaries } from './summarise.ts'
import { yearValues } from './year.ts'

/** A return, named so that a person finds it. */
interface Named {
  readonly year: Year
  readonly reporter: ReporterId
  readonly reporterName: string
  readonly form: string
}

/** One return that a figure rests on, with the lines and cells that count. */
export interface Rest extends Named {
  readonly submission: SubmissionId
  /** Key of the upload. */
  readonly key: string
  readonly version: number
  readonly lines: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[]
}

/**
 * Why something is not in the figure: an earlier version, a refused or quarantined upload, a reporter that is not
 * registered or did not file, lines that the definition does not take in or whose cell is blank, a cohort that was filed again later.
 */
type LeftOutReason =
  | 'superseded'
  | 'refused'
  | 'quarantined'
  | 'unregistered'
  | 'missing'
  | 'not-matching'
  | 'blank'
  | 'filed-again'

/** Something that is not in the figure, and why. */
export interface LeftOut extends Named {
  readonly reason: LeftOutReason
  readonly submission: SubmissionId | null
  readonly key: string | null
  /** Lines as `2-14,16`; empty where the whole return is meant. */
  readonly lines: string
}

/** What a figure is made of. */
export interface Explanation {
  readonly indicator: Indicator
  readonly figure: Figure
  /** Why it is withheld; null when it is not. */
  readonly withholding: Withholding | null
  readonly rests: readonly Rest[]
  readonly leftOut: readonly LeftOut[]
}

/** What the city's figure rests on, line by line, and what was left out and why; null for an id that is no indicator. For the bureau: nothing is withheld here. */
export function explain(id: string, returns: Returns, templates: Aggregating): Explanation | null {
  const indicator = templates.indicators.find(each => each.id === id)
  if (!indicator) return null
  const filed = returns.returns.toSorted((a, b) => bySource({ of: a, line: 0 }, { of: b, line: 0 }))
  const lines = lineage(filed, templates.registers)
  const books = openBooks(filed, lines, summaries())
  const valueIn = (year: Year) => yearValues(year, [indicator], books).city.get(id)
  const now = valueIn(returns.year)
  const before = returns.years.includes(returns.year - 1) ? valueIn(returns.year - 1) : undefined
  if (!now) return null
  const earlier = before ? { year: returns.year - 1, value: before } : null
  return {
    indicator,
    figure: figureOf(indicator, now, earlier, templates.words),
    withholding: now.withholding,
    rests: restsOf(now.lines, returns, lines, templates.forms),
    leftOut: leftOutOf(indicator, now.lines, returns, books, templates.forms),
  }
}

const nameOf = (code: ReporterId, lines: Lineage): string => lines.named(code)?.name ?? code

function restsOf(found: Lines, { manifests }: Returns, lines: Lineage, forms: readonly AnyForm[]): Rest[] {
  const keys = new Map(
    manifests.flatMap(({ year, reporter, entries }) =>
      entries.map(({ submission, key }) => [`${year} ${reporter} ${submission}`, key]),
    ),
  )
  return [...found]
    .filter(([, counted]) => counted.length > 0)
    .sort(([a], [b]) => bySource({ of: a, line: 0 }, { of: b, line: 0 }))
    .map(([{ filing, version }, counted]) => {
      const { year, reporter, form, submission } = filing
      const declared = forms.find(each => each.id === form)
      const rows = filing.rows.filter(({ line }) => counted.includes(line))
      return {
        year,
        reporter,
        reporterName: nameOf(reporter, lines),
        form,
        submission,
        key: keys.get(`${year} ${reporter} ${submission}`) ?? '',
        version,
        lines: rows.map(({ line, cells }) => ({
          line,
          cells: Object.fromEntries(
            (declared ? columnsOf(declared) : []).map(({ id, header }) => [header, cells[id] ?? '']),
          ),
        })),
      }
    })
}

/** Years whose returns an aggregate looks at. */
function yearsOf({ kind }: Aggregate, { year, years }: Returns): readonly Year[] {
  if (kind === 'latest' || kind === 'run') return years
  return kind === 'kept' ? [year - 1, year] : [year]
}

function leftOutOf(
  { aggregate }: Indicator,
  counted: Lines,
  returns: Returns,
  books: Books,
  forms: readonly AnyForm[],
): LeftOut[] {
  const lines = books.lineage
  const years = yearsOf(aggregate, returns)
  const ids = [...new Set(selectionsOf(aggregate).map(({ form }) => form.id))]
  const concerned = forms.filter(form => ids.includes(form.id))
  const byKey = new Map(
    returns.returns.map(each => [returnKey(each.filing.year, each.filing.reporter, each.filing.form), each]),
  )
  const found = concerned.flatMap(form =>
    years.flatMap(year => [
      ...returns.manifests
        .filter(manifest => manifest.year === year)
        .flatMap(manifest => [
          ...uploadsLeftOut(manifest, form, lines),
          ...linesLeftOut(byKey.get(returnKey(year, manifest.reporter, form.id)), aggregate, counted, books),
        ]),
      ...missing(year, form, byKey, lines),
    ]),
  )
  const order = (each: LeftOut): string =>
    [each.year, each.form, each.reporter, each.reason, each.key ?? ''].join('\t')
  return found.sort((a, b) => byCodeUnit(order(a), order(b)))
}

function uploadsLeftOut(manifest: Manifest, form: AnyForm, lines: Lineage): LeftOut[] {
  const { year, reporter, entries } = manifest
  const named = { year, reporter, reporterName: nameOf(reporter, lines), form: form.id }
  const upload = (reason: LeftOutReason, { submission, key }: ManifestEntry): LeftOut => ({
    ...named,
    reason,
    submission,
    key,
    lines: '',
  })
  const versions = acceptedVersions(manifest, form.id)
  const last = versions.at(-1)
  return [
    ...versions.slice(0, -1).map(entry => upload('superseded', entry)),
    ...entries
      .filter(entry => entry.form === form.id && entry.verdict !== 'accepted')
      .map(entry => upload(entry.verdict === 'refused' ? 'refused' : 'quarantined', entry)),
    ...(last && reporter !== 'bureau' && !lines.due(year).has(reporter)
      ? [upload('unregistered', last)]
      : []),
  ]
}

/** Lines of a return that counts which the definition leaves out. */
function linesLeftOut(of: Return | undefined, aggregate: Aggregate, counted: Lines, books: Books): LeftOut[] {
  const lines = books.lineage
  if (!of) return []
  const { year, reporter, form, submission, rows } = of.filing
  if (reporter !== 'bureau' && !lines.due(year).has(reporter)) return []
  const taken = new Set(counted.get(of))
  const rest = rows.map(({ line }) => line).filter(line => !taken.has(line))
  const left = Map.groupBy(rest, line => {
    if (aggregate.kind === 'latest') return 'filed-again'
    return blankLines(of, aggregate, books).has(line) ? 'blank' : 'not-matching'
  })
  return [...left].map(([reason, found]) => ({
    year,
    reporter,
    reporterName: nameOf(reporter, lines),
    form,
    reason,
    submission,
    key: null,
    lines: lineRanges(found),
  }))
}

/** Lines that the definition takes in but for a blank cell. */
const blankLines = (of: Return, aggregate: Aggregate, books: Books): ReadonlySet<number> =>
  new Set(
    selectionsOf(aggregate)
      .filter(({ form }) => form.id === of.filing.form)
      .flatMap(selection => [...books.tally(selection, of).values()])
      .flatMap(({ amount, sources }) => (amount === null ? sources.map(({ line }) => line) : [])),
  )

function missing(year: Year, form: AnyForm, byKey: ReadonlyMap<string, Return>, lines: Lineage): LeftOut[] {
  return [...lines.due(year).values()]
    .filter(({ kind, code }) => kind === form.filedBy && !byKey.has(returnKey(year, code, form.id)))
    .map(({ code, name }) => ({
      year,
      reporter: code,
      reporterName: name,
      form: form.id,
      reason: 'missing',
      submission: null,
      key: null,
      lines: '',
    }))
}
