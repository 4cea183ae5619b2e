import type { AnyContextCheck, ContextCheck } from '../../../functions/declare/context-check.ts'
import type { LinedRow } from '../../../functions/declare/form.ts'
import { programmes } from '../../forms/programmes.form.ts'
import { schoolProfile } from '../../forms/school-profile.form.ts'
import { schoolLevels } from '../../forms/shared.ts'
import { wholeFile } from './compare.ts'

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
      rows: [{ students: '180', teachers: '20', dualQualified: '10', partTimeTeachers: '3' }],
      around: [
        {
          where: 'own',
          form: programmes,
          rows: [{ level: '中职', code: '660301', name: '机电技术应用' }],
        },
      ],
    },
  } satisfies ContextCheck<Profile>,
]

/** Levels of a school and of its programmes, and whether it builds 职业本科, fit each other. */
export const levelChecks: readonly AnyContextCheck[] = [...programmeLevels, ...profileLevels]
