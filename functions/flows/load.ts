import type { AnyForm } from '../declare/form.ts'
import type { Manifest, Year } from '../model.ts'
import type { Progress, Store } from '../ports.ts'
import { byCodeUnit, type Return, type Returns } from '../returns.ts'
import { acceptedVersions } from '../stages/aggregate/coverage.ts'
import { readFiling, readManifests, yearsCollected } from './records.ts'

export type { Returns } from '../returns.ts'

/**
 * Every return that counts for an edition, of its year and of all years collected before: the latest accepted version of
 * each reporter and form, and beside it everything that arrived. The order of arrival leaves no trace but in versions.
 */
export async function loadReturns(
  store: Store,
  year: Year,
  forms: readonly AnyForm[],
  progress?: Progress,
): Promise<Returns> {
  const years = (await yearsCollected(store)).filter(each => each <= year)
  const manifests: Manifest[] = []
  for (const each of years) manifests.push(...(await readManifests(store, each)))
  manifests.sort((a, b) => a.year - b.year || byCodeUnit(a.reporter, b.reporter))
  const returns: Return[] = []
  for (const [done, manifest] of manifests.entries()) {
    progress?.('load', done, manifests.length)
    returns.push(...(await latestOf(store, manifest, forms)))
  }
  progress?.('load', manifests.length, manifests.length)
  return { year, years, manifests, returns }
}

async function latestOf(store: Store, manifest: Manifest, forms: readonly AnyForm[]): Promise<Return[]> {
  const latest = forms
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .flatMap(({ id }) => {
      const versions = acceptedVersions(manifest, id)
      const last = versions.at(-1)
      return last ? [{ last, version: versions.length }] : []
    })
  return Promise.all(
    latest.map(async ({ last, version }) => ({
      filing: await readFiling(store, manifest.year, manifest.reporter, last),
      version,
    })),
  )
}
