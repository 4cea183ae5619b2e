import type { Exact } from '../exact.ts'
import type { Amount, Selection } from './selection.ts'

/** Number of distinct keys; one whose amount is a blank cell does not count. */
export interface Count {
  readonly kind: 'count'
  readonly of: Selection
  /** Counts groups instead: keys that agree in this many leading parts, of which `having` is true of the number of keys. */
  readonly groups: { readonly parts: number; readonly having: (keys: number) => boolean } | null
}

/** Sum of the amounts; blank cells add nothing, and where all are blank there is no sum. */
export interface Sum {
  readonly kind: 'sum'
  readonly of: Selection
  /** Of amounts with decimals (万元): one enterprise must not make up 90 % or more of it. */
  readonly money: boolean
}

/** What adds up over the schools and districts of a city. */
export type Additive = Count | Sum

/** One quantity over another, at least `least` and at most `most` for each unit of the denominator. */
export interface Quotient {
  readonly kind: 'quotient'
  readonly numerator: Additive
  readonly denominator: Additive
  readonly least: bigint
  readonly most: bigint | null
}

/** Median, over all reporters that filed, of the number of distinct keys that begin with the reporter's code; a nil return is 0. */
export interface Median {
  readonly kind: 'median'
  readonly of: Selection
}

/** Longest run of consecutive years up to the edition, in returns of all years; the key is reporter, event, year. */
export interface Run {
  readonly kind: 'run'
  readonly of: Selection
}

/** Of the row with the largest amount: what the selection takes. */
export interface Top {
  readonly kind: 'top'
  readonly of: Selection
}

/** Sum over the returns of all years; a key (reporter, cohort) that is filed in several counts as filed last. */
export interface Latest {
  readonly kind: 'latest'
  readonly of: Selection
}

/** Share of the keys of the year before that are still there; reporters that filed both years only. */
export interface Kept {
  readonly kind: 'kept'
  readonly of: Selection
}

/** A statement of both sides that can be held against each other. */
interface Comparison {
  /** Header of the column, as the bureau reads it. */
  readonly column: string
  /** Field of `say` on either side. */
  readonly field: string
}

/** Share of what one side files that the other side files too, among those whose other side has filed. */
export interface Confirmed {
  readonly kind: 'confirmed'
  /** Keys are (reporter, other side). */
  readonly of: Selection
  /** What the first side says of relations that it no longer counts. */
  readonly ended: Selection
  /** Keys are (the first side's reporter, this reporter), in the same order as the first side's. */
  readonly other: Selection
  readonly compare: readonly Comparison[]
}

export type Aggregate = Additive | Quotient | Median | Run | Top | Latest | Kept | Confirmed

/**
 * One published quantity, declared once: from it come table, chart, prose, data files and 指标解释.
 *
 * It has a number as soon as one return of those due has rows, 0 included, and then speaks for those who filed: coverage
 * is said beside it. Where every return that came is nil it is 无此项 if nobody is missing, else 未报送. A median counts a
 * nil return as 0; what is kept over a year is measured for reporters of both years; what two sides confirm takes a nil
 * return of the other side for a denial.
 */
export interface Indicator {
  readonly id: string
  readonly name: string
  readonly unit: string
  /** A level changes by amount and rate, a share (in percent) by percentage points, a quotient like a level. */
  readonly kind: 'level' | 'share' | 'quotient'
  /** Decimals that are printed. */
  readonly decimals: { readonly table: number; readonly prose: number }
  /** For 指标解释: one or two sentences. */
  readonly definition: string
  readonly aggregate: Aggregate
  /** Annex tables in which it stands beside the city. */
  readonly by: readonly ('school' | 'district')[]
  /** Ids of the forms that it is computed from. */
  readonly sources: readonly string[]
}

type Declared = Omit<Indicator, 'decimals' | 'by' | 'sources' | 'kind'> &
  Partial<Pick<Indicator, 'decimals' | 'by'>>

function indicator(kind: Indicator['kind'], printed: Indicator['decimals'], declared: Declared): Indicator {
  const sources = [...new Set(selectionsOf(declared.aggregate).map(({ form }) => form.id))]
  return { kind, decimals: printed, by: [], ...declared, sources }
}

/** A count or an amount; printed as a whole number unless declared otherwise. */
export const level = (declared: Declared): Indicator => indicator('level', { table: 0, prose: 0 }, declared)
/** A share in percent. */
export const share = (declared: Omit<Declared, 'unit'>): Indicator =>
  indicator('share', { table: 2, prose: 2 }, { ...declared, unit: '%' })
/** One quantity over another in a unit of its own. */
export const quotient = (declared: Declared): Indicator =>
  indicator('quotient', { table: 2, prose: 2 }, declared)

/** Number of distinct keys. */
export const distinct = (of: Selection): Count => ({ kind: 'count', of, groups: null })
/** Number of groups of keys that agree in their first `parts` parts and of which `having` is true of the number of keys. */
export const groupsHaving = (of: Selection, parts: number, having: (keys: number) => boolean): Count => ({
  kind: 'count',
  of,
  groups: { parts, having },
})
/** Sum of people or things, in whole numbers; one of decimals does not compile, it wants `moneyTotal`. */
export const total = (of: Selection<bigint | null>): Sum => ({ kind: 'sum', of, money: false })
/** Sum in 万元, or of other amounts with decimals: none of the respondents may make up 90 % or more of it. */
export const moneyTotal = (of: Selection<Exact | null>): Sum => ({ kind: 'sum', of, money: true })
/** A part over its whole. */
export const partOf = (numerator: Additive, denominator: Additive): Quotient => ({
  kind: 'quotient',
  numerator,
  denominator,
  least: 0n,
  most: 1n,
})
/** So much for each; `least` and `most` are what one of the denominator can have. */
export const perEach = (
  numerator: Additive,
  denominator: Additive,
  least = 0n,
  most: bigint | null = null,
): Quotient => ({ kind: 'quotient', numerator, denominator, least, most })
export const medianPerReporter = (of: Selection): Median => ({ kind: 'median', of })
export const longestRun = (of: Selection): Run => ({ kind: 'run', of })
export const largest = (of: Selection<Amount>): Top => ({ kind: 'top', of })
export const filedLast = (of: Selection<bigint | null>): Latest => ({ kind: 'latest', of })
export const stillThere = (of: Selection): Kept => ({ kind: 'kept', of })
export const confirmedBy = (of: Omit<Confirmed, 'kind'>): Confirmed => ({ kind: 'confirmed', ...of })

/** Every selection of an aggregate. */
export function selectionsOf(aggregate: Aggregate): readonly Selection[] {
  switch (aggregate.kind) {
    case 'quotient':
      return [aggregate.numerator.of, aggregate.denominator.of]
    case 'confirmed':
      return [aggregate.of, aggregate.ended, aggregate.other]
    default:
      return [aggregate.of]
  }
}
