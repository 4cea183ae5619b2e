import { choice, creditCode, month, name, optional, ownCode, text } from '../../functions/declare/column.ts'
import { defineForm } from '../../functions/declare/form.ts'
import { consistentWithin, oneNameForOneCode, oneNumberForOneName } from '../checks/files.ts'
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
    check.row({
      id: 'name-form',
      severity: 'warning',
      columns: ['name'],
      holds: '产业学院名称里有“学院”',
      message: '产业学院名称里没有“学院”',
      remedy: '请核对：实训基地填在实训基地情况里，班级填在订单班与学徒班情况里；确是产业学院的，无需改动。',
      fails: row => (row.name.includes('学院') ? null : {}),
      fires: { name: '样例智能制造研究中心' },
    }),
  ],
  fileChecks: [
    consistentWithin(columns, 'id', 'name', '样例软件产业学院'),
    consistentWithin(columns, 'id', 'founded', '2020-09'),
    consistentWithin(columns, 'id', 'status', '筹建'),
    ...oneNameForOneCode(columns, 'enterprise', 'enterpriseName', [
      [{}, { id: 'CY02', name: '样例软件产业学院', enterpriseName: '样例二号科技有限公司' }],
      [{}, { id: 'CY02', name: '样例软件产业学院', enterprise: '91220101MA0Y00024U' }],
    ]),
    oneNumberForOneName(columns, 'id', 'name', [{}, { id: 'CY02' }]),
  ],
})
