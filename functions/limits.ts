/** How much one upload may hold before it is refused unread. */
export interface Limits {
  readonly bytes: number
  /** Data rows. */
  readonly rows: number
  /** Columns that have a header. */
  readonly columns: number
  /** Characters of one cell. */
  readonly cell: number
}

/** Far above the largest return of a large city, far below what a Lambda of 1 GB can read. */
export const limits: Limits = { bytes: 50 * 1024 * 1024, rows: 200_000, columns: 100, cell: 10_000 }
