import type { PageStyle } from '../declare/page.ts'
import type { Bulletin, Table } from '../model.ts'
import { fill } from '../words.ts'
import { dateText } from './date-text.ts'
import { markedTitle } from './tables.ts'

/** A sheet of the workbook and the table in it. */
interface Listed {
  readonly sheet: string
  readonly table: Table
}

/** A row of the first sheet; `strong` rows head what follows. */
interface GuideRow {
  readonly cells: readonly string[]
  readonly strong: boolean
}

/**
 * The first sheet of the workbook: what this is and of whom, how exact its numbers are, what stands in place of a number,
 * which table is in which sheet with its units and notes, and the forms that all of it comes from.
 */
export function guideRows(
  bulletin: Bulletin,
  listed: readonly Listed[],
  figuresSheet: string,
  style: PageStyle,
): GuideRow[] {
  const { guide, meanings, sample, exactness } = style.words.data
  const strong = (...cells: readonly string[]): GuideRow => ({ cells, strong: true })
  const plain = (...cells: readonly string[]): GuideRow => ({ cells, strong: false })
  return [
    strong(markedTitle(bulletin, style)),
    plain(guide.agency, bulletin.agency),
    plain(guide.date, dateText(bulletin.date, style)),
    plain(guide.year, fill(guide.yearText, { year: bulletin.year })),
    ...(bulletin.sample ? [plain(sample.title, sample.description)] : []),
    plain(guide.exactness, exactness),
    plain(),
    strong(...guide.meanings),
    ...meanings.map(({ word, meaning }) => plain(word, meaning)),
    plain(),
    strong(...guide.tables),
    ...listed.map(({ sheet, table }) =>
      plain(sheet, table.title, unitsOf(table).join(guide.mark), table.notes.join('')),
    ),
    plain(figuresSheet, guide.allFigures),
    plain(),
    ...(bulletin.sources
      ? [
          strong(...guide.sources),
          ...bulletin.sources.map(({ form, indicators }) =>
            plain(form, indicators.length > 0 ? indicators.join(guide.mark) : guide.noIndicators),
          ),
        ]
      : []),
  ]
}

/** Units of the columns, and of the rows where these have their own, each once. */
function unitsOf({ columns, rows }: Table): string[] {
  const ofRows = columns.findIndex(({ id }) => id === 'unit')
  const units = [...columns.map(({ unit }) => unit), ...rows.map(row => row[ofRows]?.text ?? '')]
  return [...new Set(units.filter(unit => unit !== ''))]
}
