import type { AnyContextCheck } from '../../../functions/declare/context-check.ts'
import type { RowOf } from '../../../functions/declare/form.ts'
import { exact } from '../../../functions/exact.ts'
import { programmes } from '../../forms/programmes.form.ts'
import { recognitionLevels } from '../../forms/shared.ts'
import { hasRow } from '../lookup.ts'
import { changesOf } from './changes.ts'
import { moved, nameKey } from './compare.ts'

const changes = changesOf(programmes, ['edition', 'code', 'level'])
type Row = RowOf<typeof programmes.columns>
const listed = (row: Row): boolean => row.status === '在办' || row.status === '停招'
const rank = (row: Row): number => recognitionLevels.indexOf(row.apprenticeship)
const byName = ({ row }: { readonly row: Row }): string => `${row.level} ${nameKey(row.name)}`
/** A programme that moved to the new catalogue keeps its name: the code changed, the programme did not. */
const namesake = (row: Row, others: readonly { readonly row: Row }[]): boolean =>
  hasRow(others, byName, byName({ row }))
const another = { code: '460104', name: '机械制造及自动化' }
const runningIn = (rows: readonly { readonly row: Row }[]): number =>
  rows.filter(({ row }) => row.status === '在办').length
const five = [
  { ...another, students: '60' },
  { code: '460103', name: '数控技术', students: '75' },
  { code: '460303', name: '智能控制技术', students: '90' },
  { code: '460305', name: '工业机器人技术', students: '105' },
  { code: '460306', name: '电气自动化技术', students: '130' },
]

/** 专业设置情况 against the year before. */
export const programmeChanges: readonly AnyContextCheck[] = [
  changes.stays('name', { before: [{ name: '机电一体化', students: '170' }], now: [{}] }),
  changes.stays('firstYear', { before: [{ firstYear: '2015', students: '170' }], now: [{}] }),
  changes.stays(
    'status',
    { before: [{ status: '撤销', students: '0', apprenticeship: '无' }], now: [{ students: '40' }] },
    {
      id: 'status-back',
      holds: '上年已撤销的专业不再列为其他状态，在办的不退回筹建',
      message: '上年的状态是“{before}”，本年是“{now}”',
      when: (before, now) => before.status === '撤销' || (listed(before) && now.status === '筹建'),
    },
  ),
  changes.stays(
    'apprenticeship',
    { before: [{ apprenticeship: '国家级', students: '170' }], now: [{}] },
    {
      id: 'apprenticeship-lowered',
      holds: '在办专业的现代学徒制试点级别不低于上年',
      message: '试点级别上年是{before}，本年是{now}',
      when: (before, now) => now.status === '在办' && rank(now) < rank(before),
    },
  ),
  changes.stays(
    'fiveYear',
    { before: [{ fiveYear: '是', students: '170' }], now: [{}] },
    {
      id: 'five-year-stopped',
      holds: '上年实行中高职五年一体化的在办专业，本年仍实行',
      message: '上年填的是“{before}”，本年填的是“{now}”',
      when: (before, now) => before.fiveYear && now.status === '在办',
    },
  ),
  changes.other(
    {
      id: 'new-but-known',
      columns: ['isNew', 'name'],
      holds: '填为本年新增的专业，上年没有在办',
      message: '填为本年新增，上年却已填报为“{before}”',
      remedy: '请把“是否本年新增”改为“否”；上年误报的，请向市教育局说明。',
    },
    { before: [{ firstYear: '', students: '170' }], now: [{ isNew: '是', firstYear: '2022' }] },
    (rows, past) =>
      changes
        .pairs(rows, past)
        .flatMap(({ line, before, now }) =>
          now.isNew && listed(before) ? [{ line, words: { before: before.status } }] : [],
        ),
  ),
  changes.other(
    {
      id: 'known-as-old',
      columns: ['name', 'isNew'],
      holds: '不是本年新增的在办专业，上年填报过',
      message: '不是本年新增的专业，上年却没有填报',
      remedy: '请核对“是否本年新增”和专业代码；上年漏报的，请向市教育局说明。',
    },
    { before: [{ ...another, students: '170' }], now: [{}, { ...another, students: '160' }] },
    (rows, past) => {
      if (past.length === 0) return []
      const known = new Set(changes.pairs(rows, past).map(({ line }) => line))
      return rows
        .filter(
          ({ line, row }) => row.status === '在办' && !row.isNew && !known.has(line) && !namesake(row, past),
        )
        .map(({ line }) => ({ line, words: {} }))
    },
  ),
  changes.remains(
    'name',
    { before: [{ students: '170' }, { ...another, students: '60' }], now: [{}] },
    {
      holds: '上年有在校生的专业，本年仍列出（停招、撤销的也列）',
      message: '上年有在校生的专业，本年有{count}个没有列出：{names}',
      remedy: '请补上这些专业，停招、撤销的填相应的状态；合并到其他专业的，请向市教育局说明。',
      when: (row, rows) => row.students > 0n && !namesake(row, rows),
    },
  ),
  // Half of the students and 50 of them is more than one intake, once a programme has all its years.
  changes.steady(
    'students',
    { percent: 50n, least: 50n },
    { before: [{ students: '100' }], now: [{}] },
    {
      of: '开办满四年的在办专业，',
      when: (before, now, edition) =>
        before.status === '在办' &&
        now.status === '在办' &&
        now.firstYear !== null &&
        now.firstYear <= edition - 4,
    },
  ),
  changes.steady(
    'partners',
    { percent: 100n, least: 10n },
    { before: [{ partners: '3', students: '170' }], now: [{ partners: '15' }] },
  ),
  // A school opens and closes a few programmes a year. A third of them at once is a reorganisation.
  changes.other(
    {
      id: 'running-leap',
      columns: ['status'],
      holds: '在办专业数比上年变化不超过30%（变化不到5个的不计）',
      message: '在办专业上年是{before}个，本年是{now}个，变化超过30%',
    },
    {
      before: [{ students: '170' }, ...five],
      now: [{}, ...five.map(one => ({ ...one, status: '停招' }))],
    },
    (rows, past) => {
      const [before, now] = [runningIn(past), runningIn(rows)]
      return past.length > 0 && moved(exact(before), exact(now), { percent: 30n, least: 5n })
        ? [{ line: null, words: { before: String(before), now: String(now) } }]
        : []
    },
  ),
  changes.notCopied(['students', 'partners'], 3, {
    before: [{}, another, { code: '460103', name: '数控技术' }],
    now: [{}, another, { code: '460103', name: '数控技术' }],
  }),
]
