import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  multiply,
  subtract,
  zero,
} from '../../functions/exact.ts'

/** Σ coefficient × variable = constant, over variables that are not negative. */
export interface Equation {
  readonly of: ReadonlyMap<string, Exact>
  readonly is: Exact
}

const negative = (value: Exact): Exact => subtract(zero, value)

/**
 * The largest value of a linear form over all non-negative solutions of the equations, or null where it has no bound.
 * The simplex method with Bland's rule, in exact fractions. Throws when the equations contradict each other.
 */
function largest(equations: readonly Equation[], form: ReadonlyMap<string, Exact>): Exact | null {
  const names = [...new Set([...form.keys(), ...equations.flatMap(({ of }) => [...of.keys()])])]
  const width = names.length + equations.length
  // One artificial variable a row stands behind the real ones; the last column is the constant.
  const rows = equations.map(({ of, is }, i) => {
    const sign = is.n < 0n ? negative : (value: Exact): Exact => value
    const row = names.map(name => sign(of.get(name) ?? zero))
    return [...row, ...equations.map((_, j) => exact(i === j ? 1 : 0)), sign(is)]
  })
  const basis = rows.map((_, i) => names.length + i)

  const pivot = (row: number, column: number): void => {
    const chosen = rows[row] as Exact[]
    const factor = chosen[column] as Exact
    rows[row] = chosen.map(value => divide(value, factor))
    for (const [i, other] of rows.entries()) {
      const times = other[column] as Exact
      if (i !== row && !isZero(times))
        rows[i] = other.map((value, j) =>
          subtract(value, multiply(times, (rows[row] as Exact[])[j] as Exact)),
        )
    }
    basis[row] = column
  }

  /** Maximises Σ cost × variable over the first `columns` columns; false when there is no bound. */
  const climb = (cost: (column: number) => Exact, columns: number): boolean => {
    for (;;) {
      const gain = (column: number): Exact =>
        rows.reduce(
          (rest, row, i) => subtract(rest, multiply(cost(basis[i] as number), row[column] as Exact)),
          cost(column),
        )
      const entering = Array.from({ length: columns }, (_, i) => i).find(
        column => !basis.includes(column) && gain(column).n > 0n,
      )
      if (entering === undefined) return true
      let leaving = -1
      let least: Exact | null = null
      for (const [i, row] of rows.entries()) {
        const slope = row[entering] as Exact
        if (slope.n <= 0n) continue
        const step = divide(row[width] as Exact, slope)
        const order = least === null ? -1 : compare(step, least)
        if (order < 0 || (order === 0 && (basis[i] as number) < (basis[leaving] as number))) {
          least = step
          leaving = i
        }
      }
      if (leaving < 0) return false
      pivot(leaving, entering)
    }
  }

  const artificial = (column: number): Exact => (column >= names.length ? exact(-1) : zero)
  climb(artificial, width)
  const left = rows.some((row, i) => (basis[i] as number) >= names.length && !isZero(row[width] as Exact))
  if (left) throw new Error('the equations contradict each other')
  for (const [i, row] of rows.entries())
    if ((basis[i] as number) >= names.length) {
      const column = names.findIndex((_, j) => !isZero(row[j] as Exact))
      if (column >= 0) pivot(i, column)
    }
  const cost = (column: number): Exact => form.get(names[column] ?? '') ?? zero
  if (!climb(cost, names.length)) return null
  return rows.reduce(
    (total, row, i) => add(total, multiply(cost(basis[i] as number), row[width] as Exact)),
    zero,
  )
}

/** True when a linear form has the same value in every non-negative solution: it can be told without being said. */
export function isPinned(equations: readonly Equation[], form: ReadonlyMap<string, Exact>): boolean {
  const most = largest(equations, form)
  const least = largest(equations, new Map([...form].map(([name, value]) => [name, negative(value)])))
  return most !== null && least !== null && isZero(add(most, least))
}
