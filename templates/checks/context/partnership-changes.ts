import type { AnyContextCheck } from '../../../functions/declare/context-check.ts'
import type { LinedRow, RowOf } from '../../../functions/declare/form.ts'
import { exact } from '../../../functions/exact.ts'
import { partnerships } from '../../forms/partnerships.form.ts'
import { cooperationForms } from '../../forms/shared.ts'
import { hasRow, rowsWith } from '../lookup.ts'
import { changesOf } from './changes.ts'
import { moved, nameKey } from './compare.ts'

const spells = changesOf(partnerships, ['enterprise', 'since'])
const partners = changesOf(partnerships, ['enterprise'])
type Row = RowOf<typeof partnerships.columns>
type Rows = readonly LinedRow<typeof partnerships.columns>[]
const byEnterprise = ({ row }: Rows[number]): string => row.enterprise
const byName = ({ row }: Rows[number]): string => nameKey(row.enterpriseName)
const active = (row: Row): boolean => row.status === '合作中'
const distinct = (rows: Rows): number =>
  new Set(rows.flatMap(({ row }) => (active(row) ? [row.enterprise] : []))).size
const second = { enterprise: '91220101MA0Y00024U', enterpriseName: '样例二号科技有限公司' }
const third = { enterprise: '91220101MA0Y00032N', enterpriseName: '样例三号电子有限公司' }
/** What the two deep forms leave behind stands for years: a college or a base does not come to an end unsaid. */
const built = cooperationForms.filter(form => form === '共建产业学院' || form === '共建实训基地')
const ten = [
  '91220101MA0Y00024U',
  '91220101MA0Y00032N',
  '91220101MA0Y00040H',
  '91220101MA0Y00059E',
  '91220101MA0Y000679',
  '91220101MA0Y000754',
  '91220101MA0Y00083Y',
  '91220101MA0Y00091R',
  '91220101MA0Y00104F',
  '91220101MA0Y00112A',
]
const few = {
  courses: '',
  textbooks: '',
  partTimeTeachers: '',
  interns: '1',
  hires: '1',
  serviceIncome: '',
  donations: '',
  training: '',
  investment: '',
}

/** Which relations there are, against the year before. */
const relationChanges: readonly AnyContextCheck[] = [
  partners.remains(
    'enterpriseName',
    { before: [{ interns: '25' }, second], now: [{}] },
    {
      holds: '上年“合作中”的企业，本年仍列出（终止的也列）',
      message: '上年“合作中”的企业，本年有{count}家没有列出：{names}',
      remedy: '合作已终止的，请补上这一行，状态填“已终止”并填终止年月；仍在合作的，请补上。',
      when: (row, rows) => active(row) && !hasRow(rows, byName, nameKey(row.enterpriseName)),
    },
  ),
  spells.stays(
    'status',
    { before: [{ status: '已终止', until: '2021-06', interns: '25' }], now: [{}] },
    {
      id: 'resumed',
      holds: '上年已终止的合作不以同一开始年月恢复',
      message: '这段合作上年填的是“{before}”，本年又填“{now}”，开始年月却没有变',
      remedy: '重新开始的合作，请填新的开始年月；上年误填终止的，请向市教育局说明。',
      when: before => !active(before),
    },
  ),
  spells.other(
    {
      id: 'ended-before-told',
      columns: ['until', 'enterpriseName'],
      holds: '上年年末仍在合作的，终止年月不早于编报年度',
      message: '这段合作上年年末填的是“合作中”，终止年月却在上年年末以前',
      remedy: '请核对终止年月；上年误填的，请向市教育局说明原因。',
    },
    { before: [{ interns: '25' }], now: [{ status: '已终止', until: '2021-06' }] },
    (rows, past, edition) =>
      spells
        .pairs(rows, past)
        .flatMap(({ line, before, now }) =>
          active(before) && now.until !== null && now.until < `${edition}-01` ? [{ line, words: {} }] : [],
        ),
  ),
  spells.other(
    {
      id: 'since-changed',
      columns: ['since', 'enterpriseName'],
      holds: '延续的合作，开始年月与上年填报的一致',
      message: '与这家企业的合作，开始年月上年填的是{before}，本年没有这一段',
      remedy: '请改回上年的开始年月；前一段已终止的，请另列一行“已终止”。',
    },
    { before: [{ since: '2018-03', interns: '25' }], now: [{}] },
    (rows, past) =>
      rows.flatMap(({ line, row }) => {
        const told = rowsWith(past, byEnterprise, row.enterprise).filter(one => active(one.row))
        const now = rowsWith(rows, byEnterprise, row.enterprise)
        const lost = told.find(one => !now.some(({ row: mine }) => mine.since === one.row.since))
        const isNew = !told.some(one => one.row.since === row.since)
        return lost && isNew ? [{ line, words: { before: lost.row.since } }] : []
      }),
  ),
  spells.stays(
    'enterpriseName',
    { before: [{ enterpriseName: '样例一号装备厂', interns: '25' }], now: [{}] },
    { message: '这个代码的企业上年填的是“{before}”，本年填的是“{now}”' },
  ),
  partners.other(
    {
      id: 'enterprise-code-changed',
      columns: ['enterprise', 'enterpriseName'],
      holds: '同一企业的代码与上年填报的一致',
      message: '同名的企业上年填的代码是{before}',
      remedy: '请以营业执照为准核对代码；上年填错的，请向市教育局说明。',
    },
    { before: [{ enterprise: '91220101MA0Y00024U', interns: '25' }], now: [{}] },
    (rows, past) => {
      const codes = new Set(past.map(({ row }) => row.enterprise))
      const now = new Set(rows.map(({ row }) => row.enterprise))
      return rows.flatMap(({ line, row }) => {
        if (codes.has(row.enterprise)) return []
        const one = rowsWith(past, byName, nameKey(row.enterpriseName)).find(
          ({ row: told }) => !now.has(told.enterprise),
        )
        return one ? [{ line, words: { before: one.row.enterprise } }] : []
      })
    },
  ),
  partners.other(
    {
      id: 'old-but-new',
      columns: ['since', 'enterpriseName'],
      holds: '本年新列出的合作，开始年月在上年或编报年度',
      message: '这家企业上年没有列出，合作开始年月却早于上年',
      remedy: '请核对开始年月；上年漏报的，请向市教育局说明原因，不必改动。',
    },
    { before: [{ ...second }], now: [{}, { ...second, interns: '25' }] },
    (rows, past, edition) => {
      if (past.length === 0) return []
      const known = new Set(past.map(({ row }) => row.enterprise))
      return rows
        .filter(
          ({ row }) =>
            !known.has(row.enterprise) &&
            row.since < `${edition - 1}-01` &&
            !hasRow(past, byName, nameKey(row.enterpriseName)),
        )
        .map(({ line }) => ({ line, words: {} }))
    },
  ),
  spells.other(
    {
      id: 'built-form-lost',
      columns: ['forms', 'enterpriseName'],
      holds: '上年有共建产业学院或共建实训基地的合作，本年仍有',
      message: '合作形式上年有“{before}”，本年没有',
    },
    { before: [{ forms: '共建实训基地、技术服务、实习就业、员工培训、捐赠', interns: '25' }], now: [{}] },
    (rows, past) =>
      spells.pairs(rows, past).flatMap(({ line, before, now }) => {
        const lost = built.filter(form => before.forms.includes(form) && !now.forms.includes(form))
        return active(now) && lost.length > 0 ? [{ line, words: { before: lost.join('、') } }] : []
      }),
  ),
  // A school wins and loses some partners a year; a third of them, and ten, is a new picture.
  partners.other(
    {
      id: 'partners-leap',
      columns: ['enterprise'],
      holds: '“合作中”的企业数比上年变化不超过30%（变化不到10家的不计）',
      message: '“合作中”的企业上年是{before}家，本年是{now}家，变化超过30%',
    },
    {
      before: [{ interns: '25' }],
      now: [
        {},
        ...ten.map((enterprise, nth) => ({
          ...few,
          enterprise,
          enterpriseName: `样例企业${nth + 2}`,
          since: '2022-03',
          forms: '实习就业',
        })),
      ],
    },
    (rows, past) => {
      const [before, now] = [distinct(past), distinct(rows)]
      return past.length > 0 && moved(exact(before), exact(now), { percent: 30n, least: 10n })
        ? [{ line: null, words: { before: String(before), now: String(now) } }]
        : []
    },
  ),
]

