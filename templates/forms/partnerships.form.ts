import {
  amount,
  choice,
  choices,
  count,
  creditCode,
  month,
  name,
  optional,
  ownCode,
} from '../../functions/declare/column.ts'
import { defineForm, type LinedRow, type RowOf } from '../../functions/declare/form.ts'
import { cooperationChecks, isLight, isOnlyDonation, positive } from '../checks/cooperation.ts'
import { notAllSame, oneNameForOneCode } from '../checks/files.ts'
import { rowsWith } from '../checks/lookup.ts'
import { checksOf } from '../checks/rows.ts'
import { cooperationForms } from './shared.ts'

const columns = {
  school: ownCode('学校标识码', '本校的10位学校标识码', '4122019901'),
  enterprise: creditCode('合作企业统一社会信用代码', '合作企业的18位代码', '91220101MA0Y000161'),
  enterpriseName: name('合作企业名称', '合作企业全称，与营业执照一致', '样例一号装备有限公司'),
  forms: choices(
    '合作形式',
    cooperationForms,
    '可填多种，用顿号隔开',
    '订单培养、技术服务、实习就业、员工培训、捐赠',
  ),
  since: month('合作开始年月', '如2019-03', '2019-03'),
  status: choice('合作状态', ['合作中', '已终止'], '当年年末的状态', '合作中', {
    synonyms: { 在合作: '合作中', 合作: '合作中', 正在合作: '合作中', 终止: '已终止' },
  }),
  until: optional(month('合作终止年月', '已终止的填终止年月', '')),
  courses: optional(count('共同开发课程（门）', '当年共同开发的课程', '2', { plausible: 200n })),
  textbooks: optional(count('共同开发教材（种）', '当年共同开发的教材', '1', { plausible: 100n })),
  partTimeTeachers: optional(count('企业兼职教师（人）', '当年来校兼课的企业人员', '3', { plausible: 500n })),
  interns: optional(count('接收实习学生（人）', '当年接收本校实习学生', '26', { plausible: 3000n })),
  hires: optional(count('录用毕业生（人）', '当年录用本校毕业生', '12', { plausible: 3000n })),
  serviceIncome: optional(
    amount('技术服务收入（万元）', '当年到账的技术服务收入', '15.5', { plausible: 10_000n }),
  ),
  donations: optional(amount('捐赠设备总值（万元）', '当年捐赠设备的总值', '20', { plausible: 20_000n })),
  investment: optional(amount('投入资金（万元）', '企业当年投入的资金', '30', { plausible: 50_000n })),
  training: optional(
    amount('培训企业员工（人天）', '当年为该企业培训员工的人天数', '45.5', { plausible: 100_000n }),
  ),
}
const check = checksOf(columns)
const contents = (row: RowOf<typeof columns>) => [
  row.courses,
  row.textbooks,
  row.partTimeTeachers,
  row.interns,
  row.hires,
  row.serviceIncome,
  row.donations,
  row.investment,
  row.training,
]
const byEnterprise = ({ row }: LinedRow<typeof columns>): string => row.enterprise
/** Eight partners of the fixtures. */
const manyPartners = [
  '91220101MA0Y000161',
  '91220101MA0Y00024U',
  '91220101MA0Y00032N',
  '91220101MA0Y00040H',
  '91220101MA0Y00059E',
  '91220101MA0Y000679',
  '91220101MA0Y000754',
  '91220101MA0Y00083Y',
].map((enterprise, nth) => ({
  enterprise,
  enterpriseName: `样例${'一二三四五六七八'[nth]}厂`,
  interns: String(nth + 11),
}))

