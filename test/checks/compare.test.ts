import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../functions/declare/context-check.ts'
import { columnsOf, openRow } from '../../functions/declare/form.ts'
import { exact } from '../../functions/exact.ts'
import { isOneOf, moved, sameName, unitsApart } from '../../templates/checks/context/compare.ts'
import { profileChanges } from '../../templates/checks/context/profile-changes.ts'
import { rowsWith } from '../../templates/checks/lookup.ts'
import { schoolProfile } from '../../templates/forms/school-profile.form.ts'

describe('a change is asked about', () => {
  const fifth = { percent: 20n, least: 100n }
  it('when it is more than the share, not at the share itself', () => {
    expect(moved(exact(1000n), exact(1200n), fifth)).toBe(false)
    expect(moved(exact(1000n), exact(1201n), fifth)).toBe(true)
    expect(moved(exact(1000n), exact(799n), fifth)).toBe(true)
  })
  it('when it is as large as the least amount, however large its share', () => {
    expect(moved(exact(10n), exact(109n), fifth)).toBe(false)
    expect(moved(exact(10n), exact(110n), fifth)).toBe(true)
    expect(moved(exact(0n), exact(100n), fifth)).toBe(true)
  })
  it('never between equal numbers', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), value => {
        expect(moved(exact(value), exact(value), fifth)).toBe(false)
      }),
    )
  })
})

describe('units are apart', () => {
  it('from a thousandfold on, either way, and never from zero', () => {
    expect(unitsApart(exact('0.5'), exact('499.99'))).toBe(false)
    expect(unitsApart(exact('0.5'), exact('500'))).toBe(true)
    expect(unitsApart(exact('4600'), exact('0.46'))).toBe(true)
    expect(unitsApart(exact('0'), exact('4600'))).toBe(false)
  })
})

describe('a name is the same', () => {
  it('in brackets and letters of any width', () => {
    expect(sameName('一汽（集团）有限公司', '一汽(集团) 有限公司')).toBe(true)
    expect(sameName('一汽集团', '一汽解放')).toBe(false)
  })
  it('as one of several, and no name is one of none', () => {
    expect(isOneOf('样例职业学院', '样例学院、样例职业学院')).toBe(true)
    expect(isOneOf('样例', '样例学院、样例职业学院')).toBe(false)
    expect(isOneOf('样例', null)).toBe(false)
  })
})

describe('rows looked up', () => {
  it('are those that a search finds', () => {
    const tens = (value: number): string => String(value % 10)
    fc.assert(
      fc.property(fc.array(fc.nat(99)), fc.nat(9), (values, digit) => {
        const searched = values.filter(value => tens(value) === String(digit))
        expect(rowsWith(values, tens, String(digit))).toEqual(searched)
        expect(rowsWith(values, tens, String(digit))).toEqual(searched)
      }),
    )
  })
})

describe('a successor school', () => {
  const row = (given: Readonly<Record<string, string>>) => ({
    line: 2,
    row: openRow(
      schoolProfile,
      Object.fromEntries(columnsOf(schoolProfile).map(({ id, example }) => [id, given[id] ?? example])),
    ),
  })
  const said = (before: Readonly<Record<string, string>>): string[] => {
    const context: Context = {
      edition: 2022,
      reporter: '4122019901',
      own: () => null,
      register: () => null,
      before: (() => [row(before)]) as never,
    }
    return profileChanges.filter(({ fails }) => fails([row({})], context).length > 0).map(({ id }) => id)
  }
  const other = { name: '样例职业学校', level: '中职', students: '5500' }
  it('bears another name and level than its predecessor', () => {
    expect(said({ ...other, school: '3622019902' })).toEqual([])
  })
  it('is asked about a leap in students all the same', () => {
    expect(said({ ...other, school: '3622019902', students: '2000' })).toEqual(['students-leap'])
  })
  it('that kept its code is asked about both', () => {
    expect(said(other)).toEqual(['name-changed', 'level-changed'])
  })
})
