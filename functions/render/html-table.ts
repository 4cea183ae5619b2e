import type { Table, TableCell, TableColumn } from '../model.ts'
import { fill } from '../words.ts'
import { ems } from './ems.ts'
import { html, type Markup, nothing } from './html.ts'
import { indicatorName, type Page } from './html-page.ts'
import { columnTitle } from './tables.ts'

/** A table in a frame that scrolls sideways, by keyboard too, where it is wider than its page; its notes and data file below. */
export function table(table: Table, page: Page): Markup {
  const id = `table-${table.id}`
  const named = rowHead(table)
  const kinds = table.columns.map((_, i) => kindOf(table, i))
  const described = table.notes.length === 0 ? nothing : html` aria-describedby="${id}-notes"`
  const size = table.rows.length > many ? ' tall' : table.rows.length > few ? '' : ' small'
  return html`<div class="table${table.wide ? ' wide' : ''}${size}">
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table${described}>
<caption id="${id}"><span>${table.title}</span></caption>
<thead><tr>${table.columns.map(column => head(column, page))}</tr></thead>
<tbody>
${table.rows.map(
  row =>
    html`<tr${rowId(row, page)}>${row.map((cell, i) => cellMarkup(cell, kinds[i] ?? '', i === named, page))}</tr>\n`,
)}</tbody>
</table>
</div>
${notes(table, `${id}-notes`, page)}
<p class="data"><a href="tables/${table.id}.csv">${page.style.words.web.tableData}<span class="hidden">：${table.title}</span></a></p>
</div>
`
}

/** Where the definition of a row's indicator leads back to. */
function rowId(row: Table['rows'][number], { links }: Page): Markup {
  const found = row.map(({ indicator }) => (indicator === undefined ? null : links.row(indicator)))
  const here = found.find(one => one?.cells === row)
  return here ? html` id="${here.id}"` : nothing
}

/**
 * The column that names the rows: the first of words, no two of them alike. A table without one is read by its first
 * column.
 */
function rowHead({ columns, rows }: Table): number {
  const names = columns.findIndex((_, i) => {
    const cells = rows.map(row => row[i])
    return (
      cells.every(cell => cell?.value === null) && new Set(cells.map(cell => cell?.text)).size === rows.length
    )
  })
  return Math.max(0, names)
}

/** A table of so many rows is not parted in print; one of more than so many keeps its head in sight on a screen. */
const [few, many] = [20, 24]
/** Texts up to this many characters are not broken. */
const short = 6

/** Class of a column: how it stands and, for words, whether they are short enough to stand on one line. */
function kindOf({ columns, rows }: Table, i: number): string {
  const align = alignOf(columns[i])
  if (align === 'number') return align
  const longest = Math.max(0, ...rows.map(row => ems(row[i]?.text ?? '')))
  return `${align} ${longest <= short ? 'short' : 'long'}`.trim()
}

function alignOf(column: TableColumn | undefined): string {
  return { left: '', center: 'middle', right: 'number' }[column?.align ?? 'left']
}

function head(column: TableColumn, page: Page): Markup {
  const { title } = column
  const whole = columnTitle(column, page.style)
  const name = indicatorName(title, column.indicator, page)
  const unit = whole.startsWith(title) ? whole.slice(title.length) : whole
  const kind = `${alignOf(column)}${ems(title) <= short ? ' short' : ''}`.trim()
  return html`<th scope="col" class="${kind}">${name}${unit === '' ? nothing : html`<span class="unit">${unit}</span>`}</th>`
}

function cellMarkup(cell: TableCell, kind: string, names: boolean, page: Page): Markup {
  const text = indicatorName(cell.text, cell.indicator, page)
  if (names) return html`<th scope="row" class="${kind}">${text}</th>`
  return html`<td class="${cell.absence === undefined ? kind : `${kind} none`}">${text}</td>`
}

function notes({ notes }: Table, id: string, { style }: Page): Markup {
  if (notes.length === 0) return nothing
  const { tableNotes, tableNoteMark } = style.words
  const numbered = (note: string, i: number): string =>
    notes.length > 1 ? `${fill(tableNoteMark, { n: i + 1 })}${note}` : note
  return html`<div class="notes" id="${id}">${notes.map(
    (note, i) => html`<p>${i === 0 ? tableNotes : ''}${numbered(note, i)}</p>\n`,
  )}</div>`
}
