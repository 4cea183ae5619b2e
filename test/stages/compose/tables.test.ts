import { describe, expect, it } from 'vitest'
import type { Bulletin, Table } from '../../../functions/model.ts'
import { compose } from '../../../functions/stages/compose.ts'
import { forms, sections } from '../../../templates/index.ts'
import { bulletinWords } from '../../../templates/page/bulletin-words.ts'
import { type Changes, edition, lines } from './edition.ts'
import { named } from './named.ts'
import { tables } from './print.ts'

const composed = (changes: Changes = {}, more: Parameters<typeof edition>[1] = {}): Bulletin =>
  compose(edition(changes, { named, ...more }), sections, bulletinWords(forms), '2023-04-01')
const table = (bulletin: Bulletin, id: string): Table => {
  const found = tables(bulletin).find(one => one.id === id)
  if (!found) throw new Error(`no table ${id}`)
  return found
}
const texts = ({ rows }: Table): string[] => rows.map(row => row.map(({ text }) => text).join(' | '))

const rounding = '部分数据因四舍五入，分项之和与合计可能不等。'
const misfit = '增减按未经四舍五入的数值计算，与表列两年数之差可能不等。'

describe('a table of figures', () => {
  it('has last year, the change and its rate, shares in points', () => {
    const industries = table(composed(), 'industries')
    expect(industries.columns.map(({ title, unit }) => `${title}${unit}`)).toEqual([
      '指标',
      '计量单位',
      '2022年',
      '2021年',
      '增减',
      '增减率%',
    ])
    expect(texts(industries)).toContain('开设专业种数 | 种 | 146 | 141 | 5 | 3.55')
    expect(texts(industries)).toContain('一线新增从业人员中职业学校毕业生占比 | % | 71.43 | 70.15 | 1.28 | —')
    expect(industries.notes).toContain('计量单位为“%”的指标，增减以百分点计，不计算增减率。')
  })
  it('holds the exact values beside what is printed', () => {
    const row = table(composed(), 'industries').rows.at(-1)
    expect(row?.map(({ value }) => value)).toEqual([null, null, '71.428571', '70.149254', '1.279318', null])
  })
  it('says why there is no number, and what cannot be compared', () => {
    const faults = table(
      composed({ 'depth.deep-share': ['withheld', ['1', '2']], 'breadth.partners-per-school': ['3', '0'] }),
      'faults',
    )
    expect(texts(faults)).toContain('深度合作关系占比 | % | 不宜公布 | 50.00 | … | —')
    expect(texts(faults)).toContain('每校合作企业数中位数 | 家 | 3 | 0 | 3 | 基数为零')
    expect(faults.notes).toContain(
      '“…”表示不作比较：本年或上年没有数值、上年数为零不计算增减率，或者两年填报该项的单位不同。',
    )
  })
  it('has no column for a year that was not collected', () => {
    const first = Object.fromEntries(lines.map(([id, , , now]) => [id, [now, null] as const]))
    expect(table(composed(first), 'industries').columns.map(({ id }) => id)).toEqual([
      'indicator',
      'unit',
      'current',
    ])
  })
  it('notes a difference that its rounded years do not give, and only then', () => {
    const off = composed({
      'depth.deep-share': [
        ['1', '3'],
        ['1', '6'],
      ],
    })
    const even = Object.fromEntries(
      lines.map(([id, , unit]) => [
        id,
        unit === '%'
          ? ([
              ['1', '2'],
              ['1', '4'],
            ] as const)
          : (['3', '2'] as const),
      ]),
    )
    // 33.33 and 16.67 differ by 16.66, the exact shares by 16.67.
    expect(table(off, 'faults').notes).toContain(misfit)
    expect(table(composed(even), 'faults').notes).not.toContain(misfit)
  })
})

