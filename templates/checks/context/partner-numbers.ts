import type { AnyContextCheck, ContextCheck } from '../../../functions/declare/context-check.ts'
import type { LinedRow } from '../../../functions/declare/form.ts'
import { exact } from '../../../functions/exact.ts'
import { partnerships } from '../../forms/partnerships.form.ts'
import { programmes } from '../../forms/programmes.form.ts'
import { wholeFile } from './compare.ts'
import { atMost } from './totals.ts'

type Programmes = typeof programmes.columns
type Partnership = LinedRow<typeof partnerships.columns>
const partnersIn = (rows: readonly Partnership[]): number =>
  new Set(rows.flatMap(({ row }) => (row.status === '合作中' ? [row.enterprise] : []))).size
/** The partners that all running programmes name together; null when one of them leaves the number blank. */
const namedByProgrammes = (rows: readonly LinedRow<Programmes>[]): bigint | null => {
  const running = rows.filter(({ row }) => row.status === '在办')
  if (running.length === 0 || running.some(({ row }) => row.partners === null)) return null
  return running.reduce((sum, { row }) => sum + (row.partners ?? 0n), 0n)
}

/** 合作企业数 of the programmes fits the partners that a school names. */
export const partnerNumberChecks: readonly AnyContextCheck[] = [
  {
    id: 'partners-over-distinct',
    form: programmes,
    against: 'own',
    columns: ['partners'],
    holds: '一个专业的合作企业数不大于全校“合作中”的企业数',
    message: '一个专业的合作企业比全校的还多：校企合作情况里“合作中”的企业只有{all}家',
    remedy: '请核对合作企业数，或校企合作情况里是否漏报企业。',
    fails: (rows, context) => {
      const all = context.own(partnerships)
      if (!all) return []
      const distinct = partnersIn(all)
      return rows.flatMap(({ line, row }) =>
        row.partners !== null && row.partners > BigInt(distinct)
          ? [{ line, words: { all: String(distinct) } }]
          : [],
      )
    },
    fires: { rows: [{}], around: [{ where: 'own', form: partnerships, rows: [{}] }] },
  } satisfies ContextCheck<Programmes>,
  {
    id: 'fewer-than-programme',
    form: partnerships,
    against: 'own',
    columns: ['enterprise'],
    holds: '“合作中”的企业数不小于任何一个专业的合作企业数',
    message: '“合作中”的企业共{all}家，专业设置情况里有的专业填的合作企业数却更多：{names}',
    remedy: '请核对是否漏报企业，或这些专业的合作企业数。',
    fails: (rows, context) => {
      const distinct = partnersIn(rows)
      return wholeFile(
        (context.own(programmes) ?? []).flatMap(({ row }) =>
          row.partners !== null && row.partners > BigInt(distinct)
            ? [`${row.name}（${row.partners}家）`]
            : [],
        ),
        { all: String(distinct) },
      )
    },
    fires: { rows: [{}], around: [{ where: 'own', form: programmes, rows: [{}] }] },
  } satisfies ContextCheck<typeof partnerships.columns>,
  // A partner works with at least one programme. A few work with the school as a whole: only fewer than half is asked about.
  ...atMost(
    'partners-in-no-programme',
    {
      form: partnerships,
      column: 'enterprise',
      says: '“合作中”企业数',
      total: rows => exact(partnersIn(rows)),
      fires: [
        {},
        { enterprise: '91220101MA0Y00024U', enterpriseName: '样例二号科技有限公司' },
        { enterprise: '91220101MA0Y00032N', enterpriseName: '样例三号电子有限公司' },
      ],
    },
    {
      form: programmes,
      column: 'partners',
      says: '各专业合作企业数之和的两倍',
      total: rows => {
        const named = namedByProgrammes(rows)
        return named === null ? null : exact(2n * named)
      },
      fires: [{ partners: '1' }],
    },
    '多数合作企业没有对应的专业：请核对各专业的合作企业数是否漏填。',
  ),
]
