import type { Place } from './model.ts'

/** As the eye goes over a sheet: line by line, a whole line before its cells, and these from the first column to the last. */
export function byPlace(a: Place, b: Place): number {
  if (a.line !== b.line) return (a.line ?? 0) - (b.line ?? 0)
  const [x, y] = [columnOf(a), columnOf(b)]
  return x.length - y.length || (x < y ? -1 : x > y ? 1 : 0)
}

const columnOf = ({ cell }: Place): string => /^[A-Z]+/u.exec(cell ?? '')?.[0] ?? ''
