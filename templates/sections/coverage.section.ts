import type { RowOf } from '../../functions/declare/form.ts'
import {
  confirmedBy,
  distinct,
  groupsHaving,
  level,
  medianPerReporter,
  moneyTotal,
  partOf,
  perEach,
  quotient,
  share,
  stillThere,
} from '../../functions/declare/indicator.ts'
import type { SectionTemplate } from '../../functions/declare/section.ts'
import { rows, type Said } from '../../functions/declare/selection.ts'
import { add, type Exact, toDecimal, zero } from '../../functions/exact.ts'
import { partnerships } from '../forms/partnerships.form.ts'
import { programmes } from '../forms/programmes.form.ts'
import { schoolCooperation } from '../forms/school-cooperation.form.ts'
import { blocks as coverageProse } from './coverage.prose.ts'
import { blocks as faultsProse } from './faults.prose.ts'
import { activeRelations, isActive, partner, relation } from './relations.ts'

const deepForms: readonly string[] = ['订单培养', '现代学徒制', '共建产业学院', '共建实训基地']

/** One key for each form of each active relation. */
const relationForms = rows(partnerships, {
  where: isActive,
  key: relation,
  each: row => row.forms,
  respondent: partner,
})

/** What either side says of a relation, for the bureau's comparison. */
function statement(
  row: Pick<
    RowOf<typeof schoolCooperation.columns>,
    'forms' | 'since' | 'interns' | 'hires' | 'partTimeTeachers' | 'investment' | 'donations'
  >,
): Said {
  const people = (count: bigint | null): string => count?.toString() ?? ''
  const money = (amount: Exact | null): string => (amount ? toDecimal(amount, 2) : '')
  return {
    forms: row.forms.join('、'),
    since: row.since,
    interns: people(row.interns),
    hires: people(row.hires),
    teachers: people(row.partTimeTeachers),
    investment: money(row.investment),
    donations: money(row.donations),
  }
}

/** How wide, deep, varied and stable cooperation is: the four faults that the city set out to mend. */
const faultIndicators = [
  share({
    id: 'breadth.programme-share',
    name: '有合作企业的专业布点占比',
    definition:
      '在办专业布点（一所学校的一个专业为一个布点）中，合作企业数在1家以上的所占比例。合作企业数未填写的布点不参加计算。',
    aggregate: partOf(
      distinct(
        rows(programmes, {
          where: row => row.status === '在办' && row.partners !== null && row.partners > 0n,
          key: row => [row.school, row.edition, row.code],
          respondent: 'nobody',
        }),
      ),
      distinct(
        rows(programmes, {
          where: row => row.status === '在办',
          key: row => [row.school, row.edition, row.code],
          amount: row => row.partners,
          respondent: 'nobody',
        }),
      ),
    ),
    by: ['school', 'district'],
  }),
  level({
    id: 'breadth.partners-per-school',
    name: '校均合作企业数（中位数）',
    unit: '家',
    decimals: { table: 1, prose: 1 },
    definition:
      '已报送校企合作情况的各学校年末合作中的企业数，由少到多排列后居中的数；学校数为双数的取居中两数的平均数。填报“无此项”的学校按0家计，未报送的学校不参加计算。',
    aggregate: medianPerReporter(
      rows(partnerships, { where: isActive, key: relation, respondent: 'nobody' }),
    ),
  }),
  share({
    id: 'depth.deep-share',
    name: '深度合作关系占比',
    definition:
      '年末合作中的校企合作关系（一所学校与一家企业为一对）中，合作形式包含订单培养、现代学徒制、共建产业学院、共建实训基地之一的所占比例。',
    aggregate: partOf(
      distinct(
        rows(partnerships, {
          where: row => isActive(row) && row.forms.some(form => deepForms.includes(form)),
          key: relation,
          respondent: partner,
        }),
      ),
      distinct(activeRelations),
    ),
    by: ['school', 'district'],
  }),
  quotient({
    id: 'depth.investment-per-relation',
    name: '每对合作关系的企业投入',
    unit: '万元',
    definition:
      '企业当年投入资金与捐赠设备总值之和，除以年末合作中的校企合作关系数。两项金额都没有填写的合作关系计入除数，不增加金额。',
    aggregate: perEach(
      moneyTotal(
        rows(partnerships, {
          where: isActive,
          key: relation,
          amount: row =>
            row.investment || row.donations ? add(row.investment ?? zero, row.donations ?? zero) : null,
          respondent: partner,
        }),
      ),
      distinct(activeRelations),
    ),
    by: ['district'],
  }),
  quotient({
    id: 'diversity.forms-per-relation',
    name: '每对合作关系的合作形式数',
    unit: '种',
    definition:
      '年末合作中的各对校企合作关系所采用的合作形式数之和，除以合作关系数。同一对关系有几段合作的，相同的形式只计一次。',
    aggregate: perEach(distinct(relationForms), distinct(activeRelations), 1n, 10n),
  }),
  share({
    id: 'diversity.single-form-share',
    name: '单一形式合作关系占比',
    definition: '年末合作中的校企合作关系中，只采用一种合作形式的所占比例。',
    aggregate: partOf(
      groupsHaving(relationForms, 2, forms => forms === 1),
      distinct(activeRelations),
    ),
  }),
  share({
    id: 'stability.three-year-share',
    name: '持续三年以上合作关系占比',
    definition: '年末合作中的校企合作关系中，到编报年度12月31日已满36个月的所占比例；按合作开始年月计算。',
    aggregate: partOf(
      distinct(
        rows(partnerships, {
          where: (row, filed) => isActive(row) && row.since <= `${filed - 3}-12`,
          key: relation,
          respondent: partner,
        }),
      ),
      distinct(activeRelations),
    ),
    by: ['district'],
  }),
  share({
    id: 'stability.retention',
    name: '合作关系保持率',
    definition:
      '上年年末合作中的校企合作关系，到本年年末仍在合作的所占比例。只计算两年都报送了校企合作情况的学校；学校更名、合并的，与其前身衔接。',
    aggregate: stillThere(activeRelations),
  }),
] as const

