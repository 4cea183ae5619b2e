import type { AnyContextCheck, ContextCheck } from '../../../functions/declare/context-check.ts'
import type { LinedRow } from '../../../functions/declare/form.ts'
import { orderClasses } from '../../forms/order-classes.form.ts'
import { partnerships } from '../../forms/partnerships.form.ts'
import { programmes } from '../../forms/programmes.form.ts'
import { wholeFile } from './compare.ts'

type Programmes = typeof programmes.columns
type Partnership = LinedRow<typeof partnerships.columns>
const apprentices = (rows: readonly Partnership[]): boolean =>
  rows.some(({ row }) => row.status === '合作中' && row.forms.includes('现代学徒制'))
const apprenticeClasses = (rows: readonly LinedRow<typeof orderClasses.columns>[]): boolean =>
  rows.some(({ row }) => row.kind !== '订单班')
const pilots = (rows: readonly LinedRow<Programmes>[]): string[] =>
  rows.flatMap(({ row }) => (row.apprenticeship !== '无' && row.status === '在办' ? [row.name] : []))

/** 现代学徒制 is told alike of programmes, partners and classes. */
export const apprenticeshipChecks: readonly AnyContextCheck[] = [
  {
    id: 'apprenticeship-without-partner',
    form: programmes,
    against: 'own',
    columns: ['apprenticeship'],
    holds: '有现代学徒制试点专业的学校，有现代学徒制的合作企业或学徒班',
    message: '在办专业是现代学徒制试点，校企合作情况里没有“现代学徒制”，也没有学徒班',
    remedy: '请在校企合作情况或订单班与学徒班情况里补上，或把试点级别改为“无”。',
    fails: (rows, context) => {
      const [all, classes] = [context.own(partnerships), context.own(orderClasses)]
      if (!all || !classes || apprentices(all) || apprenticeClasses(classes)) return []
      return rows
        .filter(({ row }) => row.apprenticeship !== '无' && row.status === '在办')
        .map(({ line }) => ({ line, words: {} }))
    },
    fires: {
      rows: [{ partners: '1' }],
      around: [
        { where: 'own', form: partnerships, rows: [{}] },
        { where: 'own', form: orderClasses, rows: [] },
      ],
    },
  } satisfies ContextCheck<Programmes>,
  {
    id: 'apprenticeship-pilots',
    form: partnerships,
    against: 'own',
    columns: ['forms'],
    holds: '有现代学徒制试点专业的学校，有现代学徒制的合作企业或学徒班',
    message:
      '没有一家企业的合作形式包含“现代学徒制”，也没有学徒班，而专业设置情况里有{count}个试点专业：{names}',
    remedy: '请给试点专业的合作企业补上“现代学徒制”，或核对专业设置情况里的试点级别。',
    fails: (rows, context) => {
      const [taught, classes] = [context.own(programmes), context.own(orderClasses)]
      return !taught || !classes || apprentices(rows) || apprenticeClasses(classes)
        ? []
        : wholeFile(pilots(taught))
    },
    fires: {
      rows: [{ forms: '技术服务、实习就业、员工培训、捐赠', courses: '', textbooks: '' }],
      around: [
        { where: 'own', form: programmes, rows: [{ partners: '1' }] },
        { where: 'own', form: orderClasses, rows: [] },
      ],
    },
  } satisfies ContextCheck<typeof partnerships.columns>,
  {
    id: 'apprenticeship-pilots',
    form: orderClasses,
    against: 'own',
    columns: ['kind'],
    holds: '有现代学徒制试点专业的学校，有学徒班或现代学徒制的合作企业',
    message: '没有学徒班，校企合作情况里也没有“现代学徒制”，而专业设置情况里有{count}个试点专业：{names}',
    remedy: '请补上试点专业的学徒班，或核对专业设置情况里的试点级别。',
    fails: (rows, context) => {
      const [taught, all] = [context.own(programmes), context.own(partnerships)]
      return !taught || !all || apprentices(all) || apprenticeClasses(rows) ? [] : wholeFile(pilots(taught))
    },
    fires: {
      rows: [{}],
      around: [
        { where: 'own', form: programmes, rows: [{}] },
        { where: 'own', form: partnerships, rows: [{ hires: '40' }] },
      ],
    },
  } satisfies ContextCheck<typeof orderClasses.columns>,
  {
    id: 'apprentice-class-without-pilot',
    form: orderClasses,
    against: 'own',
    columns: ['kind'],
    holds: '有现代学徒制班的学校，有现代学徒制试点专业',
    message: '有现代学徒制班，专业设置情况里却没有一个在办专业是现代学徒制试点',
    remedy: '请核对专业设置情况里的试点级别，或班级的类型。',
    fails: (rows, context) => {
      const taught = context.own(programmes)
      if (!taught || pilots(taught).length > 0) return []
      return rows
        .filter(({ row }) => row.kind === '现代学徒制' && row.students > 0n)
        .map(({ line }) => ({ line, words: {} }))
    },
    fires: {
      rows: [{ kind: '现代学徒制' }],
      around: [{ where: 'own', form: programmes, rows: [{ apprenticeship: '无' }] }],
    },
  } satisfies ContextCheck<typeof orderClasses.columns>,
  {
    id: 'apprentice-classes',
    form: programmes,
    against: 'own',
    columns: ['apprenticeship'],
    holds: '有现代学徒制班的学校，有现代学徒制试点专业',
    message: '没有一个在办专业是现代学徒制试点，订单班与学徒班情况里却有现代学徒制班：{names}',
    remedy: '请补填试点专业的级别，或核对班级的类型。',
    fails: (rows, context) =>
      pilots(rows).length > 0
        ? []
        : wholeFile(
            (context.own(orderClasses) ?? []).flatMap(({ row }) =>
              row.kind === '现代学徒制' && row.students > 0n ? [row.className] : [],
            ),
          ),
    fires: {
      rows: [{ apprenticeship: '无' }],
      around: [{ where: 'own', form: orderClasses, rows: [{ kind: '现代学徒制' }] }],
    },
  } satisfies ContextCheck<Programmes>,
]
