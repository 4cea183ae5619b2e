import {
  choice,
  date,
  name,
  optional,
  regionCode,
  reporterCode,
  text,
  year,
} from '../../functions/declare/column.ts'
import { defineForm } from '../../functions/declare/form.ts'
import { checksOf } from '../checks/rows.ts'
import { registerFileChecks } from '../checks/successions.ts'

const columns = {
  code: reporterCode('单位编码', '学校标识码（10位）或统一社会信用代码（18位）', '4122019901'),
  kind: choice('单位类型', ['学校', '企业'], '学校或企业', '学校'),
  name: name('单位名称', '单位全称', '样例职业技术学院'),
  shortName: optional(name('简称', '公报中使用的简称', '样例职院')),
  alias: optional(text('别名', '其他名称或曾用名，用顿号隔开', '样例职业学院')),
  region: regionCode('行政区划代码', '所在县（市、区）的6位代码', '220104'),
  from: year('启用年份', '开始填报的年份', '2020', { future: true }),
  to: optional(year('停用年份', '最后填报的年份；仍在填报的留空', '', { future: true })),
  predecessor: optional(reporterCode('前身单位编码', '由其他单位更名、合并而来的，填前身的编码', '')),
  deadline: optional(date('报送截止日期', '如2023-01-20', '2023-01-20', { future: true })),
}
const check = checksOf(columns)

/** 填报单位名录: who has to report, under which name and until when. */
export const reporters = defineForm({
  id: 'reporters',
  name: '填报单位名录',
  filedBy: 'bureau',
  columns: columns,
  key: ['code'],
  rowChecks: [
    check.notBefore('to', 'from', { to: '2019' }),
    check.row({
      id: 'code-kind',
      severity: 'error',
      columns: ['code', 'kind'],
      holds: '学校的单位编码是10位学校标识码，企业的是18位统一社会信用代码',
      message: '单位类型为{kind}，单位编码却有{length}位',
      remedy: '请核对单位类型和单位编码。',
      fails: row =>
        (row.kind === '学校') === (row.code.length === 10)
          ? null
          : { kind: row.kind, length: String(row.code.length) },
      fires: { kind: '企业' },
    }),
    check.row({
      id: 'predecessor-self',
      severity: 'error',
      columns: ['predecessor', 'code'],
      holds: '前身单位编码不是本单位自己的编码',
      message: '前身单位编码与单位编码相同',
      remedy: '请填前身单位的编码，没有前身的留空。',
      fails: row => (row.predecessor === row.code ? {} : null),
      fires: { predecessor: '4122019901' },
    }),
    check.row({
      id: 'no-deadline',
      severity: 'warning',
      columns: ['deadline'],
      holds: '在用的填报单位有报送截止日期',
      message: '没有报送截止日期，无法判断是否按时',
      remedy: '请补填报送截止日期。',
      fails: (row, edition) =>
        row.deadline === null && (row.to === null || row.to >= edition) && row.from <= edition ? {} : null,
      fires: { deadline: '' },
    }),
    check.row({
      id: 'deadline-early',
      severity: 'warning',
      columns: ['deadline'],
      holds: '报送截止日期晚于编报年度的年底',
      message: '报送截止日期是{deadline}，早于{year}年年底',
      remedy: '请核对报送截止日期是否写成了上一年度的。',
      fails: (row, edition) =>
        row.deadline !== null && row.deadline < `${edition}-12-01`
          ? { deadline: row.deadline, year: String(edition) }
          : null,
      fires: { deadline: '2022-01-20' },
    }),
    check.row({
      id: 'predecessor-kind',
      severity: 'error',
      columns: ['predecessor', 'code'],
      holds: '学校的前身是学校，企业的前身是企业',
      message: '单位编码有{length}位，前身单位编码却有{before}位',
      remedy: '请核对前身单位编码：学校填10位学校标识码，企业填18位统一社会信用代码。',
      fails: row =>
        row.predecessor !== null && row.predecessor.length !== row.code.length
          ? { length: String(row.code.length), before: String(row.predecessor.length) }
          : null,
      fires: { predecessor: '91220101MA0Y000161' },
    }),
    check.row({
      id: 'alias-is-name',
      severity: 'warning',
      columns: ['alias', 'name'],
      holds: '别名不重复单位名称',
      message: '别名里有单位名称本身',
      remedy: '别名只填其他名称和曾用名，请删去重复的一个。',
      fails: row => ((row.alias ?? '').split(/[、；]/u).includes(row.name) ? {} : null),
      fires: { alias: '样例职业技术学院' },
    }),
    check.row({
      id: 'short-name-long',
      severity: 'warning',
      columns: ['shortName', 'name'],
      holds: '简称不比单位名称长',
      message: '简称比单位名称还长',
      remedy: '请填公报中使用的简称；没有简称的留空。',
      fails: row => (row.shortName !== null && row.shortName.length > row.name.length ? {} : null),
      fires: { shortName: '样例职业技术学院（本部）' },
    }),
  ],
  fileChecks: registerFileChecks<typeof columns>(),
})
