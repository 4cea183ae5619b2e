import { describe, expect, it } from 'vitest'
import type { AnyContextCheck, Context } from '../../functions/declare/context-check.ts'
import { type AnyForm, columnsOf } from '../../functions/declare/form.ts'
import { fill } from '../../functions/words.ts'
import { contextChecks } from '../../templates/checks/context/index.ts'
import { forms } from '../../templates/index.ts'
import { rowsOf } from './rows.ts'

const edition = 2022
type Given = readonly Readonly<Record<string, string>>[]

/** What is known around a check's fixture; anything else has not been accepted yet. */
function contextOf(check: AnyContextCheck): Context {
  const find = (where: string) => (form: AnyForm) => {
    const told = check.fires.around.find(one => one.where === where && one.form.id === form.id)
    return told ? (rowsOf(told.form, told.rows as Given) as never) : null
  }
  const reporter =
    check.form.filedBy === 'bureau'
      ? 'bureau'
      : check.form.filedBy === 'school'
        ? '4122019901'
        : '91220101MA0Y000161'
  return { edition, reporter, own: find('own'), before: find('before'), register: find('register') }
}

const codeOf = (check: AnyContextCheck): string => `${check.form.id}.${check.id}`
const firing = (check: AnyContextCheck): string[] => {
  const rows = rowsOf(check.form, check.fires.rows as Given)
  const context = contextOf(check)
  const others = contextChecks
    .filter(other => other.form.id === check.form.id && other.fails(rows, context).length > 0)
    .map(codeOf)
  const row = check.form.rowChecks
    .filter(other => rows.some(one => other.fails(one.row, edition) !== null))
    .map(other => `${check.form.id}.${other.id}`)
  const file = check.form.fileChecks
    .filter(other => other.fails(rows, edition).length > 0)
    .map(other => `${check.form.id}.${other.id}`)
  return [...others, ...row, ...file]
}

describe('checks against what else is known', () => {
  it.each(contextChecks.map(check => [codeOf(check), check] as const))('%s fires alone', (code, check) => {
    expect(firing(check)).toEqual([code])
  })

  it.each(contextChecks.map(check => [codeOf(check), check] as const))(
    '%s says it in whole sentences',
    (_, check) => {
      const faults = check.fails(rowsOf(check.form, check.fires.rows as Given), contextOf(check))
      for (const { line, words } of faults) {
        expect(line === null || line >= 2).toBe(true)
        for (const sentence of [check.message, check.remedy]) {
          const said = fill(sentence, words)
          expect(said).not.toMatch(/undefined|null|NaN|\[object|[{}]/u)
        }
      }
      expect(check.remedy).toMatch(/。$/u)
    },
  )

  it('has nothing to say where nothing else is known', () => {
    const nothing = () => null
    const context: Context = { edition, reporter: 'bureau', own: nothing, before: nothing, register: nothing }
    for (const check of contextChecks.filter(({ against }) => against !== 'bulletin'))
      expect([codeOf(check), check.fails(rowsOf(check.form, check.fires.rows as Given), context)]).toEqual([
        codeOf(check),
        [],
      ])
  })

  it('has nothing to say of two years in which nothing but the yearly numbers moved a little', () => {
    const single = forms.filter(form => form.id !== 'reporters')
    for (const form of single) {
      const rows = rowsOf(form, [{}])
      const before = rowsOf(form, [calm(form)])
      const context: Context = {
        edition,
        reporter: 'bureau',
        own: () => null,
        register: () => null,
        before: (() => before) as never,
      }
      const said = contextChecks.filter(
        check => check.form.id === form.id && check.fails(rows, context).length > 0,
      )
      expect(said.map(codeOf)).toEqual([])
    }
  })
})

/** The year before: every count of the example a little smaller, its years one earlier where they name the edition. */
function calm(form: AnyForm): Readonly<Record<string, string>> {
  const cells = columnsOf(form).flatMap(column => {
    if (column.example === '') return []
    if (form.id === 'graduates' && column.id === 'cohort') return [[column.id, '2021']]
    if (form.id === 'contests' && column.id === 'year') return [[column.id, '2021']]
    if (column.kind === 'count' && BigInt(column.example) > 10n)
      return [[column.id, String((BigInt(column.example) * 95n) / 100n)]]
    return []
  })
  return Object.fromEntries(cells)
}
