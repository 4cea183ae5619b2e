import { choice, creditCode, month, name, optional, ownCode, text } from '../../functions/declare/column.ts'
import { defineForm } from '../../functions/declare/form.ts'
import { consistentWithin } from '../checks/files.ts'
import { checksOf } from '../checks/rows.ts'

const columns = {
  school: ownCode('学校标识码', '本校的10位学校标识码', '4122019901'),
  id: text('产业学院编号', '本校自编的编号，同一学院各行相同', 'CY01', { fillDown: true }),
  name: name('产业学院名称', '产业学院全称', '样例智能制造产业学院', { fillDown: true }),
  founded: month('成立年月', '如2021-09', '2021-09', { fillDown: true }),
  status: choice('状态', ['运行', '筹建', '撤销'], '当年年末的状态', '运行', { fillDown: true }),
  industry: optional(text('对接产业', '对接的产业', '智能制造')),
  enterprise: creditCode(
    '共建企业统一社会信用代码',
    '共建企业的18位代码，每家企业一行',
    '91220101MA0Y000161',
  ),
  enterpriseName: name('共建企业名称', '共建企业全称', '样例一号装备有限公司'),
}
const check = checksOf(columns)

/** 产业学院情况: one row for each enterprise that runs a college with the school. */
export const industryColleges = defineForm({
  id: 'industry-colleges',
  name: '产业学院情况',
  filedBy: 'school',
  columns,
  key: ['id', 'enterprise'],
  rowChecks: [
    check.row({
      id: 'founded-early',
      severity: 'warning',
      columns: ['founded'],
      holds: '产业学院成立不早于2000年',
      message: '成立年月是{founded}',
      remedy: '请核对成立年月。',
      fails: row => (row.founded < '2000-01' ? { founded: row.founded } : null),
      fires: { founded: '1998-09' },
    }),
  ],
  fileChecks: [
    consistentWithin(columns, 'id', 'name'),
    consistentWithin(columns, 'id', 'founded', '2020-09'),
    consistentWithin(columns, 'id', 'status', '筹建'),
    {
      id: 'name-under-two-ids',
      severity: 'warning',
      columns: ['name', 'id'],
      holds: '一个产业学院名称只有一个编号',
      message: '“{name}”有两个编号：{first}和{second}',
      remedy: '同一学院请用同一编号，否则会算成两个。',
      fails: rows => {
        const ids = new Map<string, string>()
        return rows.flatMap(({ line, row }) => {
          const first = ids.get(row.name) ?? row.id
          ids.set(row.name, first)
          return first === row.id ? [] : [{ line, words: { name: row.name, first, second: row.id } }]
        })
      },
      fires: [{}, { id: 'CY02' }],
    },
  ],
})
