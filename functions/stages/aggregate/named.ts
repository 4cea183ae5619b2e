import type { Aggregating } from '../../declare/aggregating.ts'
import type { ReporterId } from '../../model.ts'
import { byCodeUnit } from '../../returns.ts'
import type { Lineage } from './lineage.ts'
import { keyText, type Statement } from './summarise.ts'
import type { Values } from './year.ts'

type Words = Readonly<Record<string, string>>

/**
 * What may be said with each figure, in the declared order: the declaration's own words, `school` (short name where the
 * register has one, several joined) with `schoolName` and `schoolCode`, and `enterprise` where the words give an
 * `enterpriseCode`. Nothing is said of a figure that has no number.
 */
export function namedOf(
  values: Values,
  lineage: Lineage,
  { listMark }: Aggregating,
): ReadonlyMap<string, readonly Words[]> {
  return new Map(
    [...values].flatMap(([id, { said }]) => {
      const list = namesOf(said, lineage, listMark)
      return list.length > 0 ? [[id, list]] : []
    }),
  )
}

function namesOf(said: readonly Statement[], lineage: Lineage, mark: string): Words[] {
  const same = Map.groupBy(said, ({ order, words }) => `${keyText(order)}\n${keyText(Object.values(words))}`)
  return [...same]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([, statements]) => {
      const [first] = statements
      if (!first) return []
      const reporters = [...new Set(statements.map(({ source }) => source.of.filing.reporter))].sort(
        byCodeUnit,
      )
      return [
        {
          ...first.words,
          ...schoolWords(reporters, lineage, mark),
          ...enterpriseWords(first.words, lineage),
        },
      ]
    })
}

const shortName = (code: ReporterId, lineage: Lineage): string => {
  const known = lineage.named(code)
  return known?.shortName ?? known?.name ?? code
}

const schoolWords = (codes: readonly ReporterId[], lineage: Lineage, mark: string): Words => ({
  school: codes.map(code => shortName(code, lineage)).join(mark),
  schoolName: codes.map(code => lineage.named(code)?.name ?? code).join(mark),
  schoolCode: codes.join(mark),
})

const enterpriseWords = ({ enterpriseCode, enterpriseName }: Words, lineage: Lineage): Words =>
  enterpriseCode === undefined
    ? {}
    : { enterprise: lineage.named(enterpriseCode)?.shortName ?? enterpriseName ?? enterpriseCode }
