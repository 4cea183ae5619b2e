import type { AnyContextCheck, ContextCheck } from '../../../functions/declare/context-check.ts'
import { partnerships } from '../../forms/partnerships.form.ts'
import { recognisedEnterprises, reporters } from '../../forms/registers.ts'
import { schoolCooperation } from '../../forms/school-cooperation.form.ts'
import { rowsWith } from '../lookup.ts'
import { nameKey, sameName } from './compare.ts'
import { isOtherName, namesakesOf, type Registered, registeredIn } from './registered-names.ts'

type Partnerships = typeof partnerships.columns
type Cooperation = typeof schoolCooperation.columns
const anEnterprise = {
  code: '91220101MA0Y000161',
  kind: '企业',
  name: '样例一号装备有限公司',
  shortName: '',
  alias: '',
}
const byCode = (one: Registered): string => one.code
const byName = (one: Registered): string => nameKey(one.name)
const byEnterprise = ({ row }: { readonly row: { readonly enterprise: string } }): string => row.enterprise
const fromRegister = (row: Readonly<Record<string, string>>) =>
  [{ where: 'register' as const, form: reporters, rows: [row] }] as const

/** A partner of the form that stands in the register does so under this name; one that does not is no other's namesake. */
const partner = (
  check: Pick<ContextCheck<Partnerships>, 'id' | 'columns' | 'holds' | 'message' | 'remedy'>,
  register: Readonly<Record<string, string>>,
  wrong: (
    row: { readonly enterprise: string; readonly enterpriseName: string },
    one: Registered | undefined,
    all: readonly Registered[],
  ) => Readonly<Record<string, string>> | null,
): ContextCheck<Partnerships> => ({
  ...check,
  form: partnerships,
  against: 'register',
  fails: (rows, context) => {
    const all = registeredIn(context)
    if (!all) return []
    return rows.flatMap(({ line, row }) => {
      const words = wrong(row, rowsWith(all, byCode, row.enterprise)[0], all)
      return words ? [{ line, words }] : []
    })
  },
  fires: { rows: [{}], around: fromRegister({ ...anEnterprise, ...register }) },
})

const partners: readonly AnyContextCheck[] = [
  partner(
    {
      id: 'partner-alias',
      columns: ['enterpriseName', 'enterprise'],
      holds: '合作企业是填报单位的，填名录里的全称',
      message: '这是填报单位“{name}”的简称或别名',
      remedy: '请以后填全称；两个名称会算作同一家企业。',
    },
    { name: '样例一号装备集团有限公司', alias: '样例一号装备有限公司' },
    (row, one) =>
      one && !sameName(one.name, row.enterpriseName) && isOtherName(row.enterpriseName, one)
        ? { name: one.name }
        : null,
  ),
  partner(
    {
      id: 'partner-name-registered',
      columns: ['enterpriseName', 'enterprise'],
      holds: '合作企业是填报单位的，名称与名录里的一致',
      message: '名录里这个代码的企业是“{name}”',
      remedy: '请核对代码和名称：集团公司与其子公司是不同的企业，代码不同。',
    },
    { name: '样例二号科技有限公司' },
    (row, one) =>
      one && !sameName(one.name, row.enterpriseName) && !isOtherName(row.enterpriseName, one)
        ? { name: one.name }
        : null,
  ),
  partner(
    {
      id: 'partner-code-registered',
      columns: ['enterprise', 'enterpriseName'],
      holds: '合作企业与名录里同名企业的代码一致',
      message: '名录里同名企业的代码是{code}',
      remedy: '请以营业执照为准核对代码；确是两家同名企业的，无需改动。',
    },
    { code: '91220101MA0Y00024U' },
    (row, one, all) => {
      const namesake = one ? undefined : rowsWith(all, byName, nameKey(row.enterpriseName))[0]
      return namesake ? { code: namesake.code } : null
    },
  ),
  {
    id: 'partner-name-recognised',
    form: partnerships,
    against: 'register',
    columns: ['enterpriseName', 'enterprise'],
    holds: '合作企业是产教融合型企业的，名称与名单里的一致',
    message: '产教融合型企业名单里这个代码的企业是“{name}”',
    remedy: '请核对代码和名称；企业已更名的，请告知市教育局。',
    fails: (rows, context) => {
      const list = context.register(recognisedEnterprises)
      const registered = new Set(registeredIn(context)?.map(({ code }) => code))
      if (!list) return []
      return rows.flatMap(({ line, row }) => {
        // A registered reporter's name is the register's matter: one fault, one finding.
        const one = registered.has(row.enterprise)
          ? undefined
          : rowsWith(list, byEnterprise, row.enterprise)[0]
        return one && !sameName(one.row.name, row.enterpriseName)
          ? [{ line, words: { name: one.row.name } }]
          : []
      })
    },
    fires: {
      rows: [{}],
      around: [{ where: 'register', form: recognisedEnterprises, rows: [{ name: '样例二号科技有限公司' }] }],
    },
  } satisfies ContextCheck<Partnerships>,
]

