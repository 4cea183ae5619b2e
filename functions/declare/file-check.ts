import type { Severity } from '../model.ts'

/** Everything that can be said of a file as such, before its cells are looked at. */
export type FileCode =
  | 'file.spreadsheet-renamed'
  | 'file.web-page'
  | 'file.document'
  | 'file.archive'
  | 'file.encrypted'
  | 'file.binary'
  | 'file.encoding-unknown'
  | 'file.garbled'
  | 'file.empty'
  | 'file.too-large'
  | 'file.too-many-rows'
  | 'file.too-many-columns'
  | 'file.cell-too-long'
  | 'file.line-too-long'
  | 'file.quote-open'
  | 'file.fullwidth-comma'
  | 'file.surplus-cells'
  | 'file.cell-without-header'
  | 'file.data-after-footer'
  | 'file.total-row'
  | 'header.none'
  | 'header.unknown'
  | 'header.two-rows'
  | 'header.missing'
  | 'header.doubled'
  | 'header.unit'
  | 'header.unit-above'
  | 'header.unknown-column'
  | 'header.not-your-form'
  | 'header.changed'
  | 'personal.column'
  | 'note.encoding-gb18030'
  | 'note.encoding-utf-16'
  | 'note.separator-tab'
  | 'note.separator-semicolon'
  | 'note.separator-bar'
  | 'note.sep-line'
  | 'note.title-rows'
  | 'note.columns-reordered'
  | 'note.header-variant'
  | 'note.header-without-unit'

/** What a clerk is told; {received}, {suggestion} and the finding's own words may stand in message and remedy. */
export interface CheckWords {
  readonly severity: Severity
  readonly holds: string
  readonly message: string
  readonly remedy: string
}
