/** The nouns. Read this file first: everything else turns one of these into the next. */

export type { Chart, ChartPoint, ChartSeries } from './chart.ts'
export type { Block, Bulletin, DataColumn, Section, Span, Table, TableCell, TableColumn } from './document.ts'

/** A reporting year, e.g. 2022. */
export type Year = number

/** Who files: 学校标识码 (10 digits), 统一社会信用代码 (18 characters), or `bureau` for the registers. */
export type ReporterId = string

/** SHA-256 of the uploaded bytes, 64 lower-case hexadecimal digits. */
export type SubmissionId = string

export type ReporterKind = 'school' | 'enterprise' | 'bureau'

/** One upload as it arrived: what it is called, whose it is, and when the store took it (ISO 8601, UTC). */
export interface Upload {
  readonly key: string
  readonly year: Year
  readonly reporter: ReporterId
  readonly receivedAt: string
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** 错误 refuses the file; 提示 accepts it and wants a look; 说明 records what was done to read it. */
export type Severity = 'error' | 'warning' | 'note'

/** Where a finding stands in the clerk's own file. */
export interface Place {
  /** Line of the file, counted as a text editor does, 1-based; null for the file as a whole. */
  readonly line: number | null
  /** The cell as Excel or WPS shows it, e.g. `D17`; null when no single cell is meant. */
  readonly cell: string | null
  /** What stood there, shortened to 60 characters, never personal data; null when nothing is to be shown. */
  readonly received: string | null
  /** What should stand there instead, when exactly that is known (a corrected code, a recomputed sum). */
  readonly suggestion: string | null
}

/** What a stage reports: which check, in which column, where, and the words its message needs. */
export interface Finding {
  /** Stable code of the check, e.g. `partnerships.since.date-impossible` or `file.encoding-unknown`. */
  readonly code: string
  /** Header of the column as the form declares it; null when the finding is not about one column. */
  readonly column: string | null
  readonly place: Place
  /** Values for the `{…}` of the check's message, apart from {received} and {suggestion}. */
  readonly words: Readonly<Record<string, string>>
  /** How many further places of this check and column it stands for, which are not listed; none where left out. */
  readonly more?: number
}

/** A normalised cell: canonical text (`12`, `4600.5`, `2021-09`, `是`, `订单培养、技术服务`) or null when blank. */
export type Cell = string | null

/** One normalised data row: the line it stood on and its cells by column id. */
export interface FilingRow {
  readonly line: number
  readonly cells: Readonly<Record<string, Cell>>
}

/** The accepted content of one submission. No row at all is a nil return (无此项). */
export interface Filing {
  readonly submission: SubmissionId
  readonly year: Year
  readonly reporter: ReporterId
  readonly form: string
  readonly rows: readonly FilingRow[]
}

export type Verdict = 'accepted' | 'refused' | 'quarantined'

/** One version of a return, as the reporter's manifest keeps it. */
export interface ManifestEntry {
  readonly submission: SubmissionId
  readonly key: string
  readonly receivedAt: string
  /** Form id, or null when the file's form was not recognised. */
  readonly form: string | null
  readonly verdict: Verdict
  /** Number of data rows; 0 in an accepted submission is a nil return. */
  readonly rows: number
  readonly errors: number
  readonly warnings: number
}

/** Everything one reporter sent for one year, ordered by (receivedAt, submission, key); swapped as a whole. */
export interface Manifest {
  readonly year: Year
  readonly reporter: ReporterId
  readonly entries: readonly ManifestEntry[]
}

/** A place in a group: with its own message where the places of one check do not all say the same. */
export interface GroupedPlace extends Place {
  readonly message: string | null
}

/** All places of one check in one column, so that one fault over 500 rows is one entry with its 500 lines. */
export interface FindingGroup {
  readonly code: string
  readonly severity: Severity
  readonly column: string | null
  /** What the check holds, in one sentence. */
  readonly holds: string
  readonly message: string
  readonly remedy: string
  /** How many places there are; of very many only the first are listed. */
  readonly count: number
  readonly places: readonly GroupedPlace[]
}

/** What was understood of one numeric column, for the clerk to hold against the spreadsheet. */
export interface ColumnTotal {
  readonly column: string
  readonly unit: string
  /** Exact sum as a decimal string. */
  readonly total: string
  readonly filled: number
  readonly blank: number
}

/** The answer to one upload. */
export interface Receipt {
  readonly receipt: 1
  readonly verdict: Verdict
  readonly year: Year
  readonly reporter: ReporterId
  readonly reporterName: string | null
  readonly file: string
  readonly submission: SubmissionId
  readonly receivedAt: string
  readonly form: { readonly id: string; readonly name: string } | null
  readonly nil: boolean
  /** Data rows read. */
  readonly rows: number
  /** How the file was read: encoding, separator, line of the header row. */
  readonly reading: {
    readonly encoding: string
    readonly separator: string
    readonly headerLine: number | null
    /** Lines left out on purpose (titles, totals, footers), with the reason. */
    readonly leftOut: readonly { readonly line: number; readonly reason: string }[]
    /** How many further lines were left out; none where it is left out. */
    readonly leftOutMore?: number
  }
  /** The one sentence that comes first. */
  readonly headline: string
  /** What to do next, in order. */
  readonly next: readonly string[]
  readonly findings: readonly FindingGroup[]
  readonly totals: readonly ColumnTotal[]
}

/** Why there is no number: 无此项 (nil return), 未报送 (not submitted), 不宜公布 (withheld), or a base of zero. */
export type Absence = 'nil' | 'not-submitted' | 'withheld' | 'no-base'

/** What is behind a missing number: the form was filed and the cell left blank, or nothing was collected in that year. */
export type Gap = 'blank' | 'uncollected'

/** How many gave the item that a figure is made of, of those that were asked for it. */
export interface Answered {
  readonly given: number
  readonly asked: number
}

/** Where a figure comes from: one accepted version of a return and its lines, e.g. `2-14,16`. */
export interface BasisPart {
  readonly year: Year
  readonly reporter: ReporterId
  readonly form: string
  /** 1 for the first accepted version of the form, 2 for its first replacement …  */
  readonly version: number
  readonly lines: string
}

/** A published value: exact, or absent with the reason; never a guess, never 0 for "unknown". */
export interface Figure {
  readonly indicator: string
  readonly name: string
  readonly unit: string
  /** Exact decimal string in the unit; quotients to 6 decimals, half away from zero; null when absent. */
  readonly value: string | null
  readonly absence: Absence | null
  /** For quotients: both exact parts. */
  readonly numerator: string | null
  readonly denominator: string | null
  /** The value as tables print it. */
  readonly text: string
  readonly previous: {
    readonly year: Year
    readonly value: string | null
    readonly absence: Absence | null
    readonly text: string
    /** For quotients: both exact parts, so that a change is rounded once. */
    readonly numerator?: string | null
    readonly denominator?: string | null
    readonly gap?: Gap | null
  } | null
  readonly change: Change | null
  readonly basis: readonly BasisPart[]
  /** Number of enterprises whose individual data it rests on; null or left out where it is no individual data. */
  readonly respondents?: number | null
  /** Set where there is no year before to compare with because nothing was collected then. */
  readonly gapBefore?: Gap | null
  /** Set where `not-submitted` is not the whole reason. */
  readonly gap?: Gap | null
  /** Set where some left the item blank. */
  readonly answered?: Answered | null
}

/** Year-on-year change: levels by amount and rate, shares by percentage points. */
export interface Change {
  readonly kind: 'level' | 'share'
  /** Exact difference in the unit (percentage points for a share, 6 decimals); null when either year is absent. */
  readonly difference: string | null
  /** Percent, 6 decimals; null for shares and on a zero or missing base. */
  readonly rate: string | null
  /** As tables print it, e.g. `增加12个（增长5.26%）`, `提高1.20个百分点`, `与上年持平`, `…`. */
  readonly text: string
  /** Over those alone that reported in both years, where others reported in only one of them. */
  readonly sameScope?: SameScope | null
}

/** A change over the reporters, with their predecessors, that gave the item in both years; decimals as in a change. */
export interface SameScope {
  readonly reporters: number
  readonly value: string
  readonly previous: string
  readonly difference: string
  readonly rate: string | null
  /** e.g. `同口径比上年增加12个、增长5.26%`. */
  readonly text: string
}

/** A file that goes out, e.g. `tables/city.csv`. */
export interface OutFile {
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}
