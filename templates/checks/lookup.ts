/** Rows of one return by a key. */
type Groups<R> = ReadonlyMap<string, readonly R[]>

const known = new WeakMap<object, Map<unknown, Groups<never>>>()

/**
 * The rows that have a key. A return may hold 200,000 rows and be asked for each of them: the rows are grouped once for
 * each way of making a key, which has to be one and the same function every time.
 */
export function rowsWith<R>(rows: readonly R[], keyOf: (row: R) => string, key: string): readonly R[] {
  const ways = known.get(rows) ?? new Map<unknown, Groups<never>>()
  known.set(rows, ways)
  const groups = (ways.get(keyOf) as Groups<R> | undefined) ?? Map.groupBy(rows, keyOf)
  ways.set(keyOf, groups as Groups<never>)
  return groups.get(key) ?? []
}

/** Whether any row has a key. */
export const hasRow = <R>(rows: readonly R[], keyOf: (row: R) => string, key: string): boolean =>
  rowsWith(rows, keyOf, key).length > 0
