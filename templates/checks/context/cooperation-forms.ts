import type { Column } from '../../../functions/declare/column.ts'
import type { AnyContextCheck, ContextCheck } from '../../../functions/declare/context-check.ts'
import type { Columns, Form, LinedRow, RowOf } from '../../../functions/declare/form.ts'
import { industryColleges } from '../../forms/industry-colleges.form.ts'
import { orderClasses } from '../../forms/order-classes.form.ts'
import { partnerships } from '../../forms/partnerships.form.ts'
import { trainingBases } from '../../forms/training-bases.form.ts'
import { wholeFile } from './compare.ts'

type Word = '订单培养' | '现代学徒制' | '共建产业学院'
type WithEnterprise = Columns & {
  readonly enterprise: Column<string>
  readonly enterpriseName: Column<string>
}

/**
 * A form of cooperation that 校企合作情况 tells has its class or college in the form made for it, and the other way round.
 * Each is told in the return that arrives last.
 */
function mirrored<const C extends WithEnterprise>(on: {
  readonly word: Word
  readonly form: Form<C>
  /** ASCII part of the checks' ids. */
  readonly id: string
  /** What the form's rows are called. */
  readonly thing: string
  /** Whether a row answers to the word in 校企合作情况. */
  readonly answers: (row: RowOf<C>) => boolean
  /** Whether a row is one that the word must stand for. */
  readonly asks: (row: RowOf<C>) => boolean
  readonly other: string
  readonly row: Readonly<Record<string, string>>
  /** What the partnership of the fixtures has besides the form of cooperation. */
  readonly partnership?: Readonly<Record<string, string>>
}): readonly AnyContextCheck[] {
  const { word, form, id, thing, answers, asks, other, row, partnership } = on
  type Named = RowOf<C> & { readonly enterprise: string; readonly enterpriseName: string }
  const rowsOf = (rows: readonly LinedRow<C>[]) => rows as readonly { line: number; row: Named }[]
  const active = (rows: readonly LinedRow<typeof partnerships.columns>[]) =>
    rows.filter(({ row }) => row.status === '合作中')
  const having = (rows: readonly LinedRow<C>[], what: (row: RowOf<C>) => boolean) =>
    new Set<string>(rowsOf(rows).flatMap(({ row }) => (what(row) ? [row.enterprise] : [])))
  const withWord = (rows: readonly LinedRow<typeof partnerships.columns>[]) =>
    new Set(rows.flatMap(({ row }) => (row.forms.includes(word) ? [row.enterprise] : [])))
  const known = (rows: readonly LinedRow<typeof partnerships.columns>[]) =>
    new Set(rows.map(({ row }) => row.enterprise))
  const told: ContextCheck<typeof partnerships.columns>[] = [
    {
      id: `${id}-missing`,
      form: partnerships,
      against: 'own',
      columns: ['forms', 'enterpriseName'],
      holds: `合作形式有“${word}”的，${form.name}里有与该企业的${thing}`,
      message: `合作形式填了“${word}”，${form.name}里却没有与这家企业的${thing}`,
      remedy: `请在${form.name}里补上${thing}；没有${thing}的，请从合作形式里去掉“${word}”。`,
      fails: (rows, context) => {
        const others = context.own(form)
        if (!others) return []
        const has = having(others, answers)
        return active(rows)
          .filter(({ row }) => row.forms.includes(word) && !has.has(row.enterprise))
          .map(({ line }) => ({ line, words: {} }))
      },
      fires: {
        rows: [{ ...partnership, forms: `${word}、${other}` }],
        around: [{ where: 'own', form, rows: [] }],
      },
    },
    {
      id: `${id}-form-missing`,
      form: partnerships,
      against: 'own',
      columns: ['forms', 'enterpriseName'],
      holds: `${form.name}里有${thing}的企业，合作形式包含“${word}”`,
      message: `${form.name}里有与这家企业的${thing}，合作形式里却没有“${word}”`,
      remedy: `请在合作形式里补上“${word}”，或核对${form.name}。`,
      fails: (rows, context) => {
        const has = having(context.own(form) ?? [], asks)
        const said = withWord(rows)
        return active(rows)
          .filter(({ row }) => has.has(row.enterprise) && !said.has(row.enterprise))
          .map(({ line }) => ({ line, words: {} }))
      },
      fires: { rows: [{ ...partnership, forms: other }], around: [{ where: 'own', form, rows: [row] }] },
    },
  ]
  const columns = ['enterpriseName', 'enterprise'] as const
  const here: ContextCheck<C>[] = [
    {
      id: `${id}-missing`,
      form,
      against: 'own',
      columns,
      holds: `校企合作情况里合作形式有“${word}”的企业，这里有相应的${thing}`,
      message: `校企合作情况里有{count}家企业的合作形式包含“${word}”，这里却没有与它们的${thing}：{names}`,
      remedy: `请补上${thing}；没有${thing}的，请从校企合作情况的合作形式里去掉“${word}”。`,
      fails: (rows, context) => {
        const has = having(rows, answers)
        return wholeFile(
          active(context.own(partnerships) ?? [])
            .filter(({ row }) => row.forms.includes(word) && !has.has(row.enterprise))
            .map(({ row }) => row.enterpriseName),
        )
      },
      fires: {
        rows: [row] as never,
        around: [
          {
            where: 'own',
            form: partnerships,
            rows: [
              { ...partnership, forms: `${word}、${other}` },
              {
                enterprise: '91220101MA0Y00024U',
                enterpriseName: '样例二号科技有限公司',
                forms: word,
                donations: '',
                serviceIncome: '',
                training: '',
              },
            ],
          },
        ],
      },
    },
    {
      id: `${id}-form-missing`,
      form,
      against: 'own',
      columns,
      holds: `有${thing}的企业，校企合作情况里的合作形式包含“${word}”`,
      message: `校企合作情况里与这家企业的合作形式没有“${word}”`,
      remedy: `请在校企合作情况的合作形式里补上“${word}”，或核对这一行。`,
      fails: (rows, context) => {
        const all = active(context.own(partnerships) ?? [])
        const [said, named] = [withWord(all), known(all)]
        return rowsOf(rows)
          .filter(({ row }) => asks(row) && named.has(row.enterprise) && !said.has(row.enterprise))
          .map(({ line }) => ({ line, words: {} }))
      },
      fires: {
        rows: [row] as never,
        around: [{ where: 'own', form: partnerships, rows: [{ ...partnership, forms: other }] }],
      },
    },
  ]
  return [...told, ...here]
}