const flows = [
  'courses',
  'textbooks',
  'partTimeTeachers',
  'interns',
  'hires',
  'serviceIncome',
  'donations',
  'investment',
  'training',
] as const

/** What the relations brought, against the year before. Yearly flows double and halve; only more than that is asked about. */
const flowChanges: readonly AnyContextCheck[] = [
  spells.steadyTotal(
    'courses',
    { percent: 100n, least: 10n },
    { before: [{ courses: '2' }], now: [{ courses: '15' }] },
  ),
  spells.steadyTotal(
    'textbooks',
    { percent: 100n, least: 10n },
    { before: [{}], now: [{ textbooks: '15' }] },
  ),
  spells.steadyTotal(
    'partTimeTeachers',
    { percent: 100n, least: 20n },
    { before: [{}], now: [{ partTimeTeachers: '30' }] },
  ),
  spells.steadyTotal('interns', { percent: 100n, least: 50n }, { before: [{}], now: [{ interns: '90' }] }),
  spells.steadyTotal('hires', { percent: 100n, least: 50n }, { before: [{}], now: [{ hires: '80' }] }),
  spells.steadyTotal(
    'serviceIncome',
    { percent: 200n, least: 50n },
    { before: [{}], now: [{ serviceIncome: '80' }] },
  ),
  spells.steadyTotal(
    'donations',
    { percent: 200n, least: 50n },
    { before: [{}], now: [{ donations: '90' }] },
  ),
  spells.steadyTotal(
    'investment',
    { percent: 200n, least: 100n },
    { before: [{}], now: [{ investment: '180' }] },
  ),
  spells.steadyTotal(
    'training',
    { percent: 200n, least: 1000n },
    { before: [{}], now: [{ training: '1200' }] },
  ),
  // Below the totals' thresholds, so that a wrong unit on a small row is found as well.
  spells.sameUnit('serviceIncome', { before: [{ serviceIncome: '0.02' }], now: [{ serviceIncome: '40' }] }),
  spells.sameUnit('donations', { before: [{ donations: '0.02' }], now: [{}] }),
  spells.sameUnit('investment', { before: [{ investment: '0.02' }], now: [{}] }),
  spells.sameUnit('training', { before: [{ training: '0.04' }], now: [{}] }),
  spells.notCopied(flows, 3, {
    before: [{}, second, third],
    now: [{}, second, third],
  }),
]

/** 校企合作情况 against the year before. */
export const partnershipChanges: readonly AnyContextCheck[] = [...relationChanges, ...flowChanges]
