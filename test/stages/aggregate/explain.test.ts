import { describe, expect, it } from 'vitest'
import { explain } from '../../../functions/stages/aggregate/explain.ts'
import { graduates } from '../../../templates/forms/graduates.form.ts'
import { orderClasses } from '../../../templates/forms/order-classes.form.ts'
import { programmes } from '../../../templates/forms/programmes.form.ts'
import { filed, register, returnsOf, templates } from './city.ts'

const [north, south, stranger] = ['4122000001', '3622000002', '3622000099'] as const
const city = register(2022, { [north]: { name: '北方学校' }, [south]: {} })

describe('an explanation', () => {
  const entries = [
    ['first', 'accepted'],
    ['broken', 'refused'],
    ['private', 'quarantined'],
    ['programmes-2022-4122000001-2', 'accepted'],
  ] as const
  const known = returnsOf(2022, [
    city,
    filed(
      programmes,
      2022,
      north,
      [{}, { code: '460302' }, { code: '460303', status: '停招' }, { code: '460304' }],
      2,
    ),
    filed(programmes, 2022, stranger, [{}]),
  ])
  const returns = {
    ...known,
    manifests: known.manifests.map(manifest =>
      manifest.reporter === north
        ? {
            ...manifest,
            entries: entries.map(([submission, verdict], i) => ({
              submission,
              key: `incoming/2022/${north}/${i + 1}.csv`,
              receivedAt: `2023-01-0${i + 1}T00:00:00.000Z`,
              form: 'programmes',
              verdict,
              rows: 4,
              errors: 0,
              warnings: 0,
            })),
          }
        : manifest,
    ),
  }
  const explanation = explain('programmes.sites', returns, templates)

  it('names the submission, its file, its lines and their cells', () => {
    expect(explanation?.figure).toMatchObject({
      value: '3',
      basis: [{ year: 2022, reporter: north, form: 'programmes', version: 2, lines: '2-3,5' }],
    })
    expect(explanation?.rests).toEqual([
      expect.objectContaining({
        reporterName: '北方学校',
        key: `incoming/2022/${north}/4.csv`,
        version: 2,
        lines: [
          expect.objectContaining({ line: 2 }),
          { line: 3, cells: expect.objectContaining({ 专业代码: '460302', 状态: '在办' }) },
          expect.objectContaining({ line: 5 }),
        ],
      }),
    ])
  })

  it('says what was left out and why', () => {
    expect(explanation?.leftOut.map(each => [each.reporter, each.reason, each.key ?? each.lines])).toEqual([
      [south, 'missing', ''],
      [stranger, 'unregistered', `incoming/2022/${stranger}/programmes.csv`],
      [north, 'not-matching', '4'],
      [north, 'quarantined', `incoming/2022/${north}/3.csv`],
      [north, 'refused', `incoming/2022/${north}/2.csv`],
      [north, 'superseded', `incoming/2022/${north}/1.csv`],
    ])
  })

  it('says that a cohort was filed again, and why a figure is withheld', () => {
    const cohorts = (year: number, of: readonly string[]) =>
      filed(
        graduates,
        year,
        north,
        of.map(cohort => ({ cohort })),
      )
    const years = [
      register(2021, { [north]: {} }),
      city,
      cohorts(2021, ['2020', '2021']),
      cohorts(2022, ['2021']),
    ]
    const series = explain('graduates.cumulative', returnsOf(2022, years), templates)
    expect(series?.leftOut.filter(({ reason }) => reason === 'filed-again')).toMatchObject([
      { year: 2021, reporter: north, lines: '3' },
    ])
    const rate = explain(
      'order-classes.hire-rate',
      returnsOf(2022, [city, filed(orderClasses, 2022, north, [{}])]),
      templates,
    )
    expect([rate?.withholding, rate?.figure.value, rate?.rests[0]?.lines.length]).toEqual(['few', null, 1])
  })

  it('is null for what is no indicator', () => {
    expect(explain('no.such', returns, templates)).toBeNull()
  })
})
