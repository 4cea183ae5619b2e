import type { Column } from '../../../functions/declare/column.ts'
import type { AnyContextCheck, ContextCheck } from '../../../functions/declare/context-check.ts'
import type { Columns, Form, LinedRow, RowOf } from '../../../functions/declare/form.ts'
import { industryColleges } from '../../forms/industry-colleges.form.ts'
import { orderClasses } from '../../forms/order-classes.form.ts'
import { partnerships } from '../../forms/partnerships.form.ts'
import { production } from '../../forms/production.form.ts'
import { rowsWith } from '../lookup.ts'
import { nameKey, sameName, wholeFile } from './compare.ts'

/** A school's form that names partner enterprises. */
type NamesPartners = Columns & {
  readonly enterprise: Column<string>
  readonly enterpriseName: Column<string>
}
type Partnership = LinedRow<typeof partnerships.columns>

type Named = { readonly row: { readonly enterprise: string; readonly enterpriseName: string } }
const byEnterprise = ({ row }: Named): string => row.enterprise
const byName = ({ row }: Named): string => nameKey(row.enterpriseName)

/** What a partner is called, and how its cooperation stands, in 校企合作情况. */
const ofEnterprise = (all: readonly Partnership[], code: string): readonly Partnership[] =>
  rowsWith(all, byEnterprise, code)
const ended = (all: readonly Partnership[]): boolean =>
  all.length > 0 && all.every(({ row }) => row.status === '已终止')
const lastEnd = (all: readonly Partnership[]): string =>
  all.reduce((last, { row }) => (row.until !== null && row.until > last ? row.until : last), '')

const anotherCode = '91220101MA0Y00024U'
const anotherName = '样例二号科技有限公司'

/**
 * A partner that a form names stands in 校企合作情况 under the same code and name and is still active; and, for the return
 * that arrives last, the same seen from 校企合作情况.
 */
