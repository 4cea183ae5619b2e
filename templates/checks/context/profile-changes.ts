import type { AnyContextCheck } from '../../../functions/declare/context-check.ts'
import { schoolProfile } from '../../forms/school-profile.form.ts'
import { changesOf } from './changes.ts'

/** One row a school: it is compared with the row of the year before, a successor's with its predecessor's. */
const changes = changesOf(schoolProfile, [])
type Row = { readonly school: string }
/** A successor bears another name and level than its predecessor, as it should. */
const sameSchool = (before: Row, now: Row): boolean => before.school === now.school

/** 学校基本情况 against the year before. */
export const profileChanges: readonly AnyContextCheck[] = [
  changes.stays(
    'name',
    { before: [{ name: '样例职业学院', students: '5500' }], now: [{}] },
    { when: sameSchool, holds: '学校名称与上年填报的一致' },
  ),
  changes.stays(
    'level',
    { before: [{ level: '职业本科', students: '5500' }], now: [{}] },
    { when: sameSchool, holds: '办学层次与上年填报的一致' },
  ),
  changes.stays('ownership', { before: [{ ownership: '民办', students: '5500' }], now: [{}] }),
  changes.stays('region', { before: [{ region: '220102', students: '5500' }], now: [{}] }),
  changes.stays(
    'undergraduate',
    { before: [{ undergraduate: '是', students: '5500' }], now: [{}] },
    {
      id: 'undergraduate-stopped',
      holds: '上年开展职业本科建设的学校，本年仍在开展',
      message: '上年填的是“{before}”，本年填的是“{now}”',
      when: before => before.undergraduate,
    },
  ),
  // One cohort in three leaves and comes each year: a fifth more or fewer is beyond the sway of one intake.
  changes.steady('students', { percent: 20n, least: 100n }, { before: [{ students: '4000' }], now: [{}] }),
  changes.steady('teachers', { percent: 20n, least: 20n }, { before: [{ teachers: '250' }], now: [{}] }),
  // Recognition as 双师型 comes in rounds and moves faster than the staff itself.
  changes.steady(
    'dualQualified',
    { percent: 30n, least: 20n },
    { before: [{ dualQualified: '140' }], now: [{}] },
  ),
  // Part-time teachers are engaged by the term: only a half more or fewer is beyond the usual.
  changes.steady(
    'partTimeTeachers',
    { percent: 50n, least: 20n },
    { before: [{ partTimeTeachers: '20' }], now: [{}] },
  ),
  changes.steady(
    'secondments',
    { percent: 100n, least: 10n },
    { before: [{ secondments: '2', students: '5500' }], now: [{ secondments: '20' }] },
  ),
  changes.notCopied(['teachers', 'dualQualified', 'partTimeTeachers', 'students'], 1, {
    before: [{}],
    now: [{}],
  }),
]