/** How far what schools say is borne out by what enterprises say. */
const reconciliationIndicators = [
  share({
    id: 'reconciliation.confirmed-share',
    name: '双方一致确认的合作关系占比',
    definition:
      '学校报送的年末合作中的校企合作关系中，其企业也报送了参与校企合作情况的，由企业一方同样报送的所占比例。双方说法不一的，由市教育局逐一核实，公报不作改动。',
    aggregate: confirmedBy({
      of: rows(partnerships, {
        where: isActive,
        key: relation,
        respondent: partner,
        say: row => ({ enterpriseName: row.enterpriseName, ...statement(row) }),
      }),
      ended: rows(partnerships, {
        where: row => !isActive(row),
        key: relation,
        say: row => ({
          enterpriseName: row.enterpriseName,
          status: `${row.status} ${row.until ?? ''}`.trim(),
        }),
        respondent: 'nobody',
      }),
      other: rows(schoolCooperation, {
        key: row => [row.school, row.enterprise],
        say: row => ({ schoolName: row.schoolName, ...statement(row) }),
        respondent: 'nobody',
      }),
      compare: [
        { column: partnerships.columns.forms.header, field: 'forms' },
        { column: partnerships.columns.since.header, field: 'since' },
        { column: partnerships.columns.interns.header, field: 'interns' },
        { column: partnerships.columns.hires.header, field: 'hires' },
        { column: partnerships.columns.partTimeTeachers.header, field: 'teachers' },
        { column: partnerships.columns.investment.header, field: 'investment' },
        { column: partnerships.columns.donations.header, field: 'donations' },
      ],
    }),
  }),
] as const

/** Coverage is said first. */
export const coverageSection: SectionTemplate = {
  id: 'coverage',
  place: 'opening',
  heading: null,
  indicators: reconciliationIndicators,
  keepsProse: true,
  blocks: coverageProse,
}

/** The four faults, measured, before the first heading. */
export const faultsSection: SectionTemplate = {
  id: 'faults',
  place: 'opening',
  heading: null,
  indicators: faultIndicators,
  blocks: faultsProse,
}
