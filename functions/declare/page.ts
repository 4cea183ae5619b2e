import type { Absence, Gap } from '../model.ts'
import type { WebWords } from './web.ts'

/** The faces of an official document; what each is set in is the templates' to choose. */
export type FontRole = 'FangSong' | 'XiaoBiaoSong' | 'HeiTi' | 'KaiTi' | 'SongTi'

/**
 * Font files by role: static TTF whose line box is the em square. What a face lacks is set in SongTi, which therefore
 * completes them all.
 */
export type FontFiles = Readonly<Record<FontRole, URL>>

/** How one kind of text is set: face, size and the distance from line to line, both in points. */
export interface Type {
  readonly role: FontRole
  readonly size: number
  readonly pitch: number
}

/** Running text and its headings, in the main part or in the smaller type of the annexes. */
export interface ProseTypes {
  readonly text: Type
  readonly heading1: Type
  readonly heading2: Type
}

interface PageTypes {
  readonly title: Type
  readonly sample: Type
  readonly byline: Type
  readonly main: ProseTypes
  readonly annex: ProseTypes
  readonly annexMark: Type
  readonly annexTitle: Type
  readonly notesHeading: Type
  readonly notes: Type
  readonly tableTitle: Type
  readonly tableHead: Type
  readonly tableCell: Type
  readonly tableNote: Type
  readonly pageNumber: Type
  readonly chartCaption: Type
  readonly chartHead: Type
  readonly chartLabel: Type
  readonly chartNote: Type
}

/** The sheet in millimetres, upright; `binding` is the left margin. */
interface Sheet {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly binding: number
  readonly textWidth: number
  readonly textHeight: number
  /** From the lower edge of the text to the page number. */
  readonly pageNumberBelow: number
}

/** Rules of a three-line table, in points. */
interface Rules {
  readonly outer: number
  readonly head: number
  /** Between rows; 0 for none. */
  readonly row: number
  readonly rowColour: string
}

/** Colours of charts, told apart in black and white too: the accent is dark, the others are light. */
export interface ChartColours {
  readonly accent: string
  readonly muted: string
  readonly track: string
  readonly rule: string
  readonly ink: string
  /** On the accent. */
  readonly paper: string
}

/** Every word that stands on the page or in the data files and is not the bulletin's own; {…} is filled in. */
export interface PageWords {
  /** BCP 47 tag of the language. */
  readonly language: string
  readonly subject: string
  /** Said on the first page when the returns are invented. */
  readonly sample: string
  /** {year} {month} {day}, without leading zeros. */
  readonly date: string
  /** {agency} {date}, under the title. */
  readonly byline: string
  /** {n}; `onlyAnnexMark` when there is one alone. */
  readonly annexMark: string
  readonly onlyAnnexMark: string
  /** Before the list of annexes at the end of the text, and {n} before each of several. */
  readonly annexList: string
  readonly annexListMark: string
  readonly notesHeading: string
  /** {n}, raised in the text and before the note itself. */
  readonly noteMark: string
  /** {n}, before the items of a list. */
  readonly listMark: string
  /** Before the notes under a table, and {n} before each of several. */
  readonly tableNotes: string
  readonly tableNoteMark: string
  /** {title} {unit}: head of a column that has a unit. */
  readonly columnTitle: string
  /** {n} */
  readonly pageNumber: string
  /** Words that no line of a head or a caption parts. */
  readonly wholeWords: readonly string[]
  readonly absences: Readonly<Record<Absence, string>>
  /** What is behind a missing number, for the data files. */
  readonly gapNames: Readonly<Record<Gap, string>>
  readonly figures: FigureWords
  readonly data: DataWords
  readonly charts: ChartDataWords
  readonly dataPackage: DataPackageWords
  readonly web: WebWords
}

/** Sheet of all figures: its name and its column heads. */
interface FigureWords {
  readonly sheet: string
  readonly columns: {
    readonly id: string
    readonly name: string
    readonly unit: string
    readonly value: string
    readonly absence: string
    readonly numerator: string
    readonly denominator: string
    readonly text: string
    readonly previousYear: string
    readonly previousValue: string
    readonly previousText: string
    readonly previousNumerator: string
    readonly previousDenominator: string
    readonly gap: string
    readonly given: string
    readonly asked: string
    readonly difference: string
    readonly rate: string
    readonly change: string
  }
}

/** A word or mark that stands in a data file in place of a number, and what it means. */
interface Meaning {
  readonly word: string
  readonly meaning: string
}

/** What the data files say besides their tables. */
interface DataWords {
  /** The column that marks the rows of sample data: its head, what stands in every row, what it means. */
  readonly sample: { readonly title: string; readonly text: string; readonly description: string }
  /** What may stand in place of a number. */
  readonly meanings: readonly Meaning[]
  /** How exact the numbers are. */
  readonly exactness: string
  readonly guide: GuideWords
}

/** The first sheet of the workbook, which explains the others. */
interface GuideWords {
  readonly sheet: string
  readonly agency: string
  readonly date: string
  readonly year: string
  /** {year} */
  readonly yearText: string
  readonly exactness: string
  readonly meanings: readonly [word: string, meaning: string]
  readonly tables: readonly [sheet: string, title: string, units: string, notes: string]
  readonly allFigures: string
  readonly sources: readonly [form: string, indicators: string]
  /** Of a form on which no indicator rests. */
  readonly noIndicators: string
  /** Between the items of a cell. */
  readonly mark: string
}

/** Heads of the columns of a chart's data. */
interface ChartDataWords {
  readonly series: string
  readonly id: string
  readonly point: string
  readonly value: string
  readonly unit: string
  /** What each of them holds. */
  readonly descriptions: Readonly<Record<'series' | 'id' | 'point' | 'value' | 'unit', string>>
}

interface DataPackageWords {
  /** URL-safe name without the year. */
  readonly name: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly licence: { readonly name: string; readonly path: string; readonly title: string }
  readonly figures: {
    readonly title: string
    readonly description: string
    readonly fields: Readonly<Record<string, string>>
  }
  readonly table: string
}

/** All that render is told about the page. */
export interface PageStyle {
  readonly fonts: FontFiles
  readonly sheet: Sheet
  readonly types: PageTypes
  readonly rules: Rules
  readonly charts: ChartColours
  readonly words: PageWords
}
