import { distinct, level, total } from '../../functions/declare/indicator.ts'
import type { SectionTemplate } from '../../functions/declare/section.ts'
import { rows } from '../../functions/declare/selection.ts'
import { programmes } from '../forms/programmes.form.ts'
import { schoolProfile } from '../forms/school-profile.form.ts'
import { blocks as nextStepsProse } from './next-steps.prose.ts'

/** 下一步: what is under way beside the targets of the register. */
const nextStepIndicators = [
  level({
    id: 'five-year.programmes',
    name: '中高职五年一体化专业数',
    unit: '个',
    definition: '实行中高职五年一体化办学的专业数；几所学校的同一专业分别计算。',
    aggregate: distinct(
      rows(programmes, {
        where: row => row.fiveYear,
        key: row => [row.school, row.edition, row.code],
        respondent: 'nobody',
      }),
    ),
  }),
  level({
    id: 'five-year.schools',
    name: '实行中高职五年一体化的学校数',
    unit: '所',
    definition: '有专业实行中高职五年一体化办学的学校数。',
    aggregate: distinct(
      rows(programmes, {
        where: row => row.fiveYear,
        key: row => [row.school],
        say: () => ({}),
        respondent: 'nobody',
      }),
    ),
  }),
  level({
    id: 'secondments.people',
    name: '企业人员到校挂职人数',
    unit: '人',
    definition: '当年来校挂职的企业人员数之和；只统计人数。',
    aggregate: total(
      rows(schoolProfile, { key: row => [row.school], amount: row => row.secondments, respondent: 'nobody' }),
    ),
    by: ['school', 'district'],
  }),
] as const

/** What comes next: targets and their progress, then what is under way. */
export const nextStepsSection: SectionTemplate = {
  id: 'next-steps',
  place: 'body',
  heading: '下一步',
  indicators: nextStepIndicators,
  keepsProse: true,
  blocks: nextStepsProse,
}