const withPlacement = '技术服务、实习就业、员工培训、捐赠'

/** Whether bases are built with enterprises: only these two kinds need a partner. */
const withPartner = (row: RowOf<typeof trainingBases.columns>): boolean =>
  row.kind === '校外' || row.kind === '生产性'
const builtTogether = (rows: readonly LinedRow<typeof partnerships.columns>[]) =>
  rows.filter(({ row }) => row.status === '合作中' && row.forms.includes('共建实训基地'))

const bases: readonly AnyContextCheck[] = [
  {
    id: 'base-missing',
    form: partnerships,
    against: 'own',
    columns: ['forms'],
    holds: '合作形式有“共建实训基地”的学校，报有实训基地',
    message: '合作形式填了“共建实训基地”，而本校的实训基地情况报的是无此项',
    remedy: '请补报实训基地情况，或从合作形式里去掉“共建实训基地”。',
    fails: (rows, context) =>
      context.own(trainingBases)?.length === 0
        ? builtTogether(rows).map(({ line }) => ({ line, words: {} }))
        : [],
    fires: {
      rows: [{ forms: `共建实训基地、${withPlacement}` }],
      around: [{ where: 'own', form: trainingBases, rows: [] }],
    },
  } satisfies ContextCheck<typeof partnerships.columns>,
  {
    id: 'base-form-missing',
    form: partnerships,
    against: 'own',
    columns: ['forms'],
    holds: '报有校外或生产性实训基地的学校，有合作形式为“共建实训基地”的企业',
    message: '实训基地情况里有校外或生产性基地（{names}），这里却没有一家企业的合作形式包含“共建实训基地”',
    remedy: '请给共建基地的企业补上“共建实训基地”，或核对基地类型。',
    fails: (rows, context) =>
      builtTogether(rows).length > 0
        ? []
        : wholeFile(
            (context.own(trainingBases) ?? []).flatMap(({ row }) => (withPartner(row) ? [row.name] : [])),
          ),
    fires: { rows: [{}], around: [{ where: 'own', form: trainingBases, rows: [{ kind: '生产性' }] }] },
  } satisfies ContextCheck<typeof partnerships.columns>,
  {
    id: 'base-missing',
    form: trainingBases,
    against: 'own',
    columns: ['name'],
    holds: '校企合作情况里有“共建实训基地”的学校，报有实训基地',
    message: '校企合作情况里有{count}家企业的合作形式包含“共建实训基地”，实训基地情况报的却是无此项：{names}',
    remedy: '请补报实训基地；没有的，请从校企合作情况的合作形式里去掉“共建实训基地”。',
    fails: (rows, context) =>
      rows.length > 0
        ? []
        : wholeFile(builtTogether(context.own(partnerships) ?? []).map(({ row }) => row.enterpriseName)),
    fires: {
      rows: [],
      around: [{ where: 'own', form: partnerships, rows: [{ forms: `共建实训基地、${withPlacement}` }] }],
    },
  } satisfies ContextCheck<typeof trainingBases.columns>,
  {
    id: 'partner-missing',
    form: trainingBases,
    against: 'own',
    columns: ['kind', 'name'],
    holds: '校外和生产性基地有共建企业（校企合作情况里有“共建实训基地”）',
    message: '基地类型为校外或生产性，而校企合作情况里没有一家企业的合作形式包含“共建实训基地”',
    remedy: '请给共建基地的企业补上“共建实训基地”，或核对基地类型。',
    fails: (rows, context) => {
      const all = context.own(partnerships)
      if (!all || builtTogether(all).length > 0) return []
      return rows.filter(({ row }) => withPartner(row)).map(({ line }) => ({ line, words: {} }))
    },
    fires: { rows: [{ kind: '生产性' }], around: [{ where: 'own', form: partnerships, rows: [{}] }] },
  } satisfies ContextCheck<typeof trainingBases.columns>,
]

