import {
  choice,
  count,
  industryCode,
  name,
  optional,
  ownCode,
  regionCode,
  year,
} from '../../functions/declare/column.ts'
import { defineForm } from '../../functions/declare/form.ts'
import { checksOf } from '../checks/rows.ts'
import { levelSynonyms, recognitionLevels, shareAbove } from './shared.ts'

const columns = {
  enterprise: ownCode('统一社会信用代码', '本企业的18位统一社会信用代码', '91220101MA0Y000161'),
  name: name('企业名称', '企业全称，与营业执照一致', '样例一号装备有限公司'),
  region: regionCode('行政区划代码', '企业所在县（市、区）的6位代码', '220104'),
  industry: industryCode('国民经济行业代码', '门类字母加2至4位数字，如C36', 'C36'),
  employees: count('从业人员数（人）', '年末从业人员', '860', { plausible: 500_000n }),
  newFrontline: count('当年新增一线从业人员数（人）', '当年新招的一线从业人员', '64', { plausible: 50_000n }),
  newVocational: count('其中：职业学校毕业生数（人）', '新招的一线从业人员中毕业于职业学校的', '46', {
    plausible: 40_000n,
  }),
  recognition: choice('产教融合型企业级别', recognitionLevels, '不是产教融合型企业填“无”', '省级', {
    synonyms: levelSynonyms,
  }),
  state: optional(choice('认定状态', ['建设培育', '认证'], '是产教融合型企业的填写', '建设培育')),
  recognised: optional(year('认定年份', '认定的年份，四位数', '2021')),
}
const check = checksOf(columns)

/** 企业基本情况: one row an enterprise. */
export const enterpriseProfile = defineForm({
  id: 'enterprise-profile',
  name: '企业基本情况',
  filedBy: 'enterprise',
  single: true,
  columns,
  key: ['enterprise'],
  rowChecks: [
    check.partOfWhole('newVocational', 'newFrontline'),
    check.row({ ...check.partOfWhole('newFrontline', 'employees'), fires: { newFrontline: '861' } }),
    check.requiredWhen('state', 'recognition', ['市级', '省级', '国家级']),
    check.requiredWhen('recognised', 'recognition', ['市级', '省级', '国家级'], 'warning'),
    check.blankUnless('state', 'recognition', ['市级', '省级', '国家级'], 'error', {
      recognition: '无',
      recognised: '',
    }),
    check.blankUnless('recognised', 'recognition', ['市级', '省级', '国家级'], 'warning', {
      recognition: '无',
      state: '',
    }),
    check.row({
      id: 'employees-none',
      severity: 'warning',
      columns: ['employees'],
      holds: '企业有从业人员',
      message: '从业人员数是0',
      remedy: '请核对从业人员数。',
      fails: row => (row.employees === 0n && row.newFrontline === 0n ? {} : null),
      fires: { employees: '0', newFrontline: '0', newVocational: '0' },
    }),
    check.row({
      id: 'growth-half',
      severity: 'warning',
      columns: ['newFrontline', 'employees'],
      holds: '当年新增一线从业人员不到从业人员的一半',
      message: '当年新增一线从业人员{new}人，占从业人员{all}人的一半以上',
      remedy: '请核对；确实如此的，无需改动。',
      fails: row =>
        row.newFrontline <= row.employees && shareAbove(row.newFrontline, row.employees, 50n)
          ? { new: String(row.newFrontline), all: String(row.employees) }
          : null,
      fires: { newFrontline: '500' },
    }),
    check.row({
      id: 'recognised-before-scheme',
      severity: 'warning',
      columns: ['recognised'],
      holds: '认定年份不早于2019年（产教融合型企业制度建立）',
      message: '认定年份是{year}年，早于2019年',
      remedy: '请对照认定文件核对年份。',
      fails: row =>
        row.recognised !== null && row.recognised < 2019 ? { year: String(row.recognised) } : null,
      fires: { recognised: '2015' },
    }),
    check.row({
      id: 'vocational-none',
      severity: 'warning',
      columns: ['newVocational', 'newFrontline'],
      holds: '新增20名以上一线从业人员的企业，其中有职业学校毕业生',
      message: '新增一线从业人员{new}人，其中职业学校毕业生却是0人',
      remedy: '职业学校包括中职、技工、高职和职业本科学校：请核对；确实没有的，无需改动。',
      fails: row =>
        row.newFrontline >= 20n && row.newVocational === 0n ? { new: String(row.newFrontline) } : null,
      fires: { newVocational: '0' },
    }),
    check.row({
      id: 'vocational-all',
      severity: 'warning',
      columns: ['newVocational', 'newFrontline'],
      holds: '新增20名以上一线从业人员的企业，不是全部毕业于职业学校',
      message: '新增一线从业人员{new}人全部是职业学校毕业生',
      remedy: '请核对是否把同一个数抄了两遍；确实如此的，无需改动。',
      fails: row =>
        row.newFrontline >= 20n && row.newVocational === row.newFrontline
          ? { new: String(row.newFrontline) }
          : null,
      fires: { newVocational: '64' },
    }),
    check.row({
      id: 'name-short',
      severity: 'warning',
      columns: ['name'],
      holds: '企业名称是营业执照上的全称',
      message: '企业名称只有{length}个字，像是简称',
      remedy: '请填营业执照上的全称。',
      fails: row => ([...row.name].length < 5 ? { length: String([...row.name].length) } : null),
      fires: { name: '样例一号' },
    }),
  ],
})
