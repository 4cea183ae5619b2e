import type { Aggregating } from '../declare/aggregating.ts'
import type { BulletinWords } from '../declare/bulletin.ts'
import type { SectionTemplate } from '../declare/section.ts'
import type { City, Edition } from '../edition.ts'
import type { Bulletin, OutFile, Year } from '../model.ts'
import type { Progress, Store } from '../ports.ts'
import type { Returns } from '../returns.ts'
import { aggregate } from '../stages/aggregate.ts'
import { compose } from '../stages/compose.ts'
import { beijingDay } from '../time.ts'
import { loadReturns } from './load.ts'
import { readCity } from './records.ts'

/** Why a year cannot be published honestly. */
export type Unpublishable = 'no-city' | 'no-register' | 'no-returns'

/** What a deployment publishes with: made once. */
export interface Publishing {
  readonly aggregating: Aggregating
  readonly sections: readonly SectionTemplate[]
  readonly words: BulletinWords
  /** Names of the steps, for the progress. */
  readonly steps: Readonly<Record<'load' | 'aggregate' | 'compose' | 'render', string>>
  readonly render: (bulletin: Bulletin) => Promise<readonly OutFile[]>
}

type Refusal = { readonly refusal: Unpublishable }

/** A year as aggregated and cleared for publication, with the returns that it rests on. */
export interface Read {
  readonly edition: Edition
  readonly returns: Returns
}

/** Loads and aggregates a year, or says why it cannot be published. */
export async function readEdition(
  store: Store,
  year: Year,
  { aggregating, steps }: Pick<Publishing, 'aggregating' | 'steps'>,
  progress: Progress,
): Promise<Read | Refusal> {
  const city = await readCity(store)
  if (!city) return { refusal: 'no-city' }
  const returns = await loadReturns(store, year, aggregating.forms, (_, done, total) =>
    progress(steps.load, done, total),
  )
  const ofYear = returns.returns.filter(({ filing }) => filing.year === year)
  const { reporters } = aggregating.registers
  if (!ofYear.some(({ filing }) => filing.form === reporters.form.id)) return { refusal: 'no-register' }
  if (!ofYear.some(({ filing }) => filing.reporter !== 'bureau')) return { refusal: 'no-returns' }
  progress(steps.aggregate, 0, 1)
  const edition = aggregate(returns, city, withDistricts(aggregating, city))
  progress(steps.aggregate, 1, 1)
  return { edition, returns }
}

/** The templates with the names that a city gives its districts. */
const withDistricts = (aggregating: Aggregating, { districts = {} }: City): Aggregating => ({
  ...aggregating,
  districts: new Map([...aggregating.districts, ...Object.entries(districts)]),
})

/** A bulletin with every file that goes out with it, and the coverage that it opens with. */
export interface Published {
  readonly bulletin: Bulletin
  readonly edition: Edition
  readonly files: readonly OutFile[]
}

/**
 * The bulletin of a year and its data files. `date` is the ISO day that it bears; without one, the Beijing day of the
 * year's last arrival, so that the same store gives the same bytes whenever it is asked.
 */
export async function publish(
  store: Store,
  year: Year,
  date: string | null,
  publishing: Publishing,
  progress: Progress,
): Promise<Published | Refusal> {
  const read = await readEdition(store, year, publishing, progress)
  if ('refusal' in read) return read
  const { sections, words, steps, render } = publishing
  progress(steps.compose, 0, 1)
  const bulletin = compose(read.edition, sections, words, date ?? lastArrival(read.returns))
  progress(steps.compose, 1, 1)
  progress(steps.render, 0, 1)
  const files = await render(bulletin)
  progress(steps.render, 1, 1)
  return { bulletin, edition: read.edition, files }
}

function lastArrival({ year, manifests }: Returns): string {
  const arrivals = manifests
    .filter(manifest => manifest.year === year)
    .flatMap(({ entries }) => entries.map(({ receivedAt }) => receivedAt))
  return beijingDay(arrivals.toSorted().at(-1) ?? '')
}
