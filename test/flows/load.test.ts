import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { memoryStore } from '../../functions/edges/local/memory-store.ts'
import { loadReturns } from '../../functions/flows/load.ts'
import { addToManifest, keepFiling } from '../../functions/flows/records.ts'
import type { Filing, ManifestEntry, Verdict } from '../../functions/model.ts'
import type { Store } from '../../functions/ports.ts'
import { forms } from '../../templates/index.ts'

const school = '4122000001'
type Arrival = readonly [year: number, name: string, day: number, verdict: Verdict]

const id = (name: string): string => createHash('sha256').update(name).digest('hex')

/** An upload as receiving leaves it in the store. */
const received = async (store: Store, year: number, name: string, day: number, verdict: Verdict) => {
  const submission = id(name)
  const filing: Filing = { submission, year, reporter: school, form: 'graduates', rows: [] }
  const entry: ManifestEntry = {
    submission,
    key: `incoming/${year}/${school}/${submission}.csv`,
    receivedAt: `2023-01-${String(day).padStart(2, '0')}T00:00:00.000Z`,
    form: 'graduates',
    verdict,
    rows: 0,
    errors: 0,
    warnings: 0,
  }
  if (verdict === 'accepted') await keepFiling(store, filing)
  await addToManifest(store, year, school, [entry])
}

it('takes the latest accepted version of every year up to the edition, in whatever order they came', async () => {
  const uploads: readonly Arrival[] = [
    [2021, 'old', 1, 'accepted'],
    [2022, 'first', 2, 'accepted'],
    [2022, 'second', 3, 'accepted'],
    [2022, 'third', 4, 'refused'],
    [2023, 'future', 5, 'accepted'],
  ]
  const load = async (order: readonly Arrival[]) => {
    const store = memoryStore()
    for (const upload of order) await received(store, ...upload)
    return loadReturns(store, 2022, forms)
  }
  const returns = await load(uploads)
  expect(returns.years).toEqual([2021, 2022])
  expect(returns.returns.map(({ filing, version }) => [filing.year, filing.submission, version])).toEqual([
    [2021, id('old'), 1],
    [2022, id('second'), 2],
  ])
  expect(returns.manifests.map(({ year, entries }) => [year, entries.length])).toEqual([
    [2021, 1],
    [2022, 3],
  ])
  expect(await load(uploads.toReversed())).toEqual(returns)
})

it('tells how far it is', async () => {
  const store = memoryStore()
  await received(store, 2022, 'only', 1, 'accepted')
  const steps: [number, number][] = []
  await loadReturns(store, 2022, forms, (_, done, total) => steps.push([done, total]))
  expect(steps.at(-1)).toEqual([1, 1])
})
