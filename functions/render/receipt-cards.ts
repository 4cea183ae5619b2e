import type { ReceiptWords } from '../../templates/page/receipt.ts'
import type { FindingGroup, GroupedPlace, Severity } from '../model.ts'
import { byPlace } from '../places.ts'
import { fill } from '../words.ts'

/** What a clerk reads as one: the same cause, in however many rows and columns it stands. */
export interface Card {
  readonly severity: Severity
  readonly message: string
  /** What to do; with the column's name before it where that depends on the column. */
  readonly remedies: readonly string[]
  /** How many places there are; of very many not all are listed. */
  readonly count: number
  readonly places: readonly GroupedPlace[]
  readonly codes: readonly string[]
  /** What is asked for, where it is the same for all places. */
  readonly holds: string | null
}

/** The groups as cards, in the order of the groups' beginnings: one outcome of several columns is one card. */
export function cardsOf(groups: readonly FindingGroup[], words: ReceiptWords): readonly Card[] {
  return [...Map.groupBy(groups, causeOf).values()].map(together => cardOf(together, words))
}

/** `missing` of `partnerships.since.missing`: what is wrong, whichever column it is wrong in. */
const causeOf = ({ code, severity }: FindingGroup): string => `${severity}|${code.split('.')[2] ?? code}`

function cardOf(groups: readonly FindingGroup[], words: ReceiptWords): Card {
  const [first] = groups
  if (!first) throw new Error('a card needs a group')
  const common = {
    severity: first.severity,
    codes: [...new Set(groups.map(({ code }) => code))],
    count: groups.reduce((sum, { count }) => sum + count, 0),
  }
  if (groups.length === 1)
    return {
      ...common,
      message: first.message,
      remedies: [first.remedy],
      places: first.places,
      holds: first.holds,
    }
  const places = groups
    .flatMap(group => group.places.map(place => ({ ...place, message: place.message ?? group.message })))
    .toSorted(byPlace)
  const same = groups.every(({ remedy }) => remedy === first.remedy)
  return {
    ...common,
    message: fill(words.several, { first: places[0]?.message ?? first.message }),
    remedies: same ? [first.remedy] : groups.map(({ column, remedy }) => `“${column}”：${remedy}`),
    places,
    holds: null,
  }
}

/** What a suggestion is: of an error what should stand there, otherwise what was read. */
export const suggestionLabel = (severity: Severity, { labels }: ReceiptWords): string =>
  severity === 'error' ? labels.suggestion : labels.readAs
