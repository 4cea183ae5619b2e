import type { AnyContextCheck, ContextCheck } from '../../../functions/declare/context-check.ts'
import type { LinedRow } from '../../../functions/declare/form.ts'
import { add, type Exact, exact, zero } from '../../../functions/exact.ts'
import { graduates } from '../../forms/graduates.form.ts'
import { orderClasses } from '../../forms/order-classes.form.ts'
import { partnerships } from '../../forms/partnerships.form.ts'
import { programmes } from '../../forms/programmes.form.ts'
import { schoolProfile } from '../../forms/school-profile.form.ts'
import { rowsWith } from '../lookup.ts'
import { sumOf, wholeFile } from './compare.ts'
import { agree, atMost, type Side } from './totals.ts'

type Profile = typeof schoolProfile.columns
type Classes = typeof orderClasses.columns
type Graduates = typeof graduates.columns

const ofSchool = (
  column: 'students' | 'partTimeTeachers',
  says: string,
  fires: Side<Profile>['fires'],
): Side<Profile> => ({
  form: schoolProfile,
  column,
  says,
  total: rows => (rows[0] ? exact(rows[0].row[column]) : null),
  fires,
})

/** A class with several enterprises has a row with each: its people are counted once. */
const ofClasses = (
  column: 'students' | 'graduates',
  says: string,
  fires: Side<Classes>['fires'],
): Side<Classes> => ({
  form: orderClasses,
  column,
  says,
  total: rows => {
    const byClass = new Map<string, bigint>()
    for (const { row } of rows) {
      const known = byClass.get(row.className) ?? 0n
      byClass.set(row.className, row[column] > known ? row[column] : known)
    }
    return [...byClass.values()].reduce((sum, one) => add(sum, exact(one)), zero)
  },
  fires,
})

const ofCohort = (
  column: 'graduates' | 'employed',
  says: string,
  of: (row: LinedRow<Graduates>['row']) => bigint,
  fires: Side<Graduates>['fires'],
): Side<Graduates> => ({
  form: graduates,
  column,
  says,
  total: (rows, edition) => {
    const cohort = rows.find(({ row }) => row.cohort === edition)
    return cohort ? exact(of(cohort.row)) : null
  },
  fires,
})

const ofPartnerships = (
  column: 'partTimeTeachers' | 'interns' | 'hires',
  says: string,
  fires: Side<typeof partnerships.columns>['fires'],
): Side<typeof partnerships.columns> => ({
  form: partnerships,
  column,
  says,
  total: (rows): Exact => sumOf(rows, column),
  fires,
})

const byEnterprise = ({ row }: { readonly row: { readonly enterprise: string } }): string => row.enterprise
const hiredBy = (rows: readonly LinedRow<Classes>[], enterprise: string): bigint =>
  rowsWith(rows, byEnterprise, enterprise).reduce((sum, { row }) => sum + row.hired, 0n)
/** Null when the school left 录用毕业生 blank for the enterprise: not known is not zero. */
const hiresOf = (
  rows: readonly LinedRow<typeof partnerships.columns>[],
  enterprise: string,
): bigint | null => {
  const told = rowsWith(rows, byEnterprise, enterprise)
  if (told.length === 0 || told.some(({ row }) => row.hires === null)) return null
  return told.reduce((sum, { row }) => sum + (row.hires ?? 0n), 0n)
}

const hired: readonly AnyContextCheck[] = [
  {
    id: 'hired-over-partnership',
    form: orderClasses,
    against: 'own',
    columns: ['hired', 'enterprise'],
    holds: '各班被一家企业录用的人数之和不大于校企合作情况里该企业录用的毕业生',
    message: '各班被这家企业录用的共{hired}人，校企合作情况里该企业录用毕业生却是{hires}人',
    remedy: '订单班、学徒班录用的也是该企业录用的毕业生：请核对两张表里的人数。',
    fails: (rows, context) => {
      const all = context.own(partnerships)
      if (!all) return []
      return rows.flatMap(({ line, row }) => {
        const [here, there] = [hiredBy(rows, row.enterprise), hiresOf(all, row.enterprise)]
        return there !== null && row.hired > 0n && here > there
          ? [{ line, words: { hired: String(here), hires: String(there) } }]
          : []
      })
    },
    fires: { rows: [{}], around: [{ where: 'own', form: partnerships, rows: [{ hires: '12' }] }] },
  } satisfies ContextCheck<Classes>,
  {
    id: 'hires-under-classes',
    form: partnerships,
    against: 'own',
    columns: ['hires', 'enterprise'],
    holds: '一家企业录用的毕业生不少于订单班与学徒班情况里被该企业录用的人数',
    message: '录用毕业生{hires}人，订单班与学徒班情况里被这家企业录用的却有{hired}人',
    remedy: '订单班、学徒班录用的也是该企业录用的毕业生：请核对两张表里的人数。',
    fails: (rows, context) => {
      const classes = context.own(orderClasses)
      if (!classes) return []
      return rows.flatMap(({ line, row }) => {
        const [there, here] = [hiredBy(classes, row.enterprise), hiresOf(rows, row.enterprise)]
        return here !== null && there > here
          ? [{ line, words: { hired: String(there), hires: String(here) } }]
          : []
      })
    },
    fires: { rows: [{ hires: '12' }], around: [{ where: 'own', form: orderClasses, rows: [{}] }] },
  } satisfies ContextCheck<typeof partnerships.columns>,
]

