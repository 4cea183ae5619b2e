import type { AnyForm } from '../../declare/form.ts'
import type { Limits } from '../../limits.ts'
import type { Finding, ReporterId, Year } from '../../model.ts'
import type { FoundColumn } from './header.ts'
import type { FileRecord } from './records.ts'

/** A data row as it stands in the file. */
export interface DataRow {
  readonly line: number
  readonly row: number
  readonly cells: readonly string[]
  /** Its cells do not stand under their headers: nothing of it is read. */
  readonly misaligned: boolean
}

/** A row that sums up: 小计 the rows since the last one, 合计 all rows above it. */
export interface TotalRow {
  readonly line: number
  readonly row: number
  readonly cells: readonly string[]
  readonly sumsFrom: number
  readonly sumsTo: number
}

/** A file taken apart: header, data rows, and what was left out. */
export interface ParsedFile {
  readonly form: AnyForm | null
  readonly separator: string
  readonly headerLine: number | null
  readonly headerRow: number
  /** Columns of the form that can be read, each with its position. */
  readonly columns: readonly FoundColumn[]
  readonly rows: readonly DataRow[]
  readonly totals: readonly TotalRow[]
  readonly leftOut: readonly { readonly line: number; readonly reason: string }[]
  /** How many further lines were left out. */
  readonly leftOutMore: number
  readonly findings: readonly Finding[]
  /** Personal data: when there is any, nothing else of the file may be shown. */
  readonly personal: readonly Finding[]
  /** The clerk's rows as they stand, header and titles included, for the marked workbook. */
  readonly sheet: readonly FileRecord[]
}

/** What parsing needs to know besides the text. */
export interface Upload {
  readonly reporter: ReporterId
  readonly edition: Year
  readonly limits: Limits
}

/** Letters of a zero-based column, as a spreadsheet shows them: A, Z, AA … */
export function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last
}
