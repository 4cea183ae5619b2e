import type { AnyContextCheck } from '../../../functions/declare/context-check.ts'
import type { LinedRow, RowOf } from '../../../functions/declare/form.ts'
import { compare, divide, exact, multiply, roundHalfAway, subtract } from '../../../functions/exact.ts'
import { enterpriseProfile } from '../../forms/enterprise-profile.form.ts'
import { schoolCooperation } from '../../forms/school-cooperation.form.ts'
import { recognitionLevels } from '../../forms/shared.ts'
import { hasRow } from '../lookup.ts'
import { changesOf } from './changes.ts'
import { nameKey } from './compare.ts'

const profile = changesOf(enterpriseProfile, [])
type Profile = RowOf<typeof enterpriseProfile.columns>
const rank = (row: Profile): number => recognitionLevels.indexOf(row.recognition)
const sameEnterprise = (before: Profile, now: Profile): boolean => before.enterprise === now.enterprise
const vocational = (row: Profile) =>
  // Of fewer than 30 people one alone moves a share by more than three points.
  row.newFrontline < 30n ? null : divide(exact(100n * row.newVocational), exact(row.newFrontline))
const other = { employees: '850' }

/** 企业基本情况 against the year before. */
const profileChanges: readonly AnyContextCheck[] = [
  profile.stays(
    'name',
    { before: [{ ...other, name: '样例一号装备厂' }], now: [{}] },
    { when: sameEnterprise },
  ),
  profile.stays('region', { before: [{ ...other, region: '220102' }], now: [{}] }),
  profile.stays(
    'industry',
    { before: [{ ...other, industry: 'C34' }], now: [{}] },
    {
      // A third or fourth digit only says the same division more exactly.
      when: (before, now) => before.industry.slice(0, 3) !== now.industry.slice(0, 3),
      holds: '国民经济行业代码（前两位数字）与上年填报的一致',
    },
  ),
  profile.steady('employees', { percent: 30n, least: 50n }, { before: [{ employees: '500' }], now: [{}] }),
  profile.steady(
    'newFrontline',
    { percent: 200n, least: 50n },
    {
      before: [{ newFrontline: '30', newVocational: '21' }],
      now: [{ newFrontline: '200', newVocational: '140' }],
    },
  ),
  profile.other(
    {
      id: 'vocational-share-leap',
      columns: ['newVocational', 'newFrontline'],
      holds: '新增一线从业人员中职业学校毕业生的比重比上年变化不超过30个百分点',
      message: '职业学校毕业生占新增一线从业人员的比重上年是{before}%，本年是{now}%，变化超过30个百分点',
    },
    { before: [{ newVocational: '20' }], now: [{}] },
    (rows, past) =>
      profile.pairs(rows, past).flatMap(({ line, before, now }) => {
        const [a, b] = [vocational(before), vocational(now)]
        if (!a || !b) return []
        const difference = subtract(b, a)
        if (compare(multiply(difference, difference), exact(900n)) <= 0) return []
        return [{ line, words: { before: roundHalfAway(a, 2), now: roundHalfAway(b, 2) } }]
      }),
  ),
  profile.stays(
    'recognition',
    { before: [{ ...other, recognition: '国家级' }], now: [{}] },
    {
      id: 'recognition-lowered',
      holds: '产教融合型企业级别不低于上年',
      message: '级别上年是{before}，本年是{now}',
      when: (before, now) => rank(now) < rank(before),
    },
  ),
  profile.stays(
    'state',
    { before: [{ ...other, state: '认证' }], now: [{}] },
    {
      id: 'state-back',
      holds: '上年已认证的，不退回建设培育',
      message: '认定状态上年是“{before}”，本年是“{now}”',
      when: (before, now) => before.recognition === now.recognition && before.state === '认证',
    },
  ),
  profile.stays(
    'recognised',
    { before: [{ ...other, recognised: '2020' }], now: [{}] },
    {
      when: (before, now) => before.recognition === now.recognition && before.state === now.state,
    },
  ),
  profile.notCopied(['employees', 'newFrontline', 'newVocational'], 1, { before: [{}], now: [{}] }),
]

const schools = changesOf(schoolCooperation, ['school'])
type Cooperation = readonly LinedRow<typeof schoolCooperation.columns>[]
const second = { school: '3622019902', schoolName: '样例中等职业学校' }
const third = { school: '3622019903', schoolName: '样例汽车职业学校' }
const bySchool = ({ row }: Cooperation[number]): string => row.school
const byName = ({ row }: Cooperation[number]): string => nameKey(row.schoolName)
const known = (past: Cooperation, row: { readonly school: string; readonly schoolName: string }): boolean =>
  hasRow(past, bySchool, row.school) || hasRow(past, byName, nameKey(row.schoolName))

/** 参与校企合作情况 against the year before. */
const cooperationChanges: readonly AnyContextCheck[] = [
  schools.remains(
    'schoolName',
    { before: [{ interns: '25' }, second], now: [{}] },
    {
      holds: '上年合作的学校，本年仍列出',
      message: '上年合作的学校，本年有{count}所没有列出：{names}',
      remedy: '请核对是否漏填；合作已终止的，请向市教育局说明。',
      when: (row, rows) => !hasRow(rows, byName, nameKey(row.schoolName)),
    },
  ),
  schools.stays('since', { before: [{ since: '2018-03', interns: '25' }], now: [{}] }),
  schools.stays('schoolName', { before: [{ schoolName: '样例职业学院', interns: '25' }], now: [{}] }),
  schools.other(
    {
      id: 'old-but-new',
      columns: ['since', 'schoolName'],
      holds: '本年新列出的合作，开始年月在上年或编报年度',
      message: '这所学校上年没有列出，合作开始年月却早于上年',
      remedy: '请核对开始年月；上年漏报的，请向市教育局说明原因，不必改动。',
    },
    { before: [{ ...second, interns: '25' }], now: [second, {}] },
    (rows, past, edition) =>
      past.length === 0
        ? []
        : rows
            .filter(({ row }) => row.since < `${edition - 1}-01` && !known(past, row))
            .map(({ line }) => ({ line, words: {} })),
  ),
  schools.steadyTotal('interns', { percent: 100n, least: 50n }, { before: [{}], now: [{ interns: '90' }] }),
  schools.steadyTotal('hires', { percent: 100n, least: 50n }, { before: [{}], now: [{ hires: '80' }] }),
  schools.steadyTotal(
    'partTimeTeachers',
    { percent: 100n, least: 10n },
    { before: [{}], now: [{ partTimeTeachers: '15' }] },
  ),
  schools.steadyTotal(
    'investment',
    { percent: 200n, least: 100n },
    { before: [{}], now: [{ investment: '180' }] },
  ),
  schools.steadyTotal(
    'donations',
    { percent: 200n, least: 50n },
    { before: [{}], now: [{ donations: '90' }] },
  ),
  schools.sameUnit('investment', { before: [{ investment: '0.02' }], now: [{}] }),
  schools.sameUnit('donations', { before: [{ donations: '0.02' }], now: [{}] }),
  schools.notCopied(['interns', 'hires', 'partTimeTeachers', 'investment', 'donations'], 3, {
    before: [{}, second, third],
    now: [{}, second, third],
  }),
]

/** What enterprises file against the year before. */
export const enterpriseChanges: readonly AnyContextCheck[] = [...profileChanges, ...cooperationChanges]
