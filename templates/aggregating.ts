import type { AggregatingTemplates } from '../functions/declare/aggregating.ts'
import { register } from '../functions/declare/registers.ts'
import { toDecimal } from '../functions/exact.ts'
import { regions } from './codes/index.ts'
import { policies, reporters, targets } from './forms/registers.ts'
import { programmesByCategory } from './sections/industries.section.ts'

/** What aggregation is handed beside forms and indicators: the registers, the categories of programmes, names of districts. */
export const aggregating: AggregatingTemplates = {
  registers: {
    reporters: register(reporters, row => ({
      code: row.code,
      kind: row.kind === '学校' ? 'school' : 'enterprise',
      name: row.name,
      shortName: row.shortName,
      region: row.region,
      from: row.from,
      to: row.to,
      predecessor: row.predecessor,
      deadline: row.deadline,
    })),
    targets: register(targets, row => ({
      indicator: row.indicator,
      name: row.name,
      value: toDecimal(row.value, 2),
      wording: row.wording,
      increment: row.name.startsWith('新增'),
      baseYear: row.base,
      targetYear: row.target,
      source: row.source,
    })),
    policies: register(policies, row => ({
      title: row.title,
      document: row.document,
      agency: row.agency,
      dated: row.dated,
    })),
  },
  categories: programmesByCategory,
  districts: regions,
  listMark: '、',
}
