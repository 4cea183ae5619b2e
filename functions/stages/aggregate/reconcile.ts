import type { Confirmed } from '../../declare/indicator.ts'
import type { Said } from '../../declare/selection.ts'
import type { Disagreement } from '../../edition.ts'
import { byCodeUnit } from '../../returns.ts'
import type { Books, Scope } from './scope.ts'
import type { Entry } from './summarise.ts'

/**
 * Relations on which the two sides do not say the same, where both have filed: by school, enterprise, column. Where a
 * school has several spells with one enterprise, only whether there is a relation is compared.
 */
export function disagreementsOf(aggregate: Confirmed, books: Books, scope: Scope): Disagreement[] {
  const { of, ended, other, compare } = aggregate
  const [schools, enterprises] = [books.current(of.form, scope), books.current(other.form, scope)]
  const filed = new Set([...schools, ...enterprises].map(({ filing }) => filing.reporter))
  const told = books.merged(of, schools)
  const over = books.merged(ended, schools)
  const answers = books.merged(other, enterprises)
  const bothFiled = ({ key }: Entry): boolean => key.every(code => filed.has(code))

  const found: Disagreement[] = []
  for (const [key, entry] of told) {
    if (!bothFiled(entry)) continue
    const answer = answers.get(key)
    if (!answer) found.push({ ...pair(entry), kind: 'only-school', ...nothing })
    else if (entry.said.length === 1)
      for (const { column, field } of compare) {
        const [school_says, enterprise_says] = [says(entry)[field] ?? '', says(answer)[field] ?? '']
        if (school_says !== '' && enterprise_says !== '' && school_says !== enterprise_says)
          found.push({ ...pair(entry), kind: 'different', column, school_says, enterprise_says })
      }
  }
  for (const [key, answer] of answers) {
    if (!bothFiled(answer) || told.has(key)) continue
    const past = over.get(key)
    const status = past && says(past).status
    found.push({
      ...pair(answer, past),
      kind: 'only-enterprise',
      ...nothing,
      ...(status === undefined ? {} : { school_says: status }),
    })
  }
  const order = (each: Disagreement): string =>
    [each.school, each.enterprise, each.kind, each.column ?? ''].join('\t')
  return found.sort((a, b) => byCodeUnit(order(a), order(b)))

  function pair(entry: Entry, named: Entry = entry) {
    const [school = '', enterprise = ''] = entry.key
    const enterpriseName = says(named).enterpriseName ?? books.lineage.named(enterprise)?.name ?? enterprise
    return { school, enterprise, enterpriseName }
  }
}

const nothing = { column: null, school_says: null, enterprise_says: null } as const
const says = ({ said }: Entry): Said => said.at(-1)?.words ?? {}
