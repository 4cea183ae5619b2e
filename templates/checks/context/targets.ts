import type { AnyContextCheck, ContextCheck } from '../../../functions/declare/context-check.ts'
import { targets } from '../../forms/registers.ts'
import { sections } from '../../index.ts'

/** Units of the indicators that the bulletin publishes, by id. */
const published: ReadonlyMap<string, string> = new Map(
  sections.flatMap(({ indicators }) => indicators.map(({ id, unit }) => [id, unit] as const)),
)

/** A target is of a published indicator: any other is not reported on. */
export const targetChecks: readonly AnyContextCheck[] = [
  {
    id: 'indicator-unknown',
    form: targets,
    against: 'bulletin',
    columns: ['indicator', 'name'],
    holds: '指标编号在公报的指标目录里',
    message: '公报的指标目录里没有这个编号，这个目标不会在公报里报告进度',
    remedy: '请从公报附件的指标目录里抄写编号；公报不发布的指标，可删去此行。',
    fails: rows =>
      rows
        // What is no number of this kind at all is the form's own matter.
        .filter(({ row }) => /^[a-z.-]+$/u.test(row.indicator) && !published.has(row.indicator))
        .map(({ line }) => ({ line, words: {} })),
    fires: { rows: [{ indicator: 'undergraduate.programme' }], around: [] },
  } satisfies ContextCheck<typeof targets.columns>,
  {
    id: 'share-over-hundred',
    form: targets,
    against: 'bulletin',
    columns: ['value', 'indicator'],
    holds: '比重类指标的目标值不大于100',
    message: '这个指标的单位是%，目标值却大于100',
    remedy: '请核对目标值和指标编号；比重填百分数，70%填70。',
    fails: rows =>
      rows
        .filter(({ row }) => published.get(row.indicator) === '%' && row.value.n > 100n * row.value.d)
        .map(({ line }) => ({ line, words: {} })),
    fires: { rows: [{ indicator: 'hires.vocational-share', name: '样例比重', value: '700' }], around: [] },
  } satisfies ContextCheck<typeof targets.columns>,
]
