import type { AnyContextCheck, ContextCheck } from '../../../functions/declare/context-check.ts'
import { exact } from '../../../functions/exact.ts'
import { enterpriseProfile } from '../../forms/enterprise-profile.form.ts'
import { schoolCooperation } from '../../forms/school-cooperation.form.ts'
import { sumOf, wholeFile } from './compare.ts'
import { atMost, type Side } from './totals.ts'

const ofProfile = (
  column: 'employees' | 'newVocational',
  says: string,
  fires: Side<typeof enterpriseProfile.columns>['fires'],
): Side<typeof enterpriseProfile.columns> => ({
  form: enterpriseProfile,
  column,
  says,
  total: rows => (rows[0] ? exact(rows[0].row[column]) : null),
  fires,
})

const ofCooperation = (
  column: 'hires' | 'interns' | 'partTimeTeachers',
  says: string,
  fires: Side<typeof schoolCooperation.columns>['fires'],
): Side<typeof schoolCooperation.columns> => ({
  form: schoolCooperation,
  column,
  says,
  total: rows => sumOf(rows, column),
  fires,
})

const recognised: readonly AnyContextCheck[] = [
  {
    id: 'recognised-without-schools',
    form: enterpriseProfile,
    against: 'own',
    columns: ['recognition'],
    holds: '产教融合型企业有合作学校',
    message: '本企业是{level}产教融合型企业，参与校企合作情况报的却是无此项',
    remedy: '请补报合作学校，或核对产教融合型企业级别。',
    fails: (rows, context) =>
      context.own(schoolCooperation)?.length === 0
        ? rows.flatMap(({ line, row }) =>
            row.recognition === '无' ? [] : [{ line, words: { level: row.recognition } }],
          )
        : [],
    fires: { rows: [{}], around: [{ where: 'own', form: schoolCooperation, rows: [] }] },
  } satisfies ContextCheck<typeof enterpriseProfile.columns>,
  {
    id: 'none-while-recognised',
    form: schoolCooperation,
    against: 'own',
    columns: ['school'],
    holds: '产教融合型企业有合作学校',
    message: '参与校企合作情况报的是无此项，而本企业是{level}产教融合型企业',
    remedy: '请补报合作学校，或核对企业基本情况里的产教融合型企业级别。',
    fails: (rows, context) => {
      const level = context.own(enterpriseProfile)?.[0]?.row.recognition
      return rows.length > 0 || level === undefined || level === '无' ? [] : wholeFile(['school'], { level })
    },
    fires: { rows: [], around: [{ where: 'own', form: enterpriseProfile, rows: [{}] }] },
  } satisfies ContextCheck<typeof schoolCooperation.columns>,
]

/** People counted in one of an enterprise's forms fit those counted in the other. */
export const enterpriseChecks: readonly AnyContextCheck[] = [
  ...atMost(
    'hires-over-new',
    ofCooperation('hires', '录用毕业生合计', [{ hires: '12' }]),
    ofProfile('newVocational', '新增一线从业人员中的职业学校毕业生数', [{ newVocational: '11' }]),
    '录用的职业学校毕业生一般都是一线从业人员：请核对两张表里的人数；录用到非一线岗位的，请说明，不必改动数字。',
  ),
  ...atMost(
    'interns-over-employees',
    ofCooperation('interns', '接收实习学生合计', [{ interns: '26' }]),
    ofProfile('employees', '从业人员数', [{ employees: '25', newFrontline: '12', newVocational: '12' }]),
    '请核对接收实习学生是否填了人次或人天；这里填人数。',
  ),
  ...atMost(
    'teachers-over-employees',
    ofCooperation('partTimeTeachers', '派出兼职教师合计', [
      { partTimeTeachers: '13', interns: '', hires: '2' },
    ]),
    ofProfile('employees', '从业人员数', [{ employees: '12', newFrontline: '4', newVocational: '4' }]),
    '请核对派出兼职教师是否填了人次；这里填人数。',
  ),
  ...recognised,
]
