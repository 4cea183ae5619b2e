import type { AnyContextCheck, ContextCheck } from '../../../functions/declare/context-check.ts'
import type { LinedRow } from '../../../functions/declare/form.ts'
import { exact } from '../../../functions/exact.ts'
import { orderClasses } from '../../forms/order-classes.form.ts'
import { partnerships } from '../../forms/partnerships.form.ts'
import { programmes } from '../../forms/programmes.form.ts'
import { schoolProfile } from '../../forms/school-profile.form.ts'
import { schoolLevels } from '../../forms/shared.ts'
import { wholeFile } from './compare.ts'
import { atMost } from './totals.ts'

type Profile = typeof schoolProfile.columns
type Programmes = typeof programmes.columns
type Programme = LinedRow<Programmes>['row']

const undergraduate = (row: Programme): boolean =>
  row.level === '职业本科' && (row.status === '在办' || row.status === '筹建')
const live = (row: Programme): boolean => row.status === '在办' || row.status === '停招'
const rank = (level: (typeof schoolLevels)[number]): number => schoolLevels.indexOf(level)
const bachelor = {
  level: '职业本科',
  code: '260304',
  name: '机器人技术',
  status: '筹建',
  firstYear: '',
  students: '0',
  apprenticeship: '无',
}

const programmeLevels: readonly AnyContextCheck[] = [
  {
    id: 'undergraduate-undeclared',
    form: programmes,
    against: 'own',
    columns: ['level', 'status'],
    holds: '有职业本科专业的学校，开展职业本科建设',
    message: '有在办或筹建的职业本科专业，学校基本情况里“是否开展职业本科建设”填的却是“否”',
    remedy: '请把学校基本情况里的“是否开展职业本科建设”改为“是”，或核对这个专业的层次。',
    fails: (rows, context) =>
      context.own(schoolProfile)?.[0]?.row.undergraduate === false
        ? rows.filter(({ row }) => undergraduate(row)).map(({ line }) => ({ line, words: {} }))
        : [],
    fires: {
      rows: [bachelor],
      around: [{ where: 'own', form: schoolProfile, rows: [{ level: '职业本科', students: '0' }] }],
    },
  } satisfies ContextCheck<Programmes>,
  {
    id: 'undergraduate-none',
    form: programmes,
    against: 'own',
    columns: ['level'],
    holds: '开展职业本科建设的学校，报有在办或筹建的职业本科专业',
    message: '学校基本情况里“是否开展职业本科建设”填了“是”，这里却没有在办或筹建的职业本科专业',
    remedy: '请补上职业本科专业（尚未招生的状态填“筹建”），或核对学校基本情况。',
    fails: (rows, context) =>
      context.own(schoolProfile)?.[0]?.row.undergraduate && !rows.some(({ row }) => undergraduate(row))
        ? wholeFile(['undergraduate'])
        : [],
    fires: {
      rows: [{}],
      around: [{ where: 'own', form: schoolProfile, rows: [{ undergraduate: '是', students: '180' }] }],
    },
  } satisfies ContextCheck<Programmes>,
  {
    id: 'above-school-level',
    form: programmes,
    against: 'own',
    columns: ['level'],
    holds: '专业的层次不高于学校的办学层次（筹建的职业本科专业除外）',
    message: '专业层次是“{level}”，学校的办学层次却是“{school}”',
    remedy: '请核对专业的层次，或学校基本情况里的办学层次。',
    fails: (rows, context) => {
      const school = context.own(schoolProfile)?.[0]?.row
      if (!school) return []
      return rows.flatMap(({ line, row }) =>
        rank(row.level) > rank(school.level) && live(row)
          ? [{ line, words: { level: row.level, school: school.level } }]
          : [],
      )
    },
    fires: {
      rows: [{}],
      around: [{ where: 'own', form: schoolProfile, rows: [{ level: '中职', students: '180' }] }],
    },
  } satisfies ContextCheck<Programmes>,
  {
    id: 'school-level-none',
    form: programmes,
    against: 'own',
    columns: ['level'],
    holds: '学校有与办学层次同一层次的专业',
    message: '学校的办学层次是“{school}”，这里却没有一个在办、停招或筹建的专业是这一层次的',
    remedy: '请核对专业的层次，或学校基本情况里的办学层次。',
    fails: (rows, context) => {
      const school = context.own(schoolProfile)?.[0]?.row
      if (!school || rows.length === 0) return []
      const has = rows.some(({ row }) => rank(row.level) >= rank(school.level) && row.status !== '撤销')
      return has || school.undergraduate ? [] : wholeFile(['level'], { school: school.level })
    },
    fires: {
      rows: [{}],
      around: [{ where: 'own', form: schoolProfile, rows: [{ level: '职业本科', students: '180' }] }],
    },
  } satisfies ContextCheck<Programmes>,
]

