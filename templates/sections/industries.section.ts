import { programmeCategory } from '../../functions/codes/programme-code.ts'
import type { RowOf } from '../../functions/declare/form.ts'
import { distinct, filedLast, level, partOf, share, total } from '../../functions/declare/indicator.ts'
import type { SectionTemplate } from '../../functions/declare/section.ts'
import { rows } from '../../functions/declare/selection.ts'
import { programmeCategoryPrefixes } from '../codes/index.ts'
import { enterpriseProfile } from '../forms/enterprise-profile.form.ts'
import { graduates } from '../forms/graduates.form.ts'
import { programmes } from '../forms/programmes.form.ts'
import { blocks as industryProse } from './industries.prose.ts'

const rankOf = (row: RowOf<typeof programmes.columns>): string =>
  String(programmeCategory(programmeCategoryPrefixes, row.edition, row.level, row.code) ?? '').padStart(
    2,
    '0',
  )

const categoryNames = new Map(
  programmeCategoryPrefixes.map(({ rank, name }) => [String(rank).padStart(2, '0'), name]),
)

/** Programmes 在办 by 专业大类: the rank leads the keys. */
export const programmesByCategory = {
  categories: programmeCategoryPrefixes,
  sites: rows(programmes, {
    where: row => row.status === '在办',
    key: row => [rankOf(row), row.school, row.edition, row.code],
    respondent: 'nobody',
  }),
  kinds: rows(programmes, {
    where: row => row.status === '在办',
    key: row => [rankOf(row), row.edition, row.code],
    respondent: 'nobody',
  }),
} as const

/** 一: what the city teaches and for whom. */
const industryIndicators = [
  level({
    id: 'programmes.categories',
    name: '开设专业覆盖的专业大类',
    unit: '个',
    definition:
      '在办专业所属的专业大类数，按2021年版《职业教育专业目录》的19个大类归并；用以前版本目录填报的专业归入相应大类，各层次合并计算。',
    aggregate: distinct(
      rows(programmes, {
        where: row => row.status === '在办',
        key: row => [rankOf(row)],
        say: row => ({ category: categoryNames.get(rankOf(row)) ?? '' }),
        respondent: 'nobody',
      }),
    ),
    by: ['school', 'district'],
  }),
  level({
    id: 'programmes.kinds',
    name: '开设专业种数',
    unit: '种',
    definition: '在办专业的种数：同一版专业目录的同一专业代码为一种，几所学校开设的只计一次。',
    aggregate: distinct(
      rows(programmes, {
        where: row => row.status === '在办',
        key: row => [row.edition, row.code],
        respondent: 'nobody',
      }),
    ),
    by: ['district'],
  }),
  level({
    id: 'programmes.sites',
    name: '专业布点数',
    unit: '个',
    definition: '在办专业的布点数：一所学校开设的一个专业为一个布点。',
    aggregate: distinct(
      rows(programmes, {
        where: row => row.status === '在办',
        key: row => [row.school, row.edition, row.code],
        respondent: 'nobody',
      }),
    ),
    by: ['school', 'district'],
  }),
  level({
    id: 'graduates.cumulative',
    name: '累计培养毕业生',
    unit: '人',
    definition:
      '从有报送数据的第一届到编报年度一届，各届毕业生数之和。同一届在几个年度报送的，以最后一次报送的为准；学校更名、合并的，与其前身衔接。',
    aggregate: filedLast(
      rows(graduates, {
        key: row => [row.school, String(row.cohort)],
        amount: row => row.graduates,
        respondent: 'nobody',
      }),
    ),
    by: ['school'],
  }),
  share({
    id: 'hires.vocational-share',
    name: '新增一线从业人员中职业学校毕业生占比',
    definition:
      '报送企业当年新增的一线从业人员中，毕业于职业学校的所占比例。按企业所在县（市、区）分组；未报送的企业不参加计算。',
    aggregate: partOf(
      total(
        rows(enterpriseProfile, {
          key: row => [row.enterprise],
          amount: row => row.newVocational,
          respondent: row => row.enterprise,
        }),
      ),
      total(
        rows(enterpriseProfile, {
          key: row => [row.enterprise],
          amount: row => row.newFrontline,
          respondent: row => row.enterprise,
        }),
      ),
    ),
    by: ['district'],
  }),
] as const

/** Heading and prose of the section, in the reply's order. */
export const industrySection: SectionTemplate = {
  id: 'industries',
  place: 'body',
  heading: '一、聚焦主导产业，服务经济社会发展',
  indicators: industryIndicators,
  blocks: industryProse,
}