const active = (rows: readonly LinedRow<typeof partnerships.columns>[]) =>
  rows.filter(({ row }) => row.status === '合作中')
const fromEnterprises = (row: LinedRow<Profile>['row']): bigint =>
  row.partTimeTeachers + (row.secondments ?? 0n)

const withoutPartners: readonly AnyContextCheck[] = [
  {
    id: 'people-without-partners',
    form: schoolProfile,
    against: 'own',
    columns: ['partTimeTeachers', 'secondments'],
    holds: '有企业兼职教师或挂职人员的学校，有合作企业',
    message: '企业兼职教师和挂职人员共{people}人，校企合作情况里却没有一家“合作中”的企业',
    remedy: '请核对校企合作情况是否漏报，或核对这两个人数。',
    fails: (rows, context) => {
      const all = context.own(partnerships)
      if (!all || active(all).length > 0) return []
      return rows.flatMap(({ line, row }) =>
        fromEnterprises(row) > 0n ? [{ line, words: { people: String(fromEnterprises(row)) } }] : [],
      )
    },
    fires: { rows: [{}], around: [{ where: 'own', form: partnerships, rows: [] }] },
  } satisfies ContextCheck<Profile>,
  {
    id: 'none-active-while-people',
    form: partnerships,
    against: 'own',
    columns: ['status'],
    holds: '有企业兼职教师或挂职人员的学校，有“合作中”的企业',
    message: '没有一家“合作中”的企业，而学校基本情况里有{people}名企业兼职教师和挂职人员',
    remedy: '请核对是否漏报了合作企业，或核对学校基本情况里的人数。',
    fails: (rows, context) => {
      const profile = context.own(schoolProfile)?.[0]
      if (!profile || active(rows).length > 0 || fromEnterprises(profile.row) === 0n) return []
      return wholeFile(['people'], { people: String(fromEnterprises(profile.row)) })
    },
    fires: { rows: [], around: [{ where: 'own', form: schoolProfile, rows: [{}] }] },
  } satisfies ContextCheck<typeof partnerships.columns>,
]

/** People counted in one of a school's forms fit those counted in another. */
export const peopleChecks: readonly AnyContextCheck[] = [
  // Two reports are made in different weeks, and a few students stand in no programme yet: 5 % and 20 people are let pass.
  ...agree(
    'students-sum',
    {
      form: programmes,
      column: 'students',
      says: '各专业在校生数之和',
      total: rows => sumOf(rows, 'students'),
      fires: [{ students: '180' }],
    },
    ofSchool('students', '全日制在校生数', [{ students: '5600' }]),
    { percent: 5n, least: 20n },
    '请核对是否漏报专业，或有人数填错；两张表都以年末全日制在校生为准。',
  ),
  ...atMost(
    'part-time-teachers-sum',
    ofPartnerships('partTimeTeachers', '企业兼职教师合计', [{ partTimeTeachers: '46' }]),
    ofSchool('partTimeTeachers', '企业兼职教师数', [{}]),
    '一位兼职教师只算一家企业的：请核对校企合作情况里是否填了人次，或学校基本情况里是否少填。',
  ),
  ...atMost(
    'interns-sum',
    ofPartnerships('interns', '接收实习学生合计', [{ interns: '30' }]),
    ofSchool('students', '全日制在校生数', [
      { students: '29', teachers: '20', dualQualified: '10', partTimeTeachers: '3' },
    ]),
    '请核对接收实习学生是否填了人次；这里填人数。',
  ),
  ...atMost(
    'hires-sum',
    ofPartnerships('hires', '录用毕业生合计', [{ hires: '12' }]),
    ofCohort('employed', '当年一届就业人数（不含升学）', row => row.employed - (row.furtherStudy ?? 0n), [
      { graduates: '12', employed: '12', furtherStudy: '1', employedLocally: '2' },
    ]),
    '请核对各企业录用的毕业生是否重复计算，或就业人数是否少填。',
  ),
  ...atMost(
    'class-students-sum',
    ofClasses('students', '各班在读人数之和', [{}]),
    ofSchool('students', '全日制在校生数', [
      { students: '39', teachers: '20', dualQualified: '10', partTimeTeachers: '3' },
    ]),
    '请核对班级的在读人数；同一学生不要算进两个班。',
  ),
  ...atMost(
    'class-graduates-sum',
    ofClasses('graduates', '各班当年毕业人数之和', [{}]),
    ofCohort('graduates', '当年一届毕业生数', row => row.graduates, [
      { graduates: '37', employed: '30', furtherStudy: '5', employedLocally: '2' },
    ]),
    '请核对班级的毕业人数；同一学生不要算进两个班。',
  ),
  ...atMost(
    'graduates-over-students',
    ofCohort('graduates', '当年一届毕业生数', row => row.graduates, [{ graduates: '1500' }]),
    ofSchool('students', '全日制在校生数', [{ students: '1499', teachers: '120', dualQualified: '60' }]),
    '一届毕业生通常不到在校生的一半：请核对两个人数；学校停止招生的，请向市教育局说明，不必改动数字。',
  ),
  ...hired,
  ...withoutPartners,
]
