import type { AnyContextCheck, ContextCheck } from '../../../functions/declare/context-check.ts'
import type { RowOf } from '../../../functions/declare/form.ts'
import { enterpriseProfile } from '../../forms/enterprise-profile.form.ts'
import { recognisedEnterprises } from '../../forms/registers.ts'
import { recognitionLevels } from '../../forms/shared.ts'
import { sameName } from './compare.ts'

type Profile = RowOf<typeof enterpriseProfile.columns>
type Recognised = RowOf<typeof recognisedEnterprises.columns>
const rank = (level: (typeof recognitionLevels)[number]): number => recognitionLevels.indexOf(level)

/** One disagreement between an enterprise's return and the bureau's list, which outranks it. */
const against = (
  check: Pick<ContextCheck<typeof enterpriseProfile.columns>, 'id' | 'columns' | 'holds' | 'message'>,
  fires: {
    readonly told?: Readonly<Record<string, string>>
    readonly listed: Readonly<Record<string, string>>
  },
  wrong: (row: Profile, listed: readonly Recognised[]) => Readonly<Record<string, string>> | null,
): ContextCheck<typeof enterpriseProfile.columns> => ({
  ...check,
  form: enterpriseProfile,
  against: 'register',
  remedy: '公报以市教育局的产教融合型企业名单为准。请对照认定文件核对；名单有误的，请告知市教育局。',
  fails: (rows, context) => {
    const list = context.register(recognisedEnterprises)
    if (!list) return []
    const mine = list.flatMap(({ row }) => (row.enterprise === context.reporter ? [row] : []))
    return rows.flatMap(({ line, row }) => {
      const words = wrong(row, mine)
      return words ? [{ line, words }] : []
    })
  },
  fires: {
    rows: [fires.told ?? {}],
    around: [{ where: 'register', form: recognisedEnterprises, rows: [fires.listed] }],
  },
})

/** The highest level at which the list has the enterprise. */
const highest = (listed: readonly Recognised[]): Recognised | undefined =>
  listed.toSorted((a, b) => rank(b.level) - rank(a.level))[0]
/** The list's entry at the level that the enterprise states. */
const same = (row: Profile, listed: readonly Recognised[]): Recognised | undefined =>
  listed.find(one => one.level === row.recognition)

/** What an enterprise says of its recognition is what the bureau's list has. */
export const recognitionChecks: readonly AnyContextCheck[] = [
  against(
    {
      id: 'recognition-not-listed',
      columns: ['recognition'],
      holds: '填报为产教融合型企业的，列在产教融合型企业名单里',
      message: '产教融合型企业名单里没有本企业',
    },
    { listed: { enterprise: '91220101MA0Y00024U', name: '样例二号科技有限公司' } },
    (row, listed) => (row.recognition !== '无' && listed.length === 0 ? {} : null),
  ),
  against(
    {
      id: 'recognition-denied',
      columns: ['recognition'],
      holds: '列在产教融合型企业名单里的，填报相应的级别',
      message: '填的是“无”，产教融合型企业名单里本企业却是{level}',
    },
    { told: { recognition: '无', state: '', recognised: '' }, listed: {} },
    (row, listed) => {
      const one = highest(listed)
      return row.recognition === '无' && one ? { level: one.level } : null
    },
  ),
  against(
    {
      id: 'recognition-level-differs',
      columns: ['recognition'],
      holds: '产教融合型企业级别与名单里的最高级别一致',
      message: '产教融合型企业名单里本企业是{level}',
    },
    { listed: { level: '市级' } },
    (row, listed) => {
      const one = highest(listed)
      return row.recognition !== '无' && one && one.level !== row.recognition ? { level: one.level } : null
    },
  ),
  against(
    {
      id: 'recognition-state-differs',
      columns: ['state'],
      holds: '认定状态与名单里的一致',
      message: '产教融合型企业名单里的认定状态是“{state}”',
    },
    { listed: { state: '认证' } },
    (row, listed) => {
      const state = same(row, listed)?.state
      return state && row.state !== null && state !== row.state ? { state } : null
    },
  ),
  against(
    {
      id: 'recognition-year-differs',
      columns: ['recognised'],
      holds: '认定年份与名单里的一致',
      message: '产教融合型企业名单里的认定年份是{year}年',
    },
    { listed: { recognised: '2020' } },
    (row, listed) => {
      const one = same(row, listed)
      return one && row.recognised !== null && one.recognised !== row.recognised
        ? { year: String(one.recognised) }
        : null
    },
  ),
  against(
    {
      id: 'recognition-name-differs',
      columns: ['name'],
      holds: '企业名称与产教融合型企业名单里的一致',
      message: '产教融合型企业名单里本企业的名称是“{name}”',
    },
    { listed: { name: '样例二号科技有限公司' } },
    (row, listed) => {
      const one = highest(listed)
      return one && !listed.some(({ name }) => sameName(name, row.name)) ? { name: one.name } : null
    },
  ),
]
