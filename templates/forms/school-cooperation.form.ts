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
import { cooperationChecks, isLight, positive } from '../checks/cooperation.ts'
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

/** 参与校企合作情况: one row for each school that the enterprise works with. */
export const schoolCooperation = defineForm({
  id: 'school-cooperation',
  name: '参与校企合作情况',
  filedBy: 'enterprise',
  columns,
  key: ['school'],
  rowChecks: [
    ...cooperationChecks(columns),
    check.row({
      id: 'no-content',
      severity: 'warning',
      columns: ['interns', 'forms'],
      holds: '合作的学校，当年有实习、录用、派教师、投入、捐赠中的至少一项',
      message: '实习、录用、兼职教师、投入和捐赠各列全是空的或0',
      remedy: '请补填当年的合作内容；合作只是技术服务或员工培训的，无需改动；已终止的，请删去此行。',
      fails: row =>
        [row.interns, row.hires, row.partTimeTeachers, row.investment, row.donations].some(positive) ||
        isLight(row.forms)
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