/** 合作形式 and the forms made for classes, colleges and bases tell the same. */
export const cooperationFormChecks: readonly AnyContextCheck[] = [
  ...mirrored({
    word: '订单培养',
    form: orderClasses,
    id: 'order-class',
    thing: '订单班',
    answers: row => row.kind === '订单班',
    asks: row => row.kind === '订单班' && row.students > 0n,
    other: withPlacement,
    row: {},
    partnership: { hires: '40', courses: '', textbooks: '' },
  }),
  ...mirrored({
    word: '现代学徒制',
    form: orderClasses,
    id: 'apprentice-class',
    thing: '学徒班',
    // A class of the enterprise's own new apprenticeship answers to the word, but does not ask for it: it may be training.
    answers: row => row.kind !== '订单班',
    asks: row => row.kind === '现代学徒制' && row.students > 0n,
    other: withPlacement,
    row: { kind: '现代学徒制' },
    partnership: { hires: '40', courses: '', textbooks: '' },
  }),
  ...mirrored({
    word: '共建产业学院',
    form: industryColleges,
    id: 'college',
    thing: '产业学院',
    answers: row => row.status !== '撤销',
    asks: row => row.status === '运行',
    other: withPlacement,
    row: {},
    partnership: { courses: '', textbooks: '' },
  }),
  ...bases,
]
