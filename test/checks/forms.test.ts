import { describe, expect, it } from 'vitest'
import type { AnyForm, LinedRow } from '../../functions/declare/form.ts'
import { fill } from '../../functions/words.ts'
import { forms } from '../../templates/index.ts'
import { rowsOf } from './rows.ts'

const edition = 2022

/** Words of every check of the form that fires on the rows, by its id. */
function firing(
  form: AnyForm,
  rows: readonly LinedRow<never>[],
): Record<string, Readonly<Record<string, string>>> {
  const fired: Record<string, Readonly<Record<string, string>>> = {}
  for (const check of form.rowChecks)
    for (const { row } of rows) {
      const words = check.fails(row, edition)
      if (words) fired[check.id] = words
    }
  for (const check of form.fileChecks)
    for (const { words } of check.fails(rows, edition)) fired[check.id] = words
  return fired
}

describe.each(forms.map(form => [form.id, form] as const))('the checks that %s implies', (_, form) => {
  it('pass its example row', () => {
    expect(firing(form, rowsOf(form, [{}]))).toEqual({})
  })

  it.each([...form.rowChecks, ...form.fileChecks].map(check => [check.id, check] as const))(
    '%s fires alone on its fixture, in whole sentences',
    (id, check) => {
      const given = Array.isArray(check.fires) ? check.fires : [check.fires]
      const fired = firing(form, rowsOf(form, given))
      expect(Object.keys(fired)).toEqual([id])
      for (const sentence of [check.message, check.remedy])
        expect(fill(sentence, fired[id] ?? {})).not.toMatch(/undefined|null|NaN|\[object|[{}]/u)
    },
  )
})
