import type { Filing, Manifest, ReporterId, Year } from './model.ts'

/** The version of a return that counts: the latest accepted one of a reporter, form and year. */
export interface Return {
  readonly filing: Filing
  /** 1 for the first accepted version of the form, 2 for its first replacement … */
  readonly version: number
}

/** All that is known up to an edition; its lists have one order, whatever the order of arrival. */
export interface Returns {
  /** The edition. */
  readonly year: Year
  /** Years for which anything was received, up to the edition, ascending. */
  readonly years: readonly Year[]
  /** By year, reporter, form. */
  readonly returns: readonly Return[]
  /** Everything that arrived, accepted or not: by year, reporter. */
  readonly manifests: readonly Manifest[]
}

/** What a return is called in memory: of which year, by whom, on which form. */
export const returnKey = (year: Year, reporter: ReporterId, form: string): string =>
  `${year}\t${reporter}\t${form}`

/** Compares code units, the one order of everything that comes out. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
