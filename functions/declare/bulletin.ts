import type { Absence, Chart, Gap } from '../model.ts'
import type { TableKind } from './section.ts'

/** Words of the bulletin that belong to no one section; {…} is filled in. */
export interface BulletinWords {
  /** {year} {city}: the title, broken where the sense breaks. */
  readonly title: readonly string[]
  /** {short} {name}: note of a short name. */
  readonly shortName: string
  /** {names}: what prose says of figures without a number. */
  readonly absent: Readonly<Record<Absence, string>>
  /** {name}: what prose says of a zero that stands beside other numbers. */
  readonly isZero: string
  /** {none}: what prose says of a zero, where everybody says 无此项. */
  readonly allNil: string
  /** {forms}: what a section says when none of its figures has a number, for one and the same reason. */
  readonly sectionAbsent: Readonly<Record<Absence, string>>
  /** In a table's cell. */
  readonly absences: Readonly<Record<Absence, string>>
  /** In a table's cell, where that is not the whole reason. */
  readonly gaps: Readonly<Record<Gap, string>>
  readonly change: ChangeWords
  /** {n} */
  readonly annex: string
  readonly coverage: CoverageWords
  readonly targets: TargetFigureWords
  readonly tables: TableWords
  readonly charts: ChartWords
  readonly mention: MentionWords
  /** What the glossary calls a section that has no heading of its own, by its id. */
  readonly headings: ReadonlyMap<string, string>
  /** Name of each form by its id. */
  readonly forms: ReadonlyMap<string, string>
  /** Ids of the forms that schools and enterprises file. */
  readonly reported: readonly string[]
}

/** A change in words: 增加/减少, 增长/下降 for levels, 提高/降低 for shares; numbers are always positive. */
export interface ChangeWords {
  readonly than: string
  readonly more: string
  readonly fewer: string
  readonly growth: string
  readonly decline: string
  readonly higher: string
  readonly lower: string
  readonly points: string
  readonly same: string
  /** Different, but not in the digits that are printed. */
  readonly nearly: string
  /** Between the amount and the rate. */
  readonly and: string
  /** Before a change over those alone that reported in both years. */
  readonly sameScope: string
}

type CoverageFigures = Readonly<Record<'due' | 'filed' | 'complete' | 'onTime' | 'missing', string>>

/** Names of the figures of coverage. */
export interface CoverageWords {
  /** {form}: who filed that form. */
  readonly form: string
  readonly schools: CoverageFigures & { readonly unit: string }
  readonly enterprises: CoverageFigures & { readonly unit: string }
}

/** {name} {year}: names of the figures of a target. */
interface TargetFigureWords {
  readonly value: string
  readonly base: string
  readonly reached: string
  readonly share: string
}

/** Titles, heads and notes of the tables. */
interface TableWords {
  readonly total: string
  /** Programmes whose code gives no 专业大类. */
  readonly unclassified: string
  /** Between the items of a cell. */
  readonly mark: string
  /** In place of a difference or rate that cannot be formed, and the note that explains it. */
  readonly incomparable: string
  readonly incomparableNote: string
  readonly pointsNote: string
  readonly roundingNote: string
  /** Where the printed difference is not that of the printed years. */
  readonly differenceNote: string
  /** {names}: columns whose parts come to more than the total. */
  readonly distinctNote: string
  /** {name} {people}: a column whose parts come to less, for schools that did not file this year. */
  readonly carriedNote: string
  /** {names}: columns whose parts come to less, for those that are withheld. */
  readonly withheldSumNote: string
  /** What the words in cells without a number mean. */
  readonly blankNote: string
  readonly uncollectedNote: string
  readonly noBaseNote: string
  readonly withheldNote: string
  readonly sameScopeNote: string
  /** Where a table's changes are of other reporters, and another table has them of the same. */
  readonly sameScopePointer: string
  /** {cohort} */
  readonly cohort: string
  readonly revisionReason: string
  /** {n}: behind the title of each part of a table in several parts. */
  readonly part: string
  /** {n} {title}: title of a table of the text, and of one of the annexes. */
  readonly numbered: { readonly text: string; readonly annex: string }
  readonly titles: Readonly<Record<TableKind, string>>
  readonly heads: Readonly<Record<Head, string>>
  /** What the columns hold, for who reads the data files. */
  readonly descriptions: Readonly<Record<Head, string>>
  readonly dataHeads: DataHeads
  readonly units: Readonly<Record<'kinds' | 'sites' | 'years' | 'reporters' | 'schools' | 'people', string>>
  readonly kinds: Readonly<Record<'school' | 'enterprise', string>>
  readonly states: Readonly<Record<'missing' | 'incomplete' | 'late', string>>
  /** {form}: a form whose uploads were all refused. */
  readonly refused: string
  readonly allForms: string
}

/** A column that only the data files have: its head, and what it holds. */
interface DataHead {
  readonly head: string
  readonly description: string
}

/** Heads of the columns that only the data files have. */
interface DataHeads {
  readonly indicator: DataHead
  readonly school: DataHead
  readonly district: DataHead
  readonly reporter: DataHead
  readonly wording: DataHead
  /** {year} */
  readonly numerator: DataHead
  readonly denominator: DataHead
  /** {name} {year}: an indicator in the year before, and what has changed since. */
  readonly before: DataHead
  readonly difference: DataHead
}

/** How the text points to a table or a chart that it does not name. */
export interface MentionWords {
  /** {names}: in brackets, or without them where brackets stand before it. */
  readonly pointer: string
  readonly pointerAfterBracket: string
  readonly bracket: string
  /** Between names. */
  readonly mark: string
  /** The full stop before which the pointer stands. */
  readonly stop: string
}

/** Words around the charts. */
interface ChartWords {
  /** {n}: before the caption of a chart of the text, and of one of the annexes. */
  readonly numbered: { readonly text: string; readonly annex: string }
  /** {forms} */
  readonly source: string
  readonly formMark: string
  /** {year} */
  readonly year: string
  /** {name} {year}: a target and when it is due. */
  readonly target: string
  /** {reached} {value} {unit} {share}: at the bar of a target. */
  readonly progress: string
  /** Under lines whose scale does not begin at zero. */
  readonly ownScale: string
  /** Under columns that bear no names. */
  readonly unnamed: string
  /** {counts}: schools that are not among the columns; {reason} {n}: each of the counts. */
  readonly left: string
  readonly leftCount: string
  /** {caption} {values}: the picture in words, by its kind. */
  readonly alternative: Readonly<Record<Chart['kind'], string>>
  /** {name} {values}: one panel in words. */
  readonly panel: string
  /** {n} {greatest} {least} {line}: columns in words. */
  readonly ranks: string
  readonly mark: string
  readonly panelMark: string
}

type Head =
  | 'indicator'
  | 'unit'
  /** {year} */
  | 'year'
  | 'difference'
  | 'rate'
  | 'category'
  | 'sites'
  | 'kinds'
  | 'siteShare'
  | 'school'
  | 'district'
  | 'target'
  | 'baseYear'
  | 'base'
  | 'now'
  | 'targetYear'
  | 'value'
  | 'reached'
  | 'share'
  | 'yearsLeft'
  | 'source'
  | 'kind'
  | 'due'
  | 'filed'
  | 'complete'
  | 'onTime'
  | 'dueBefore'
  | 'filedBefore'
  | 'form'
  | 'formDue'
  | 'formFiled'
  | 'formNil'
  | 'bothYears'
  | 'cohort'
  | 'schools'
  | 'valueBefore'
  | 'valueNow'
  | 'reason'
  | 'reporter'
  | 'state'
  | 'forms'
