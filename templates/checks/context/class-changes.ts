import type { AnyContextCheck } from '../../../functions/declare/context-check.ts'
import type { LinedRow, RowOf } from '../../../functions/declare/form.ts'
import {
  compare,
  divide,
  exact,
  isZero,
  multiply,
  roundHalfAway,
  subtract,
} from '../../../functions/exact.ts'
import { orderClasses } from '../../forms/order-classes.form.ts'
import { production } from '../../forms/production.form.ts'
import { hasRow, rowsWith } from '../lookup.ts'
import { changesOf } from './changes.ts'
import { listed, nameKey, shown, unitsApart } from './compare.ts'

const classes = changesOf(orderClasses, ['className', 'enterprise'])
const byName = changesOf(orderClasses, ['className'])
type Classes = readonly LinedRow<typeof orderClasses.columns>[]
const byClassName = ({ row }: Classes[number]): string => nameKey(row.className)
const byBoth = (one: Classes[number]): string => `${byClassName(one)} ${one.row.enterprise}`
const second = { enterprise: '91220101MA0Y00024U', enterpriseName: '样例二号科技有限公司' }

/** Graduates and hires of all order classes; null when fewer than 30 graduated, of whom one alone would move the rate. */
const hireRate = (rows: Classes) => {
  const orders = rows.filter(({ row }) => row.kind === '订单班')
  const all = orders.reduce((sum, { row }) => sum + row.graduates, 0n)
  const hired = orders.reduce((sum, { row }) => sum + row.hired, 0n)
  return all < 30n ? null : divide(exact(100n * hired), exact(all))
}

/** 订单班与学徒班情况 against the year before. */
const classChanges: readonly AnyContextCheck[] = [
  byName.remains(
    'className',
    { before: [{ students: '41' }, { className: '样例二班' }], now: [{}] },
    {
      holds: '上年有在读学生的班级，本年仍列出（当年毕业的也列）',
      message: '上年有在读学生的班级，本年有{count}个没有列出：{names}',
      remedy: '当年毕业的班级，请补填当年毕业人数和录用人数；改了班名的，请沿用上年的名称。',
      when: row => row.students > 0n,
    },
  ),
  byName.stays('kind', { before: [{ kind: '企业新型学徒制', students: '41' }], now: [{}] }),
  byName.other(
    {
      id: 'enterprise-changed',
      columns: ['enterprise', 'className'],
      holds: '班级的合作企业与上年填报的一致',
      message: '这个班级上年的合作企业是{before}，本年都换了',
    },
    { before: [{ ...second, students: '41' }], now: [{}] },
    (rows, past) => {
      const kept = new Set(rows.filter(one => hasRow(past, byBoth, byBoth(one))).map(one => byClassName(one)))
      return rows.flatMap(one => {
        const told = rowsWith(past, byClassName, byClassName(one))
        return told.length === 0 || kept.has(byClassName(one))
          ? []
          : [{ line: one.line, words: { before: listed(told.map(({ row }) => row.enterpriseName)) } }]
      })
    },
  ),
  classes.other(
    {
      id: 'graduates-over-last-students',
      columns: ['graduates', 'className'],
      holds: '班级当年毕业人数不大于上年年末的在读人数',
      message: '当年毕业{now}人，上年年末在读却只有{before}人',
      remedy: '请核对两年的人数；有学生转入的，请向市教育局说明原因，不必改动数字。',
    },
    { before: [{ students: '30', graduates: '20', hired: '18' }], now: [{}] },
    (rows, past) =>
      classes.pairs(rows, past).flatMap(({ line, before, now }) =>
        // A few join a class in its last year: a tenth more is let pass.
        now.graduates * 10n > before.students * 11n
          ? [{ line, words: { before: String(before.students), now: String(now.graduates) } }]
          : [],
      ),
  ),
  classes.other(
    {
      id: 'hire-rate-leap',
      columns: ['hired'],
      holds: '订单班录用率比上年变化不超过25个百分点',
      message: '全校订单班录用率上年是{before}%，本年是{now}%，变化超过25个百分点',
    },
    { before: [{ students: '41', hired: '20' }], now: [{}] },
    (rows, past) => {
      const [before, now] = [hireRate(past), hireRate(rows)]
      if (!before || !now) return []
      const difference = subtract(now, before)
      return compare(multiply(difference, difference), exact(625n)) > 0
        ? [{ line: null, words: { before: roundHalfAway(before, 2), now: roundHalfAway(now, 2) } }]
        : []
    },
  ),
  classes.steadyTotal('students', { percent: 50n, least: 50n }, { before: [{}], now: [{ students: '120' }] }),
  classes.notCopied(['students', 'graduates', 'hired'], 3, {
    before: [{}, { className: '样例二班' }, { className: '样例三班' }],
    now: [{}, { className: '样例二班' }, { className: '样例三班' }],
  }),
]

