import type { Finding } from '../model.ts'

/** Places of one check in one column that are kept; further ones are counted. */
export const placesKept = 1000

/**
 * Gathers findings in the order of the rows. Of one check in one column so many places are kept as anybody reads; the last
 * of them stands for all further ones and says how many they are.
 */
export class Found {
  private readonly kept: Finding[] = []
  private readonly known = new Map<string, { count: number; last: number }>()

  add(finding: Finding): void {
    const key = `${finding.code}|${finding.column ?? ''}`
    const before = this.known.get(key) ?? { count: 0, last: 0 }
    before.count += 1
    if (before.count <= placesKept) {
      before.last = this.kept.length
      this.kept.push(finding)
    }
    this.known.set(key, before)
  }

  list(): Finding[] {
    const list = [...this.kept]
    for (const { count, last } of this.known.values()) {
      const finding = list[last]
      if (finding && count > placesKept) list[last] = { ...finding, more: count - placesKept }
    }
    return list
  }
}
