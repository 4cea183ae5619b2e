import type { Absence, Span } from './model.ts'

/** A mark of a chart: what it stands for, its exact value or the reason why there is none, and what is printed of it. */
export interface ChartPoint {
  readonly name: string
  readonly value: string | null
  readonly absence: Absence | null
  readonly text: string
  /** Set apart from the others by the accent colour. */
  readonly strong: boolean
}

export interface ChartSeries {
  /** Id of the indicator that it shows. */
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly points: readonly ChartPoint[]
}

/**
 * A picture of figures. `bars` and `ranks`: one series, the largest first, `ranks` as columns without names, with a second
 * series of one point as the line across them. `columns` and `lines`: a panel for each series over the years. `split`: a
 * share and the rest of the whole, by year. `progress`: percent reached of each target.
 */
export interface Chart {
  /** Used in the file name of its CSV: lower-case ASCII with hyphens. */
  readonly id: string
  readonly kind: 'bars' | 'ranks' | 'columns' | 'lines' | 'split' | 'progress'
  /** What the picture shows, in words that figures prove. */
  readonly caption: readonly Span[]
  readonly series: readonly ChartSeries[]
  /** Heads of the columns of panels, each over as many series as the others; none where panels stand in plain order. */
  readonly groups: readonly string[]
  /** Printed under the caption: where the numbers come from, then what is not in the picture. */
  readonly source: string
  readonly notes: readonly string[]
  /** The picture in words, for who does not see it. */
  readonly alternative: string
}
