import { clause, type Say } from '../../functions/declare/section.ts'
import type { Block } from '../../functions/model.ts'

/** The counts by which the city measures its growth. */
const counts = [
  'programmes.sites',
  'industry-colleges.count',
  'apprenticeship.programmes',
  'training-bases.demonstration',
  'enterprises.recognised-provincial',
  'partners.enterprises',
]

/** How the main counts grew, and how partners are spread over the schools. */
export const charts = (say: Say): (Block | null)[] => [
  say.chart({
    id: 'growth',
    caption: growth(say),
    picture: { of: 'years', as: 'columns', indicators: counts },
  }),
  say.chart({
    id: 'partners',
    caption: say.known('breadth.partners-per-school')
      ? say.state(['breadth.partners-per-school'], {
          said: partners => clause`至少半数学校的合作企业不超过${partners.as('家')}`,
        })
      : '各校合作企业数',
    picture: { of: 'schools', indicator: 'partners.enterprises', median: 'breadth.partners-per-school' },
  }),
]

/** How many of the counts rose year by year. */
function growth(say: Say): string {
  const rising = counts.filter(say.rises).length
  const main = '产教融合、校企合作主要数量指标'
  if (rising === 0) return `${say.firstShown}年至${say.facts.year}年${main}`
  const since = `${say.firstShown}年以来`
  return rising === counts.length
    ? `${since}，${main}逐年增加`
    : `${since}，${counts.length}项${main}中${rising}项逐年增加`
}
