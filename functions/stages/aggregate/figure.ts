import type { Aggregating } from '../../declare/aggregating.ts'
import type { Indicator } from '../../declare/indicator.ts'
import { divide, type Exact, exact, multiply, roundHalfAway, subtract, toDecimal } from '../../exact.ts'
import type { BasisPart, Change, Figure, Year } from '../../model.ts'
import { changeText } from '../compose/change.ts'
import type { Lines } from './measured.ts'
import { bySource } from './summarise.ts'
import type { Value } from './year.ts'

const decimalsOfData = 6
const data = (value: Exact | null): string | null => value && toDecimal(value, decimalsOfData)

/** A value as figures are published, beside the one of the year before; `before` is null where that year was not collected. */
export function figureOf(
  indicator: Indicator,
  now: Value,
  before: { readonly year: Year; readonly value: Value } | null,
  words: Aggregating['words'],
): Figure {
  // Another unit is another thing: the largest producer made something else the year before.
  const comparable = before && (before.value.value === null || before.value.unit === now.unit) ? before : null
  const printed = (value: Value): string =>
    value.value
      ? roundHalfAway(value.value, indicator.decimals.table)
      : words.absences[value.absence ?? 'not-submitted']
  const figure: Figure = {
    indicator: indicator.id,
    name: indicator.name,
    unit: now.unit,
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
    },
    change: null,
    basis: basisOf(now.lines),
    respondents: now.respondents,
  }
  return { ...figure, change: changeOf(indicator, now, comparable?.value ?? null, figure, words) }
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
  if (!now.value || !before.value) return { kind, difference: null, rate: null, text: '' }
  const difference = subtract(now.value, before.value)
  const rated = kind === 'level' && before.value.n !== 0n
  return {
    kind,
    difference: data(difference),
    rate: rated ? data(multiply(divide(difference, before.value), exact(100n))) : null,
    text: changeText(figure, words.change) ?? '',
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
