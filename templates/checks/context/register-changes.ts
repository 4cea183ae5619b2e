import type { AnyContextCheck, ContextCheck } from '../../../functions/declare/context-check.ts'
import type { RowOf } from '../../../functions/declare/form.ts'
import { policies, recognisedEnterprises, reporters, targets } from '../../forms/registers.ts'
import { hasRow, rowsWith } from '../lookup.ts'
import { changesOf } from './changes.ts'
import { sameName, shown } from './compare.ts'

const untold = '请核对；确有变化的，请在说明材料中写明依据，不必改动。'
const entries = changesOf(reporters, ['code'])
type Reporter = RowOf<typeof reporters.columns>
const open = (row: Reporter): boolean => row.to === null
const byCode = ({ row }: { readonly row: Reporter }): string => row.code
const byEnterprise = ({ row }: { readonly row: { readonly enterprise: string } }): string => row.enterprise
const byGoal = ({ row }: { readonly row: { readonly indicator: string; readonly target: number } }): string =>
  `${row.indicator} ${row.target}`
const second = { code: '3622019902', name: '样例中等职业学校', shortName: '', alias: '' }
const forerunners = [
  { ...second, code: '4122019910', name: '样例技工学校', from: '2018', to: '2019' },
  { ...second, code: '4122019911', name: '样例商贸学校', from: '2018', to: '2019' },
]

/** 填报单位名录 against the year before: who has to report is what coverage is counted on. */
const reporterChanges: readonly AnyContextCheck[] = [
  entries.remains(
    'name',
    { before: [{}, second], now: [{}] },
    {
      holds: '上年在名录里的单位，本年仍列出（停用的填停用年份）',
      message: '上年在名录里的单位，本年有{count}个没有列出：{names}',
      remedy: '请补上这些单位，不再填报的填停用年份；删去会使以前年度的数字失去归属。',
    },
  ),
  entries.stays(
    'name',
    { before: [{ name: '样例职业学院', alias: '' }], now: [{ alias: '' }] },
    {
      holds: '更名的单位，原名列入别名',
      message: '单位名称上年是“{before}”，本年是“{now}”，原名没有列入别名',
      remedy: '请把原名补入别名，使用原名填报的数字才能对上；同一编码不能给另一个单位使用。',
      when: (before, now) => !(now.alias ?? '').split(/[、；]/u).some(one => sameName(one, before.name)),
    },
  ),
  entries.stays('region', { before: [{ region: '220102' }], now: [{}] }, { remedy: untold }),
  entries.stays('from', { before: [{ from: '2019' }], now: [{}] }, { remedy: untold }),
  entries.stays(
    'predecessor',
    {
      before: [{ predecessor: '4122019910' }, ...forerunners],
      now: [{ predecessor: '4122019911' }, ...forerunners],
    },
    { remedy: untold },
  ),
  entries.other(
    {
      id: 'reopened',
      columns: ['to', 'name'],
      holds: '上年已停用的单位不再启用',
      message: '上年的停用年份是{before}年，本年没有填或改晚了',
      remedy: '请核对停用年份；重新设立的单位应有新的编码。',
    },
    { before: [{ to: '2020' }], now: [{}] },
    (rows, past) =>
      entries
        .pairs(rows, past)
        .flatMap(({ line, before, now }) =>
          before.to !== null && (now.to === null || now.to > before.to)
            ? [{ line, words: { before: String(before.to) } }]
            : [],
        ),
  ),
  entries.other(
    {
      id: 'closed-before-told',
      columns: ['to', 'name'],
      holds: '上年仍在填报的单位，停用年份不早于上年',
      message: '上年没有停用年份，本年填的停用年份{to}却早于上年',
      remedy: '请核对停用年份：停用年份是最后填报的年份。',
    },
    { before: [{}], now: [{ to: '2020' }] },
    (rows, past, edition) =>
      entries
        .pairs(rows, past)
        .flatMap(({ line, before, now }) =>
          open(before) && now.to !== null && now.to < edition - 1
            ? [{ line, words: { to: String(now.to) } }]
            : [],
        ),
  ),
  entries.other(
    {
      id: 'new-but-old',
      columns: ['from', 'name'],
      holds: '本年新列入的单位，启用年份是编报年度',
      message: '上年的名录里没有这个单位，启用年份却是{from}年',
      remedy: '请核对启用年份；填以前年度的，会被算作以前年度未报送。',
    },
    { before: [{}], now: [{}, { ...second, from: '2020' }] },
    (rows, past, edition) => {
      const known = new Set(past.map(({ row }) => row.code))
      return past.length === 0
        ? []
        : rows.flatMap(({ line, row }) =>
            !known.has(row.code) && row.from < edition ? [{ line, words: { from: String(row.from) } }] : [],
          )
    },
  ),
]

const listed = changesOf(recognisedEnterprises, ['enterprise', 'level'])
const another = { enterprise: '91220101MA0Y00024U', name: '样例二号科技有限公司' }