function partnersOf<const C extends NamesPartners>(
  form: Form<C>,
  running: (row: RowOf<C>) => boolean,
  runs: string,
  /** Cells that let the fixtures speak of the partner alone: of the form's row, and of the partnership's. */
  sample: {
    readonly row: Readonly<Record<string, string>>
    readonly partnership: Readonly<Record<string, string>>
    /** The partnership's, where it is the same partner's. */
    readonly same?: Readonly<Record<string, string>>
  },
): readonly AnyContextCheck[] {
  type Row = RowOf<C> & { readonly enterprise: string; readonly enterpriseName: string }
  const rowsOf = (rows: readonly LinedRow<C>[]) => rows as readonly { line: number; row: Row }[]
  const columns = ['enterprise', 'enterpriseName'] as const
  const here = (check: Omit<ContextCheck<C>, 'form' | 'against' | 'columns'>): ContextCheck<C> => ({
    ...check,
    form,
    against: 'own',
    columns,
  })
  const there = (
    check: Omit<ContextCheck<typeof partnerships.columns>, 'form' | 'against' | 'columns'>,
  ): ContextCheck<typeof partnerships.columns> => ({
    ...check,
    form: partnerships,
    against: 'own',
    columns: ['enterprise', 'enterpriseName'],
  })
  const codeOfName = (
    all: readonly { readonly row: { enterprise: string; enterpriseName: string } }[],
    name: string,
  ) => rowsWith(all, byName, nameKey(name))[0]?.row.enterprise
  const around = (
    rows: readonly Readonly<Record<string, string>>[],
    of: Form = partnerships as unknown as Form,
  ) => {
    const base = of.id === partnerships.id ? sample.partnership : sample.row
    return [{ where: 'own' as const, form: of, rows: rows.map(row => ({ ...base, ...row })) }] as const
  }
  const [mine, theirs] = [[sample.row] as never, sample.partnership]

  return [
    here({
      id: 'partner-not-listed',
      holds: `${form.name}里的合作企业列在校企合作情况里`,
      message: '这家合作企业没有列在本校的校企合作情况里',
      remedy: '请在校企合作情况里补上这家企业，或核对这里的代码和名称。',
      fails: (rows, context) => {
        const all = context.own(partnerships)
        if (!all) return []
        return rowsOf(rows)
          .filter(
            ({ row }) =>
              ofEnterprise(all, row.enterprise).length === 0 && !codeOfName(all, row.enterpriseName),
          )
          .map(({ line }) => ({ line, words: {} }))
      },
      fires: {
        rows: mine,
        around: around([{ enterprise: anotherCode, enterpriseName: anotherName }]),
      },
    }),
    here({
      id: 'partner-code-differs',
      holds: `${form.name}里的合作企业与校企合作情况里的代码相同`,
      message: '同名的企业在校企合作情况里的代码是{code}',
      remedy:
        '请以营业执照为准，把两张表里的代码改成一致；确是两家同名企业的，请在校企合作情况里补上这一家。',
      fails: (rows, context) => {
        const all = context.own(partnerships)
        if (!all) return []
        return rowsOf(rows).flatMap(({ line, row }) => {
          if (ofEnterprise(all, row.enterprise).length > 0) return []
          const code = codeOfName(all, row.enterpriseName)
          return code ? [{ line, words: { code } }] : []
        })
      },
      fires: { rows: mine, around: around([{ enterprise: anotherCode }]) },
    }),
    here({
      id: 'partner-name-differs',
      holds: `${form.name}里的合作企业与校企合作情况里的名称相同`,
      message: '这个代码在校企合作情况里的企业名称是“{name}”',
      remedy: '请以营业执照为准，把两张表里的名称改成一致。',
      fails: (rows, context) => {
        const all = context.own(partnerships)
        if (!all) return []
        return rowsOf(rows).flatMap(({ line, row }) => {
          const told = ofEnterprise(all, row.enterprise)
          const name = told[0]?.row.enterpriseName
          if (name === undefined || told.some(one => sameName(one.row.enterpriseName, row.enterpriseName)))
            return []
          return [{ line, words: { name } }]
        })
      },
      fires: { rows: mine, around: around([{ ...sample.same, enterpriseName: anotherName }]) },
    }),
    here({
      id: 'partner-ended',
      holds: `${runs}的，与企业的合作没有终止`,
      message: `${runs}，而校企合作情况里与这家企业的合作已于{until}终止`,
      remedy: '请核对校企合作情况里的合作状态，或改正这一行。',
      fails: (rows, context) => {
        const all = context.own(partnerships)
        if (!all) return []
        return rowsOf(rows).flatMap(({ line, row }) => {
          const told = ofEnterprise(all, row.enterprise)
          return running(row) && ended(told) ? [{ line, words: { until: lastEnd(told) } }] : []
        })
      },
      fires: { rows: mine, around: around([{ status: '已终止', until: '2022-03' }]) },
    }),
    there({
      id: `${form.id}-partner-missing`,
      holds: `${form.name}里的合作企业都列在校企合作情况里`,
      message: `${form.name}里的{count}家合作企业没有列在这里：{names}`,
      remedy: `请补上这些企业，或核对${form.name}里的代码和名称。`,
      fails: (rows, context) =>
        wholeFile(
          rowsOf(context.own(form) ?? [])
            .filter(
              ({ row }) =>
                ofEnterprise(rows, row.enterprise).length === 0 && !codeOfName(rows, row.enterpriseName),
            )
            .map(({ row }) => row.enterpriseName),
        ),
      fires: {
        rows: [{ ...theirs, enterprise: anotherCode, enterpriseName: anotherName }],
        around: around([{}], form as unknown as Form),
      },
    }),
    there({
      id: `${form.id}-partner-code-differs`,
      holds: `合作企业与${form.name}里的同名企业代码相同`,
      message: `同名的企业在${form.name}里的代码是{code}`,
      remedy: '请以营业执照为准，把两张表里的代码改成一致；确是两家同名企业的，请在这里补上那一家。',
      fails: (rows, context) => {
        const named = rowsOf(context.own(form) ?? []).filter(
          ({ row }) => ofEnterprise(rows, row.enterprise).length === 0,
        )
        return rows.flatMap(({ line, row }) => {
          const code = codeOfName(named, row.enterpriseName)
          return code ? [{ line, words: { code } }] : []
        })
      },
      fires: {
        rows: [{ ...theirs, enterprise: anotherCode }],
        around: around([{}], form as unknown as Form),
      },
    }),
    there({
      id: `${form.id}-partner-name-differs`,
      holds: `合作企业与${form.name}里的名称相同`,
      message: `这个代码在${form.name}里的企业名称是“{name}”`,
      remedy: '请以营业执照为准，把两张表里的名称改成一致。',
      fails: (rows, context) => {
        const named = rowsOf(context.own(form) ?? [])
        return rows.flatMap(({ line, row }) => {
          const told = rowsWith(named, byEnterprise, row.enterprise)
          const name = told[0]?.row.enterpriseName
          if (name === undefined || told.some(one => sameName(one.row.enterpriseName, row.enterpriseName)))
            return []
          return [{ line, words: { name } }]
        })
      },
      fires: {
        rows: [{ ...theirs, ...sample.same, enterpriseName: anotherName }],
        around: around([{}], form as unknown as Form),
      },
    }),
    there({
      id: `${form.id}-partner-ended`,
      holds: `${runs}的，与企业的合作没有终止`,
      message: `${form.name}表明${runs}，这里与这家企业的合作却已于{until}终止`,
      remedy: `请核对合作状态，或改正${form.name}。`,
      fails: (rows, context) => {
        const named = new Set<string>(
          rowsOf(context.own(form) ?? [])
            .filter(({ row }) => running(row))
            .map(({ row }) => row.enterprise),
        )
        return rows.flatMap(({ line, row }) => {
          const told = ofEnterprise(rows, row.enterprise)
          return row.status === '已终止' && named.has(row.enterprise) && ended(told)
            ? [{ line, words: { until: row.until ?? '' } }]
            : []
        })
      },
      fires: {
        rows: [{ ...theirs, status: '已终止', until: '2022-03' }],
        around: around([{}], form as unknown as Form),
      },
    }),
  ]
}

/** Partners are named alike throughout one school's forms. */
export const partnerChecks: readonly AnyContextCheck[] = [
  ...partnersOf(orderClasses, row => row.students > 0n, '班级仍有在读学生', {
    // Neither kind nor hires touch 合作形式 or 录用毕业生.
    row: { kind: '企业新型学徒制', hired: '10' },
    partnership: { forms: '技术服务、实习就业、员工培训、捐赠', courses: '', textbooks: '' },
  }),
  ...partnersOf(production, row => row.output > 0n, '当年仍在生产', { row: {}, partnership: {} }).filter(
    // Production of the months before the cooperation ended is as it should be.
    check => !check.id.endsWith('partner-ended'),
  ),
  ...partnersOf(industryColleges, row => row.status === '运行', '产业学院仍在运行', {
    row: {},
    partnership: {},
    same: { forms: '共建产业学院、技术服务、员工培训、捐赠' },
  }),
]
