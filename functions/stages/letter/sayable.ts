import type { BulletinWords, ChangeWords } from '../../declare/bulletin.ts'
import type { Breakdown, Edition } from '../../edition.ts'
import type { Figure } from '../../model.ts'
import { fill } from '../../words.ts'
import { sayableFigures } from '../compose/derived.ts'

type Names = readonly Readonly<Record<string, string>>[]

/** All that a reply may say of a year: figures, those of single schools and districts, names, and targets' own words. */
export interface Sayable {
  readonly figures: ReadonlyMap<string, Figure>
  /** The figure of one school or district, by its name, short name or code; null when there is none. */
  readonly of: (id: string, place: string) => Figure | null
  /** Names of the schools and districts that have a figure of their own. */
  readonly placesOf: (id: string) => readonly string[]
  /** What may be named with a figure that has a number. */
  readonly named: (id: string) => Names
  /** For the value of a target: the word that the register has for it (左右, 以上), '' for none; null for other figures. */
  readonly targetWord: (id: string) => string | null
  readonly change: ChangeWords
  /** Title of the year's bulletin. */
  readonly bulletin: string
}

type Place = Breakdown['rows'][number] & Pick<Breakdown, 'by'> & { readonly called: string }

/** A name as references have it, whose brackets and digits may be full-width. */
const plainly = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '')

/** What the edition lets a reply say: nothing that is withheld. */
export function sayable(edition: Edition, words: BulletinWords): Sayable {
  const figures = sayableFigures(edition, words)
  const targets = new Map(
    edition.targets.map(({ indicator, targetYear, wording }) => [
      `targets.${indicator}.${targetYear}.value`,
      wording ?? '',
    ]),
  )
  const short = shortNames(edition)
  const rows: readonly Place[] = [edition.bySchool, edition.byDistrict].flatMap(({ by, rows }: Breakdown) =>
    rows.map(row => ({ ...row, by, called: plainly(row.name) })),
  )
  return {
    figures,
    of: (id, place) => {
      const asked = plainly(place)
      const row = rows.find(
        ({ key, called }) => key === place || called === asked || key === short.get(asked),
      )
      const own = row?.figures[id]
      if (!row || !own) return null
      const named = {
        indicator: `${id}@${row.key}`,
        name: `${row.name}：${figures.get(id)?.name ?? own.name}`,
      }
      // Who reports from a district changes, and nothing is known of it over the same reporters.
      return { ...own, ...named, ...(row.by === 'district' ? { previous: null, change: null } : {}) }
    },
    placesOf: id => {
      const own = rows.filter(row => row.figures[id] !== undefined)
      const codes = new Set(own.map(({ key }) => key))
      return [
        ...own.map(({ name }) => name),
        ...[...short].flatMap(([name, key]) => (codes.has(key) ? [name] : [])),
      ]
    },
    named: id => (figures.get(id)?.value === null ? [] : (edition.named.get(id) ?? [])),
    targetWord: id => targets.get(id) ?? null,
    change: words.change,
    bulletin: fill(words.title.join(''), { year: edition.year, city: edition.city.name }),
  }
}

/** Codes of schools by the short names that the edition has for them. */
function shortNames({ named }: Edition): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const names of named.values())
    for (const { school, schoolCode } of names) {
      const [shorts, codes] = [school?.split('、') ?? [], schoolCode?.split('、') ?? []]
      if (shorts.length !== codes.length) continue
      for (const [i, name] of shorts.entries()) found.set(plainly(name), codes[i] ?? '')
    }
  return found
}
