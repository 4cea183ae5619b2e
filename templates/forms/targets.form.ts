import { amount, choice, name, optional, text, year } from '../../functions/declare/column.ts'
import { defineForm, type LinedRow } from '../../functions/declare/form.ts'
import { compare, isZero } from '../../functions/exact.ts'
import { rowsWith } from '../checks/lookup.ts'
import { checksOf } from '../checks/rows.ts'

const columns = {
  indicator: text('指标编号', '指标目录中的编号', 'undergraduate.programmes'),
  name: name('目标名称', '目标的名称；以“新增”开头的，目标值是比基期年增加的数', '职业本科专业'),
  value: amount('目标值', '目标值，只填数字', '12', { plausible: 10_000_000n }),
  wording: optional(choice('约数', ['左右', '以上'], '目标本身带有约数的填写', '左右')),
  base: year('基期年', '比较的起点', '2020'),
  target: year('目标年', '达到目标的年份', '2025', { future: true }),
  source: optional(text('依据', '提出目标的文件', '样例发展规划')),
}
const check = checksOf(columns)
const byIndicator = ({ row }: LinedRow<typeof columns>): string => row.indicator

/** 规划目标: what the city set out to reach, and by when. */
export const targets = defineForm({
  id: 'targets',
  name: '规划目标',
  filedBy: 'bureau',
  columns: columns,
  key: ['indicator', 'target'],
  rowChecks: [
    check.row({ ...check.notBefore('target', 'base', { target: '2019' }) }),
    check.row({
      id: 'indicator-form',
      severity: 'error',
      columns: ['indicator'],
      holds: '指标编号写作“类别.名称”，如undergraduate.programmes',
      message: '指标编号不是指标目录里的写法',
      remedy: '请从指标目录里抄写编号（小写英文字母、连字符，中间一个点），不要填指标的中文名称。',
      fails: row => (/^[a-z]+(-[a-z]+)*\.[a-z]+/u.test(row.indicator) ? null : {}),
      fires: { indicator: '职业本科专业数' },
    }),
    check.row({
      id: 'value-none',
      severity: 'warning',
      columns: ['value'],
      holds: '目标值大于0',
      message: '目标值是0',
      remedy: '请核对目标值。',
      fails: row => (isZero(row.value) ? {} : null),
      fires: { value: '0' },
    }),
    check.row({
      id: 'same-year',
      severity: 'warning',
      columns: ['target', 'base'],
      holds: '目标年晚于基期年',
      message: '目标年与基期年都是{year}年',
      remedy: '请核对这两个年份。',
      fails: row => (row.target === row.base ? { year: String(row.base) } : null),
      fires: { base: '2022', target: '2022' },
    }),
    check.row({
      id: 'past',
      severity: 'warning',
      columns: ['target'],
      holds: '目标年不早于编报年度',
      message: '目标年{target}年已经过去',
      remedy: '请核对目标年；已到期的目标不再在公报里报告进度，可删去此行。',
      fails: (row, edition) =>
        row.target < edition && row.target > row.base ? { target: String(row.target) } : null,
      fires: { target: '2021' },
    }),
    check.row({
      id: 'far',
      severity: 'warning',
      columns: ['target', 'base'],
      holds: '目标期不超过15年',
      message: '从基期年{base}年到目标年{target}年超过15年',
      remedy: '请核对这两个年份；确实如此的，无需改动。',
      fails: row =>
        row.target - row.base > 15 ? { base: String(row.base), target: String(row.target) } : null,
      fires: { target: '2036' },
    }),
  ],
  fileChecks: [
    {
      id: 'two-bases',
      severity: 'warning',
      columns: ['base', 'indicator'],
      holds: '同一指标的各个目标基期年相同',
      message: '同一指标另一个目标的基期年是{first}年，这一个是{second}年',
      remedy: '请核对基期年；两个规划的基期确实不同的，无需改动。',
      fails: rows => {
        const bases = new Map<string, number>()
        return rows.flatMap(({ line, row }) => {
          const first = bases.get(row.indicator) ?? row.base
          bases.set(row.indicator, first)
          return first === row.base
            ? []
            : [{ line, words: { first: String(first), second: String(row.base) } }]
        })
      },
      fires: [{}, { target: '2030', base: '2021', value: '20' }],
    },
    {
      id: 'later-lower',
      severity: 'warning',
      columns: ['value', 'target'],
      holds: '同一指标，目标年晚的目标值不低于目标年早的',
      message: '目标值低于同一指标{year}年的目标',
      remedy: '请核对两个目标值是否填反；确实如此的，无需改动。',
      fails: rows =>
        rows.flatMap(({ line, row }) => {
          const earlier = rowsWith(rows, byIndicator, row.indicator).find(
            ({ row: other }) => other.target < row.target && compare(other.value, row.value) > 0,
          )
          return earlier ? [{ line, words: { year: String(earlier.row.target) } }] : []
        }),
      fires: [{}, { target: '2030', value: '10' }],
    },
  ],
})
