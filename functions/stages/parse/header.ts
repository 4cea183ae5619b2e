import { type AnyForm, columnsOf } from '../../declare/form.ts'
import { numbering, ofWhich, requiredRemark, sameUnits, scaledUnit, unitWord } from '../marks.ts'

/** Text as headers and marks are compared: half-width, without white space, hidden characters and asterisks. */
export const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s*\p{Cf}]/gu, '')

/** Longer texts are no header of a form: what would be taken off them is not looked for. */
const longestHeader = 200

/** A header without what clerks and exporting systems add to it, and its unit. */
function partsOf(text: string): { base: string; unit: string | null } {
  if (text.length > longestHeader) return { base: '', unit: null }
  const bare = plain(text)
    .replaceAll(requiredRemark, '')
    .replace(/[-_][A-Za-z][A-Za-z0-9_]*$/u, '')
    .replace(numbering, '')
    .replace(/[:;,。]$/u, '')
  const [, inside] = /\(([^()]*)\)$/u.exec(bare) ?? []
  const base = (inside === undefined ? bare : bare.slice(0, -inside.length - 2)).replace(ofWhich, '')
  const unit = inside?.replace(unitWord, '')
  return { base, unit: unit === undefined || unit === '' ? null : unit }
}

/** A column of the form found in a header row. */
export interface FoundColumn {
  readonly id: string
  /** Zero-based position in the file. */
  readonly at: number
  readonly written: string
  readonly header: string
  /** How its unit is written: as declared, not at all, or otherwise. */
  readonly unit: 'same' | 'none' | 'other'
  readonly unitWritten: string | null
}

/** A header row read for the form that it fits best. */
export interface FoundHeader {
  readonly form: AnyForm
  readonly columns: readonly FoundColumn[]
  /** Positions with a header that the form does not have. */
  readonly unknown: readonly { readonly at: number; readonly written: string }[]
  /** Columns of the form that it has, each counted once. */
  readonly matched: number
}

interface Entry {
  readonly form: AnyForm
  readonly columns: ReadonlyMap<string, { id: string; header: string; unit: string | null }>
}
/** The headers of all forms, made ready once. */
export type HeaderBook = readonly Entry[]

/** Prepares the forms' headers for reading. */
export function headerBook(forms: readonly AnyForm[]): HeaderBook {
  return forms.map(form => ({
    form,
    columns: new Map(
      columnsOf(form).map(({ id, header, unit }) => [
        unit === null ? plain(header).replace(ofWhich, '') : partsOf(header).base,
        { id, header, unit: unit === null ? null : plain(unit) },
      ]),
    ),
  }))
}

/** The form whose header a row most likely is; null when it is no header row of any form. */
export function readHeader(book: HeaderBook, cells: readonly string[]): FoundHeader | null {
  if (cells.length < 2) return null
  const parts = cells.map(partsOf)
  let best: FoundHeader | null = null
  for (const entry of book) {
    const found = readAs(entry, cells, parts)
    const missing = (header: FoundHeader): number => Object.keys(header.form.columns).length - header.matched
    if (
      best === null ||
      found.matched > best.matched ||
      (found.matched === best.matched && missing(found) < missing(best))
    )
      best = found
  }
  if (!best || best.matched < 2) return null
  return best.matched * 3 >= Object.keys(best.form.columns).length ? best : null
}

function readAs(
  { form, columns: known }: Entry,
  cells: readonly string[],
  parts: readonly { base: string; unit: string | null }[],
): FoundHeader {
  const columns: FoundColumn[] = []
  const unknown: { at: number; written: string }[] = []
  parts.forEach(({ base, unit }, at) => {
    const written = (cells[at] ?? '').trim()
    if (written === '') return
    const column = known.get(base)
    if (!column) unknown.push({ at, written })
    else {
      const { id, header } = column
      columns.push({ id, at, written, header, unit: unitSaid(column.unit, unit), unitWritten: unit })
    }
  })
  return { form, columns, unknown, matched: new Set(columns.map(({ id }) => id)).size }
}

function unitSaid(declared: string | null, written: string | null): FoundColumn['unit'] {
  if (declared === null) return written !== null && scaledUnit.test(written) ? 'other' : 'same'
  if (written === null) return 'none'
  const same =
    written === declared || sameUnits.some(group => group.includes(written) && group.includes(declared))
  return same ? 'same' : 'other'
}
