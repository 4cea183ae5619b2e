import type { Coverage, CoverageCount, Edition, ReporterStatus } from '../../../functions/edition.ts'
import { divide, exact, multiply, roundHalfAway, toDecimal } from '../../../functions/exact.ts'
import type { Absence, Figure } from '../../../functions/model.ts'
import { sections } from '../../../templates/index.ts'

/** An edition made by hand, as aggregate would hand it over. Every number and most names are invented. */

export type Value = string | Absence | readonly [numerator: string, denominator: string]
type Line = readonly [id: string, name: string, unit: string, now: Value, before?: Value]

const absences = { nil: '无此项', 'not-submitted': '未报送', withheld: '不宜公布', 'no-base': '上年为零' }
const isAbsence = (value: Value): value is Absence => typeof value === 'string' && value in absences

function number(value: Value, unit: string) {
  const none = { value: null, absence: null, numerator: null, denominator: null }
  if (isAbsence(value)) return { ...none, absence: value, text: absences[value] }
  if (typeof value === 'string') return { ...none, value, text: value }
  const [numerator, denominator] = value
  const parts = divide(exact(numerator), exact(denominator))
  const quotient = unit === '%' ? multiply(parts, exact(100n)) : parts
  return {
    value: roundHalfAway(quotient, 6),
    absence: null,
    numerator,
    denominator,
    text: roundHalfAway(quotient, 2),
  }
}

/** A figure of 2022, with the year before where it was collected. */
function figure([indicator, name, unit, now, before]: Line): Figure {
  return {
    indicator,
    name,
    unit,
    ...number(now, unit),
    previous: before === undefined ? null : { year: 2021, ...number(before, unit) },
    change: null,
    basis: [],
  }
}

const known: readonly Line[] = [
  ['breadth.programme-share', '有合作企业的专业布点占比', '%', ['312', '494'], ['290', '476']],
  ['breadth.partners-per-school', '每校合作企业数中位数', '家', '28', '25'],
  ['depth.deep-share', '深度合作关系占比', '%', ['1102', '2881'], ['1060', '2641']],
  [
    'depth.investment-per-relation',
    '平均每对合作关系企业投入',
    '万元',
    ['35412.5', '2881'],
    ['31010', '2641'],
  ],
  ['diversity.forms-per-relation', '平均每对合作关系的合作形式数', '种', ['5330', '2881'], ['4701', '2641']],
  ['diversity.single-form-share', '单一形式合作关系占比', '%', ['1268', '2881'], ['1268', '2641']],
  ['stability.three-year-share', '合作满三年的关系占比', '%', ['1512', '2881'], ['1390', '2641']],
  ['stability.retention', '上年合作关系保持率', '%', ['2245', '2641'], ['2010', '2400']],
  ['programmes.categories', '开设专业大类数', '个', '17', '16'],
  ['programmes.kinds', '开设专业种数', '种', '146', '141'],
  ['programmes.sites', '专业布点数', '个', '494', '476'],
  ['graduates.cumulative', '累计毕业生数', '人', '150236', '128412'],
  ['hires.vocational-share', '一线新增从业人员中职业学校毕业生占比', '%', ['5000', '7000'], ['4700', '6700']],
  ['industry-colleges.schools', '建有产业学院的学校数', '所', '9', '8'],
  ['industry-colleges.count', '产业学院数', '个', '15', '12'],
  ['apprenticeship.programmes', '现代学徒制试点专业数', '个', '79', '71'],
  ['training-bases.demonstration', '示范性实训基地数', '个', '24', '12'],
  ['training-bases.batches', '示范性实训基地批次', '批', '2', '1'],
  ['training-bases.national', '国家立项实训基地数', '个', '5', '4'],
  ['groups.national', '国家示范性职教集团数', '个', '5', '5'],
  ['enterprises.recognised-provincial', '省级产教融合型企业数', '家', '134', '96'],
  ['production.models', '生产基地配套车型数', '个', '2', '2'],
  ['production.output', '生产基地年产量', '辆份', '100000', '80000'],
  ['production.value', '生产基地年产值', '万元', '4600', '3900.5'],
  ['production.total-value', '生产性基地年产值合计', '万元', '9120.75', '8012'],
  ['order-classes.hire-rate', '订单班毕业生合作企业录用率', '%', ['1804', '2000'], ['1700', '1950']],
  ['contests.hosted-years', '连续承办国家级赛事年数', '年', '2', '1'],
  ['contests.first-prizes', '国家级技能大赛一等奖', '项', '3', '1'],
  ['partners.enterprises', '合作企业数', '家', '2134', '1987'],
  ['partners.relations', '合作关系数', '对', '2881', '2641'],
  ['reconciliation.confirmed-share', '双方互认的合作关系占比', '%', ['410', '480'], ['380', '470']],
  ['undergraduate.schools', '开展职业本科建设的学校数', '所', '2', '2'],
  ['undergraduate.programmes', '职业本科专业数', '个', '4', '2'],
  ['undergraduate.running', '在办职业本科专业数', '个', '0', '0'],
  ['five-year.programmes', '中高职五年一体化专业数', '个', '18', '11'],
  ['five-year.schools', '开展五年一体化办学的学校数', '所', '7', '5'],
  ['secondments.people', '企业人员到校挂职人数', '人', '31', '22'],
]

/** Every indicator of the bulletin: those above, and for one that is new to them a number of no meaning. */
export const lines: readonly Line[] = [
  ...known,
  ...sections
    .flatMap(section => section.indicators)
    .filter(({ id }) => known.every(([of]) => of !== id))
    .map(
      ({ id, name, unit, kind }): Line =>
        kind === 'level' ? [id, name, unit, '7', '5'] : [id, name, unit, ['7', '10'], ['5', '10']],
    ),
]

