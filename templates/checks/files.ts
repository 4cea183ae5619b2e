import type { Columns, FileCheck } from '../../functions/declare/form.ts'

/** All rows of one group (a college, a base) say the same in a column that describes the group. */
export function consistentWithin<const C extends Columns>(
  columns: C,
  group: keyof C & string,
  told: keyof C & string,
  other = '另一名称',
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
    fires: [{}, { [told]: other, enterprise: '91220101MA0Y00024U' }] as unknown as FileCheck<C>['fires'],
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
