import { choice, count, name, optional, ownCode, regionCode, yesNo } from '../../functions/declare/column.ts'
import { defineForm } from '../../functions/declare/form.ts'
import { checksOf } from '../checks/rows.ts'
import { schoolLevels, shareAbove } from './shared.ts'

const columns = {
  school: ownCode('学校标识码', '本校的10位学校标识码', '4122019901'),
  name: name('学校名称', '学校全称，与公章一致', '样例职业技术学院'),
  level: choice('办学层次', schoolLevels, '学校的最高办学层次', '高职专科'),
  ownership: choice('举办性质', ['公办', '民办'], '公办或民办', '公办'),
  region: regionCode('行政区划代码', '学校所在县（市、区）的6位代码', '220104'),
  teachers: count('专任教师数（人）', '年末在册专任教师', '320', { plausible: 5000n }),
  dualQualified: count('其中：双师型教师数（人）', '专任教师中的双师型教师', '192', { plausible: 4000n }),
  partTimeTeachers: count('企业兼职教师数（人）', '当年聘用的企业兼职教师', '45', { plausible: 3000n }),
  secondments: optional(
    count('企业人员挂职数（人）', '当年来校挂职的企业人员，只填人数，不填姓名', '2', { plausible: 200n }),
  ),
  students: count('全日制在校生数（人）', '年末全日制在校生', '5600', { plausible: 60_000n }),
  undergraduate: yesNo('是否开展职业本科建设', '当年正在开展职业本科建设填“是”', '否'),
}
const check = checksOf(columns)

