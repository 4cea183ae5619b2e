import type { Block, Figure, Year } from './model.ts'

/** Where something stands in the proposal file: line and column as an editor counts them, from 1. */
export interface ProposalPlace {
  readonly line: number
  readonly column: number
}

/** What is wrong with a proposal file: which rule, where, what stands there, and the words its message needs. */
export interface LetterFault extends ProposalPlace {
  readonly code: string
  /** What stands there, shortened to 60 characters. */
  readonly found: string
  readonly words: Readonly<Record<string, string>>
}

/** One reference of the proposal file: as it is written, the figure that proves it, and the words that it became. */
export interface Reference extends ProposalPlace {
  readonly written: string
  /** The words behind its id. */
  readonly words: readonly string[]
  readonly figure: Figure
  readonly text: string
}

/** What the text of a reply is made of; it has neither tables nor charts. */
export type LetterBlock = Extract<Block, { readonly kind: 'paragraph' | 'heading' | 'list' }>

/** The bureau's reply to one proposal, free of any format. */
export interface Letter {
  readonly year: Year
  /** The mark at the head, e.g. 【同意公开】. */
  readonly openness: string
  /** Title broken where the sense breaks. */
  readonly title: readonly string[]
  /** With its colon. */
  readonly addressee: string
  /** Opening, the sections with their headings, next steps: paragraphs, headings of level 1, and lists that carry their own 一是. */
  readonly blocks: readonly LetterBlock[]
  readonly agency: string
  /** ISO date that the letter bears. */
  readonly date: string
  /** In brackets below the date; null without one. */
  readonly contact: string | null
  /** True when the returns are invented sample data: said on the page. */
  readonly sample: boolean
  readonly references: readonly Reference[]
  /** SHA-256 of the proposal file. */
  readonly source: string
}
