import { distinct, level } from '../../functions/declare/indicator.ts'
import type { SectionTemplate } from '../../functions/declare/section.ts'
import { rows } from '../../functions/declare/selection.ts'
import { programmes } from '../forms/programmes.form.ts'
import { schoolProfile } from '../forms/school-profile.form.ts'
import { blocks as undergraduateProse } from './undergraduate.prose.ts'

/** 四: vocational education at undergraduate level. */
const undergraduateIndicators = [
  level({
    id: 'undergraduate.schools',
    name: '开展职业本科建设的学校数',
    unit: '所',
    definition: '当年正在开展职业本科建设的学校数。',
    aggregate: distinct(
      rows(schoolProfile, {
        where: row => row.undergraduate,
        key: row => [row.school],
        say: () => ({}),
        respondent: 'nobody',
      }),
    ),
  }),
  level({
    id: 'undergraduate.programmes',
    name: '职业本科专业数',
    unit: '个',
    definition: '层次为职业本科、状态为在办或筹建的专业数；几所学校的同一专业只计一次。',
    aggregate: distinct(
      rows(programmes, {
        where: row => row.level === '职业本科' && (row.status === '在办' || row.status === '筹建'),
        key: row => [row.edition, row.code],
        say: row => ({ programme: row.name }),
        respondent: 'nobody',
      }),
    ),
  }),
  level({
    id: 'undergraduate.running',
    name: '已开办的职业本科专业数',
    unit: '个',
    definition: '职业本科专业中状态为在办的专业数。',
    aggregate: distinct(
      rows(programmes, {
        where: row => row.level === '职业本科' && row.status === '在办',
        key: row => [row.edition, row.code],
        say: row => ({ programme: row.name }),
        respondent: 'nobody',
      }),
    ),
  }),
] as const

/** Heading and prose of the section, in the reply's order. */
export const undergraduateSection: SectionTemplate = {
  id: 'undergraduate',
  place: 'body',
  heading: '四、推动高职升本工作，加快应用型人才培养',
  indicators: undergraduateIndicators,
  blocks: undergraduateProse,
}
