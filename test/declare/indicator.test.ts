import { expect, it } from 'vitest'
import { filedLast, level, moneyTotal, share, total } from '../../functions/declare/indicator.ts'
import { rows } from '../../functions/declare/selection.ts'
import { aggregate } from '../../functions/stages/aggregate.ts'
import { graduates } from '../../templates/forms/graduates.form.ts'
import { partnerships } from '../../templates/forms/partnerships.form.ts'
import { schoolProfile } from '../../templates/forms/school-profile.form.ts'
import { filed, register, returnsOf, templates } from '../stages/aggregate/city.ts'

const school = '4122000001'

it('makes a new indicator of one declaration: figure, change, table and source', () => {
  const teachers = level({
    id: 'staff.teachers',
    name: '专任教师数',
    unit: '人',
    definition: '年末在册专任教师数。',
    aggregate: total(
      rows(schoolProfile, { key: row => [row.school], amount: row => row.teachers, respondent: 'nobody' }),
    ),
    by: ['school'],
  })
  const returns = [2021, 2022].flatMap(year => [
    register(year, { [school]: {} }),
    filed(schoolProfile, year, school, [{ teachers: String(year - 1921) }]),
  ])
  const city = { name: '样例市', agency: '样例市教育局', sample: true }
  const edition = aggregate(returnsOf(2022, returns), city, { ...templates, indicators: [teachers] })
  expect(edition.figures.get('staff.teachers')).toMatchObject({
    name: '专任教师数',
    value: '101',
    text: '101',
    change: { difference: '1', rate: '1' },
  })
  expect(edition.bySchool.rows[0]?.figures['staff.teachers']?.value).toBe('101')
  expect(teachers.sources).toEqual(['school-profile'])
})

it('gives a share its unit and decimals, unless declared otherwise', () => {
  const declared = {
    id: 'x',
    name: '占比',
    definition: '占比。',
    aggregate: total(
      rows(graduates, { key: row => [row.school], amount: row => row.employed, respondent: 'nobody' }),
    ),
  }
  expect(share(declared)).toMatchObject({ unit: '%', kind: 'share', decimals: { table: 2, prose: 2 } })
  expect(share({ ...declared, decimals: { table: 1, prose: 0 } }).decimals).toEqual({ table: 1, prose: 0 })
})

it('does not compile with a column that the form does not have', () => {
  const selection = rows(graduates, {
    // @ts-expect-error: 毕业生情况 has no such column
    key: row => [row.school, row.students],
    // @ts-expect-error: a year is no text
    where: row => row.cohort === '2022',
    respondent: 'nobody',
  })
  expect(selection.form.id).toBe('graduates')
})

it('does not compile without saying whose individual data the rows hold', () => {
  // @ts-expect-error: 'nobody' has to be said
  rows(graduates, { key: row => [row.school] })
  expect(rows(graduates, { key: row => [row.school], respondent: 'nobody' }).of.respondent).toBe('nobody')
})

it('does not compile to sum what has no amount, or money without the rule for money', () => {
  const key = { key: (row: { readonly school: string }) => [row.school], respondent: 'nobody' } as const
  const none = rows(partnerships, key)
  const whole = rows(partnerships, { ...key, amount: row => row.courses })
  const money = rows(partnerships, { ...key, amount: row => row.investment })
  // @ts-expect-error: nothing to sum; distinct counts
  total(none)
  // @ts-expect-error: nothing to sum
  moneyTotal(none)
  // @ts-expect-error: nothing to sum
  filedLast(none)
  // @ts-expect-error: 万元 is summed with the rule of 90 %
  total(money)
  // @ts-expect-error: courses are no money
  moneyTotal(whole)
  expect([total(whole).money, moneyTotal(money).money]).toEqual([false, true])
})