const count = (due: number, filed: number, complete: number, onTime: number): CoverageCount => ({
  due,
  filed,
  complete,
  onTime,
})

const reporter = (
  code: string,
  name: string,
  form: string,
  state: 'accepted' | 'missing' | 'refused',
  late: boolean,
): ReporterStatus => ({
  reporter: code,
  name,
  kind: code.length === 10 ? 'school' : 'enterprise',
  region: '220102',
  deadline: '2023-01-20',
  forms: [
    { form, state, late, versions: state === 'accepted' ? 1 : 0, refused: state === 'refused' ? 1 : 0 },
  ],
})

const coverage: Coverage = {
  schools: count(75, 74, 73, 71),
  enterprises: count(160, 151, 151, 140),
  reporters: [
    reporter('3622010001', '长春样例机电学校', 'programmes', 'missing', false),
    reporter('3622010002', '长春样例农业学校', 'programmes', 'accepted', true),
    reporter('91220101MA0Y000161', '样例一号装备有限公司', 'enterprise-profile', 'refused', false),
    reporter('91220101MA0Y00024U', '样例二号科技有限公司', 'enterprise-profile', 'accepted', false),
    reporter('91220101MA0Y00032P', '样例三号物流有限公司', 'enterprise-profile', 'accepted', false),
  ],
  unregistered: [],
}

const breakdownLines = (scale: number): Readonly<Record<string, Figure>> =>
  Object.fromEntries(
    (
      [
        ['programmes.sites', '专业布点数', '个', String(10 * scale), String(9 * scale)],
        ['partners.enterprises', '合作企业数', '家', scale === 1 ? 'not-submitted' : String(30 * scale)],
        ['order-classes.hire-rate', '订单班毕业生合作企业录用率', '%', ['9', '10']],
        ['production.total-value', '生产性基地年产值合计', '万元', scale === 2 ? 'withheld' : '12.5'],
      ] as Line[]
    ).map(line => [line[0], figure(line)]),
  )

const indicators = Object.values(breakdownLines(1)).map(({ indicator, name, unit }) => ({
  id: indicator,
  name,
  unit,
}))

/** Changes of figures by id: a number or absence for this year, and for the year before (`null`: not collected). */
export type Changes = Readonly<Record<string, readonly [now: Value, before: Value | null]>>

/** The edition with some figures changed. */
export function edition(changes: Changes = {}, more: Partial<Edition> = {}): Edition {
  const figures = new Map(
    lines.map(line => {
      const [id, name, unit, now, before] = line
      const [changedNow, changedBefore] = changes[id] ?? [now, before ?? null]
      return [
        id,
        figure(
          changedBefore === null ? [id, name, unit, changedNow] : [id, name, unit, changedNow, changedBefore],
        ),
      ]
    }),
  )
  const get = (id: string): Figure => {
    const found = figures.get(id)
    if (!found) throw new Error(id)
    return found
  }
  return {
    year: 2022,
    city: { name: '长春市', agency: '长春市教育局', sample: true },
    firstYear: 2020,
    coverage,
    coverageBefore: { ...coverage, schools: count(74, 74, 74, 74), enterprises: count(158, 150, 150, 150) },
    figures,
    series: new Map([
      [2021, figures],
      [2022, figures],
    ]),
    named: new Map(),
    bySchool: {
      by: 'school',
      indicators,
      rows: [
        { key: '3622010001', name: '长春样例机电学校', figures: breakdownLines(1) },
        { key: '3622010002', name: '长春样例农业学校', figures: breakdownLines(2) },
      ],
      total: breakdownLines(3),
    },
    byDistrict: {
      by: 'district',
      indicators,
      rows: [{ key: '220102', name: '南关区', figures: breakdownLines(3) }],
      total: breakdownLines(3),
    },
    byCategory: [
      { rank: 6, name: '装备制造大类', sites: 120, kinds: 31 },
      { rank: 10, name: '交通运输大类', sites: 96, kinds: 22 },
      { rank: 11, name: '电子与信息大类', sites: 81, kinds: 20 },
      { rank: 12, name: '医药卫生大类', sites: 7, kinds: 4 },
    ],
    targets: [
      {
        indicator: 'programmes.sites',
        name: '新增现代化专业',
        unit: '个',
        target: '50',
        wording: '左右',
        increment: true,
        baseYear: 2021,
        targetYear: 2027,
        source: '样例规划',
        base: figure(['programmes.sites', '专业布点数', '个', '476']),
        now: get('programmes.sites'),
        reached: toDecimal(exact(18n), 0),
        share: '36.000000',
        yearsLeft: 5,
      },
      {
        indicator: 'undergraduate.programmes',
        name: '职业本科专业',
        unit: '个',
        target: '12',
        wording: null,
        increment: false,
        baseYear: 2020,
        targetYear: 2025,
        source: null,
        base: figure(['undergraduate.programmes', '职业本科专业数', '个', '0']),
        now: get('undergraduate.programmes'),
        reached: '4',
        share: '33.333333',
        yearsLeft: 3,
      },
    ],
    policies: [
      {
        title: '长春市深化产教融合工作方案',
        document: null,
        agency: '长春市人民政府办公室',
        dated: '2021-05-06',
      },
      {
        title: '职业教育服务长春现代化都市圈建设行动计划',
        document: null,
        agency: '长春市教育局',
        dated: '2022-03-01',
      },
    ],
    successions: [],
    disagreements: [],
    ...more,
  }
}
