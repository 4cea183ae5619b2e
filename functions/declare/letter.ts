import type { Absence } from '../model.ts'
import type { Wording } from './wording.ts'

/** What the front matter of a proposal file may hold under one name. */
export interface LetterField {
  readonly id: FieldId
  /** As the clerk writes it. */
  readonly name: string
  /** Printed where the file leaves it out; null makes it required, '' optional without a value. */
  readonly otherwise: string | null
  readonly shape: RegExp
  /** What the value should be, for the message. */
  readonly expected: string
  /** `day`: must exist in the calendar. `ordinal`: 1 to 99. */
  readonly also?: 'day' | 'ordinal'
}

type FieldId =
  | 'openness'
  | 'kind'
  | 'session'
  | 'meeting'
  | 'number'
  | 'subject'
  | 'addressee'
  | 'address'
  | 'date'
  | 'office'
  | 'phone'

/** A word that a clerk writes behind an indicator, and how the number is then said. */
export interface Rounding {
  readonly word: string
  /** Printed before the number; it is part of the word, not of what the figure proves: 连续, 先后. */
  readonly before: string
  readonly say: Wording
  /** `count`: whole numbers and amounts; `share`: percent; `quotient`: so much for each. */
  readonly of: readonly ('count' | 'share' | 'quotient')[]
  /** Said only of figures in this unit; null for all. */
  readonly unit: string | null
}

/** What a word for names takes: the first of these keys that the edition's names have, for indicators with such ids. */
export interface NameWord {
  readonly keys: readonly string[]
  readonly of: RegExp
}

/** A number in prose that needs no reference, and why. */
interface Allowance {
  readonly pattern: RegExp
  readonly why: string
}

/** What prose may hold beside references. */
export interface ProseRules {
  readonly allowed: readonly Allowance[]
  /** A number in Chinese numerals, with its measure word. */
  readonly hanNumber: RegExp
  /** Words that make a statement of their own about the number after them, and about the number before them. */
  readonly before: RegExp
  readonly after: RegExp
  /** Words that make the change of a level out of the number after them. */
  readonly changing: RegExp
  /** Words before a change that it says itself. */
  readonly compared: RegExp
  /** Marks of Markdown and of programs that have no place in prose. */
  readonly refused: RegExp
}

/** The frame of the reply and everything that a proposal file may say within it; {…} is filled in. */
export interface LetterFrame {
  readonly fields: readonly LetterField[]
  /** By the value of the field `kind`: title, and the sentence that opens the letter. */
  readonly kinds: Readonly<Record<string, { readonly title: readonly string[]; readonly opening: string }>>
  /** {openness} */
  readonly openness: string
  /** {addressee} */
  readonly addressee: string
  /** {office} {phone}: the line below the date, with both or with one of them. */
  readonly contact: { readonly both: string; readonly office: string; readonly phone: string }
  /** Headings of the sections, in their order, as the file repeats them. */
  readonly headings: readonly string[]
  /** Heading of the file over the next steps; the letter prints none. */
  readonly steps: string
  /** {n}: before the items of a list, in Chinese numerals. */
  readonly step: string
  readonly roundings: readonly Rounding[]
  /** Word for the change against the year before. */
  readonly change: string
  /** By the word that asks for them. */
  readonly names: Readonly<Record<string, NameWord>>
  /** Before a number: only the first so many names. */
  readonly firstNames: string
  readonly prose: ProseRules
  /** Most items of a list: 一是 to 九十九是. */
  readonly mostSteps: number
  /** Before an item of a list, where it stands already. */
  readonly numbered: RegExp
  readonly notes: LetterNotes
  readonly faults: Readonly<Record<string, LetterFaultWords>>
  readonly absences: Readonly<Record<Absence, string>>
  /** {written} {text}: one thing that may be said; between several; when there is none. */
  readonly possible: {
    readonly one: string
    readonly mark: string
    readonly none: string
    readonly noNames: string
  }
}

/** The last paragraph: what the numbers of the letter are and rest on. */
interface LetterNotes {
  /** {notes} */
  readonly text: string
  readonly mark: string
  /** {bulletin} {year}: where the numbers come from. */
  readonly source: string
  /** {before}: the year that `change` compares with. */
  readonly before: string
  readonly sameScope: string
  /** {name} {given} {asked}: a number of those alone that gave the item. */
  readonly answered: string
}

/** {found} and the fault's own words: what is wrong, and what is possible instead. */
export interface LetterFaultWords {
  readonly message: string
  readonly remedy: string
}
