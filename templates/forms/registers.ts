import {
  amount,
  choice,
  creditCode,
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
import { levelSynonyms } from './shared.ts'

const reporterColumns = {
  code: reporterCode('单位编码', '学校标识码（10位）或统一社会信用代码（18位）', '4122019901'),
  kind: choice('单位类型', ['学校', '企业'], '学校或企业', '学校'),
  name: name('单位名称', '单位全称', '样例职业技术学院'),
  shortName: optional(name('简称', '公报中使用的简称', '样例职院')),
  alias: optional(text('别名', '其他名称或曾用名，用顿号隔开', '样例职业学院')),
  region: regionCode('行政区划代码', '所在县（市、区）的6位代码', '220104'),
  from: year('启用年份', '开始填报的年份', '2020'),
  to: optional(year('停用年份', '最后填报的年份；仍在填报的留空', '', { future: true })),
  predecessor: optional(reporterCode('前身单位编码', '由其他单位更名、合并而来的，填前身的编码', '')),
  deadline: optional(date('报送截止日期', '如2023-01-20', '2023-01-20', { future: true })),
}
const reporterChecks = checksOf(reporterColumns)

/** 填报单位名录: who has to report, under which name and until when. */
export const reporters = defineForm({
  id: 'reporters',
  name: '填报单位名录',
  filedBy: 'bureau',
  columns: reporterColumns,
  key: ['code'],
  rowChecks: [
    reporterChecks.notBefore('to', 'from', { to: '2019' }),
    reporterChecks.row({
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
    reporterChecks.row({
      id: 'predecessor-self',
      severity: 'error',
      columns: ['predecessor', 'code'],
      holds: '前身单位编码不是本单位自己的编码',
      message: '前身单位编码与单位编码相同',
      remedy: '请填前身单位的编码，没有前身的留空。',
      fails: row => (row.predecessor === row.code ? {} : null),
      fires: { predecessor: '4122019901' },
    }),
    reporterChecks.row({
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
    reporterChecks.row({
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
  ],
})

const recognisedColumns = {
  enterprise: creditCode('统一社会信用代码', '企业的18位代码', '91220101MA0Y000161'),
  name: name('企业名称', '企业全称', '样例一号装备有限公司'),
  level: choice('级别', ['市级', '省级', '国家级'], '认定的级别', '省级', { synonyms: levelSynonyms }),
  state: optional(choice('认定状态', ['建设培育', '认证'], '建设培育或认证', '建设培育')),
  batch: optional(text('批次', '认定的批次', '第一批')),
  recognised: year('认定年份', '认定的年份', '2021'),
  document: optional(text('文号', '认定文件的文号', '')),
}
const recognisedChecks = checksOf(recognisedColumns)

/** 产教融合型企业名单: the bureau's own list, which outranks what enterprises say of themselves. */
export const recognisedEnterprises = defineForm({
  id: 'recognised-enterprises',
  name: '产教融合型企业名单',
  filedBy: 'bureau',
  columns: recognisedColumns,
  key: ['enterprise', 'level'],
  rowChecks: [
    recognisedChecks.row({
      id: 'recognised-before-scheme',
      severity: 'warning',
      columns: ['recognised'],
      holds: '认定年份不早于2019年（产教融合型企业制度建立）',
      message: '认定年份是{year}年，早于2019年',
      remedy: '请对照认定文件核对年份。',
      fails: row => (row.recognised < 2019 ? { year: String(row.recognised) } : null),
      fires: { recognised: '2015' },
    }),
  ],
})

const targetColumns = {
  indicator: text('指标编号', '指标目录中的编号', 'undergraduate.programmes'),
  name: name('目标名称', '目标的名称；以“新增”开头的，目标值是比基期年增加的数', '职业本科专业'),
  value: amount('目标值', '目标值，只填数字', '12', { plausible: 10_000_000n }),
  wording: optional(choice('约数', ['左右', '以上'], '目标本身带有约数的填写', '左右')),
  base: year('基期年', '比较的起点', '2020'),
  target: year('目标年', '达到目标的年份', '2025', { future: true }),
  source: optional(text('依据', '提出目标的文件', '样例发展规划')),
}
const targetChecks = checksOf(targetColumns)

/** 规划目标: what the city set out to reach, and by when. */
export const targets = defineForm({
  id: 'targets',
  name: '规划目标',
  filedBy: 'bureau',
  columns: targetColumns,
  key: ['indicator', 'target'],
  rowChecks: [
    targetChecks.row({
      ...targetChecks.notBefore('target', 'base', { target: '2019' }),
    }),
  ],
})

const policyColumns = {
  title: name('文件名称', '文件全称，不加书名号', '样例产教融合工作方案'),
  document: optional(text('文号', '文件的文号', '')),
  agency: name('发文机关', '发文机关全称', '样例市人民政府办公室'),
  dated: date('成文日期', '如2022-05-01', '2022-05-01'),
}

/** 政策文件: what the bulletin may cite. */
export const policies = defineForm({
  id: 'policies',
  name: '政策文件',
  filedBy: 'bureau',
  columns: policyColumns,
  key: ['title'],
})
