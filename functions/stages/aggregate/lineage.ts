import type { RegisteredReporter, Registers } from '../../declare/registers.ts'
import type { ReporterId, Year } from '../../model.ts'
import { byCodeUnit, type Return } from '../../returns.ts'

/** Who has to report in each year, and who took over from whom. */
export interface Lineage {
  /** The reporters due in a year, by code; none where the register of the year was not filed. */
  due(year: Year): ReadonlyMap<ReporterId, RegisteredReporter>
  /** True when the register of the year was filed. */
  registered(year: Year): boolean
  /** The first of the predecessors, or the code itself: what a school and its successors have in common. */
  root(code: ReporterId): ReporterId
  /** The reporter that a year-on-year figure compares with: itself, or the nearest predecessor that was due then. */
  before(code: ReporterId, year: Year): ReporterId | null
  /** Name and short name as last registered up to the edition; null for who stands in no register. */
  named(code: ReporterId): RegisteredReporter | null
}

/** Reads the registers of all years. */
export function lineage(returns: readonly Return[], registers: Registers): Lineage {
  const due = new Map<Year, ReadonlyMap<ReporterId, RegisteredReporter>>()
  const named = new Map<ReporterId, RegisteredReporter>()
  const predecessors = new Map<ReporterId, ReporterId>()
  const kept = returns
    .filter(({ filing }) => filing.form === registers.reporters.form.id && filing.reporter === 'bureau')
    .toSorted((a, b) => a.filing.year - b.filing.year)
  for (const { filing } of kept) {
    const lines = registers.reporters.read(filing)
    for (const line of lines) {
      named.set(line.code, line)
      if (line.predecessor !== null) predecessors.set(line.code, line.predecessor)
    }
    const active = lines.filter(({ from, to }) => from <= filing.year && (to === null || to >= filing.year))
    due.set(filing.year, new Map(active.map(line => [line.code, line])))
  }
  /** The code and its predecessors, nearest first; a circle in the register ends where it closes, at its first code. */
  const line = (code: ReporterId): ReporterId[] => {
    const codes = [code]
    for (let next = predecessors.get(code); next && !codes.includes(next); next = predecessors.get(next))
      codes.push(next)
    return codes
  }
  const origin = (code: ReporterId): ReporterId => {
    const codes = line(code)
    const last = codes.at(-1) ?? code
    const closes = codes.indexOf(predecessors.get(last) ?? '')
    return closes < 0 ? last : (codes.slice(closes).sort(byCodeUnit)[0] ?? last)
  }
  const roots = new Map<ReporterId, ReporterId>()
  return {
    due: year => due.get(year) ?? new Map(),
    registered: year => due.has(year),
    root: code => {
      const root = roots.get(code) ?? origin(code)
      roots.set(code, root)
      return root
    },
    before: (code, year) => line(code).find(each => due.get(year)?.has(each)) ?? null,
    named: code => named.get(code) ?? null,
  }
}
