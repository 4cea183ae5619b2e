import { type Exact, exact } from '../exact.ts'
import type { Cell } from '../model.ts'

/** What a cell of the column holds: decides how it is read, which checks it implies and how templates show it. */
export type KindName =
  | 'own-code'
  | 'school-code'
  | 'credit-code'
  | 'reporter-code'
  | 'region-code'
  | 'industry-code'
  | 'programme-code'
  | 'name'
  | 'text'
  | 'count'
  | 'amount'
  | 'year'
  | 'month'
  | 'date'
  | 'choice'
  | 'choices'
  | 'yes-no'

/** One column of a form, declared once: the reader, the checks, the template and the dictionary all come from it. */
export interface Column<T = unknown> {
  /** Header to the letter, unit included, e.g. `年产值（万元）`. */
  readonly header: string
  readonly kind: KindName
  readonly required: boolean
  /** Unit of the numbers, taken from the header's （）; null for anything else. */
  readonly unit: string | null
  /** What to fill in, for the clerk (Chinese). */
  readonly help: string
  /** A good value, used in the template's example and the checks' fixtures. */
  readonly example: string
  /** Values of `choice` and `choices`. */
  readonly options: readonly string[]
  /** Other ways of writing an option that are understood, e.g. 省 for 省级. */
  readonly synonyms: Readonly<Record<string, string>>
  /** A blank cell takes the value above it (cells merged in the spreadsheet). */
  readonly fillDown: boolean
  /** Largest value that is believed without a question, in the column's unit. */
  readonly plausible: bigint | null
  /** The whole of what a text must look like, e.g. `第一批`; null where any text will do. */
  readonly pattern: RegExp | null
  /** May lie after the edition's year (targets, deadlines). */
  readonly future: boolean
  /** Turns the canonical cell into the value that declarations work with. */
  readonly open: (cell: Cell) => T
}

/** What may be set beside header, help and example. */
export interface ColumnOptions {
  readonly synonyms?: Readonly<Record<string, string>>
  readonly fillDown?: boolean
  readonly plausible?: bigint
  readonly pattern?: RegExp
  readonly future?: boolean
}

const unitOf = (header: string): string | null => /（([^（）]+)）$/u.exec(header)?.[1] ?? null

function column<T>(
  kind: KindName,
  header: string,
  help: string,
  example: string,
  open: (cell: string) => T,
  options: readonly string[] = [],
  extra: ColumnOptions = {},
): Column<T> {
  return {
    header,
    kind,
    required: true,
    unit: kind === 'count' || kind === 'amount' ? unitOf(header) : null,
    help,
    example,
    options,
    synonyms: extra.synonyms ?? {},
    fillDown: extra.fillDown ?? false,
    plausible: extra.plausible ?? null,
    pattern: extra.pattern ?? null,
    future: extra.future ?? false,
    open: cell => {
      if (cell === null) throw new Error(`a required cell of ${header} is blank in a stored filing`)
      return open(cell)
    },
  }
}

const same = (cell: string): string => cell

/** The same column, where a blank cell is allowed and opens as null. */
export function optional<T>(of: Column<T>): Column<T | null> {
  return { ...of, required: false, open: cell => (cell === null ? null : of.open(cell)) }
}

type Kind<T> = (header: string, help: string, example: string, extra?: ColumnOptions) => Column<T>
const kindOf =
  <T>(kind: KindName, open: (cell: string) => T): Kind<T> =>
  (header, help, example, extra) =>
    column(kind, header, help, example, open, [], extra)

/** The reporter's own code, which the upload's path repeats; often merged over all rows. */
export const ownCode: Kind<string> = (header, help, example, extra) =>
  column('own-code', header, help, example, same, [], { fillDown: true, ...extra })
/** 学校标识码, 10 digits. */
export const schoolCode = kindOf('school-code', same)
/** 统一社会信用代码, 18 characters (GB 32100-2015). */
export const creditCode = kindOf('credit-code', same)
/** Either of the two, for the bureau's register of reporters. */
export const reporterCode = kindOf('reporter-code', same)
/** 行政区划代码 (GB/T 2260), six digits. */
export const regionCode = kindOf('region-code', same)
/** 国民经济行业代码 (GB/T 4754-2017): a letter and two to four digits. */
export const industryCode = kindOf('industry-code', same)
/** 专业代码 of the catalogue version named in the same row. */
export const programmeCode = kindOf('programme-code', same)
/** Name of an institution, class, base …: never normalised beyond trimming. */
export const name = kindOf('name', same)
/** Free text. */
export const text = kindOf('text', same)
/** A count of things or people: an integer ≥ 0. */
export const count = kindOf('count', cell => BigInt(cell))
/** An exact amount ≥ 0 with at most two decimals (万元, 人天). */
export const amount: Kind<Exact> = kindOf('amount', cell => exact(cell))
/** A year. */
export const year = kindOf('year', cell => Number(cell))
/** A month, `YYYY-MM`. */
export const month = kindOf('month', same)
/** A day, `YYYY-MM-DD`. */
export const date = kindOf('date', same)

/** One of the options. */
export function choice<const O extends readonly string[]>(
  header: string,
  options: O,
  help: string,
  example: O[number],
  extra?: ColumnOptions,
): Column<O[number]> {
  return column<O[number]>('choice', header, help, example, cell => cell as O[number], options, extra)
}

/** Several of the options, joined by 、 in the order of the declaration. */
export function choices<const O extends readonly string[]>(
  header: string,
  options: O,
  help: string,
  example: string,
  extra?: ColumnOptions,
): Column<readonly O[number][]> {
  return column<readonly O[number][]>(
    'choices',
    header,
    help,
    example,
    cell => cell.split('、') as O[number][],
    options,
    extra,
  )
}

/** 是 or 否. */
export const yesNo = (header: string, help: string, example: '是' | '否'): Column<boolean> =>
  column('yes-no', header, help, example, cell => cell === '是', ['是', '否'])
