import type { RowOf } from '../../functions/declare/form.ts'
import {
  distinct,
  largest,
  level,
  longestRun,
  moneyTotal,
  partOf,
  share,
  total,
} from '../../functions/declare/indicator.ts'
import type { SectionTemplate } from '../../functions/declare/section.ts'
import { rows } from '../../functions/declare/selection.ts'
import { contests } from '../forms/contests.form.ts'
import { orderClasses } from '../forms/order-classes.form.ts'
import { partnerships } from '../forms/partnerships.form.ts'
import { production } from '../forms/production.form.ts'
import { blocks as educationProse } from './education.prose.ts'
import { isActive, relation } from './relations.ts'

/** The public row with the largest 年产值; of equal ones the first by school, base and product. */
const largestProduction = (take: (row: RowOf<typeof production.columns>) => ReturnType<Take>) =>
  largest(
    rows(production, {
      where: row => row.consent,
      key: row => [row.school, row.base, row.product],
      amount: row => row.value,
      say: row => ({
        enterpriseCode: row.enterprise,
        enterpriseName: row.enterpriseName,
        class: row.base,
        product: row.product,
        unit: row.outputUnit,
      }),
      take,
      respondent: 'nobody',
    }),
  )
type Take = NonNullable<Parameters<typeof rows<typeof production.columns>>[1]['take']>

/** 三: how schools and enterprises educate together. */
const educationIndicators = [
  level({
    id: 'production.models',
    name: '最大生产性基地配套车型数',
    unit: '个',
    definition: '企业同意公开的产出中，年产值最大的一项所配套的车型数。',
    aggregate: largestProduction(row => ({ value: row.models })),
  }),
  level({
    id: 'production.output',
    name: '最大生产性基地年产量',
    unit: '',
    definition: '企业同意公开的产出中，年产值最大的一项的年产量，以填报的产量单位计。',
    aggregate: largestProduction(row => ({ value: row.output, unit: row.outputUnit })),
  }),
  level({
    id: 'production.value',
    name: '最大生产性基地年产值',
    unit: '万元',
    decimals: { table: 2, prose: 2 },
    definition: '企业同意公开的产出中，年产值最大的一项的年产值。',
    aggregate: largestProduction(row => ({ value: row.value })),
  }),
  level({
    id: 'production.total-value',
    name: '生产性基地年产值合计',
    unit: '万元',
    decimals: { table: 2, prose: 2 },
    definition: '各校生产性班级和基地全部产出的年产值之和。',
    aggregate: moneyTotal(
      rows(production, {
        key: row => [row.school, row.base, row.product],
        amount: row => row.value,
        respondent: row => row.enterprise,
        released: row => row.consent,
      }),
    ),
    by: ['district'],
  }),
  share({
    id: 'order-classes.hire-rate',
    name: '订单班毕业生被合作企业录用的比例',
    definition: '类型为订单班的班级当年毕业的学生中，被合作企业录用的所占比例；不含学徒制班级。',
    aggregate: partOf(
      total(
        rows(orderClasses, {
          where: row => row.kind === '订单班',
          key: row => [row.school, row.className, row.enterprise],
          amount: row => row.hired,
          respondent: row => row.enterprise,
          say: row => ({
            enterpriseCode: row.enterprise,
            enterpriseName: row.enterpriseName,
            class: row.className,
          }),
        }),
      ),
      total(
        rows(orderClasses, {
          where: row => row.kind === '订单班',
          key: row => [row.school, row.className, row.enterprise],
          amount: row => row.graduates,
          respondent: row => row.enterprise,
        }),
      ),
    ),
    by: ['school', 'district'],
  }),
  level({
    id: 'contests.hosted-years',
    name: '连续承办同一国家级赛项的最长年数',
    unit: '年',
    definition: '同一所学校到编报年度为止连续承办同一国家级技能大赛赛项的年数，取各校各赛项中最长的。',
    aggregate: longestRun(
      rows(contests, {
        where: row => row.level === '国家级' && row.role === '承办',
        key: row => [row.school, row.event, String(row.year)],
        say: row => ({ event: row.event }),
        respondent: 'nobody',
      }),
    ),
  }),
  level({
    id: 'contests.first-prizes',
    name: '国家级技能大赛一等奖数',
    unit: '项',
    definition: '编报年度国家级技能大赛参赛获得的一等奖项数之和。',
    aggregate: total(
      rows(contests, {
        where: (row, filed) => row.level === '国家级' && row.role === '参赛' && row.year === filed,
        key: row => [row.school, row.event],
        amount: row => row.first,
        say: row => (row.first ? { event: row.event, prizes: String(row.first) } : null),
        respondent: 'nobody',
      }),
    ),
    by: ['school'],
  }),
  level({
    id: 'partners.enterprises',
    name: '合作企业数',
    unit: '家',
    definition: '年末与本市职业院校合作中的企业数；与几所学校合作的企业只计一次。',
    aggregate: distinct(
      rows(partnerships, { where: isActive, key: row => [row.enterprise], respondent: 'nobody' }),
    ),
    by: ['school', 'district'],
  }),
  level({
    id: 'partners.relations',
    name: '校企合作关系数',
    unit: '对',
    definition: '年末合作中的校企合作关系数：一所学校与一家企业为一对。',
    aggregate: distinct(rows(partnerships, { where: isActive, key: relation, respondent: 'nobody' })),
    by: ['district'],
  }),
] as const

/** Heading and prose of the section, in the reply's order. */
export const educationSection: SectionTemplate = {
  id: 'education',
  place: 'body',
  heading: '三、改革育人模式，构建双主体育人机制',
  indicators: educationIndicators,
  blocks: educationProse,
}
