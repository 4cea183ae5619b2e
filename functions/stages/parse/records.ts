/** One record as it stands in the file: trailing blank cells are left off, blank records never appear. */
export interface FileRecord {
  /** Line on which it begins, as a text editor counts. */
  readonly line: number
  /** Row that a spreadsheet shows: a cell with line breaks in it is one row. */
  readonly row: number
  readonly cells: readonly string[]
  /** Cells that were written, trailing blank ones included. */
  readonly width: number
  /** Line of a quotation mark that nothing closes; the record is what it swallowed. */
  readonly openQuote: number | null
}

/** Excel's own width; no more cells than that are kept of a record. */
const widest = 16_384
const quote = 34
const lf = 10
const cr = 13

/**
 * The records of a CSV text (RFC 4180; any of CR, LF, CRLF ends a line, also mixed), one after the other, so that a large
 * file is never held whole. A quotation mark opens only at the start of a cell; elsewhere it is text, as in Excel. The
 * generator's result is the number of rows, blank ones included.
 */
export function* fileRecords(
  chunks: Iterable<string>,
  separator: string,
  skipFirstLine: boolean,
): Generator<FileRecord, number> {
  const split = separator.charCodeAt(0)
  let [line, row] = [1, skipFirstLine ? 0 : 1]
  let cells: string[] = []
  let [blanks, startLine, quoteLine] = [0, 1, 0]
  let cell = ''
  let [inQuotes, atStart] = [false, true]

  const endCell = (): void => {
    if (cell === '' || cell.trim() === '') blanks += 1
    else if (cells.length + blanks < widest) {
      for (; blanks > 0; blanks--) cells.push('')
      cells.push(cell)
    }
    cell = ''
    atStart = true
  }
  const endRecord = (openQuote: number | null): FileRecord | null => {
    endCell()
    const record = { line: startLine, row, cells, width: cells.length + blanks, openQuote }
    row += 1
    cells = []
    blanks = 0
    return record.cells.length > 0 && record.row > 0 ? record : null
  }

  for (const text of chunks) {
    let at = 0
    while (at < text.length) {
      if (inQuotes) {
        const end = text.indexOf('"', at)
        const part = text.slice(at, end < 0 ? text.length : end)
        cell += part
        line += lineBreaks(part)
        at = end < 0 ? text.length : end + 1
        if (end < 0) break
        if (text.charCodeAt(at) === quote) {
          cell += '"'
          at += 1
        } else inQuotes = false
        continue
      }
      if (atStart && text.charCodeAt(at) === quote) {
        ;[inQuotes, atStart, quoteLine] = [true, false, line]
        at += 1
        continue
      }
      const from = at
      let code = 0
      for (; at < text.length; at++) {
        code = text.charCodeAt(at)
        if (code === split || code === lf || code === cr) break
      }
      if (at > from) {
        cell += text.slice(from, at)
        atStart = false
      }
      if (at === text.length) break
      at += 1
      if (code === split) endCell()
      else {
        if (code === cr && text.charCodeAt(at) === lf) at += 1
        const record = endRecord(null)
        if (record) yield record
        line += 1
        startLine = line
      }
    }
  }
  const afterLastBreak = cells.length === 0 && blanks === 0 && atStart && !inQuotes
  const last = endRecord(inQuotes ? quoteLine : null)
  if (last) yield last
  else if (inQuotes) yield { line: startLine, row: row - 1, cells: [], width: 0, openQuote: quoteLine }
  return afterLastBreak ? row - 2 : row - 1
}

function lineBreaks(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === lf || (code === cr && text.charCodeAt(i + 1) !== lf)) count++
  }
  return count
}
