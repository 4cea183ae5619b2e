import type { AnyContextCheck, ContextCheck } from '../../../functions/declare/context-check.ts'
import type { LinedRow } from '../../../functions/declare/form.ts'
import { orderClasses } from '../../forms/order-classes.form.ts'
import { production } from '../../forms/production.form.ts'
import { trainingBases } from '../../forms/training-bases.form.ts'
import { hasRow, rowsWith } from '../lookup.ts'
import { listed, nameKey, wholeFile } from './compare.ts'

type Classes = readonly LinedRow<typeof orderClasses.columns>[]
type Bases = readonly LinedRow<typeof trainingBases.columns>[]
type Products = readonly LinedRow<typeof production.columns>[]

const byClass = ({ row }: Classes[number]): string => nameKey(row.className)
const byBoth = (one: Classes[number]): string => `${byClass(one)} ${one.row.enterprise}`
const byBase = ({ row }: Bases[number]): string => nameKey(row.name)
const byPlace = ({ row }: Products[number]): string => nameKey(row.base)

const known = (name: string, classes: Classes, bases: Bases): boolean =>
  hasRow(classes, byClass, nameKey(name)) || hasRow(bases, byBase, nameKey(name))
const unknown = (products: Products, classes: Classes, bases: Bases): string[] =>
  products.filter(({ row }) => !known(row.base, classes, bases)).map(({ row }) => row.base)
const without = (base: string, products: Products): boolean => !hasRow(products, byPlace, nameKey(base))
const enterprisesOf = (name: string, classes: Classes): Classes => rowsWith(classes, byClass, nameKey(name))

const remedy = '请把班级或基地的名称写成与订单班与学徒班情况或实训基地情况里的一致，漏报的请补报。'