/** 校企合作情况: one row for each spell of cooperation between the school and an enterprise. */
export const partnerships = defineForm({
  id: 'partnerships',
  name: '校企合作情况',
  filedBy: 'school',
  columns,
  key: ['enterprise', 'since'],
  rowChecks: [
    ...cooperationChecks(columns),
    check.requiredWhen('until', 'status', ['已终止']),
    check.blankUnless('until', 'status', ['已终止'], 'error', { until: '2022-06' }),
    check.notBefore('until', 'since', { status: '已终止', until: '2018-03' }),
    check.row({
      id: 'ended-long-ago',
      severity: 'warning',
      columns: ['until'],
      holds: '已终止的合作，终止于编报年度或上一年度',
      message: '这项合作已于{until}终止，早于{first}',
      remedy: '以前年度已终止的合作不必再报，可删去此行。',
      fails: (row, edition) =>
        row.until !== null && row.until >= row.since && row.until < `${edition - 1}-01`
          ? { until: row.until, first: `${edition - 1}-01` }
          : null,
      fires: { status: '已终止', until: '2020-06' },
    }),
    check.row({
      id: 'service-form',
      severity: 'warning',
      columns: ['serviceIncome', 'forms'],
      holds: '有技术服务收入的，合作形式包含技术服务',
      message: '技术服务收入大于0，合作形式里却没有“技术服务”',
      remedy: '请在合作形式里补上“技术服务”，或核对技术服务收入。',
      fails: row => (positive(row.serviceIncome) && !row.forms.includes('技术服务') ? {} : null),
      fires: { forms: '订单培养、员工培训、捐赠' },
    }),
    check.row({
      id: 'training-form',
      severity: 'warning',
      columns: ['training', 'forms'],
      holds: '有培训企业员工的，合作形式包含员工培训',
      message: '培训企业员工大于0，合作形式里却没有“员工培训”',
      remedy: '请在合作形式里补上“员工培训”，或核对人天数。',
      fails: row => (positive(row.training) && !row.forms.includes('员工培训') ? {} : null),
      fires: { forms: '订单培养、技术服务、捐赠' },
    }),
    check.row({
      id: 'other-with-amounts',
      severity: 'warning',
      columns: ['forms'],
      holds: '“其他”只在没有合适的合作形式时单独填写',
      message: '合作形式只填了“其他”，而这一行有课程、教材、实习、录用或经费的数字',
      remedy: '请按数字所属的内容改填相应的合作形式。',
      fails: row =>
        row.forms.length === 1 &&
        row.forms[0] === '其他' &&
        (positive(row.courses) || positive(row.textbooks) || positive(row.interns) || positive(row.hires))
          ? {}
          : null,
      fires: { forms: '其他', donations: '', serviceIncome: '', training: '' },
    }),
    check.row({
      id: 'courses-form',
      severity: 'warning',
      columns: ['courses', 'forms'],
      holds: '有共同开发课程或教材的，合作形式包含共同开发课程或订单、学徒、共建类的形式',
      message: '填了共同开发的课程或教材，合作形式里却没有“共同开发课程”',
      remedy: '请在合作形式里补上“共同开发课程”，或核对课程数和教材数。',
      fails: row =>
        (positive(row.courses) || positive(row.textbooks)) &&
        isLight(row.forms.filter(form => form !== '实习就业'))
          ? {}
          : null,
      fires: { forms: '技术服务、实习就业、员工培训、捐赠' },
    }),
    check.row({
      id: 'no-content',
      severity: 'warning',
      columns: ['status', 'forms'],
      holds: '“合作中”的企业，当年有课程、教师、实习、录用、服务、捐赠、投入、培训中的至少一项',
      message: '合作状态是“合作中”，课程、教师、实习、录用和经费各列却全是空的或0',
      remedy: '请补填当年的合作内容；已经没有实际合作的，状态改为“已终止”并填终止年月。',
      fails: row =>
        row.status === '合作中' && !contents(row).some(positive) && !isOnlyDonation(row.forms) ? {} : null,
      fires: {
        courses: '',
        textbooks: '',
        partTimeTeachers: '',
        interns: '',
        hires: '',
        serviceIncome: '',
        donations: '',
        investment: '',
        training: '',
      },
    }),
  ],
  fileChecks: [
    ...oneNameForOneCode(columns, 'enterprise', 'enterpriseName', [
      [
        { status: '已终止', until: '2022-03' },
        { since: '2022-05', enterpriseName: '样例二号科技有限公司' },
      ],
      [{}, { enterprise: '91220101MA0Y00024U' }],
    ]),
    {
      id: 'active-twice',
      severity: 'warning',
      columns: ['enterprise', 'since'],
      holds: '同一企业只有一段合作在进行',
      message: '与{enterprise}有两段“合作中”的合作，开始于{first}和{second}',
      remedy: '请核对前一段是否已终止；合作数按企业计算，不会重复。',
      fails: rows => {
        const active = new Map<string, string>()
        return rows.flatMap(({ line, row }) => {
          if (row.status !== '合作中') return []
          const first = active.get(row.enterprise)
          active.set(row.enterprise, first ?? row.since)
          return first === undefined || first === row.since
            ? []
            : [{ line, words: { enterprise: row.enterpriseName, first, second: row.since } }]
        })
      },
      fires: [{}, { since: '2021-05' }],
    },
    {
      id: 'spells-overlap',
      severity: 'warning',
      columns: ['since', 'enterprise'],
      holds: '同一企业的后一段合作在前一段终止之后开始',
      message: '这一段从{since}开始，而前一段到{until}才终止',
      remedy: '请核对前后两段的年月；中间没有间断的，请合成一段。',
      fails: rows =>
        rows.flatMap(({ line, row }) => {
          const earlier = rowsWith(rows, byEnterprise, row.enterprise).find(
            ({ row: other }) => other.since < row.since && other.until !== null && other.until > row.since,
          )
          return earlier?.row.until ? [{ line, words: { since: row.since, until: earlier.row.until } }] : []
        }),
      fires: [{ status: '已终止', until: '2022-03' }, { since: '2021-05' }],
    },
    notAllSame(columns, 'since', 8, manyPartners),
    notAllSame(
      columns,
      'interns',
      8,
      manyPartners.map((row, nth) => ({ ...row, interns: '26', since: `2020-0${nth + 1}` })),
    ),
  ],
})
