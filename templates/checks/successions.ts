import type { Columns, FileCheck } from '../../functions/declare/form.ts'
import { rowsWith } from './lookup.ts'

/** What these checks read of the register of reporters. */
interface Entry {
  readonly code: string
  readonly name: string
  readonly shortName: string | null
  readonly alias: string | null
  readonly from: number
  readonly to: number | null
  readonly predecessor: string | null
}
type Entries = readonly { readonly line: number; readonly row: Entry }[]
type RegisterCheck = FileCheck<Columns>
type Words = Pick<RegisterCheck, 'id' | 'severity' | 'holds' | 'message' | 'remedy'>

/** Declares one check over all entries of the register. */
const over = (
  columns: readonly (keyof Entry)[],
  check: Words,
  fails: (rows: Entries, edition: number) => ReturnType<RegisterCheck['fails']>,
  fires: RegisterCheck['fires'],
): RegisterCheck => ({
  ...check,
  columns,
  fails: (rows, edition) => fails(rows as unknown as Entries, edition),
  fires,
})

const other = { code: '3622019902', name: '样例中等职业学校', shortName: '', alias: '' }
const forerunner = {
  ...other,
  code: '4122019910',
  name: '样例技工学校',
  to: '2019',
  from: '2019',
  deadline: '',
}
const byCode = ({ row }: Entries[number]): string => row.code
const byName = ({ row }: Entries[number]): string => row.name
const find = (rows: Entries, code: string | null): Entry | undefined =>
  code === null ? undefined : rowsWith(rows, byCode, code)[0]?.row

/** Entries active in the edition that share a name with an earlier one. */
const namesakes = (rows: Entries, edition: number, nameOf: (row: Entry) => string | null) => {
  const seen = new Map<string, string>()
  return rows.flatMap(({ line, row }) => {
    const name = nameOf(row)
    if (name === null || (row.to !== null && row.to < edition)) return []
    const first = seen.get(name)
    seen.set(name, first ?? row.code)
    return first === undefined || first === row.code ? [] : [{ line, words: { first } }]
  })
}

/** Codes of the entries that come after themselves when predecessors are followed. Each entry is passed once. */
function circularCodes(rows: Entries): ReadonlySet<string> {
  const circular = new Set<string>()
  const passed = new Set<string>()
  for (const { row } of rows) {
    const chain: string[] = []
    let at: Entry | undefined = row
    for (; at && !passed.has(at.code); at = find(rows, at.predecessor)) {
      passed.add(at.code)
      chain.push(at.code)
    }
    const back = at ? chain.indexOf(at.code) : -1
    if (back >= 0) for (const code of chain.slice(back)) circular.add(code)
  }
  return circular
}

const successionChecks: readonly RegisterCheck[] = [
  over(
    ['predecessor'],
    {
      id: 'predecessor-missing',
      severity: 'warning',
      holds: '前身单位也列在名录里（填停用年份）',
      message: '名录里没有这个前身单位',
      remedy: '请补上前身单位并填停用年份，否则无法与上年比较；没有前身的，请清空前身单位编码。',
    },
    rows =>
      rows
        .filter(({ row }) => row.predecessor?.length === row.code.length && !find(rows, row.predecessor))
        .map(({ line }) => ({ line, words: {} })),
    [{ predecessor: '4122019910' }],
  ),
  over(
    ['predecessor'],
    {
      id: 'predecessor-active',
      severity: 'warning',
      holds: '前身单位在承接单位启用之前停用',
      message: '前身单位“{name}”在本单位启用（{from}年）时还没有停用',
      remedy: '请给前身单位填停用年份，否则同一所学校会应报两份。',
    },
    rows => {
      const circular = circularCodes(rows)
      return rows.flatMap(({ line, row }) => {
        const before = find(rows, row.predecessor)
        return before && !circular.has(row.code) && (before.to === null || before.to >= row.from)
          ? [{ line, words: { name: before.name, from: String(row.from) } }]
          : []
      })
    },
    [{ predecessor: '4122019910' }, { ...forerunner, to: '', from: '2019', deadline: '2023-01-20' }],
  ),
  over(
    ['predecessor'],
    {
      id: 'predecessor-circular',
      severity: 'error',
      holds: '前身单位不互为前身',
      message: '沿前身单位编码追溯，又回到了本单位',
      remedy: '请核对前身单位编码：新单位填旧单位的编码，旧单位不填新单位的。',
    },
    rows => {
      const circular = circularCodes(rows)
      return rows
        .filter(({ row }) => row.predecessor !== row.code && circular.has(row.code))
        .map(({ line }) => ({ line, words: {} }))
    },
    [
      { predecessor: '4122019910', from: '2018', to: '2018', deadline: '' },
      { ...forerunner, from: '2017', to: '2017', predecessor: '4122019901' },
    ],
  ),
  over(
    ['predecessor'],
    {
      id: 'two-successors',
      severity: 'warning',
      holds: '一个前身单位只有一个承接单位',
      message: '这个前身单位已由“{name}”承接',
      remedy: '请核对前身单位编码；一校分为两校的，只给主要的一所填，否则上年的数字会算两遍。',
    },
    rows => {
      const taken = new Map<string, string>()
      return rows.flatMap(({ line, row }) => {
        if (row.predecessor === null) return []
        const name = taken.get(row.predecessor)
        taken.set(row.predecessor, name ?? row.name)
        return name === undefined ? [] : [{ line, words: { name } }]
      })
    },
    [{ predecessor: '4122019910' }, { ...other, predecessor: '4122019910' }, forerunner],
  ),
  over(
    ['name', 'code'],
    {
      id: 'name-twice',
      severity: 'warning',
      holds: '在用的两个单位不同名',
      message: '与编码{first}的单位同名',
      remedy: '请核对：同一单位只列一行；更名后有新编码的，旧的一行填停用年份。',
    },
    (rows, edition) => namesakes(rows, edition, row => row.name),
    [{}, { ...other, name: '样例职业技术学院' }],
  ),
  over(
    ['shortName', 'code'],
    {
      id: 'short-name-twice',
      severity: 'warning',
      holds: '在用的两个单位简称不同',
      message: '与编码{first}的单位简称相同',
      remedy: '公报用简称称呼学校：请改成能区分的简称。',
    },
    (rows, edition) => namesakes(rows, edition, row => row.shortName),
    [{}, { ...other, shortName: '样例职院' }],
  ),
  over(
    ['alias', 'code'],
    {
      id: 'alias-of-another',
      severity: 'warning',
      holds: '别名不是另一个在用单位的名称',
      message: '别名里的“{name}”是编码{code}的单位的名称',
      remedy: '请删去这个别名，否则另一个单位的填报会对到本单位。',
    },
    (rows, edition) =>
      rows.flatMap(({ line, row }) => {
        const aliases = (row.alias ?? '').split(/[、；]/u)
        const named = aliases
          .flatMap(alias => rowsWith(rows, byName, alias))
          .find(
            ({ row: one }) =>
              one.code !== row.code && one.code !== row.predecessor && (one.to === null || one.to >= edition),
          )
        return named ? [{ line, words: { name: named.row.name, code: named.row.code } }] : []
      }),
    [{ alias: '样例中等职业学校' }, other],
  ),
]

/** Names and successions hang together throughout the register: year-on-year figures are compared along them. */
export const registerFileChecks = <C extends Columns>(): readonly FileCheck<C>[] =>
  successionChecks as unknown as readonly FileCheck<C>[]