/** Who produces stands in the forms of classes and bases, under the same name and with the same enterprise. */
export const placeChecks: readonly AnyContextCheck[] = [
  {
    id: 'base-unknown',
    form: production,
    against: 'own',
    columns: ['base'],
    holds: '承担生产的班级或基地列在订单班与学徒班情况或实训基地情况里',
    message: '订单班与学徒班情况和实训基地情况里都没有这个名称',
    remedy,
    fails: (rows, context) => {
      const [classes, bases] = [context.own(orderClasses), context.own(trainingBases)]
      if (!classes || !bases) return []
      return rows
        .filter(({ row }) => !known(row.base, classes, bases))
        .map(({ line }) => ({ line, words: {} }))
    },
    fires: {
      rows: [{}],
      around: [
        { where: 'own', form: orderClasses, rows: [] },
        { where: 'own', form: trainingBases, rows: [{}] },
      ],
    },
  } satisfies ContextCheck<typeof production.columns>,
  {
    id: 'production-place-unknown',
    form: orderClasses,
    against: 'own',
    columns: ['className'],
    holds: '承担生产的班级列在订单班与学徒班情况里（或是实训基地情况里的基地）',
    message: '生产性基地产出情况里有{count}个班级或基地，这里和实训基地情况里都没有：{names}',
    remedy,
    fails: (rows, context) => {
      const [products, bases] = [context.own(production), context.own(trainingBases)]
      return products && bases ? wholeFile(unknown(products, rows, bases)) : []
    },
    fires: {
      rows: [{ className: '样例二班' }],
      around: [
        { where: 'own', form: production, rows: [{}] },
        { where: 'own', form: trainingBases, rows: [{}] },
      ],
    },
  } satisfies ContextCheck<typeof orderClasses.columns>,
  {
    id: 'production-place-unknown',
    form: trainingBases,
    against: 'own',
    columns: ['name'],
    holds: '承担生产的基地列在实训基地情况里（或是订单班与学徒班情况里的班级）',
    message: '生产性基地产出情况里有{count}个班级或基地，这里和订单班与学徒班情况里都没有：{names}',
    remedy,
    fails: (rows, context) => {
      const [products, classes] = [context.own(production), context.own(orderClasses)]
      return products && classes ? wholeFile(unknown(products, classes, rows)) : []
    },
    fires: {
      rows: [{}],
      around: [
        { where: 'own', form: production, rows: [{}] },
        { where: 'own', form: orderClasses, rows: [] },
      ],
    },
  } satisfies ContextCheck<typeof trainingBases.columns>,
  {
    id: 'productive-without-output',
    form: trainingBases,
    against: 'own',
    columns: ['kind', 'name'],
    holds: '生产性基地在生产性基地产出情况里有产品',
    message: '基地类型是生产性，生产性基地产出情况里却没有它的产品',
    remedy: '请补报产出，或核对基地类型和两张表里的名称；当年没有生产的，无需改动。',
    fails: (rows, context) => {
      const products = context.own(production)
      if (!products) return []
      return rows
        .filter(({ row }) => row.kind === '生产性' && without(row.name, products))
        .map(({ line }) => ({ line, words: {} }))
    },
    fires: { rows: [{ kind: '生产性' }], around: [{ where: 'own', form: production, rows: [] }] },
  } satisfies ContextCheck<typeof trainingBases.columns>,
  {
    id: 'productive-base-missing',
    form: production,
    against: 'own',
    columns: ['base'],
    holds: '实训基地情况里的生产性基地，这里有产品',
    message: '实训基地情况里有{count}个生产性基地，这里没有它们的产品：{names}',
    remedy: '请补报产出，或核对基地类型和两张表里的名称；当年没有生产的，无需改动。',
    fails: (rows, context) =>
      wholeFile(
        (context.own(trainingBases) ?? []).flatMap(({ row }) =>
          row.kind === '生产性' && without(row.name, rows) ? [row.name] : [],
        ),
      ),
    fires: { rows: [{}], around: [{ where: 'own', form: trainingBases, rows: [{ kind: '生产性' }] }] },
  } satisfies ContextCheck<typeof production.columns>,
  {
    id: 'class-enterprise-differs',
    form: production,
    against: 'own',
    columns: ['enterprise', 'base'],
    holds: '班级承担生产的合作企业，是该班级的合作企业',
    message: '订单班与学徒班情况里这个班级的合作企业是{names}',
    remedy: '请核对合作企业；班级与两家企业合作的，请在订单班与学徒班情况里各列一行。',
    fails: (rows, context) =>
      rows.flatMap(({ line, row }) => {
        const told = enterprisesOf(row.base, context.own(orderClasses) ?? [])
        if (told.length === 0 || told.some(one => one.row.enterprise === row.enterprise)) return []
        return [{ line, words: { names: listed(told.map(one => one.row.enterpriseName)) } }]
      }),
    fires: {
      rows: [{}],
      around: [
        {
          where: 'own',
          form: orderClasses,
          rows: [{ enterprise: '91220101MA0Y00024U', enterpriseName: '样例二号科技有限公司' }],
        },
      ],
    },
  } satisfies ContextCheck<typeof production.columns>,
  {
    id: 'production-enterprise-differs',
    form: orderClasses,
    against: 'own',
    columns: ['enterprise', 'className'],
    holds: '班级的合作企业包括它承担生产的合作企业',
    message: '生产性基地产出情况里这个班级的合作企业是{names}，这里没有它与该企业的一行',
    remedy: '请核对合作企业；班级与两家企业合作的，请在这里各列一行。',
    fails: (rows, context) => {
      const products = context.own(production) ?? []
      return rows.flatMap(({ line, row }) => {
        const foreign = rowsWith(products, byPlace, nameKey(row.className)).filter(
          one => !hasRow(rows, byBoth, `${nameKey(row.className)} ${one.row.enterprise}`),
        )
        if (foreign.length === 0) return []
        return [{ line, words: { names: listed(foreign.map(one => one.row.enterpriseName)) } }]
      })
    },
    fires: {
      rows: [{}],
      around: [
        {
          where: 'own',
          form: production,
          rows: [{ enterprise: '91220101MA0Y00024U', enterpriseName: '样例二号科技有限公司' }],
        },
      ],
    },
  } satisfies ContextCheck<typeof orderClasses.columns>,
]
