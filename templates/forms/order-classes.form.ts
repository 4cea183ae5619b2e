import { choice, count, creditCode, name, ownCode } from '../../functions/declare/column.ts'
import { defineForm } from '../../functions/declare/form.ts'
import { consistentWithin, oneNameForOneCode } from '../checks/files.ts'
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
  hired: count('其中：被合作企业录用人数（人）', '毕业人数中被合作企业录用的', '34', { plausible: 1800n }),
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
      remedy: '请核对人数；已停办的班级可删去此行。',
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
    check.row({
      id: 'graduates-large',
      severity: 'warning',
      columns: ['graduates'],
      holds: '一个班级当年毕业不多于300人',
      message: '一个班级的当年毕业人数是{graduates}人',
      remedy: '请核对是否把几个班合在一行；应一班一行。',
      fails: row =>
        row.graduates > 300n && row.graduates < 2000n ? { graduates: String(row.graduates) } : null,
      fires: { graduates: '400', hired: '350' },
    }),
    check.row({
      id: 'apprentices-hired-none',
      severity: 'warning',
      columns: ['hired', 'graduates'],
      holds: '现代学徒制班的毕业生有被合作企业录用的',
      message: '现代学徒制班毕业{graduates}人，被合作企业录用的是0人',
      remedy: '请核对录用人数是否漏填；确实没有的，无需改动。',
      fails: row =>
        row.kind === '现代学徒制' && row.graduates > 0n && row.hired === 0n
          ? { graduates: String(row.graduates) }
          : null,
      fires: { kind: '现代学徒制', hired: '0' },
    }),
    check.row({
      id: 'class-is-enterprise',
      severity: 'warning',
      columns: ['className', 'enterpriseName'],
      holds: '班级名称不是合作企业的名称',
      message: '班级名称与合作企业名称相同',
      remedy: '请填班级的名称；没有专门名称的，可写作“企业简称＋年级＋班”。',
      fails: row => (row.className === row.enterpriseName ? {} : null),
      fires: { className: '样例一号装备有限公司' },
    }),
    check.row({
      id: 'kind-by-name',
      severity: 'warning',
      columns: ['kind', 'className'],
      holds: '名称里有“学徒”的班级不是订单班，名称里有“订单”的是订单班',
      message: '班级名称与类型“{kind}”不相符',
      remedy: '请核对类型：订单班按企业订单培养，学徒班的学生兼有学徒身份。',
      fails: row =>
        (row.kind === '订单班' && row.className.includes('学徒')) ||
        (row.kind !== '订单班' && row.className.includes('订单'))
          ? { kind: row.kind }
          : null,
      fires: { className: '样例学徒班' },
    }),
  ],
  fileChecks: [
    consistentWithin(columns, 'className', 'kind', '企业新型学徒制', { students: '20', hired: '10' }),
    {
      id: 'counts-repeated',
      severity: 'warning',
      columns: ['graduates', 'className'],
      holds: '与几家企业合作的班级，人数按企业分开填，不重复',
      message: '这个班级与另一家企业的一行人数完全相同，可能把全班人数重复填了',
      remedy: '请把全班人数分到各企业；分不开的，只在一行填人数，其余各行填0。',
      fails: rows => {
        const seen = new Map<string, string>()
        return rows.flatMap(({ line, row }) => {
          const key = `${row.className} ${row.students} ${row.graduates}`
          const other = seen.get(key)
          seen.set(key, row.enterprise)
          const told = row.students + row.graduates > 0n && other !== undefined && other !== row.enterprise
          return told ? [{ line, words: {} }] : []
        })
      },
      fires: [{}, { enterprise: '91220101MA0Y00024U', enterpriseName: '样例二号科技有限公司' }],
    },
    ...oneNameForOneCode(columns, 'enterprise', 'enterpriseName', [
      [{}, { className: '样例二班', enterpriseName: '样例二号科技有限公司' }],
      [{}, { className: '样例二班', enterprise: '91220101MA0Y00024U' }],
    ]),
  ],
})
