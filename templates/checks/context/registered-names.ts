import type { Column } from '../../../functions/declare/column.ts'
import type { AnyContextCheck, Context, ContextCheck } from '../../../functions/declare/context-check.ts'
import type { Columns, Form, RowOf } from '../../../functions/declare/form.ts'
import { enterpriseProfile } from '../../forms/enterprise-profile.form.ts'
import { reporters } from '../../forms/registers.ts'
import { schoolProfile } from '../../forms/school-profile.form.ts'
import { isOneOf, nameKey, sameName } from './compare.ts'

/** One reporter as the bureau's register has it. */
export type Registered = RowOf<typeof reporters.columns>

/** Everyone in the register of this year; null when the bureau has not filed it yet. */
export const registeredIn = (context: Context): readonly Registered[] | null =>
  context.register(reporters)?.map(({ row }) => row) ?? null

/** Whether a name is another one of the reporter's: its short name or one of its aliases. */
export const isOtherName = (name: string, one: Registered): boolean =>
  (one.shortName !== null && sameName(one.shortName, name)) || isOneOf(name, one.alias)

const named = new WeakMap<object, ReadonlyMap<string, readonly Registered[]>>()

/** Those of the register that bear a name, be it their full name, their short name or an alias. */
export function namesakesOf(all: readonly Registered[], name: string): readonly Registered[] {
  const known =
    named.get(all) ??
    new Map(
      [
        ...Map.groupBy(
          all.flatMap(one =>
            [one.name, one.shortName ?? '', ...(one.alias ?? '').split(/[、；;，,]/u)]
              .filter(told => told !== '')
              .map(told => ({ told: nameKey(told), one })),
          ),
          ({ told }) => told,
        ),
      ].map(([told, bearers]) => [told, bearers.map(({ one }) => one)]),
    )
  named.set(all, known)
  return known.get(nameKey(name)) ?? []
}

type Profile = Columns & { readonly name: Column<string>; readonly region: Column<string> }

/** 经开, 净月, 高新, 汽开 lie within districts of their own: a zone and a district do not contradict each other. */
const isZone = (region: string): boolean => /^\d{4}7/u.test(region)
const sameRegion = (a: string, b: string): boolean =>
  a === b || (a.slice(0, 4) === b.slice(0, 4) && (isZone(a) || isZone(b)))

/** The reporter of a profile stands in the register, for this year, under this name and in this region. */
function ownEntry<const C extends Profile>(
  form: Form<C>,
  own: Readonly<Record<string, string>>,
): readonly AnyContextCheck[] {
  type Told = { readonly name: string; readonly region: string }
  const declare = (
    check: Pick<ContextCheck<C>, 'id' | 'columns' | 'holds' | 'message' | 'remedy'>,
    register: Readonly<Record<string, string>>,
    wrong: (told: Told, one: Registered | null, edition: number) => Readonly<Record<string, string>> | null,
  ): ContextCheck<C> => ({
    ...check,
    form,
    against: 'register',
    fails: (rows, context) => {
      const all = registeredIn(context)
      if (!all) return []
      const one = all.find(({ code }) => code === context.reporter) ?? null
      return rows.flatMap(({ line, row }) => {
        const words = wrong(row as Told, one, context.edition)
        return words ? [{ line, words }] : []
      })
    },
    fires: {
      rows: [{}] as never,
      around: [{ where: 'register', form: reporters, rows: [{ ...own, ...register }] }],
    },
  })
  return [
    declare(
      {
        id: 'not-registered',
        columns: ['name'],
        holds: '填报单位列在填报单位名录里',
        message: '填报单位名录里没有本单位的编码',
        remedy: '请核对编码；确应填报的，请联系市教育局补入名录，否则本单位的数字不计入公报。',
      },
      { code: own.kind === '企业' ? '91220101MA0Y00024U' : '3622019902' },
      (_, one) => (one ? null : {}),
    ),
    declare(
      {
        id: 'name-is-alias',
        columns: ['name'],
        holds: '名称是名录里的全称，而不是简称或别名',
        message: '这是本单位的简称或别名，名录里的全称是“{name}”',
        remedy: '公报使用全称：请以后填全称；已经更名的，请联系市教育局更正名录。',
      },
      { name: '样例全称单位', alias: own.name ?? '', shortName: '' },
      (told, one) =>
        one && !sameName(told.name, one.name) && isOtherName(told.name, one) ? { name: one.name } : null,
    ),
    declare(
      {
        id: 'name-not-registered',
        columns: ['name'],
        holds: '名称与名录里的一致',
        message: '名录里本单位的名称是“{name}”',
        remedy: '请核对名称；已经更名的，请联系市教育局更正名录。',
      },
      { name: '样例全称单位', alias: '', shortName: '' },
      (told, one) =>
        one && !sameName(told.name, one.name) && !isOtherName(told.name, one) ? { name: one.name } : null,
    ),
    declare(
      {
        id: 'region-not-registered',
        columns: ['region'],
        holds: '行政区划代码与名录里的一致（开发区与所在的区不算不一致）',
        message: '名录里本单位的行政区划代码是{region}',
        remedy: '请核对行政区划代码；已经迁址的，请联系市教育局更正名录。',
      },
      { region: '220102' },
      (told, one) => (one && !sameRegion(told.region, one.region) ? { region: one.region } : null),
    ),
    declare(
      {
        id: 'not-yet-due',
        columns: ['name'],
        holds: '单位从名录里的启用年份起填报',
        message: '名录里本单位从{from}年起才填报',
        remedy: '请核对上传的年度；应当填报的，请联系市教育局更正启用年份。',
      },
      { from: '2023' },
      (_, one, edition) => (one && one.from > edition ? { from: String(one.from) } : null),
    ),
    declare(
      {
        id: 'no-longer-due',
        columns: ['name'],
        holds: '单位到名录里的停用年份为止填报',
        message: '名录里本单位填报到{to}年为止',
        remedy: '已由其他单位承接的，请以承接单位的编码填报；仍应填报的，请联系市教育局更正停用年份。',
      },
      { to: '2021' },
      (_, one, edition) => (one && one.to !== null && one.to < edition ? { to: String(one.to) } : null),
    ),
  ]
}

/** What a reporter says of itself is what the register has. */
export const registeredNameChecks: readonly AnyContextCheck[] = [
  ...ownEntry(schoolProfile, { name: '样例职业技术学院' }),
  ...ownEntry(enterpriseProfile, {
    code: '91220101MA0Y000161',
    kind: '企业',
    name: '样例一号装备有限公司',
    shortName: '样例一号',
    alias: '',
  }),
]