/** 产教融合型企业名单 against the year before. */
const recognisedChanges: readonly AnyContextCheck[] = [
  listed.remains(
    'name',
    { before: [{}, another], now: [{}] },
    {
      holds: '上年名单里的企业，本年仍列出',
      message: '上年名单里的企业，本年有{count}家没有列出：{names}',
      remedy: '请核对是否漏列；已取消资格的，请在说明材料中写明文件依据。',
    },
  ),
  listed.stays(
    'state',
    { before: [{ state: '认证' }], now: [{}] },
    {
      id: 'state-back',
      holds: '上年已认证的，不退回建设培育',
      message: '认定状态上年是“{before}”，本年是“{now}”',
      remedy: untold,
      when: before => before.state === '认证',
    },
  ),
  listed.stays(
    'recognised',
    { before: [{ recognised: '2020' }], now: [{}] },
    {
      remedy: untold,
      // Certified after the trial period, an enterprise is recognised a second time.
      when: (before, now) => before.state === now.state,
    },
  ),
  listed.stays('name', { before: [{ name: '样例一号装备厂' }], now: [{}] }, { remedy: untold }),
  listed.stays('batch', { before: [{ batch: '第二批' }], now: [{}] }, { remedy: untold }),
  listed.other(
    {
      id: 'new-but-old',
      columns: ['recognised', 'name'],
      holds: '本年新列入名单的，认定年份是编报年度',
      message: '上年的名单里没有这家企业，认定年份却是{year}年',
      remedy: '请核对认定年份；上年漏列的，请在说明材料中写明，上年的数字据此修订。',
    },
    { before: [{}], now: [{}, another] },
    (rows, past, edition) => {
      const known = new Set(past.map(({ row }) => `${row.enterprise} ${row.level}`))
      return past.length === 0
        ? []
        : rows.flatMap(({ line, row }) =>
            !known.has(`${row.enterprise} ${row.level}`) && row.recognised < edition
              ? [{ line, words: { year: String(row.recognised) } }]
              : [],
          )
    },
  ),
]

const goals = changesOf(targets, ['indicator', 'target'])
const texts = changesOf(policies, ['title'])

/** 规划目标 and 政策文件 against the year before. */
const goalChanges: readonly AnyContextCheck[] = [
  goals.stays('value', { before: [{ value: '10' }], now: [{}] }, { remedy: untold }),
  goals.stays('base', { before: [{ base: '2019' }], now: [{}] }, { remedy: untold }),
  goals.other(
    {
      id: 'vanished',
      columns: ['name', 'target'],
      holds: '上年列出且目标年未过的目标，本年仍列出',
      message: '上年列出的目标{name}（{target}年）还没有到期，本年没有列出',
      remedy: '请补上这个目标；已调整的，请在说明材料中写明依据。',
    },
    { before: [{}, { target: '2026' }], now: [{}] },
    (rows, past, edition) =>
      past
        .filter(({ row }) => row.target >= edition && !hasRow(rows, byGoal, byGoal({ row })))
        .map(({ row }) => ({ line: null, words: { name: row.name, target: shown(row.target) } })),
  ),
  texts.stays('dated', { before: [{ dated: '2022-04-01' }], now: [{}] }, { remedy: untold }),
  texts.stays('agency', { before: [{ agency: '样例市教育局' }], now: [{}] }, { remedy: untold }),
  texts.stays(
    'document',
    { before: [{ document: '样政办发〔2022〕5号' }], now: [{ document: '样政办发〔2022〕6号' }] },
    { remedy: untold },
  ),
]

/** Registers against each other and, for a predecessor, against the year before. */
const links: readonly AnyContextCheck[] = [
  {
    id: 'name-differs-from-register',
    form: recognisedEnterprises,
    against: 'register',
    columns: ['name', 'enterprise'],
    holds: '名单里的企业是填报单位的，名称与填报单位名录里的一致',
    message: '填报单位名录里这个代码的企业是“{name}”',
    remedy: '请核对代码和名称，把两张表改成一致。',
    fails: (rows, context) => {
      const all = context.register(reporters)
      if (!all) return []
      return rows.flatMap(({ line, row }) => {
        const one = rowsWith(all, byCode, row.enterprise)[0]
        return one && !sameName(one.row.name, row.name) ? [{ line, words: { name: one.row.name } }] : []
      })
    },
    fires: {
      rows: [{}],
      around: [
        {
          where: 'register',
          form: reporters,
          rows: [
            { code: '91220101MA0Y000161', kind: '企业', name: '样例一号装备厂', shortName: '', alias: '' },
          ],
        },
      ],
    },
  } satisfies ContextCheck<typeof recognisedEnterprises.columns>,
  {
    id: 'name-differs-from-recognised',
    form: reporters,
    against: 'register',
    columns: ['name', 'code'],
    holds: '填报单位是产教融合型企业的，名称与名单里的一致',
    message: '产教融合型企业名单里这个代码的企业是“{name}”',
    remedy: '请核对编码和名称，把两张表改成一致。',
    fails: (rows, context) => {
      const list = context.register(recognisedEnterprises)
      if (!list) return []
      return rows.flatMap(({ line, row }) => {
        const one = rowsWith(list, byEnterprise, row.code)[0]
        return one && !sameName(one.row.name, row.name) ? [{ line, words: { name: one.row.name } }] : []
      })
    },
    fires: {
      rows: [{ code: '91220101MA0Y000161', kind: '企业', name: '样例一号装备厂', shortName: '', alias: '' }],
      around: [{ where: 'register', form: recognisedEnterprises, rows: [{}] }],
    },
  } satisfies ContextCheck<typeof reporters.columns>,
]

/** The bureau's registers against the year before and against each other. */
export const registerChecks: readonly AnyContextCheck[] = [
  ...reporterChanges,
  ...recognisedChanges,
  ...goalChanges,
  ...links,
]
