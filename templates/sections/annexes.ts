import {
  clause,
  paragraph,
  type Say,
  type SectionTemplate,
  sentence,
} from '../../functions/declare/section.ts'
import type { Block } from '../../functions/model.ts'

const annex = (id: string, heading: string, blocks: SectionTemplate['blocks']): SectionTemplate => ({
  id,
  place: 'annex',
  heading,
  indicators: [],
  blocks,
})

const text = (words: string): Block | null => paragraph(words)
const subheading = (words: string): Block => ({ kind: 'heading', level: 1, text: words })

/** What stands behind the text: every figure, by school and by district, targets, coverage, definitions and sources. */
export const annexes: readonly SectionTemplate[] = [
  annex('figures', '全部指标', say => [
    text(
      '本表列出公报使用的全部指标。表中为四舍五入后的数值；随公报发布的数据文件中，份额、商数保留6位小数，另列分子、分母，其余数值未经四舍五入。',
    ),
    ...say.tables('all-figures'),
    ...say.tables('same-scope'),
    ...say.tables('trend'),
    ...say.tables('categories'),
  ]),
  annex('schools', '分学校主要指标', say => [
    text(
      '各校数据为该校报送数。“未报送”指该校没有报送有关报表，“未填”指该校报送了有关报表而该项空着，不按零处理，“无此项”指该校报明本年度没有此项内容，“不宜公布”指公布后可以推知个别单位的数据。',
    ),
    ...say.tables('by-school'),
  ]),
  annex('districts', '分县（市、区）主要指标', say => [
    text('按学校所在的县（市、区）分组；企业填报的指标按企业所在的县（市、区）分组。'),
    ...say.tables('by-district'),
  ]),
  annex('targets', '规划目标进展情况', say =>
    say.targets.length === 0
      ? [text('本年度没有登记规划目标。')]
      : [
          text('目标名称以“新增”开头的，已实现数为本年数减去基期数；其他目标的已实现数为本年数。'),
          ...say.tables('targets'),
        ],
  ),
  annex('coverage', '报送情况', say => {
    const incomplete = say.tables('late-and-missing')
    return [
      text(
        `至少有一份报表审核通过的为已报，全部报表审核通过的为报齐，在截止日期前报齐的为按时报齐。${unreported(say)}`,
      ),
      ...say.tables('coverage'),
      ...say.tables('coverage-forms'),
      ...(incomplete.length > 0 ? incomplete : [text('应报送的单位全部按时报齐。')]),
      ...revisions(say),
    ]
  }),
  annex('glossary', '指标解释', say =>
    say.glossary.flatMap(({ heading, indicators }) => [
      subheading(heading),
      ...indicators.map(
        ({ id, name, definition, unit }): Block => ({
          kind: 'paragraph',
          spans: [
            {
              text: `${name}：${definition.replace(/。$/u, '')}。${unit === '' ? '' : `计量单位：${unit}。`}`,
            },
          ],
          defines: id,
        }),
      ),
    ]),
  ),
  annex('sources', '资料来源', say => [
    ...bySources(say.glossary.flatMap(({ indicators }) => indicators)),
    paragraph(
      sentence(
        clause`报送单位名录、产教融合型企业名单、规划目标和政策文件由${say.facts.city.agency}登记，其余数据由各学校、企业填报并对其真实性负责`,
      ),
    ),
    say.facts.city.sample ? text('本期公报根据虚构的样例数据编制，仅用于演示编制过程。') : null,
  ]),
]

/** What becomes of who did not file: in no figure, but for the one series that keeps what was filed before. */
function unreported(say: Say): string {
  const { carried } = say.facts.cohorts ?? {}
  const rule = '未报送的单位不计入各项指标，也不按零处理。'
  return carried && carried.schools.length > 0
    ? `除累计培养毕业生沿用${carried.schools.length}所学校以前年度报送的毕业生${carried.people}人外，${rule}`
    : rule
}

/** Cohorts that were filed again with another number. */
function revisions(say: Say): Block[] {
  const tables = say.tables('revisions')
  if (tables.length === 0) return []
  const said = text(
    '以前年度报送的毕业生数，本年度有学校更正后重新报送。下表为全市各届毕业生数更正前后的数值。',
  )
  return [subheading('数据修订'), ...(said ? [said] : []), ...tables]
}

/** `X、Y的数据来自《Z》。`: indicators that come from the same forms, in one sentence. */
function bySources(indicators: readonly { name: string; sources: readonly string[] }[]): (Block | null)[] {
  const groups = Map.groupBy(indicators, ({ sources }) => sources.map(form => `《${form}》`).join(''))
  return [...groups].map(([forms, group]) =>
    text(`${group.map(({ name }) => name).join('、')}的数据来自${forms}。`),
  )
}
