import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { CodeList, CodeLists } from '../../functions/codes/lists.ts'
import type { ProgrammeCategory } from '../../functions/codes/programme-code.ts'

type Row = Readonly<Record<string, string>>
const table = (file: string): Row[] =>
  parse(readFileSync(new URL(file, import.meta.url)), { columns: true, bom: true }) as Row[]
const cell = (row: Row, name: string): string => row[name] ?? ''
const list = (file: string): CodeList =>
  new Map(table(file).map(row => [cell(row, 'code'), cell(row, 'name')]))

const prefixColumns = {
  '2021/中职': 'secondary_2021',
  '2021/高职专科': 'vocational_2021',
  '2021/职业本科': 'undergraduate_2021',
  '2015/高职专科': 'vocational_2015',
  '2010/中职': 'secondary_2010',
}

/** The 19 专业大类 of the 2021 catalogue with the prefixes of older ones mapped onto them. */
export const programmeCategoryPrefixes: readonly ProgrammeCategory[] = table('programme-categories.csv').map(
  row => ({
    rank: Number(cell(row, 'rank')),
    name: cell(row, 'name'),
    prefixes: Object.fromEntries(
      Object.entries(prefixColumns).map(([key, column]) => [
        key,
        cell(row, column).split(' ').filter(Boolean),
      ]),
    ),
  }),
)

/** Programmes by `edition/level/code`: that of 2021 as issued, the older ones in part, see SOURCES.md. */
export const programmes: CodeList = new Map(
  table('programmes.csv').map(row => [
    `${cell(row, 'edition')}/${cell(row, 'level')}/${cell(row, 'code')}`,
    cell(row, 'name'),
  ]),
)
/** 行政区划 of Changchun and Jilin, statistical zones included; not closed. */
export const regions = list('regions.csv')
/** 国民经济行业 divisions of GB/T 4754-2017 with their letters. */
const industries = list('industries.csv')

/** All lists that the checks are handed. */
export const codeLists: CodeLists = { regions, industries, programmes }