const profileLevels: readonly AnyContextCheck[] = [
  {
    id: 'undergraduate-programmes',
    form: schoolProfile,
    against: 'own',
    columns: ['undergraduate'],
    holds: '有职业本科专业的学校，“是否开展职业本科建设”填“是”',
    message: '填了“否”，专业设置情况里却有在办或筹建的职业本科专业：{names}',
    remedy: '请改为“是”，或核对专业设置情况里这些专业的层次。',
    fails: (rows, context) => {
      const names = (context.own(programmes) ?? []).flatMap(({ row }) =>
        undergraduate(row) ? [row.name] : [],
      )
      const [fault] = wholeFile(names)
      return fault
        ? rows.flatMap(({ line, row }) => (row.undergraduate ? [] : [{ line, words: fault.words }]))
        : []
    },
    fires: {
      rows: [{}],
      around: [{ where: 'own', form: programmes, rows: [bachelor, { students: '5600' }] }],
    },
  } satisfies ContextCheck<Profile>,
  {
    id: 'undergraduate-without-programmes',
    form: schoolProfile,
    against: 'own',
    columns: ['undergraduate'],
    holds: '“是否开展职业本科建设”填“是”的学校，报有在办或筹建的职业本科专业',
    message: '填了“是”，专业设置情况里却没有在办或筹建的职业本科专业',
    remedy: '请在专业设置情况里补上（尚未招生的状态填“筹建”），或改为“否”。',
    fails: (rows, context) => {
      const all = context.own(programmes)
      if (!all || all.some(({ row }) => undergraduate(row))) return []
      return rows.flatMap(({ line, row }) => (row.undergraduate ? [{ line, words: {} }] : []))
    },
    fires: {
      rows: [
        { undergraduate: '是', students: '180', teachers: '20', dualQualified: '10', partTimeTeachers: '3' },
      ],
      around: [{ where: 'own', form: programmes, rows: [{}] }],
    },
  } satisfies ContextCheck<Profile>,
  {
    id: 'level-below-programmes',
    form: schoolProfile,
    against: 'own',
    columns: ['level'],
    holds: '办学层次不低于在办专业的层次',
    message: '办学层次是“{school}”，专业设置情况里却有更高层次的专业：{names}',
    remedy: '请核对办学层次（填最高的一级），或这些专业的层次。',
    fails: (rows, context) =>
      rows.flatMap(({ line, row: school }) => {
        const higher = (context.own(programmes) ?? []).filter(
          ({ row }) => live(row) && rank(row.level) > rank(school.level),
        )
        return wholeFile(higher.map(({ row }) => row.name)).map(({ words }) => ({
          line,
          words: { ...words, school: school.level },
        }))
      }),
    fires: {
      rows: [
        { students: '180', teachers: '20', dualQualified: '10', partTimeTeachers: '3', undergraduate: '是' },
      ],
      around: [
        {
          where: 'own',
          form: programmes,
          rows: [{ ...bachelor, status: '在办', firstYear: '2020', students: '180' }],
        },
      ],
    },
  } satisfies ContextCheck<Profile>,
  {
    id: 'level-without-programmes',
    form: schoolProfile,
    against: 'own',
    columns: ['level'],
    holds: '学校有与办学层次同一层次的专业',
    message: '办学层次是“{school}”，专业设置情况里却没有一个在办、停招或筹建的专业是这一层次的',
    remedy: '请核对办学层次，或专业设置情况里各专业的层次。',
    fails: (rows, context) => {
      const all = context.own(programmes) ?? []
      if (all.length === 0) return []
      return rows.flatMap(({ line, row: school }) =>
        school.undergraduate ||
        all.some(({ row }) => rank(row.level) >= rank(school.level) && row.status !== '撤销')
          ? []
          : [{ line, words: { school: school.level } }],
      )
    },
    fires: {
      rows: [
        { level: '职业本科', students: '180', teachers: '20', dualQualified: '10', partTimeTeachers: '3' },
      ],
      around: [{ where: 'own', form: programmes, rows: [{}] }],
    },
  } satisfies ContextCheck<Profile>,
]

