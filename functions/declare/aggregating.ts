import type { CodeList } from '../codes/lists.ts'
import type { ProgrammeCategory } from '../codes/programme-code.ts'
import type { Absence, Gap } from '../model.ts'
import type { ChangeWords } from './bulletin.ts'
import type { AnyForm } from './form.ts'
import type { Indicator } from './indicator.ts'
import type { Registers } from './registers.ts'
import type { Selection } from './selection.ts'

/** What aggregation is handed beside the indicators. */
export interface AggregatingTemplates {
  readonly registers: Registers
  /** Programmes by 专业大类: keys begin with the rank in two digits. */
  readonly categories: {
    readonly categories: readonly ProgrammeCategory[]
    readonly sites: Selection
    readonly kinds: Selection
  }
  /** Names of the districts by 行政区划代码. */
  readonly districts: CodeList
  /** Between names that are said together. */
  readonly listMark: string
}

/** Everything that aggregation is handed. */
export interface Aggregating extends AggregatingTemplates {
  readonly forms: readonly AnyForm[]
  /** In the order in which they are published. */
  readonly indicators: readonly Indicator[]
  readonly words: {
    readonly absences: Readonly<Record<Absence, string>>
    readonly gaps: Readonly<Record<Gap, string>>
    readonly change: ChangeWords
  }
}
