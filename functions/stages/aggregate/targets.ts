import type { RegisteredTarget } from '../../declare/registers.ts'
import type { TargetProgress } from '../../edition.ts'
import { compare, divide, exact, multiply, subtract, toDecimal, zero } from '../../exact.ts'
import type { Figure, Year } from '../../model.ts'

/**
 * Targets measured by published figures alone: the value now, at the base year, and what of the target is reached. A
 * target of an indicator that is not published is left out.
 */
export function targetsOf(
  registered: readonly RegisteredTarget[],
  year: Year,
  series: ReadonlyMap<Year, ReadonlyMap<string, Figure>>,
): TargetProgress[] {
  return registered.flatMap(target => {
    const now = series.get(year)?.get(target.indicator)
    if (!now) return []
    const base = series.get(target.baseYear)?.get(target.indicator) ?? null
    const reached = reachedOf(target.increment, now, base)
    const goal = exact(target.value)
    return [
      {
        indicator: target.indicator,
        name: target.name,
        unit: now.unit,
        target: target.value,
        wording: target.wording,
        increment: target.increment,
        baseYear: target.baseYear,
        targetYear: target.targetYear,
        source: target.source,
        base,
        now,
        reached: reached && toDecimal(reached, 6),
        share:
          reached && compare(goal, zero) > 0
            ? toDecimal(multiply(divide(reached, goal), exact(100n)), 6)
            : null,
        yearsLeft: Math.max(0, target.targetYear - year),
      },
    ]
  })
}

function reachedOf(increment: boolean, now: Figure, base: Figure | null) {
  if (now.value === null) return null
  if (!increment) return exact(now.value)
  return base?.value ? subtract(exact(now.value), exact(base.value)) : null
}
