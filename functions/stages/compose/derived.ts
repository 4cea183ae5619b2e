import type { BulletinWords, CoverageWords } from '../../declare/bulletin.ts'
import type { TargetWords } from '../../declare/section.ts'
import type { Coverage, CoverageCount, Edition, TargetProgress } from '../../edition.ts'
import { exact, roundHalfAway, toDecimal } from '../../exact.ts'
import type { Absence, Figure, Year } from '../../model.ts'
import { fill } from '../../words.ts'

const plain = {
  absence: null,
  numerator: null,
  denominator: null,
  previous: null,
  change: null,
  basis: [],
} as const

const parts = ['due', 'filed', 'complete', 'onTime', 'missing'] as const
type CoveragePart = (typeof parts)[number]

const counted = (count: CoverageCount, part: CoveragePart): number =>
  part === 'missing' ? count.due - count.filed : count[part]

const coverageId = (kind: 'schools' | 'enterprises', part: CoveragePart): string =>
  `coverage.${kind}.${part === 'onTime' ? 'on-time' : part}`

/** All figures that may be said of an edition, by id: its own, and those of coverage and targets. */
export function sayableFigures(edition: Edition, words: BulletinWords): ReadonlyMap<string, Figure> {
  const { coverage, coverageBefore, year } = edition
  return new Map(
    [
      ...edition.figures.values(),
      ...coverageFigures(coverage, coverageBefore, year, words.coverage),
      ...formFigures(coverage, words),
      ...targetFigures(edition, words),
    ].map(figure => [figure.indicator, figure]),
  )
}

/** Who had to report and who did, as figures: `coverage.schools.due`, `.filed`, `.complete`, `.on-time`, `.missing`, and for enterprises. */
function coverageFigures(
  coverage: Coverage,
  before: Coverage | null,
  year: Year,
  words: CoverageWords,
): Figure[] {
  return (['schools', 'enterprises'] as const).flatMap(kind =>
    parts.map((part): Figure => {
      const value = String(counted(coverage[kind], part))
      const last = before && String(counted(before[kind], part))
      return {
        ...plain,
        indicator: coverageId(kind, part),
        name: words[kind][part],
        unit: words[kind].unit,
        value,
        text: value,
        previous: last === null ? null : { year: year - 1, value: last, absence: null, text: last },
      }
    }),
  )
}

/** How many reporters filed each form, nil returns among them: `coverage.forms.{form}`. */
function formFigures({ reporters }: Coverage, words: BulletinWords): Figure[] {
  const filed = reporters
    .flatMap(({ forms }) => forms)
    .filter(({ state }) => state === 'accepted' || state === 'nil')
  return words.reported.map(form => {
    const value = String(filed.filter(one => one.form === form).length)
    return {
      ...plain,
      indicator: `coverage.forms.${form}`,
      name: fill(words.coverage.form, { form: words.forms.get(form) ?? form }),
      unit: words.tables.units.reporters,
      value,
      text: value,
    }
  })
}

/** Targets as sections name them, with the stem of their figures' ids. */
export function targetWords({ targets }: Edition): TargetWords[] {
  return targets.map(target => ({
    id: targetId(target),
    indicator: target.indicator,
    name: target.name,
    unit: target.unit,
    wording: target.wording,
    increment: target.increment,
    measures: target.now.name,
    measured: progressAbsence(target) === null,
    baseYear: target.baseYear,
    targetYear: target.targetYear,
    yearsLeft: target.yearsLeft,
    source: target.source,
  }))
}

/** Why progress cannot be told: an increment would give away a base that is withheld, and needs one to begin with. */
function progressAbsence({ now, base, increment, reached }: TargetProgress): Absence | null {
  const absent = now.absence ?? (increment ? (base?.absence ?? null) : null)
  return absent ?? (reached === null ? 'not-submitted' : null)
}

const targetId = ({ indicator, targetYear }: TargetProgress): string => `targets.${indicator}.${targetYear}`

/** Each target as figures: `….value` as the register states it, `….base` of an increment, `….reached` so far, `….share` of it in percent. */
function targetFigures({ targets }: Edition, words: BulletinWords): Figure[] {
  return targets.flatMap(target => {
    const absence = progressAbsence(target)
    const filled = { name: target.name, year: target.targetYear }
    const figure = (
      part: 'value' | 'base' | 'reached' | 'share',
      unit: string,
      value: string | null,
    ): Figure => ({
      ...plain,
      indicator: `${targetId(target)}.${part}`,
      name: fill(words.targets[part], filled),
      unit,
      value,
      absence: value === null ? (absence ?? 'no-base') : null,
      text:
        value === null
          ? words.absences[absence ?? 'no-base']
          : unit === '%'
            ? roundHalfAway(exact(value), 2)
            : `${toDecimal(exact(value), 2)}${part === 'value' ? (target.wording ?? '') : ''}`,
      basis: part === 'value' ? [] : part === 'base' ? (target.base?.basis ?? []) : target.now.basis,
    })
    return [
      figure('value', target.unit, target.target),
      ...(target.increment
        ? [figure('base', target.unit, absence === null ? (target.base?.value ?? null) : null)]
        : []),
      figure('reached', target.unit, absence === null ? target.reached : null),
      figure('share', '%', absence === null ? target.share : null),
    ]
  })
}
