import type { Additive } from '../../declare/indicator.ts'
import { add, divide, type Exact, exact, zero } from '../../exact.ts'
import type { Absence, Answered, Gap } from '../../model.ts'
import type { Return } from '../../returns.ts'
import type { Entry, Statement, Tally } from './summarise.ts'
import { keyText } from './summarise.ts'

/** What one enterprise contributes to a figure. */
export interface Share {
  readonly numerator: Exact
  readonly denominator: Exact
}

/** Unreleased individual data behind a figure, by enterprise. */
export type Individual = ReadonlyMap<string, Share>

/** Lines of the returns that a figure was made of; a return none of whose lines count has an empty list. */
export type Lines = ReadonlyMap<Return, readonly number[]>

/** A quantity as measured: exact, before anything is withheld. */
export interface Measured {
  readonly value: Exact | null
  readonly absence: Absence | null
  readonly numerator: Exact | null
  readonly denominator: Exact | null
  /** Where the row itself names it. */
  readonly unit: string | null
  readonly lines: Lines
  /** null where the figure is no individual data. */
  readonly individual: Individual | null
  /** Number of enterprises whose data it is, released ones included; null as above. */
  readonly respondents: number | null
  readonly said: readonly Statement[]
  /** What is behind `not-submitted`, where it is not that nobody filed. */
  readonly gap: Gap | null
  /** null where everybody who was asked gave the item. */
  readonly answered: Answered | null
  /** A sum over those who gave the item alone: it cannot be compared with that of others. */
  readonly partial: boolean
}

const nothing = {
  value: null,
  numerator: null,
  denominator: null,
  unit: null,
  individual: null,
  respondents: null,
  said: [],
  gap: null,
  answered: null,
  partial: false,
} as const

/** No number, and why. */
export const absent = (absence: Absence, lines: Lines = new Map(), gap: Gap | null = null): Measured => ({
  ...nothing,
  absence,
  lines,
  gap,
})

/** A number that is no quotient. */
export const measured = (
  value: Exact,
  lines: Lines,
  more: Partial<Pick<Measured, 'said' | 'unit' | 'individual' | 'respondents' | 'answered' | 'partial'>> = {},
): Measured => ({ ...nothing, value, absence: null, lines, ...more })

/** One quantity over another. */
export function ratio(
  numerator: Added | null,
  denominator: Added | null,
  lines: Lines,
  said: readonly Statement[] = [],
): Measured {
  if (!numerator?.amount || !denominator?.amount) return absent('not-submitted', lines, 'blank')
  if (denominator.amount.n === 0n)
    return denominator.asked > denominator.given
      ? absent('not-submitted', lines, 'blank')
      : absent('no-base', lines)
  return {
    gap: null,
    answered: answeredOf(numerator) ?? answeredOf(denominator),
    partial: false,
    value: divide(numerator.amount, denominator.amount),
    absence: null,
    numerator: numerator.amount,
    denominator: denominator.amount,
    unit: null,
    lines,
    said,
    ...individualOf(numerator, denominator),
  }
}

/** A sum over entries and what of it is whose. */
export interface Added {
  /** null where nothing but blank cells was found. */
  readonly amount: Exact | null
  readonly individual: ReadonlyMap<string, Exact>
  readonly respondents: ReadonlySet<string>
  /** Entries with a number, and all. */
  readonly given: number
  readonly asked: number
}

/** How many gave the item; null where all did. */
export const answeredOf = ({ given, asked }: Added): Answered | null =>
  given < asked ? { given, asked } : null

/** Adds up the amounts that entries hold. */
export function amounts(entries: Iterable<Entry>): Added {
  let amount = zero
  let [asked, given] = [0, 0]
  const individual = new Map<string, Exact>()
  const respondents = new Set<string>()
  for (const { amount: part, respondents: whose, released } of entries) {
    asked += 1
    if (part) {
      given += 1
      amount = add(amount, part)
    }
    for (const respondent of whose) {
      respondents.add(respondent)
      if (!released) individual.set(respondent, add(individual.get(respondent) ?? zero, part ?? zero))
    }
  }
  return { amount: asked > 0 && given === 0 ? null : amount, individual, respondents, given, asked }
}

/** Counts entries that are not blank. */
export function counted(entries: Iterable<Entry>): Added {
  let [count, asked] = [0, 0]
  const individual = new Map<string, number>()
  const respondents = new Set<string>()
  for (const { amount, respondents: whose, released } of entries) {
    asked += 1
    if (amount === null) continue
    count += 1
    for (const respondent of whose) {
      respondents.add(respondent)
      if (!released) individual.set(respondent, (individual.get(respondent) ?? 0) + 1)
    }
  }
  return {
    amount: exact(count),
    individual: new Map([...individual].map(([respondent, own]) => [respondent, exact(own)])),
    respondents,
    given: count,
    asked,
  }
}

/** What an additive aggregate comes to. */
export function addUp(aggregate: Additive, tally: Tally): Added {
  if (aggregate.kind === 'sum') return amounts(tally.values())
  if (!aggregate.groups) return counted(tally.values())
  const { parts, having } = aggregate.groups
  const groups = Map.groupBy(tally.values(), ({ key }) => keyText(key.slice(0, parts)))
  return counted([...groups.values()].flatMap(keys => (keys[0] && having(keys.length) ? [keys[0]] : [])))
}

/** Individual data behind one sum, or behind two of which one is divided by the other. */
export function individualOf(
  numerator: Added,
  denominator: Added | null = null,
): Pick<Measured, 'individual' | 'respondents'> {
  const respondents = numerator.respondents.union(denominator?.respondents ?? new Set())
  if (respondents.size === 0) return { individual: null, respondents: null }
  const enterprises = new Set([...numerator.individual.keys(), ...(denominator?.individual.keys() ?? [])])
  return {
    respondents: respondents.size,
    individual: new Map(
      [...enterprises].map(enterprise => [
        enterprise,
        {
          numerator: numerator.individual.get(enterprise) ?? zero,
          denominator: denominator?.individual.get(enterprise) ?? zero,
        },
      ]),
    ),
  }
}

/** The lines of these entries, and the returns that were looked at. */
export function linesOf(entries: Iterable<Entry>, looked: readonly Return[] = []): Lines {
  const lines = new Map<Return, Set<number>>(looked.map(each => [each, new Set()]))
  for (const { sources } of entries)
    for (const { of, line } of sources) {
      const known = lines.get(of) ?? new Set()
      lines.set(of, known)
      known.add(line)
    }
  return new Map([...lines].map(([of, found]) => [of, [...found].sort((a, b) => a - b)]))
}
