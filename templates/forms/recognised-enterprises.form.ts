import { choice, creditCode, name, optional, text, year } from '../../functions/declare/column.ts'
import { defineForm, type LinedRow } from '../../functions/declare/form.ts'
import { documentForm } from '../checks/documents.ts'
import { oneNameForOneCode } from '../checks/files.ts'
import { rowsWith } from '../checks/lookup.ts'
import { checksOf } from '../checks/rows.ts'
import { levelSynonyms } from './shared.ts'

const columns = {
  enterprise: creditCode('统一社会信用代码', '企业的18位代码', '91220101MA0Y000161'),
  name: name('企业名称', '企业全称', '样例一号装备有限公司'),
  level: choice('级别', ['市级', '省级', '国家级'], '认定的级别', '省级', { synonyms: levelSynonyms }),
  state: optional(choice('认定状态', ['建设培育', '认证'], '建设培育或认证', '建设培育')),
  batch: optional(text('批次', '认定的批次', '第一批')),
  recognised: year('认定年份', '认定的年份', '2021'),
  document: optional(text('文号', '认定文件的文号', '')),
}
const check = checksOf(columns)
const byEnterprise = ({ row }: LinedRow<typeof columns>): string => row.enterprise

/** 产教融合型企业名单: the bureau's own list, which outranks what enterprises say of themselves. */
export const recognisedEnterprises = defineForm({
  id: 'recognised-enterprises',
  name: '产教融合型企业名单',
  filedBy: 'bureau',
  columns: columns,
  key: ['enterprise', 'level'],
  rowChecks: [
    check.row({
      id: 'recognised-before-scheme',
      severity: 'warning',
      columns: ['recognised'],
      holds: '认定年份不早于2019年（产教融合型企业制度建立）',
      message: '认定年份是{year}年，早于2019年',
      remedy: '请对照认定文件核对年份。',
      fails: row => (row.recognised < 2019 ? { year: String(row.recognised) } : null),
      fires: { recognised: '2015' },
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
      id: 'state-missing',
      severity: 'warning',
      columns: ['state', 'level'],
      holds: '省级和国家级企业填写认定状态（建设培育或认证）',
      message: '{level}企业没有填认定状态',
      remedy: '请对照认定文件补填“建设培育”或“认证”。',
      fails: row => (row.level !== '市级' && row.state === null ? { level: row.level } : null),
      fires: { state: '' },
    }),
    ...documentForm(
      columns,
      row => row.recognised,
      '认定年份',
      { document: '样发改社会2021年第5号' },
      { document: '样发改社会〔2020〕5号' },
    ),
  ],
  fileChecks: [
    ...oneNameForOneCode(columns, 'enterprise', 'name', [
      [{}, { level: '国家级', name: '样例二号科技有限公司' }],
      [{}, { enterprise: '91220101MA0Y00024U' }],
    ]),
    {
      id: 'higher-level-earlier',
      severity: 'warning',
      columns: ['recognised', 'level'],
      holds: '一家企业的国家级认定不早于它的省级认定',
      message: '国家级的认定年份是{national}年，早于省级的{provincial}年',
      remedy: '请对照认定文件核对两个年份；确实如此的，无需改动。',
      fails: rows =>
        rows.flatMap(({ line, row }) => {
          const below = rowsWith(rows, byEnterprise, row.enterprise).find(
            ({ row: other }) => other.level === '省级',
          )
          return row.level === '国家级' && below && row.recognised < below.row.recognised
            ? [
                {
                  line,
                  words: { national: String(row.recognised), provincial: String(below.row.recognised) },
                },
              ]
            : []
        }),
      fires: [{}, { level: '国家级', recognised: '2020' }],
    },
  ],
})