type Partnership = LinedRow<typeof partnerships.columns>
const partnersIn = (rows: readonly Partnership[]): number =>
  new Set(rows.flatMap(({ row }) => (row.status === '合作中' ? [row.enterprise] : []))).size
/** The partners that all running programmes name together; null when one of them leaves the number blank. */
const namedByProgrammes = (rows: readonly LinedRow<Programmes>[]): bigint | null => {
  const running = rows.filter(({ row }) => row.status === '在办')
  if (running.length === 0 || running.some(({ row }) => row.partners === null)) return null
  return running.reduce((sum, { row }) => sum + (row.partners ?? 0n), 0n)
}

const partnerNumbers: readonly AnyContextCheck[] = [
  {
    id: 'partners-over-distinct',
    form: programmes,
    against: 'own',
    columns: ['partners'],
    holds: '一个专业的合作企业数不大于全校“合作中”的企业数',
    message: '一个专业的合作企业比全校的还多：校企合作情况里“合作中”的企业只有{all}家',
    remedy: '请核对合作企业数，或校企合作情况里是否漏报企业。',
    fails: (rows, context) => {
      const all = context.own(partnerships)
      if (!all) return []
      const distinct = partnersIn(all)
      return rows.flatMap(({ line, row }) =>
        row.partners !== null && row.partners > BigInt(distinct)
          ? [{ line, words: { all: String(distinct) } }]
          : [],
      )
    },
    fires: { rows: [{}], around: [{ where: 'own', form: partnerships, rows: [{}] }] },
  } satisfies ContextCheck<Programmes>,
  {
    id: 'fewer-than-programme',
    form: partnerships,
    against: 'own',
    columns: ['enterprise'],
    holds: '“合作中”的企业数不小于任何一个专业的合作企业数',
    message: '“合作中”的企业共{all}家，专业设置情况里有的专业填的合作企业数却更多：{names}',
    remedy: '请核对是否漏报企业，或这些专业的合作企业数。',
    fails: (rows, context) => {
      const distinct = partnersIn(rows)
      return wholeFile(
        (context.own(programmes) ?? []).flatMap(({ row }) =>
          row.partners !== null && row.partners > BigInt(distinct)
            ? [`${row.name}（${row.partners}家）`]
            : [],
        ),
        { all: String(distinct) },
      )
    },
    fires: { rows: [{}], around: [{ where: 'own', form: programmes, rows: [{}] }] },
  } satisfies ContextCheck<typeof partnerships.columns>,
  // A partner works with at least one programme. A few work with the school as a whole: only fewer than half is asked about.
  ...atMost(
    'partners-in-no-programme',
    {
      form: partnerships,
      column: 'enterprise',
      says: '“合作中”企业数',
      total: rows => exact(partnersIn(rows)),
      fires: [
        {},
        { enterprise: '91220101MA0Y00024U', enterpriseName: '样例二号科技有限公司' },
        { enterprise: '91220101MA0Y00032N', enterpriseName: '样例三号电子有限公司' },
      ],
    },
    {
      form: programmes,
      column: 'partners',
      says: '各专业合作企业数之和的两倍',
      total: rows => {
        const named = namedByProgrammes(rows)
        return named === null ? null : exact(2n * named)
      },
      fires: [{ partners: '1' }],
    },
    '多数合作企业没有对应的专业：请核对各专业的合作企业数是否漏填。',
  ),
]

const apprentices = (rows: readonly Partnership[]): boolean =>
  rows.some(({ row }) => row.status === '合作中' && row.forms.includes('现代学徒制'))
const apprenticeClasses = (rows: readonly LinedRow<typeof orderClasses.columns>[]): boolean =>
  rows.some(({ row }) => row.kind !== '订单班')
const pilots = (rows: readonly LinedRow<Programmes>[]): string[] =>
  rows.flatMap(({ row }) => (row.apprenticeship !== '无' && row.status === '在办' ? [row.name] : []))

