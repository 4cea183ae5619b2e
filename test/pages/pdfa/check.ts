import type { Pdf } from './file.ts'
import { idOf } from './rule.ts'
import { rules } from './rules/index.ts'

/** What is wrong with a file, by rule; only the first five places of each. */
export function complaints(pdf: Pdf): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const rule of rules) {
    const faults = [...rule.check(pdf)]
    if (faults.length > 0) {
      const more = faults.length > 5 ? [`and ${faults.length - 5} more`] : []
      found.set(`${idOf(rule)}: ${rule.demands}`, [...faults.slice(0, 5), ...more])
    }
  }
  return found
}
