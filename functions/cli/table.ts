import { stringify } from 'csv-stringify/sync'
import { disarm } from '../render/disarm.ts'

/** Columns that a terminal gives to a text: two for a Chinese character or a full-width mark. */
const cells = (text: string): number =>
  [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  )

/** A table for a terminal: a head, a rule, the rows; every column as wide as its widest cell. */
export function plainTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(cells(title), ...rows.map(row => cells(row[i] ?? ''))))
  const line = (row: readonly string[]): string =>
    widths
      .map((width, i) => (row[i] ?? '') + ' '.repeat(width - cells(row[i] ?? '')))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map(width => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

/** The same table as CSV that Excel and WPS open rightly: UTF-8 with BOM, formulas disarmed. */
export function csvTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify(
    [head, ...rows].map(row => row.map(disarm)),
    { bom: true, record_delimiter: 'windows' },
  )
}
