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
  enterprises: count('其中：企业数（个）', '成员单位中的企业', '30', { plausible: 900n }),
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
    check.row({
      id: 'batch-form',
      severity: 'warning',
      columns: ['batch'],
      holds: '批次写作“第一批”“第二批”……',
      message: '批次填的不是“第几批”',
      remedy: '请写作“第一批”“第二批”等；没有批次的留空。',
      fails: row => (row.batch !== null && !/^第[一二三四五六七八九十]+批/u.test(row.batch) ? {} : null),
      fires: { batch: '首批' },
    }),
    check.row({
      id: 'name-form',
      severity: 'warning',
      columns: ['name'],
      holds: '集团名称里有“集团”“联盟”或“共同体”',
      message: '名称里没有“集团”“联盟”或“共同体”',
      remedy: '请填职教集团的全称，不要填牵头学校的名称；确实如此的，无需改动。',
      fails: row => (/集团|联盟|共同体|联合体/u.test(row.name) ? null : {}),
      fires: { name: '样例职业技术学院' },
    }),
  ],
})
