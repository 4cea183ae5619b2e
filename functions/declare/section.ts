import type { Edition } from '../edition.ts'
import type { Exact } from '../exact.ts'
import type { Block, Span } from '../model.ts'
import type { ChartTemplate } from './chart.ts'
import type { Indicator } from './indicator.ts'
import type { Wording } from './wording.ts'

/** A run of prose that is still being put together. */
export type Words = readonly Span[]

/** What may stand in the middle of a clause: plain words or a year, a number that a figure proves, more words; null says nothing. */
export type Part = string | number | Span | Words | null

/** Puts a clause together: its plain words and the spans between them, in order. */
export function clause(strings: readonly string[], ...parts: readonly Part[]): Words {
  return strings.flatMap((plain, i) => [...wordsOf(plain), ...wordsOf(parts[i] ?? null)])
}

/** A part as words. */
export function wordsOf(part: Part): Words {
  if (part === null || part === '') return []
  if (typeof part === 'string' || typeof part === 'number') return [{ text: String(part) }]
  return isWords(part) ? part : [part]
}

const isWords = (part: Span | Words): part is Words => Array.isArray(part)

/** A published number, as prose may use it. */
export interface Quantity {
  readonly exact: Exact
  /** The figure's own unit. */
  readonly unit: string
  /**
   * The number in the first of these ways that its exact value proves, or in full with its indicator's decimals where none
   * is given; with the unit behind it (a share brings its own %).
   * Throws, naming the indicator and its value, when it proves none of them: that bulletin must not go out.
   */
  as(unit: string, ...ways: readonly Wording[]): Span
}

/** What is said of a group of figures that have numbers, and what when all of them are zero. */
interface Statement {
  readonly said: (...quantities: Quantity[]) => Part
  /** Left out where a zero reads rightly in `said`; where some are zero and some not, each is said by its name. */
  readonly zero?: Part
  /** What a count comes to where everybody says 无此项: the words of a zero, with that reason behind them. */
  readonly none?: string
}

/** Facts around the figures that hold no number of a respondent. */
type Facts = Pick<
  Edition,
  | 'year'
  | 'city'
  | 'firstYear'
  | 'coverage'
  | 'coverageBefore'
  | 'byCategory'
  | 'cohorts'
  | 'policies'
  | 'successions'
>

/** Tables that follow from the edition alone; one kind may be several tables where one would be too wide for a page. */
export type TableKind =
  | 'all-figures'
  | 'trend'
  | 'categories'
  | 'by-school'
  | 'by-district'
  | 'targets'
  | 'coverage'
  | 'coverage-forms'
  | 'same-scope'
  | 'revisions'
  | 'late-and-missing'