/** A school that an enterprise names stands in the register, for this year and under this name. */
const school = (
  check: Pick<ContextCheck<Cooperation>, 'id' | 'columns' | 'holds' | 'message' | 'remedy'>,
  register: Readonly<Record<string, string>>,
  wrong: (
    row: { readonly school: string; readonly schoolName: string },
    one: Registered | undefined,
    all: readonly Registered[],
    edition: number,
  ) => Readonly<Record<string, string>> | null,
): ContextCheck<Cooperation> => ({
  ...check,
  form: schoolCooperation,
  against: 'register',
  fails: (rows, context) => {
    const all = registeredIn(context)
    if (!all) return []
    return rows.flatMap(({ line, row }) => {
      const one = rowsWith(all, byCode, row.school)[0]
      const words = wrong(row, one, all, context.edition)
      return words ? [{ line, words }] : []
    })
  },
  fires: { rows: [{}], around: fromRegister(register) },
})
const namesakes = (name: string, all: readonly Registered[]): Registered | undefined =>
  namesakesOf(all, name).find(one => one.kind === '学校')

const schools: readonly AnyContextCheck[] = [
  school(
    {
      id: 'school-not-registered',
      columns: ['school', 'schoolName'],
      holds: '合作学校列在填报单位名录里',
      message: '填报单位名录里没有这所学校',
      remedy: '请核对学校标识码；本市以外的学校不必填报，可删去此行。',
    },
    { code: '3622019902', name: '样例中等职业学校', shortName: '', alias: '' },
    (row, one, all) => (one || namesakes(row.schoolName, all) ? null : {}),
  ),
  school(
    {
      id: 'school-code-registered',
      columns: ['school', 'schoolName'],
      holds: '合作学校标识码与名录里同名学校的一致',
      message: '名录里没有这个标识码，同名学校的标识码是{code}',
      remedy: '请把标识码改为名录里的代码；确是另一所学校的，请核对名称。',
    },
    { code: '3622019902' },
    (row, one, all) => {
      const namesake = one ? undefined : namesakes(row.schoolName, all)
      return namesake ? { code: namesake.code } : null
    },
  ),
  school(
    {
      id: 'school-alias',
      columns: ['schoolName', 'school'],
      holds: '合作学校填名录里的全称',
      message: '这是简称或别名，名录里的全称是“{name}”',
      remedy: '请以后填全称；两个名称会算作同一所学校。',
    },
    { name: '样例职业技术大学', alias: '样例职业技术学院' },
    (row, one) =>
      one && !sameName(one.name, row.schoolName) && isOtherName(row.schoolName, one)
        ? { name: one.name }
        : null,
  ),
  school(
    {
      id: 'school-name-registered',
      columns: ['schoolName', 'school'],
      holds: '合作学校名称与名录里的一致',
      message: '名录里这个标识码的学校是“{name}”',
      remedy: '请核对标识码和名称哪一个填错。',
    },
    { name: '样例职业技术大学' },
    (row, one) =>
      one && !sameName(one.name, row.schoolName) && !isOtherName(row.schoolName, one)
        ? { name: one.name }
        : null,
  ),
  school(
    {
      id: 'school-closed',
      columns: ['school', 'schoolName'],
      holds: '合作学校当年仍在填报',
      message: '名录里这所学校填报到{to}年为止',
      remedy: '已由其他学校承接的，请填承接学校的标识码和名称。',
    },
    { to: '2021' },
    (_, one, __, edition) => (one && one.to !== null && one.to < edition ? { to: String(one.to) } : null),
  ),
  school(
    {
      id: 'school-not-yet',
      columns: ['school', 'schoolName'],
      holds: '合作学校当年已经开始填报',
      message: '名录里这所学校从{from}年起才填报',
      remedy: '请核对标识码；当年仍是前身学校的，请填前身学校的标识码和名称。',
    },
    { from: '2023' },
    (_, one, __, edition) => (one && one.from > edition ? { from: String(one.from) } : null),
  ),
]

/** Partners and schools that are named stand in the registers by their names. */
export const registeredPartnerChecks: readonly AnyContextCheck[] = [...partners, ...schools]
