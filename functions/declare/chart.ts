import type { Part } from './section.ts'

/** What a chart shows of the edition; every number is a published figure. */
export type Picture =
  /** Programme sites by 专业大类, most first; `strong` of them set apart. */
  | { readonly of: 'categories'; readonly indicator: string; readonly strong: number }
  /** Indicators over the years, a panel for each; with `groups`, their heads, the indicators of one group after another. */
  | {
      readonly of: 'years'
      readonly as: 'columns' | 'lines'
      readonly indicators: readonly string[]
      readonly groups?: readonly string[]
    }
  /** A share and the rest of its whole, by year: what the two parts are called. */
  | { readonly of: 'split'; readonly indicator: string; readonly part: string; readonly rest: string }
  /** The schools by an indicator of theirs, and the city's median as a line. */
  | { readonly of: 'schools'; readonly indicator: string; readonly median: string }
  /** Percent reached of every target. */
  | { readonly of: 'targets' }

/** A chart as a section declares it. */
export interface ChartTemplate {
  /** Lower-case ASCII with hyphens. */
  readonly id: string
  /** The finding, in words that figures prove. */
  readonly caption: Part
  readonly picture: Picture
}
