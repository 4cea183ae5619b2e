import type { Columns, FileCheck } from '../../functions/declare/form.ts'

/** All rows of one group (a college, a base) say the same in a column that describes the group. */
export function consistentWithin<const C extends Columns>(
  columns: C,
  group: keyof C & string,
  told: keyof C & string,
  other: string,
  /** What else tells the second row of the fixture from the first. */
  apart: Readonly<Record<string, string>> = {},
): FileCheck<C> {
  const header = (id: keyof C & string) => columns[id]?.header ?? id
  return {
    id: `${told}-same-within-${group}`,
    severity: 'error',
    columns: [told, group],
    holds: `“${header(group)}”相同的各行，“${header(told)}”也相同`,
    message: `“${header(group)}”同为{group}，“${header(told)}”却有“{first}”和“{second}”两种`,
    remedy: `请把同一${header(group)}各行的“${header(told)}”改成一样。`,
    fails: rows => {
      const said = new Map<string, string>()
      return rows.flatMap(({ line, row }) => {
        const [key, value] = [String(row[group]), String(row[told])]
        const first = said.get(key) ?? value
        said.set(key, first)
        return first === value ? [] : [{ line, words: { group: key, first, second: value } }]
      })
    },
    fires: [
      {},
      { enterprise: '91220101MA0Y00024U', enterpriseName: '样例二号科技有限公司', ...apart, [told]: other },
    ] as unknown as FileCheck<C>['fires'],
  }
}

/** What has a number of its own has one number only: under two it would count twice. */
export function oneNumberForOneName<const C extends Columns>(
  columns: C,
  number: keyof C & string,
  name: keyof C & string,
  fires: FileCheck<C>['fires'],
): FileCheck<C> {
  const header = (id: keyof C & string) => columns[id]?.header ?? id
  return {
    id: 'name-under-two-ids',
    severity: 'warning',
    columns: [name, number],
    holds: `一个“${header(name)}”只有一个“${header(number)}”`,
    message: '“{name}”有两个编号：{first}和{second}',
    remedy: '请核对：同一个的请用同一编号，否则会算成两个；确是两个的，请在名称里区分。',
    fails: rows => {
      const numbers = new Map<string, string>()
      return rows.flatMap(({ line, row }) => {
        const [said, own] = [String(row[name]), String(row[number])]
        const first = numbers.get(said) ?? own
        numbers.set(said, first)
        return first === own ? [] : [{ line, words: { name: said, first, second: own } }]
      })
    },
    fires,
  }
}

/** Many rows do not all have one and the same number: that is what a cell dragged down leaves. */
export function notAllSame<const C extends Columns>(
  columns: C,
  column: keyof C & string,
  least: number,
  fires: FileCheck<C>['fires'],
): FileCheck<C> {
  const header = columns[column]?.header ?? column
  return {
    id: `${column}-all-same`,
    severity: 'warning',
    columns: [column],
    holds: `${least}行以上时，各行的“${header}”不完全相同`,
    message: `{count}行的“${header}”都是{value}，可能是下拉填充造成的`,
    remedy: '请与原表核对；确实都相同的，无需改动。',
    fails: rows => {
      const values = new Set(rows.map(({ row }) => String(row[column])))
      const [value] = values
      const line = rows[0]?.line
      if (rows.length < least || values.size > 1 || line === undefined) return []
      if (value === undefined || value === 'null' || value === '0') return []
      return [{ line, words: { count: String(rows.length), value } }]
    },
    fires,
  }
}

/** One code goes with one name throughout a file (an enterprise, a school). */
export function oneNameForOneCode<const C extends Columns>(
  columns: C,
  code: keyof C & string,
  name: keyof C & string,
  fires: readonly [FileCheck<C>['fires'], FileCheck<C>['fires']],
): readonly FileCheck<C>[] {
  const header = (id: keyof C & string) => columns[id]?.header ?? id
  const differing =
    (by: keyof C & string, told: keyof C & string): FileCheck<C>['fails'] =>
    rows => {
      const seen = new Map<string, string>()
      return rows.flatMap(({ line, row }) => {
        const [key, value] = [String(row[by]), String(row[told])]
        const first = seen.get(key) ?? value
        seen.set(key, first)
        return first === value ? [] : [{ line, words: { key, first, second: value } }]
      })
    }
  return [
    {
      id: `${code}-two-names`,
      severity: 'warning',
      columns: [name, code],
      holds: `一个“${header(code)}”只有一个“${header(name)}”`,
      message: '{key}有两个名称：“{first}”和“{second}”',
      remedy: '请核对代码与名称；以营业执照或登记证书为准。',
      fails: differing(code, name),
      fires: fires[0],
    },
    {
      id: `${name}-two-codes`,
      severity: 'warning',
      columns: [code, name],
      holds: `一个“${header(name)}”只有一个“${header(code)}”`,
      message: '“{key}”有两个代码：{first}和{second}',
      remedy: '请核对代码；同名的两家单位确实不同的，无需改动。',
      fails: differing(name, code),
      fires: fires[1],
    },
  ]
}
