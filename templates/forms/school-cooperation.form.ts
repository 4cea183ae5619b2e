import {
  amount,
  choices,
  count,
  month,
  name,
  optional,
  ownCode,
  schoolCode,
} from '../../functions/declare/column.ts'
import { defineForm } from '../../functions/declare/form.ts'
import { type Exact, isZero } from '../../functions/exact.ts'
import { oneNameForOneCode } from '../checks/files.ts'
import { checksOf } from '../checks/rows.ts'
import { cooperationForms } from './shared.ts'

const columns = {
  enterprise: ownCode('统一社会信用代码', '本企业的18位统一社会信用代码', '91220101MA0Y000161'),
  school: schoolCode('合作学校标识码', '合作学校的10位学校标识码', '4122019901'),
  schoolName: name('合作学校名称', '合作学校全称', '样例职业技术学院'),
  forms: choices('合作形式', cooperationForms, '可填多种，用顿号隔开', '订单培养、实习就业、捐赠'),
  since: month('合作开始年月', '如2019-03', '2019-03'),
  interns: optional(count('接收实习学生（人）', '当年接收的实习学生', '26', { plausible: 3000n })),
  hires: optional(count('录用毕业生（人）', '当年录用的毕业生', '12', { plausible: 3000n })),
  partTimeTeachers: optional(count('派出兼职教师（人）', '当年派到学校兼课的人员', '3', { plausible: 500n })),
  investment: optional(amount('投入资金（万元）', '当年投入的资金', '30', { plausible: 50_000n })),
  donations: optional(amount('捐赠设备总值（万元）', '当年捐赠设备的总值', '20', { plausible: 20_000n })),
}
const check = checksOf(columns)
const positive = (value: Exact | bigint | null): boolean =>
  value !== null && (typeof value === 'bigint' ? value > 0n : !isZero(value))
/** Forms of cooperation that bring no students. */
const light: readonly (typeof cooperationForms)[number][] = ['捐赠', '技术服务', '员工培训']

/** 参与校企合作情况: one row for each school that the enterprise works with. */
export const schoolCooperation = defineForm({
  id: 'school-cooperation',
  name: '参与校企合作情况',
  filedBy: 'enterprise',
  columns,
  key: ['school'],
  rowChecks: [
    check.row({
      id: 'donation-form',
      severity: 'warning',
      columns: ['donations', 'forms'],
      holds: '有捐赠设备的，合作形式包含捐赠',
      message: '捐赠设备总值大于0，合作形式里却没有“捐赠”',
      remedy: '请在合作形式里补上“捐赠”，或核对捐赠设备总值。',
      fails: row =>
        row.donations !== null &&
        !isZero(row.donations) &&
        !row.forms.includes('捐赠') &&
        !row.forms.includes('共建实训基地')
          ? {}
          : null,
      fires: { forms: '订单培养、实习就业' },
    }),
    check.row({
      id: 'hires-none',
      severity: 'warning',
      columns: ['hires', 'forms'],
      holds: '订单培养的企业录用毕业生',
      message: '合作形式包含“订单培养”，录用毕业生是0',
      remedy: '请核对录用人数是否漏填；当年没有毕业生的，无需改动。',
      fails: row => (row.forms.includes('订单培养') && row.hires === 0n ? {} : null),
      fires: { hires: '0' },
    }),
    check.row({
      id: 'started-early',
      severity: 'warning',
      columns: ['since'],
      holds: '合作开始不早于1990年',
      message: '合作开始年月是{since}',
      remedy: '请核对合作开始年月。',
      fails: row => (row.since < '1990-01' ? { since: row.since } : null),
      fires: { since: '1985-03' },
    }),
    check.row({
      id: 'donation-value',
      severity: 'warning',
      columns: ['donations', 'forms'],
      holds: '合作形式仅有捐赠的，填写捐赠设备总值',
      message: '合作形式只有“捐赠”，捐赠设备总值和投入资金却是空的或0',
      remedy: '请补填捐赠设备总值；捐赠的是资金的，填在“投入资金（万元）”里。',
      fails: row =>
        row.forms.length === 1 &&
        row.forms[0] === '捐赠' &&
        !positive(row.donations) &&
        !positive(row.investment)
          ? {}
          : null,
      fires: { forms: '捐赠', donations: '', investment: '', interns: '', hires: '' },
    }),
    check.row({
      id: 'interns-form',
      severity: 'warning',
      columns: ['interns', 'forms'],
      holds: '只有捐赠、技术服务或员工培训的合作不接收实习学生',
      message: '接收实习学生{interns}人，合作形式里却没有实习、订单、学徒或共建类的形式',
      remedy: '请在合作形式里补上“实习就业”等，或核对人数。',
      fails: row =>
        row.interns !== null && row.interns > 0n && row.forms.every(form => light.includes(form))
          ? { interns: String(row.interns) }
          : null,
      fires: { forms: '捐赠', hires: '' },
    }),
    check.row({
      id: 'hires-form',
      severity: 'warning',
      columns: ['hires', 'forms'],
      holds: '只有捐赠、技术服务或员工培训的合作不录用毕业生',
      message: '录用毕业生{hires}人，合作形式里却没有实习、订单、学徒或共建类的形式',
      remedy: '请在合作形式里补上“实习就业”等，或核对人数。',
      fails: row =>
        row.hires !== null && row.hires > 0n && row.forms.every(form => light.includes(form))
          ? { hires: String(row.hires) }
          : null,
      fires: { forms: '捐赠', interns: '' },
    }),
    check.row({
      id: 'no-content',
      severity: 'warning',
      columns: ['interns', 'forms'],
      holds: '合作的学校，当年有实习、录用、派教师、投入、捐赠中的至少一项',
      message: '实习、录用、兼职教师、投入和捐赠各列全是空的或0',
      remedy: '请补填当年的合作内容；合作只是技术服务或员工培训的，无需改动；已终止的，请删去此行。',
      fails: row =>
        [row.interns, row.hires, row.partTimeTeachers, row.investment, row.donations].some(positive) ||
        row.forms.every(form => light.includes(form))
          ? null
          : {},
      fires: { interns: '', hires: '', partTimeTeachers: '', investment: '', donations: '' },
    }),
  ],
  fileChecks: [
    ...oneNameForOneCode(columns, 'school', 'schoolName', [[], [{}, { school: '3622019902' }]]).filter(
      check => check.fires.length > 0,
    ),
  ],
})
