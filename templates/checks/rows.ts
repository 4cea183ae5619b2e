import type { Columns, RowCheck } from '../../functions/declare/form.ts'
import { compare, type Exact, exact } from '../../functions/exact.ts'

type Id<C extends Columns> = keyof C & string
type Numeric = bigint | Exact | null
const asExact = (value: Numeric): Exact | null => (typeof value === 'bigint' ? exact(value) : value)

/** A choice as the clerk wrote it: 是 and 否 are read as true and false. */
const said = (value: unknown): string => (typeof value === 'boolean' ? (value ? '是' : '否') : String(value))

/** Builders of the row checks that many forms share, bound to the form's own columns. */
export function checksOf<const C extends Columns>(columns: C) {
  const header = (id: Id<C>) => columns[id]?.header ?? id
  /** A part may not be larger than its whole. */
  const partOfWhole = (part: Id<C>, whole: Id<C>): RowCheck<C> => ({
    id: `${part}-within-${whole}`,
    severity: 'error',
    columns: [part, whole],
    holds: `“${header(part)}”不大于“${header(whole)}”`,
    message: `“${header(part)}”（{part}）大于“${header(whole)}”（{whole}）`,
    remedy: '部分不能大于总体：请核对这两个数，改正填错的一个后重新上传。',
    fails: row => {
      const [a, b] = [asExact(row[part] as Numeric), asExact(row[whole] as Numeric)]
      if (a === null || b === null || compare(a, b) <= 0) return null
      return { part: String(row[part]), whole: String(row[whole]) }
    },
    fires: { [part]: '7', [whole]: '6' } as RowCheck<C>['fires'],
  })
  /** Several parts together may not be larger than their whole. */
  const partsOfWhole = (parts: readonly Id<C>[], whole: Id<C>): RowCheck<C> => ({
    id: `${parts.join('-')}-together-within-${whole}`,
    severity: 'error',
    columns: [...parts, whole],
    holds: `${parts.map(p => `“${header(p)}”`).join('与')}之和不大于“${header(whole)}”`,
    message: `${parts.map(p => `“${header(p)}”`).join('与')}之和（{sum}）大于“${header(whole)}”（{whole}）`,
    remedy: '各部分互不重复，其和不能大于总体：请核对后改正。',
    fails: row => {
      const sum = parts.reduce((total, part) => total + ((row[part] as bigint | null) ?? 0n), 0n)
      const all = row[whole] as bigint | null
      return all === null || sum <= all ? null : { sum: String(sum), whole: String(all) }
    },
    fires: { ...Object.fromEntries(parts.map(part => [part, '5'])), [whole]: '6' } as RowCheck<C>['fires'],
  })
  /** A column must be blank, or filled, as another column says. */
  const requiredWhen = (
    id: Id<C>,
    when: Id<C>,
    values: readonly string[],
    severity: 'error' | 'warning' = 'error',
  ): RowCheck<C> => ({
    id: `${id}-given-when-${when}`,
    severity,
    columns: [id, when],
    holds: `“${header(when)}”为${values.join('或')}时填写“${header(id)}”`,
    message: `“${header(when)}”填的是“{when}”，“${header(id)}”却是空的`,
    remedy: `请补填“${header(id)}”，或改正“${header(when)}”。`,
    fails: row => (row[id] === null && values.includes(said(row[when])) ? { when: said(row[when]) } : null),
    fires: { [id]: '', [when]: values[0] } as RowCheck<C>['fires'],
  })
  const blankUnless = (
    id: Id<C>,
    when: Id<C>,
    values: readonly string[],
    severity: 'error' | 'warning',
    fires: RowCheck<C>['fires'],
  ): RowCheck<C> => ({
    id: `${id}-blank-unless-${when}`,
    severity,
    columns: [id, when],
    holds: `只有“${header(when)}”为${values.join('或')}时才填“${header(id)}”`,
    message: `“${header(when)}”填的是“{when}”，“${header(id)}”却填了“{value}”`,
    remedy: `请清空“${header(id)}”，或改正“${header(when)}”。`,
    fails: row =>
      row[id] !== null && !values.includes(said(row[when]))
        ? { when: said(row[when]), value: said(row[id]) }
        : null,
    fires,
  })
  /** One month or year may not lie before another. */
  const notBefore = (later: Id<C>, earlier: Id<C>, fires: RowCheck<C>['fires']): RowCheck<C> => ({
    id: `${later}-not-before-${earlier}`,
    severity: 'error',
    columns: [later, earlier],
    holds: `“${header(later)}”不早于“${header(earlier)}”`,
    message: `“${header(later)}”（{later}）早于“${header(earlier)}”（{earlier}）`,
    remedy: '先后颠倒了：请核对这两个时间，改正填错的一个。',
    fails: row => {
      const [a, b] = [row[later], row[earlier]]
      return a === null || b === null || String(a) >= String(b)
        ? null
        : { later: String(a), earlier: String(b) }
    },
    fires,
  })
  /** Any other check of one row. */
  const row = (check: RowCheck<C>): RowCheck<C> => check
  return { partOfWhole, partsOfWhole, requiredWhen, blankUnless, notBefore, row }
}
