import type { Chart } from './chart.ts'
import type { Absence, Figure, Year } from './model.ts'

// The bulletin as a document: the nouns of compose and render, named again in model.ts.

/** A run of prose: plain words, or words that a figure proves, with the mark of a note after them. */
export interface Span {
  readonly text: string
  /** Id of the figure that the words state. */
  readonly figure?: string
  /** Number of the note whose mark follows. */
  readonly note?: number
}

export interface TableColumn {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly align: 'left' | 'right' | 'center'
  /** Id of the indicator that the head names. */
  readonly indicator?: string
  /** What it holds, for who reads the data files. */
  readonly description?: string
}

/** A column of the data files that is not printed, with a cell for each row of its table. */
export interface DataColumn extends TableColumn {
  /** Id of the printed column that it stands behind; null where it stands first. */
  readonly after: string | null
  readonly cells: readonly TableCell[]
}

/** A cell of a published table: what is printed, and the exact value (or null for words and absences). */
export interface TableCell {
  readonly text: string
  readonly value: string | null
  readonly absence?: Absence
  /** Id of the indicator that the cell names. */
  readonly indicator?: string
}

export interface Table {
  /** Used as the file name of its CSV: lower-case ASCII with hyphens. */
  readonly id: string
  readonly title: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
  /** Notes printed under the table. */
  readonly notes: readonly string[]
  /** Set on its own landscape page. */
  readonly wide: boolean
  /** What the data files have beside the printed columns: codes, parts of quotients, the year before. */
  readonly data?: readonly DataColumn[]
}

export type Block =
  | {
      readonly kind: 'paragraph'
      readonly spans: readonly Span[]
      /** Id of the indicator that the paragraph explains. */
      readonly defines?: string
    }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'chart'; readonly chart: Chart }

/** One numbered part: `一、…` to `四、…`, 下一步, or an annex. */
export interface Section {
  readonly id: string
  readonly heading: string | null
  readonly blocks: readonly Block[]
}

/** The whole bulletin, free of any format: render turns it into PDF, CSV, XLSX and JSON. */
export interface Bulletin {
  readonly year: Year
  /** Title broken where the sense breaks. */
  readonly title: readonly string[]
  readonly agency: string
  /** ISO date that the bulletin bears. */
  readonly date: string
  /** True when its returns are invented sample data: said on the page. */
  readonly sample: boolean
  readonly opening: readonly Block[]
  readonly sections: readonly Section[]
  readonly annexes: readonly Section[]
  readonly notes: readonly string[]
  readonly figures: readonly Figure[]
  /** The forms that were collected, by name, each with the names of the indicators that rest on it. */
  readonly sources?: readonly { readonly form: string; readonly indicators: readonly string[] }[]
}
