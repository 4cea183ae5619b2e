import type { Say } from '../../functions/declare/section.ts'
import type { Block } from '../../functions/model.ts'

/** The four faults, the two measures of each, and whether more of it is better. */
const measures = [
  { fault: '范围', ids: ['breadth.programme-share', 'breadth.partners-per-school'] },
  { fault: '程度', ids: ['depth.deep-share', 'depth.investment-per-relation'] },
  { fault: '形式', ids: ['diversity.forms-per-relation', 'diversity.single-form-share'] },
  { fault: '稳定性', ids: ['stability.three-year-share', 'stability.retention'] },
]
const betterFewer: readonly string[] = ['diversity.single-form-share']

/** Every measure over the years, under the fault that it measures. */
export const faultsChart = (say: Say): Block | null =>
  say.chart({
    id: 'faults',
    caption: finding(say),
    picture: {
      of: 'years',
      as: 'lines',
      indicators: measures.flatMap(({ ids }) => ids),
      groups: measures.map(({ fault }) => fault),
    },
  })

/** How many of the measures that can be compared with the first year are better now. */
function finding(say: Say): string {
  const compared = measures
    .flatMap(({ ids }) => ids)
    .flatMap(id => {
      const course = say.sinceFirst(id)
      return course === null ? [] : [course === (betterFewer.includes(id) ? 'fewer' : 'more')]
    })
  const better = compared.filter(Boolean).length
  if (compared.length === 0) return '校企合作四个方面的测度'
  const against = `与${say.firstShown}年相比，可以比较的${compared.length}项测度`
  if (better === compared.length) return `${against}均有改善`
  return better === 0 ? `${against}均没有改善` : `${against}中有${better}项改善`
}
