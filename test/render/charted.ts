import type { Chart, ChartPoint, ChartSeries } from '../../functions/model.ts'

/** A chart of every kind, with all that it can have: withheld values, a passed target, characters that one face lacks. */

const point = (name: string, value: string, strong = false, text = value): ChartPoint => ({
  name,
  value,
  absence: null,
  text,
  strong,
})
const none = (name: string): ChartPoint => ({
  name,
  value: null,
  absence: 'withheld',
  text: '不宜公布',
  strong: false,
})
const series = (name: string, unit: string, ...points: ChartPoint[]): ChartSeries => ({
  id: 'x.y',
  name,
  unit,
  points,
})
const years = (...values: (string | null)[]): ChartPoint[] =>
  values.map((value, i) => (value === null ? none(`${2020 + i}年`) : point(`${2020 + i}年`, value, i === 2)))

const chart = (kind: Chart['kind'], all: ChartSeries[], groups: string[] = []): Chart => ({
  id: kind,
  kind,
  caption: [{ text: `图1　样例${kind}` }],
  series: all,
  groups,
  source: '资料来源：样例',
  notes: [],
  alternative: `样例图${kind}，各数为虚构。`,
})

export const charts: readonly Chart[] = [
  chart('bars', [
    series('布点', '个', point('装备制造', '120', true), point('电子＆信息', '60'), none('医药卫生')),
  ]),
  chart('ranks', [
    series('合作企业', '家', point('甲校', '90'), point('乙校', '40'), point('丙校', '7'), none('丁校')),
    series('中位数', '家', point('中位数', '40', true)),
  ]),
  chart('columns', [
    series('产业学院', '个', ...years('10', null, '15')),
    series('合作企业', '家', ...years('1971', '2066', '2168')),
  ]),
  chart(
    'lines',
    [
      series('占比', '%', ...years('67.63', '70.26', '76.90')),
      series('保持率', '%', ...years(null, '87.50', '88.24')),
    ],
    ['范围', '稳定性'],
  ),
  chart('split', [
    series('职业学校', '%', ...years('66.60', null, '72.25')),
    series('其他', '%', ...years('33.40', null, '27.75')),
  ]),
  chart('progress', [
    series(
      '完成比例',
      '%',
      point('产业学院（2025年）', '75', true, '15／20个（75.00%）'),
      point('企业（2025年）', '120', true, '24／20家（120.00%）'),
      none('专业（2027年）'),
    ),
  ]),
]
