import type { BulletinWords } from '../../../declare/bulletin.ts'
import type { Edition } from '../../../edition.ts'
import type { Table } from '../../../model.ts'
import { columnsUnder, countCell, wordCell } from './cells.ts'

/** Cohorts that schools filed again with another number: of the whole city, as it was and as it is; none without one. */
export function revisionTable({ cohorts }: Edition, words: BulletinWords): Table[] {
  const { titles, units, revisionReason, cohort: cohortText } = words.tables
  const column = columnsUnder(words.tables)
  if (!cohorts || cohorts.revised.length === 0) return []
  return [
    {
      id: 'revisions',
      title: titles.revisions,
      columns: [
        column('cohort', 'cohort', 'left'),
        column('schools', 'schools', 'right', { unit: units.schools }),
        column('before', 'valueBefore', 'right', { unit: units.people }),
        column('now', 'valueNow', 'right', { unit: units.people }),
        column('reason', 'reason', 'left'),
      ],
      rows: cohorts.revised.map(({ cohort, schools, before, now }) => [
        wordCell(cohortText.replace('{cohort}', cohort)),
        countCell(schools),
        { text: before, value: before },
        { text: now, value: now },
        wordCell(revisionReason),
      ]),
      notes: [],
      wide: false,
    },
  ]
}
