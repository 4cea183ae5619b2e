import type { Figure, ReporterId, ReporterKind, Year } from './model.ts'

/** What a deployment is told about its city; stored beside the returns, so that a year can be recomputed. */
export interface City {
  /** e.g. 长春市 */
  readonly name: string
  /** e.g. 长春市教育局 */
  readonly agency: string
  /** True when the returns are invented. */
  readonly sample: boolean
  /** Names of its districts by 行政区划代码, beside those that templates/codes lists; none where that list has them all. */
  readonly districts?: Readonly<Record<string, string>>
}

type FormState = 'accepted' | 'nil' | 'refused' | 'missing'

/** How one form of one reporter stands. */
export interface FormStatus {
  readonly form: string
  readonly state: FormState
  /** The first accepted version came after the deadline. */
  readonly late: boolean
  /** Accepted versions so far; 2 or more means that the return was replaced. */
  readonly versions: number
  /** Uploads refused or quarantined, whatever came after. */
  readonly refused: number
}

/** How one reporter stands: what coverage counts. */
export interface ReporterStatus {
  readonly reporter: ReporterId
  readonly name: string
  readonly kind: ReporterKind
  readonly region: string
  readonly deadline: string | null
  readonly forms: readonly FormStatus[]
}

/** 应报 / 已报 / 报齐 / 按时. Filed = at least one form accepted; complete = every form; on time = complete by the deadline. */
export interface CoverageCount {
  readonly due: number
  readonly filed: number
  readonly complete: number
  readonly onTime: number
}

export interface Coverage {
  readonly schools: CoverageCount
  readonly enterprises: CoverageCount
  /** Everyone due, schools first, then by code. */
  readonly reporters: readonly ReporterStatus[]
  /** Reporters that filed but stand in no register: left out of every figure. */
  readonly unregistered: readonly ReporterId[]
}

/** One table of figures by school or by district; the first column's total is the city. */
export interface Breakdown {
  readonly by: 'school' | 'district'
  readonly indicators: readonly { readonly id: string; readonly name: string; readonly unit: string }[]
  readonly rows: readonly {
    readonly key: string
    readonly name: string
    readonly shortName?: string | null
    readonly figures: Readonly<Record<string, Figure>>
  }[]
  readonly total: Readonly<Record<string, Figure>>
}

/** A target of the register, measured. */
export interface TargetProgress {
  readonly indicator: string
  readonly name: string
  readonly unit: string
  /** Exact decimal string as the register states it. */
  readonly target: string
  readonly wording: '左右' | '以上' | null
  /** True when the target is an increase over the base year (its name begins with 新增). */
  readonly increment: boolean
  readonly baseYear: Year
  readonly targetYear: Year
  readonly source: string | null
  readonly base: Figure | null
  readonly now: Figure
  /** Reached so far, in the unit (for an increment: now − base); null when it cannot be told. */
  readonly reached: string | null
  /** Percent of the target reached, 6 decimals. */
  readonly share: string | null
  readonly yearsLeft: number
}

/** A relation on which the school and the enterprise do not say the same; for the bureau, never published. */
export interface Disagreement {
  readonly school: ReporterId
  readonly enterprise: ReporterId
  readonly enterpriseName: string
  /** Who says what: only the school reports it, only the enterprise, or both with different content. */
  readonly kind: 'only-school' | 'only-enterprise' | 'different'
  readonly column: string | null
  readonly school_says: string | null
  readonly enterprise_says: string | null
}

/** What stands behind the series of cohorts: what of it was not filed this year, what was filed again, what is missing. */
export interface Cohorts {
  /** Id of the indicator that is this series. */
  readonly indicator: string
  /** Schools that did not file this year, and what they had filed before: it stays in the series. */
  readonly carried: { readonly schools: readonly string[]; readonly people: string }
  /** Cohorts that schools filed again this year with another number: of the whole city, as it was and as it is. */
  readonly revised: readonly {
    readonly cohort: string
    readonly schools: number
    readonly before: string
    readonly now: string
  }[]
  /** Cohorts that schools due in that year did not file, then or since. */
  readonly missing: readonly { readonly cohort: string; readonly schools: readonly string[] }[]
}

/** A year as aggregated and cleared for publication: all that compose may say. */
export interface Edition {
  readonly year: Year
  readonly city: City
  /** First year collected. */
  readonly firstYear: Year
  readonly coverage: Coverage
  readonly coverageBefore: Coverage | null
  /** Every indicator, in the order of the templates, withheld where the rules say so. */
  readonly figures: ReadonlyMap<string, Figure>
  /** City figures of every year collected up to the edition, for trends: year → indicator → figure. */
  readonly series: ReadonlyMap<Year, ReadonlyMap<string, Figure>>
  /**
   * Names that may be said with an indicator, ordered, by the keys that sections read:
   * `graduates.cumulative` { first, last } 届别; `training-bases.national` { base }; `groups.national` { group };
   * `production.value` { class, product, enterprise }; `contests.hosted-years` { event }; `undergraduate.programmes`
   * { programme }; all with `school` (short names, several joined by 、) and `schoolName`.
   */
  readonly named: ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>
  readonly bySchool: Breakdown
  readonly byDistrict: Breakdown
  /** Sites 在办 by 专业大类 (rank 1–19, name, sites, kinds): counts of programmes, never individual data. */
  readonly byCategory: readonly {
    readonly rank: number
    readonly name: string
    readonly sites: number
    readonly kinds: number
  }[]
  readonly targets: readonly TargetProgress[]
  /** null where nothing is measured over cohorts. */
  readonly cohorts?: Cohorts | null
  readonly policies: readonly {
    readonly title: string
    readonly document: string | null
    readonly agency: string
    readonly dated: string
  }[]
  /** Schools and enterprises that took over from another since the year before: code, name, predecessor's name. */
  readonly successions: readonly {
    readonly code: string
    readonly name: string
    readonly predecessor: string
    readonly predecessorName: string
  }[]
  readonly disagreements: readonly Disagreement[]
}
