import { choice, count, name, optional, ownCode, text } from '../../functions/declare/column.ts'
import { defineForm } from '../../functions/declare/form.ts'
import { checksOf } from '../checks/rows.ts'

const columns = {
  school: ownCode('学校标识码', '牵头学校的10位学校标识码', '4122019901'),
  name: name(
    '集团名称',
    '职教集团全称；几所学校共同牵头的，各校填写完全相同的名称',
    '样例装备制造职业教育集团',
  ),
  level: choice('级别', ['市级', '省级', '国家示范'], '集团的最高级别', '省级', {
    synonyms: { 市: '市级', 省: '省级', 国家级: '国家示范', 国家: '国家示范' },
  }),
  batch: optional(text('批次', '认定的批次，如“第一批”', '第一批')),
  members: count('成员单位数（个）', '集团全部成员单位', '42', { plausible: 1000n }),
  enterprises: count('其中：企业数（个）', '成员单位中的企业', '30', { plausible: 1000n }),
}
const check = checksOf(columns)

/** 职教集团情况: filed by each lead school; a group with several leads is one group. */
export const educationGroups = defineForm({
  id: 'education-groups',
  name: '职教集团情况',
  filedBy: 'school',
  columns,
  key: ['name'],
  rowChecks: [
    check.partOfWhole('enterprises', 'members'),
    check.row({
      id: 'members-few',
      severity: 'warning',
      columns: ['members'],
      holds: '职教集团有3个以上成员单位',
      message: '成员单位只有{members}个',
      remedy: '请核对成员单位数，牵头学校也计算在内。',
      fails: row => (row.members < 3n ? { members: String(row.members) } : null),
      fires: { members: '2', enterprises: '1' },
    }),
    check.row({
      id: 'enterprises-none',
      severity: 'warning',
      columns: ['enterprises'],
      holds: '职教集团的成员单位中有企业',
      message: '成员单位{members}个，其中企业数是0',
      remedy: '请核对企业数。',
      fails: row => (row.enterprises === 0n && row.members >= 3n ? { members: String(row.members) } : null),
      fires: { enterprises: '0' },
    }),
    check.row({
      id: 'all-enterprises',
      severity: 'warning',
      columns: ['enterprises', 'members'],
      holds: '企业数小于成员单位数（牵头学校也是成员）',
      message: '企业数与成员单位数都是{members}个，而牵头学校也是成员单位',
      remedy: '请核对成员单位数是否漏算学校。',
      fails: row =>
        row.enterprises === row.members && row.members >= 3n ? { members: String(row.members) } : null,
      fires: { enterprises: '42' },
    }),
    check.row({
      id: 'national-batch',
      severity: 'warning',
      columns: ['batch', 'level'],
      holds: '国家示范性职教集团填写批次',
      message: '级别为国家示范，批次没有填',
      remedy: '请补填批次。',
      fails: row => (row.level === '国家示范' && row.batch === null ? {} : null),
      fires: { level: '国家示范', batch: '' },
    }),
  ],
})