/** 学校基本情况: one row a school. */
export const schoolProfile = defineForm({
  id: 'school-profile',
  name: '学校基本情况',
  filedBy: 'school',
  single: true,
  columns,
  key: ['school'],
  rowChecks: [
    check.row({ ...check.partOfWhole('dualQualified', 'teachers'), fires: { dualQualified: '321' } }),
    check.row({
      id: 'teachers-none',
      severity: 'warning',
      columns: ['teachers', 'students'],
      holds: '有在校生的学校有专任教师',
      message: '有{students}名在校生，专任教师却是0人',
      remedy: '请核对专任教师数；确实如此的，请向市教育局说明。',
      fails: row => (row.teachers === 0n && row.students > 0n ? { students: String(row.students) } : null),
      fires: { teachers: '0', dualQualified: '0' },
    }),
    check.row({
      id: 'students-per-teacher',
      severity: 'warning',
      columns: ['students', 'teachers'],
      holds: '生师比不高于60∶1',
      message: '每名专任教师对应的在校生超过60人（在校生{students}人，专任教师{teachers}人）',
      remedy: '请核对两个人数是否填反或多填了一位。',
      fails: row =>
        row.teachers > 0n && row.students > 60n * row.teachers
          ? { students: String(row.students), teachers: String(row.teachers) }
          : null,
      fires: { teachers: '20', dualQualified: '10', students: '1300', partTimeTeachers: '5' },
    }),
    check.row({
      id: 'students-none',
      severity: 'warning',
      columns: ['students'],
      holds: '在办学校有全日制在校生',
      message: '全日制在校生数是0',
      remedy: '请核对；确无在校生的，请向市教育局说明。',
      fails: row => (row.students === 0n ? {} : null),
      fires: { students: '0' },
    }),
    check.row({
      id: 'undergraduate-level',
      severity: 'error',
      columns: ['undergraduate', 'level'],
      holds: '中职学校不开展职业本科建设',
      message: '办学层次为中职，“是否开展职业本科建设”却填了“是”',
      remedy: '请核对办学层次，或把“是否开展职业本科建设”改为“否”。',
      fails: row => (row.undergraduate && row.level === '中职' ? {} : null),
      fires: { school: '3622019902', level: '中职', undergraduate: '是' },
    }),
    check.row({
      id: 'level-by-code',
      severity: 'warning',
      columns: ['level', 'school'],
      holds: '办学层次与学校标识码的类别相符（36、93为中等，41为高等）',
      message: '学校标识码以“{kind}”开头，办学层次却填了“{level}”',
      remedy: '请核对办学层次；确实如此的，请向市教育局说明。',
      fails: row => {
        const kind = row.school.slice(0, 2)
        return (kind === '41') === (row.level === '中职') ? { kind, level: row.level } : null
      },
      fires: { level: '中职' },
    }),
    check.row({
      id: 'dual-qualified-all',
      severity: 'warning',
      columns: ['dualQualified', 'teachers'],
      holds: '双师型教师占专任教师不足95%',
      message: '双师型教师{dual}人，占专任教师{teachers}人的95%以上',
      remedy: '请核对是否把专任教师数抄了两遍；确实如此的，无需改动。',
      fails: row =>
        row.dualQualified <= row.teachers && shareAbove(row.dualQualified, row.teachers, 95n)
          ? { dual: String(row.dualQualified), teachers: String(row.teachers) }
          : null,
      fires: { teachers: '320', dualQualified: '320' },
    }),
    check.row({
      id: 'part-time-more-than-teachers',
      severity: 'warning',
      columns: ['partTimeTeachers', 'teachers'],
      holds: '企业兼职教师不多于专任教师的两倍',
      message: '企业兼职教师{part}人，是专任教师{teachers}人的两倍以上',
      remedy: '请核对是否填了人次；这里填人数。',
      fails: row =>
        row.teachers > 0n && row.partTimeTeachers > 2n * row.teachers
          ? { part: String(row.partTimeTeachers), teachers: String(row.teachers) }
          : null,
      fires: { partTimeTeachers: '700' },
    }),
    check.row({
      id: 'teachers-more-than-students',
      severity: 'warning',
      columns: ['teachers', 'students'],
      holds: '专任教师不多于在校生',
      message: '专任教师{teachers}人，比在校生{students}人还多',
      remedy: '请核对两个人数是否填反。',
      fails: row =>
        row.students > 0n && row.teachers > row.students
          ? { teachers: String(row.teachers), students: String(row.students) }
          : null,
      fires: { students: '300' },
    }),
    check.row({
      id: 'dual-qualified-none',
      severity: 'warning',
      columns: ['dualQualified', 'teachers'],
      holds: '有20名以上专任教师的学校有双师型教师',
      message: '专任教师{teachers}人，双师型教师却是0人',
      remedy: '请核对双师型教师数是否漏填；确实没有的，无需改动。',
      fails: row =>
        row.teachers >= 20n && row.dualQualified === 0n ? { teachers: String(row.teachers) } : null,
      fires: { dualQualified: '0' },
    }),
    check.row({
      id: 'undergraduate-denied',
      severity: 'warning',
      columns: ['undergraduate', 'level'],
      holds: '职业本科学校开展职业本科建设',
      message: '办学层次为职业本科，“是否开展职业本科建设”却填了“否”',
      remedy: '请改为“是”，或核对办学层次。',
      fails: row => (!row.undergraduate && row.level === '职业本科' ? {} : null),
      fires: { level: '职业本科' },
    }),
    check.row({
      id: 'secondments-many',
      severity: 'warning',
      columns: ['secondments', 'teachers'],
      holds: '企业人员挂职数不到专任教师的五分之一',
      message: '企业人员挂职{secondments}人，达到专任教师{teachers}人的五分之一',
      remedy: '请核对：挂职是指来校担任职务，来校兼课的填在“企业兼职教师数（人）”里。',
      fails: row =>
        row.secondments !== null &&
        row.secondments <= 200n &&
        row.teachers > 0n &&
        row.secondments * 5n >= row.teachers
          ? { secondments: String(row.secondments), teachers: String(row.teachers) }
          : null,
      fires: { secondments: '64' },
    }),
  ],
})