const apprenticeships: readonly AnyContextCheck[] = [
  {
    id: 'apprenticeship-without-partner',
    form: programmes,
    against: 'own',
    columns: ['apprenticeship'],
    holds: '有现代学徒制试点专业的学校，有现代学徒制的合作企业或学徒班',
    message: '在办专业是现代学徒制试点，校企合作情况里没有“现代学徒制”，也没有学徒班',
    remedy: '请在校企合作情况或订单班与学徒班情况里补上，或把试点级别改为“无”。',
    fails: (rows, context) => {
      const [all, classes] = [context.own(partnerships), context.own(orderClasses)]
      if (!all || !classes || apprentices(all) || apprenticeClasses(classes)) return []
      return rows
        .filter(({ row }) => row.apprenticeship !== '无' && row.status === '在办')
        .map(({ line }) => ({ line, words: {} }))
    },
    fires: {
      rows: [{ partners: '1' }],
      around: [
        { where: 'own', form: partnerships, rows: [{}] },
        { where: 'own', form: orderClasses, rows: [] },
      ],
    },
  } satisfies ContextCheck<Programmes>,
  {
    id: 'apprenticeship-pilots',
    form: partnerships,
    against: 'own',
    columns: ['forms'],
    holds: '有现代学徒制试点专业的学校，有现代学徒制的合作企业或学徒班',
    message:
      '没有一家企业的合作形式包含“现代学徒制”，也没有学徒班，而专业设置情况里有{count}个试点专业：{names}',
    remedy: '请给试点专业的合作企业补上“现代学徒制”，或核对专业设置情况里的试点级别。',
    fails: (rows, context) => {
      const [taught, classes] = [context.own(programmes), context.own(orderClasses)]
      return !taught || !classes || apprentices(rows) || apprenticeClasses(classes)
        ? []
        : wholeFile(pilots(taught))
    },
    fires: {
      rows: [{ forms: '技术服务、实习就业、员工培训、捐赠' }],
      around: [
        { where: 'own', form: programmes, rows: [{ partners: '1' }] },
        { where: 'own', form: orderClasses, rows: [] },
      ],
    },
  } satisfies ContextCheck<typeof partnerships.columns>,
  {
    id: 'apprenticeship-pilots',
    form: orderClasses,
    against: 'own',
    columns: ['kind'],
    holds: '有现代学徒制试点专业的学校，有学徒班或现代学徒制的合作企业',
    message: '没有学徒班，校企合作情况里也没有“现代学徒制”，而专业设置情况里有{count}个试点专业：{names}',
    remedy: '请补上试点专业的学徒班，或核对专业设置情况里的试点级别。',
    fails: (rows, context) => {
      const [taught, all] = [context.own(programmes), context.own(partnerships)]
      return !taught || !all || apprentices(all) || apprenticeClasses(rows) ? [] : wholeFile(pilots(taught))
    },
    fires: {
      rows: [{}],
      around: [
        { where: 'own', form: programmes, rows: [{}] },
        { where: 'own', form: partnerships, rows: [{ hires: '40' }] },
      ],
    },
  } satisfies ContextCheck<typeof orderClasses.columns>,
  {
    id: 'apprentice-class-without-pilot',
    form: orderClasses,
    against: 'own',
    columns: ['kind'],
    holds: '有现代学徒制班的学校，有现代学徒制试点专业',
    message: '有现代学徒制班，专业设置情况里却没有一个在办专业是现代学徒制试点',
    remedy: '请核对专业设置情况里的试点级别，或班级的类型。',
    fails: (rows, context) => {
      const taught = context.own(programmes)
      if (!taught || pilots(taught).length > 0) return []
      return rows
        .filter(({ row }) => row.kind === '现代学徒制' && row.students > 0n)
        .map(({ line }) => ({ line, words: {} }))
    },
    fires: {
      rows: [{ kind: '现代学徒制' }],
      around: [{ where: 'own', form: programmes, rows: [{ apprenticeship: '无' }] }],
    },
  } satisfies ContextCheck<typeof orderClasses.columns>,
  {
    id: 'apprentice-classes',
    form: programmes,
    against: 'own',
    columns: ['apprenticeship'],
    holds: '有现代学徒制班的学校，有现代学徒制试点专业',
    message: '没有一个在办专业是现代学徒制试点，订单班与学徒班情况里却有现代学徒制班：{names}',
    remedy: '请补填试点专业的级别，或核对班级的类型。',
    fails: (rows, context) =>
      pilots(rows).length > 0
        ? []
        : wholeFile(
            (context.own(orderClasses) ?? []).flatMap(({ row }) =>
              row.kind === '现代学徒制' && row.students > 0n ? [row.className] : [],
            ),
          ),
    fires: {
      rows: [{ apprenticeship: '无' }],
      around: [{ where: 'own', form: orderClasses, rows: [{ kind: '现代学徒制' }] }],
    },
  } satisfies ContextCheck<Programmes>,
]

/** Levels, 职业本科, partner numbers and apprenticeships of a school's programmes fit its other forms. */
export const levelChecks: readonly AnyContextCheck[] = [
  ...programmeLevels,
  ...profileLevels,
  ...partnerNumbers,
  ...apprenticeships,
]
