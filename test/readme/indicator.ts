import { level, total } from '../../functions/declare/indicator.ts'
import { rows } from '../../functions/declare/selection.ts'
import { partnerships } from '../../templates/forms/partnerships.form.ts'
import { isActive } from '../../templates/sections/relations.ts'

/** README's example of an indicator, so that it compiles and counts. */
export const example = [
  level({
    id: 'partners.courses',
    name: '校企共同开发课程',
    unit: '门',
    definition: '合作中的校企合作关系当年共同开发的课程数之和。',
    aggregate: total(
      rows(partnerships, {
        where: isActive,
        key: row => [row.school, row.enterprise, row.since],
        amount: row => row.courses,
        respondent: row => row.enterprise,
      }),
    ),
    by: ['school', 'district'],
  }),
]
