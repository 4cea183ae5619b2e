import { choice, count, creditCode, name, ownCode } from '../../functions/declare/column.ts'
import { defineForm } from '../../functions/declare/form.ts'
import { oneNameForOneCode } from '../checks/files.ts'
import { checksOf } from '../checks/rows.ts'

const columns = {
  school: ownCode('学校标识码', '本校的10位学校标识码', '4122019901'),
  className: name('班级名称', '班级全称', '样例匠心班'),
  kind: choice('类型', ['订单班', '现代学徒制', '企业新型学徒制'], '班级的类型', '订单班', {
    synonyms: { 订单培养: '订单班', 学徒制: '现代学徒制', 新型学徒制: '企业新型学徒制' },
  }),
  enterprise: creditCode('合作企业统一社会信用代码', '合作企业的18位代码', '91220101MA0Y000161'),
  enterpriseName: name('合作企业名称', '合作企业全称', '样例一号装备有限公司'),
  students: count('在读人数（人）', '年末在读学生', '40', { plausible: 2000n }),
  graduates: count('当年毕业人数（人）', '当年从该班毕业的学生', '38', { plausible: 2000n }),
  hired: count('其中：被合作企业录用人数（人）', '毕业人数中被合作企业录用的', '34', { plausible: 2000n }),
}
const check = checksOf(columns)

/** 订单班与学徒班情况: one row a class and enterprise. */
export const orderClasses = defineForm({
  id: 'order-classes',
  name: '订单班与学徒班情况',
  filedBy: 'school',
  columns,
  key: ['className', 'enterprise'],
  rowChecks: [
    check.partOfWhole('hired', 'graduates'),
    check.row({
      id: 'empty-class',
      severity: 'warning',
      columns: ['students', 'graduates'],
      holds: '班级有在读学生或当年毕业生',
      message: '在读人数和当年毕业人数都是0',
      remedy: '已停办的班级可删去此行。',
      fails: row => (row.students === 0n && row.graduates === 0n ? {} : null),
      fires: { students: '0', graduates: '0', hired: '0' },
    }),
    check.row({
      id: 'hired-none',
      severity: 'warning',
      columns: ['hired', 'graduates'],
      holds: '订单班毕业生有被合作企业录用的',
      message: '订单班毕业{graduates}人，被合作企业录用的是0人',
      remedy: '请核对录用人数是否漏填。',
      fails: row =>
        row.kind === '订单班' && row.graduates > 0n && row.hired === 0n
          ? { graduates: String(row.graduates) }
          : null,
      fires: { hired: '0' },
    }),
    check.row({
      id: 'class-large',
      severity: 'warning',
      columns: ['students'],
      holds: '一个班级在读学生不多于300人',
      message: '一个班级的在读人数是{students}人',
      remedy: '请核对是否把几个班合在一行；应一班一行。',
      fails: row =>
        row.students > 300n && row.students <= 2000n ? { students: String(row.students) } : null,
      fires: { students: '400' },
    }),
  ],
  fileChecks: [
    ...oneNameForOneCode(columns, 'enterprise', 'enterpriseName', [
      [{}, { className: '样例二班', enterpriseName: '样例二号科技有限公司' }],
      [{}, { className: '样例二班', enterprise: '91220101MA0Y00024U' }],
    ]),
  ],
})
