import type { Aggregating } from '../../declare/aggregating.ts'
import type { Indicator } from '../../declare/indicator.ts'
import { divide, type Exact, exact, multiply, roundHalfAway, subtract, toDecimal } from '../../exact.ts'
import type { BasisPart, Change, Figure, SameScope, Year } from '../../model.ts'
import { changeText } from '../compose/change.ts'
import type { Lines } from './measured.ts'
import type { BothYears } from './same-scope.ts'
import { bySource } from './summarise.ts'
import type { Value } from './year.ts'

const decimalsOfData = 6
const data = (value: Exact | null): string | null => value && toDecimal(value, decimalsOfData)

/**
 * A value as figures are published, beside the one of the year before; `before` is null where that year was not collected.
 * `same` is what those come to who reported in both years, where others reported in only one.
 */
export function figureOf(
  indicator: Indicator,
  now: Value,
  before: { readonly year: Year; readonly value: Value } | null,
  words: Aggregating['words'],
  same: BothYears | null = null,
): Figure {
  // Another unit is another thing: the largest producer made something else the year before.
  const comparable =
    before &&
    before.value.gap !== 'uncollected' &&
    (before.value.value === null || now.unit === '' || before.value.unit === now.unit)
      ? before
      : null
  const printed = (value: Value): string =>
    value.value
      ? roundHalfAway(value.value, indicator.decimals.table)
      : value.gap
        ? words.gaps[value.gap]
        : words.absences[value.absence ?? 'not-submitted']
  const figure: Figure = {
    indicator: indicator.id,
    name: indicator.name,
    // Where no row of this year names a unit, the year before has its own.
    unit: now.unit === '' && comparable ? comparable.value.unit : now.unit,
    value: data(now.value),
    absence: now.absence,
    numerator: data(now.numerator),
    denominator: data(now.denominator),
    text: printed(now),
    previous: comparable && {
      year: comparable.year,
      value: data(comparable.value.value),
      absence: comparable.value.absence,
      text: printed(comparable.value),
      numerator: data(comparable.value.numerator),
      denominator: data(comparable.value.denominator),
      gap: comparable.value.gap,
    },
    change: null,
    basis: basisOf(now.lines),
    respondents: now.respondents,
    gap: now.gap,
    gapBefore: before?.value.gap === 'uncollected' ? 'uncollected' : null,
    answered: now.answered,
  }
  const change = changeOf(indicator, now, comparable?.value ?? null, figure, words)
  const sameScope = change && same && sameScopeOf(figure, same, words)
  return { ...figure, change: sameScope ? { ...change, sameScope } : change }
}

function changeOf(
  indicator: Indicator,
  now: Value,
  before: Value | null,
  figure: Figure,
  words: Aggregating['words'],
): Change | null {
  if (!before) return null
  const kind = indicator.kind === 'share' ? 'share' : 'level'
  if (!now.value || !before.value || now.partial || before.partial)
    return { kind, difference: null, rate: null, text: '' }
  const difference = subtract(now.value, before.value)
  const rated = kind === 'level' && before.value.n !== 0n
  return {
    kind,
    difference: data(difference),
    rate: rated ? data(multiply(divide(difference, before.value), exact(100n))) : null,
    text: changeText(figure, words.change) ?? '',
  }
}

function sameScopeOf(figure: Figure, same: BothYears, { change }: Aggregating['words']): SameScope | null {
  const value = toDecimal(same.now, decimalsOfData)
  const previous = toDecimal(same.before, decimalsOfData)
  const parts = { absence: null, numerator: null, denominator: null }
  const compared = {
    ...figure,
    ...parts,
    value,
    previous: { ...parts, year: same.year, value: previous, text: previous },
  }
  const difference = subtract(same.now, same.before)
  return {
    reporters: same.reporters,
    value,
    previous,
    difference: toDecimal(difference, decimalsOfData),
    rate: same.before.n === 0n ? null : data(multiply(divide(difference, same.before), exact(100n))),
    text: `${change.sameScope}${changeText(compared, change)}`,
  }
}

/** Where a figure comes from: by year, reporter, form; the lines as `2-14,16`. */
function basisOf(lines: Lines): BasisPart[] {
  return [...lines]
    .sort(([a], [b]) => bySource({ of: a, line: 0 }, { of: b, line: 0 }))
    .map(([{ filing, version }, found]) => ({
      year: filing.year,
      reporter: filing.reporter,
      form: filing.form,
      version,
      lines: lineRanges(found),
    }))
}

/** Ascending line numbers as ranges: `2-14,16`. */
export function lineRanges(lines: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const line of lines) {
    const last = ranges.at(-1)
    if (last && last[1] === line - 1) last[1] = line
    else ranges.push([line, line])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',')
}
