import { expect, it } from 'vitest'
import type { ManifestEntry } from '../../../functions/model.ts'
import { coverageOf } from '../../../functions/stages/aggregate/coverage.ts'
import { lineage } from '../../../functions/stages/aggregate/lineage.ts'
import { forms } from '../../../templates/index.ts'
import { register, returnsOf, templates } from './city.ts'

const [punctual, tardy, silent, gone] = ['4122000001', '4122000002', '4122000003', '4122000004'] as const
const schoolForms = forms.filter(form => form.filedBy === 'school').map(({ id }) => id)

const upload = (form: string, receivedAt: string, more: Partial<ManifestEntry> = {}): ManifestEntry => ({
  submission: `${form} ${receivedAt}`,
  key: `${form}.csv`,
  receivedAt,
  form,
  verdict: 'accepted',
  rows: 1,
  errors: 0,
  warnings: 0,
  ...more,
})

const registers = register(2022, {
  [punctual]: { deadline: '2023-01-20' },
  [tardy]: { deadline: '2023-01-20' },
  [silent]: { deadline: '2023-01-20' },
  [gone]: { to: '2021' },
})

const coverage = (reporter: string, entries: readonly ManifestEntry[]) => {
  const manifests = [{ year: 2022, reporter, entries }]
  const lines = lineage([registers], templates.registers)
  return coverageOf(2022, { ...returnsOf(2022, []), manifests }, lines, forms)
}
const count = (entries: readonly ManifestEntry[]) => coverage(punctual, entries).schools
const form = (entries: readonly ManifestEntry[], id: string) =>
  coverage(punctual, entries)
    .reporters.find(each => each.reporter === punctual)
    ?.forms.find(each => each.form === id)

it('counts who is due by the register, without those who have stopped', () => {
  expect(count([])).toEqual({ due: 3, filed: 0, complete: 0, onTime: 0 })
})

it('takes the deadline as a whole day in Beijing', () => {
  const at = (receivedAt: string) => count(schoolForms.map(id => upload(id, receivedAt)))
  expect(at('2023-01-20T15:59:59.000Z')).toEqual({ due: 3, filed: 1, complete: 1, onTime: 1 })
  expect(at('2023-01-20T16:00:00.000Z')).toEqual({ due: 3, filed: 1, complete: 1, onTime: 0 })
})

it('is on time by the first accepted version, complete only with every form', () => {
  const all = schoolForms.map(id => upload(id, '2023-01-10T00:00:00.000Z'))
  const replaced = upload('partnerships', '2023-02-10T00:00:00.000Z')
  expect(count([...all, replaced]).onTime).toBe(1)
  expect(count(all.slice(1))).toEqual({ due: 3, filed: 1, complete: 0, onTime: 0 })
})

it('tells nil, refused, missing and replaced apart', () => {
  const early = '2023-01-10T00:00:00.000Z'
  const refused = upload('partnerships', early, { verdict: 'refused' })
  expect(form([refused], 'partnerships')).toMatchObject({ state: 'refused', versions: 0, refused: 1 })
  expect(form([], 'partnerships')).toMatchObject({ state: 'missing', late: false })
  expect(form([upload('contests', early, { rows: 0 })], 'contests')).toMatchObject({ state: 'nil' })
  const again = upload('contests', '2023-01-11T00:00:00.000Z', { submission: `contests ${early}` })
  const other = upload('contests', '2023-01-12T00:00:00.000Z')
  expect(form([upload('contests', early), again], 'contests')?.versions).toBe(1)
  expect(form([upload('contests', early), again, other], 'contests')?.versions).toBe(2)
})
