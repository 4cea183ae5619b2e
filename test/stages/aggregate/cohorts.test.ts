import { describe, expect, it } from 'vitest'
import { graduates } from '../../../templates/forms/graduates.form.ts'
import { editionOf, filed, register } from './city.ts'

const [north, south, east] = ['4122000001', '3622000002', '3622000003'] as const
const cohorts = (year: number, school: string, of: Readonly<Record<string, string>>) =>
  filed(
    graduates,
    year,
    school,
    Object.entries(of).map(([cohort, people]) => ({ cohort, graduates: people })),
  )
const registers = [2021, 2022].map(year => register(year, { [north]: {}, [south]: {}, [east]: {} }))

describe('the series of cohorts', () => {
  const edition = editionOf(
    2022,
    ...registers,
    cohorts(2021, north, { 2020: '100', 2021: '110' }),
    cohorts(2021, south, { 2021: '50' }),
    cohorts(2022, north, { 2021: '115', 2022: '120' }),
    cohorts(2022, east, { 2022: '30' }),
  )
  it('says how many people of which schools it keeps from earlier years', () => {
    expect(edition.figures.get('graduates.cumulative')?.value).toBe('415')
    expect(edition.cohorts).toMatchObject({
      indicator: 'graduates.cumulative',
      carried: { schools: [`单位${south}`], people: '50' },
    })
    const parts = edition.bySchool.rows.map(row => Number(row.figures['graduates.cumulative']?.value ?? 0))
    expect(parts.reduce((a, b) => a + b)).toBe(415 - 50)
  })
  it('says which cohorts were filed again with another number, before and after', () => {
    expect(edition.cohorts?.revised).toEqual([{ cohort: '2021', schools: 1, before: '160', now: '165' }])
  })
  it('says which cohorts were never filed', () => {
    expect(edition.cohorts?.missing).toEqual([
      { cohort: '2021', schools: [`单位${east}`] },
      { cohort: '2022', schools: [`单位${south}`] },
    ])
  })
  it('has no revision where the number stayed, and keeps nothing where all filed', () => {
    const still = editionOf(
      2022,
      ...registers,
      ...[north, south, east].flatMap(school => [
        cohorts(2021, school, { 2021: '10' }),
        cohorts(2022, school, { 2021: '10', 2022: '12' }),
      ]),
    )
    expect(still.cohorts).toMatchObject({ carried: { schools: [], people: '0' }, revised: [], missing: [] })
  })
})

describe('a year in which nothing was collected', () => {
  it('is no year before: what is kept over a year has none to compare with', () => {
    const { figures, series } = editionOf(
      2021,
      registers[0] ?? register(2021, {}),
      cohorts(2021, north, { 2021: '1' }),
    )
    expect(figures.get('stability.retention')).toMatchObject({ gap: 'uncollected', text: '—' })
    expect(series.get(2021)?.get('stability.retention')?.text).toBe('—')
    const next = editionOf(2022, ...registers, cohorts(2021, north, { 2021: '1' }))
    expect(next.figures.get('stability.retention')?.previous).toBeNull()
  })
})