const products = changesOf(production, ['base', 'product'])
type Product = RowOf<typeof production.columns>
/** 万元 for each unit of output. */
const price = (row: Product) =>
  row.output === 0n || isZero(row.value) ? null : divide(row.value, exact(row.output))

/** 生产性基地产出情况 against the year before. */
const productChanges: readonly AnyContextCheck[] = [
  products.remains(
    'product',
    { before: [{ output: '11000' }, { product: '车身零件' }], now: [{}] },
    {
      holds: '上年有产出的产品，本年仍列出',
      message: '上年有产出的产品，本年有{count}种没有列出：{names}',
      remedy: '请核对是否漏填，或产品名称是否与上年不同；已停产的，请向市教育局说明。',
      when: row => row.output > 0n,
    },
  ),
  products.stays('outputUnit', { before: [{ outputUnit: '套' }], now: [{}] }),
  // Orders double and halve with the market; production that trebles is a new line or a slip.
  products.steady(
    'output',
    { percent: 200n, least: 100n },
    { before: [{ output: '3000', value: '115.5' }], now: [{ value: '340' }] },
  ),
  products.steady(
    'value',
    { percent: 200n, least: 50n },
    { before: [{ value: '120', output: '5000' }], now: [{}] },
  ),
  products.sameUnit('value', {
    before: [{ value: '0.05', output: '2' }],
    now: [{ output: '5', value: '50.04' }],
  }),
  products.other(
    {
      id: 'price-leap',
      columns: ['value', 'output', 'product'],
      holds: '平均每单位产量的产值与上年相差不到5倍',
      message: '平均每{unit}的产值与上年相差5倍以上（上年产量{output}、产值{value}万元）',
      remedy: '请核对产量和产值的单位；无误的，请向市教育局说明原因，不必改动数字。',
    },
    { before: [{ output: '20000', value: '153.5' }], now: [{}] },
    (rows, past) =>
      products.pairs(rows, past).flatMap(({ line, before, now }) => {
        const [a, b] = [price(before), price(now)]
        if (!a || !b || before.outputUnit !== now.outputUnit || unitsApart(before.value, now.value)) return []
        const [low, high] = compare(a, b) < 0 ? [a, b] : [b, a]
        if (compare(high, multiply(low, exact(5n))) < 0) return []
        const words = { unit: now.outputUnit, output: String(before.output), value: shown(before.value) }
        return [{ line, words }]
      }),
  ),
  products.stays(
    'consent',
    { before: [{ output: '11000' }], now: [{ consent: '否' }] },
    {
      id: 'consent-withdrawn',
      holds: '上年同意公开的产品，本年仍同意公开',
      message: '“同意公开”上年填的是“{before}”，本年填的是“{now}”',
      remedy: '请与企业核对；企业不再同意公开的，无需改动，公报将不单独公布这一行的数字。',
      when: before => before.consent,
    },
  ),
  products.steady(
    'models',
    { percent: 100n, least: 3n },
    { before: [{ output: '11000' }], now: [{ models: '6' }] },
  ),
  products.notCopied(['output', 'value'], 2, {
    before: [{}, { product: '车身零件' }],
    now: [{}, { product: '车身零件' }],
  }),
]

/** Classes and what they produce against the year before. */
export const classAndProductChanges: readonly AnyContextCheck[] = [...classChanges, ...productChanges]