describe('a table that adds up to the city', () => {
  const categories = (...sites: number[]) => {
    const total = String(sites.reduce((a, b) => a + b, 0))
    return table(
      composed(
        { 'programmes.sites': [total, null], 'programmes.kinds': [String(sites.length), null] },
        {
          byCategory: sites.map((count, i) => ({ rank: i + 1, name: `第${i + 1}`, sites: count, kinds: 1 })),
        },
      ),
      'categories',
    )
  }
  it('has the rounding note exactly where the printed parts do not add up', () => {
    expect(categories(1, 1, 1).notes).toEqual([rounding])
    expect(categories(1, 1, 2).notes).toEqual([])
  })
  it('shows what belongs to no part', () => {
    const odd = table(
      composed({ 'programmes.sites': ['305', null], 'programmes.kinds': ['78', null] }),
      'categories',
    )
    expect(texts(odd).slice(-2)).toEqual(['未归入大类的专业 | 1 | 1 | 0.33', '全市 | 78 | 305 | 100.00'])
  })
  it('says where parts overlap', () => {
    const shared =
      '专业布点数、合作企业数、生产性基地年产值合计：几个分项共有的（如几所学校开设同一专业大类、同一企业与几所学校合作），全市数只计一次，分项之和大于全市数。'
    const withheld =
      '“不宜公布”指除同意公开的企业外，依据的单位少于3个，或一个单位占90%以上；为防止由合计推算出这些数，有的分项虽不属于上述情形，也一并不予公布。'
    const open = edition({}, { named })
    const overlapping = {
      ...open.bySchool,
      rows: open.bySchool.rows.map(row => ({ ...row, figures: open.bySchool.total })),
    }
    expect(table(composed(), 'by-school').notes).toEqual([withheld])
    expect(table(composed({}, { bySchool: overlapping }), 'by-school').notes).toEqual([shared])
  })
})

describe('the annexes', () => {
  it('list the schools with the city last, each absence by its name', () => {
    expect(texts(table(composed(), 'by-school'))).toEqual([
      '长春样例机电学校 | 10 | 未报送 | 90.00 | 12.5',
      '长春样例农业学校 | 20 | 60 | 90.00 | 不宜公布',
      '全市 | 30 | 90 | 90.00 | 12.5',
    ])
  })
  it('break a table with many indicators into several', () => {
    const open = edition({}, { named })
    const [like] = Object.values(open.bySchool.total)
    const many = Array.from({ length: 10 }, (_, i) => `sample.n${i}`)
    const figures = Object.fromEntries(many.flatMap(id => (like ? [[id, { ...like, indicator: id }]] : [])))
    const wide = composed(
      {},
      {
        bySchool: {
          by: 'school',
          indicators: many.map(id => ({ id, name: id, unit: '个' })),
          rows: [{ key: '3622010001', name: '长春样例机电学校', figures }],
          total: figures,
        },
      },
    )
    expect(table(wide, 'by-school').columns).toHaveLength(6)
    expect(table(wide, 'by-school-2').columns).toHaveLength(6)
    expect(table(wide, 'by-school-2').title).toMatch(/^附表\d+　分学校主要指标（2）$/u)
  })
  it('name who is missing, incomplete or late, and with what', () => {
    expect(texts(table(composed(), 'late-and-missing'))).toEqual([
      '未报送 | 学校 | 长春样例机电学校 | 全部报表',
      '未报送 | 企业 | 样例一号装备有限公司 | 企业基本情况（审核未通过）',
      '逾期报送 | 学校 | 长春样例农业学校 | 全部报表',
    ])
  })
  it('measure the targets', () => {
    expect(texts(table(composed(), 'targets'))).toEqual([
      '新增现代化专业 | 个 | 2021年 | 476 | 494 | 2027年 | 50左右 | 18 | 36.00 | 5 | 样例规划',
      '职业本科专业 | 个 | 2020年 | 0 | 4 | 2025年 | 12 | 4 | 33.33 | 3 | ',
    ])
  })
  it('number their tables apart from those of the text', () => {
    const bulletin = composed()
    const titles = tables(bulletin).map(({ title }) => title)
    expect(titles.filter(title => title.startsWith('表'))[0]).toBe('表1　校企合作四个方面的测度')
    expect(titles.filter(title => title.startsWith('附表'))[0]).toBe('附表1　全部指标及与上年比较')
  })
})