/** The vocabulary that sections are written in. It gives out no number that is withheld or missing. */
export interface Say {
  readonly facts: Facts
  /** Says the figures where all have numbers; else names each one that has none, with the reason, and says nothing of the others. */
  state(ids: readonly string[], statement: Statement): Words
  /** `{subject}比上年增加2个、增长15.38%`; null where either year has no number or nothing was collected before. */
  change(id: string, subject?: string): Words | null
  /** True when the figure has a number. */
  known(id: string): boolean
  /** True when the figure has a number greater than zero. */
  some(id: string): boolean
  /** Names that may be said with a figure, by these keys; none when it has no number. A key that a name lacks throws. */
  names<K extends string>(id: string, ...keys: readonly K[]): readonly Readonly<Record<K, string>>[]
  /** Short names (several joined by 、), each with a note of its full name where it is first said. */
  called(short: string, full: string): Words
  /**
   * The school on which a share rests most: its name, the id of its own figure, and whether it is the largest of all, not
   * only of those whose numbers are not withheld. Null where several are equal.
   */
  largestSchool(
    id: string,
  ): { readonly id: string; readonly name: string; readonly short: string; readonly ofAll: boolean } | null
  /** How many gave the item that a figure is made of, and how many were asked; null where all did or it has no number. */
  answered(id: string): { readonly given: number; readonly asked: number } | null
  /** True where a change is said over those alone that reported in both years. */
  readonly sameScope: boolean
  /** The mark of a numbered note; the same words are one note, however often they are referred to. */
  note(text: string): Span
  /** The mark of a note with the name and definition of an indicator. */
  definition(id: string): Span
  /** `附件3`, by the annex's id. Throws when there is none. */
  annex(id: string): string
  /** A table of all figures of the section, with the year before and the change. */
  figures(title: string): Block
  tables(kind: TableKind): readonly Block[]
  /** A picture of figures; null where there is too little to show: no number, or but one year. */
  chart(template: ChartTemplate): Block | null
  /** How the figure stands against the first year shown in charts; null when either has no number or the year is the same. */
  sinceFirst(id: string): 'more' | 'fewer' | 'same' | null
  /** True when the figure is higher in every year shown in charts than in the year before, of at least two. */
  rises(id: string): boolean
  /** The first of the years that charts show. */
  readonly firstShown: number
  /** The one of these figures with the greatest number; null where several are equal or none has a number. */
  greatest(ids: readonly string[]): string | null
  /** Targets in the order of the register. */
  readonly targets: readonly TargetWords[]
  /** Every indicator of the bulletin by the section that it stands in, for the glossary and the sources. */
  readonly glossary: readonly { readonly heading: string; readonly indicators: readonly Explained[] }[]
}

/** An indicator as readers have it explained; `sources` are names of forms. */
export type Explained = Pick<Indicator, 'id' | 'name' | 'unit' | 'definition' | 'sources'>

/** One target: `id` is the stem of its figures (`….value`, `….reached`, `….share`). */
export interface TargetWords {
  readonly id: string
  readonly indicator: string
  readonly name: string
  readonly unit: string
  readonly wording: '左右' | '以上' | null
  readonly increment: boolean
  /** Name of its indicator. */
  readonly measures: string
  /** Whether progress can be told: an increment needs the number of its base year. */
  readonly measured: boolean
  readonly baseYear: number
  readonly targetYear: number
  readonly yearsLeft: number
  readonly source: string | null
}

/** One part of the bulletin: where it stands, what it rests on, what it says. */
export interface SectionTemplate {
  readonly id: string
  /** Before the first heading, under a heading of the text, or as an annex. */
  readonly place: 'opening' | 'body' | 'annex'
  readonly heading: string | null
  readonly indicators: readonly Indicator[]
  /** Set where a section says more than its indicators: it is not cut short when none of them has a number. */
  readonly keepsProse?: boolean
  readonly blocks: (say: Say) => readonly (Block | null)[]
}

/** A sentence of these clauses with commas between them; null when there is nothing to say. */
export function sentence(...clauses: readonly Part[]): Words | null {
  const joined = join(clauses, '，')
  return joined.length === 0 ? null : [...joined, { text: '。' }]
}

/** What there is to say, with the mark between. */
export function join(parts: readonly Part[], mark: string): Words {
  const said = parts.map(wordsOf).filter(words => words.length > 0)
  return said.flatMap((words, i) => (i === 0 ? words : [{ text: mark }, ...words]))
}

/** A paragraph of these sentences; null when there is nothing to say. */
export function paragraph(...sentences: readonly Part[]): Block | null {
  const spans = sentences.flatMap(wordsOf)
  return spans.length === 0 ? null : { kind: 'paragraph', spans: merged(spans) }
}

/** Plain words next to each other as one run. */
function merged(spans: Words): Words {
  const runs: Span[] = []
  for (const span of spans) {
    const last = runs.at(-1)
    const plain = (one: Span): boolean => one.figure === undefined && one.note === undefined
    if (last && plain(last) && plain(span)) runs[runs.length - 1] = { text: last.text + span.text }
    else runs.push(span)
  }
  return runs
}
