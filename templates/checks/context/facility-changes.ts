import type { AnyContextCheck } from '../../../functions/declare/context-check.ts'
import type { RowOf } from '../../../functions/declare/form.ts'
import { compare } from '../../../functions/exact.ts'
import { educationGroups } from '../../forms/education-groups.form.ts'
import { industryColleges } from '../../forms/industry-colleges.form.ts'
import { trainingBases } from '../../forms/training-bases.form.ts'
import { hasRow, rowsWith } from '../lookup.ts'
import { changesOf } from './changes.ts'
import { nameKey, shown, wholeFile } from './compare.ts'

interface Numbered {
  readonly line: number
  readonly row: { readonly id: string; readonly name: string }
}
const byName = ({ row }: Numbered): string => nameKey(row.name)

const colleges = changesOf(industryColleges, ['id'])
type College = RowOf<typeof industryColleges.columns>
const second = { enterprise: '91220101MA0Y00024U', enterpriseName: '样例二号科技有限公司' }

/** 产业学院情况 against the year before. */
const collegeChanges: readonly AnyContextCheck[] = [
  colleges.stays(
    'name',
    { before: [{ name: '样例装备产业学院' }], now: [{}] },
    {
      message: '这个编号上年是“{before}”，本年是“{now}”',
      remedy: '编号历年不变，一个编号只属于一个学院：请核对编号；学院更名的，请向市教育局说明。',
    },
  ),
  colleges.stays('founded', { before: [{ founded: '2020-09' }], now: [{}] }),
  colleges.stays(
    'status',
    { before: [{ status: '撤销' }], now: [{}] },
    {
      id: 'status-back',
      holds: '上年已撤销的产业学院不再运行，运行的不退回筹建',
      message: '上年的状态是“{before}”，本年是“{now}”',
      when: (before, now) => before.status === '撤销' || (before.status === '运行' && now.status === '筹建'),
    },
  ),
  colleges.remains(
    'name',
    { before: [{}, { id: 'CY02', name: '样例软件产业学院' }], now: [{}] },
    {
      holds: '上年运行或筹建的产业学院，本年仍列出（撤销的也列）',
      message: '上年运行或筹建的产业学院，本年有{count}个没有列出：{names}',
      remedy: '请补上这些学院；已撤销的，状态填“撤销”；编号改了的，请改回上年的编号。',
      when: (row, rows) => row.status !== '撤销' && !hasRow(rows, byName, nameKey(row.name)),
    },
  ),
  colleges.other(
    {
      id: 'renumbered',
      columns: ['id', 'name'],
      holds: '产业学院的编号与上年的一致',
      message: '这个产业学院上年的编号是{before}',
      remedy: '编号历年不变：请改回上年的编号，否则会被当作另一个学院。',
    },
    { before: [{ id: 'CY02' }], now: [{}] },
    (rows, past) => renumbered(rows, past),
  ),
  colleges.other(
    {
      id: 'partner-gone',
      columns: ['enterprise', 'name'],
      holds: '上年共建产业学院的企业，本年仍列出',
      message: '上年共建产业学院的企业，本年有{count}家没有列出：{names}',
      remedy: '请核对是否漏填；企业已退出共建的，请向市教育局说明。',
    },
    { before: [{}, second], now: [{}] },
    (rows, past) => {
      const here = new Set(rows.map(({ row }) => row.id))
      const pairs = new Set(rows.map(({ row }) => `${row.id} ${row.enterprise}`))
      const gone = (row: College): boolean =>
        row.status !== '撤销' && here.has(row.id) && !pairs.has(`${row.id} ${row.enterprise}`)
      return wholeFile(past.flatMap(({ row }) => (gone(row) ? [`${row.enterpriseName}（${row.name}）`] : [])))
    },
  ),
]

const bases = changesOf(trainingBases, ['id'])

/** 实训基地情况 against the year before. */
const baseChanges: readonly AnyContextCheck[] = [
  bases.stays(
    'name',
    { before: [{ name: '样例电工实训基地' }], now: [{}] },
    {
      message: '这个编号上年是“{before}”，本年是“{now}”',
      remedy: '编号历年不变，一个编号只属于一个基地：请核对编号；基地更名的，请向市教育局说明。',
    },
  ),
  bases.other(
    {
      id: 'renumbered',
      columns: ['id', 'name'],
      holds: '基地的编号与上年的一致',
      message: '这个基地上年的编号是{before}',
      remedy: '编号历年不变：请改回上年的编号，否则会被当作另一个基地。',
    },
    { before: [{ id: 'JD02' }], now: [{}] },
    (rows, past) => renumbered(rows, past),
  ),
  bases.remains(
    'name',
    { before: [{}, { id: 'JD02', name: '样例电工实训基地' }], now: [{}] },
    {
      holds: '上年列出的基地，本年仍列出',
      message: '上年列出的基地，本年有{count}个没有列出：{names}',
      remedy: '请核对是否漏填；基地已停用的，请向市教育局说明；编号改了的，请改回上年的编号。',
      when: (row, rows) => !hasRow(rows, byName, nameKey(row.name)),
    },
  ),
  bases.other(
    {
      id: 'batch-lost',
      columns: ['batch', 'name'],
      holds: '上年的示范性基地，本年仍填写示范批次',
      message: '上年是{before}示范性基地，本年没有填示范批次',
    },
    { before: [{}], now: [{ batch: '', approved: '' }] },
    (rows, past) =>
      bases
        .pairs(rows, past)
        .flatMap(({ line, before, now }) =>
          before.batch !== null && now.batch === null ? [{ line, words: { before: before.batch } }] : [],
        ),
  ),
  bases.stays('batch', { before: [{ batch: '第二批' }], now: [{}] }),
  bases.stays(
    'national',
    { before: [{ national: '是' }], now: [{}] },
    {
      id: 'national-lost',
      holds: '上年国家立项的基地，本年仍是国家立项',
      message: '“是否国家立项”上年填的是“{before}”，本年填的是“{now}”',
      when: before => before.national,
    },
  ),
  bases.stays('approved', { before: [{ approved: '2019' }], now: [{}] }),
  bases.stays('kind', { before: [{ kind: '校外' }], now: [{}] }),
  bases.other(
    {
      id: 'investment-shrunk',
      columns: ['investment', 'name'],
      holds: '累计建设投入不少于上年',
      message: '累计建设投入上年是{before}万元，本年是{now}万元，反而减少',
      remedy: '这里填累计数，不是当年数：请核对；确需更正的，请向市教育局说明原因，不必改动数字。',
    },
    { before: [{ investment: '900' }], now: [{}] },
    (rows, past) =>
      bases
        .pairs(rows, past)
        .flatMap(({ line, before, now }) =>
          before.investment && now.investment && compare(now.investment, before.investment) < 0
            ? [{ line, words: { before: shown(before.investment), now: shown(now.investment) } }]
            : [],
        ),
  ),
  bases.sameUnit('investment', { before: [{ investment: '0.5' }], now: [{}] }),
  bases.steady('places', { percent: 50n, least: 50n }, { before: [{ places: '60' }], now: [{}] }),
]

const groups = changesOf(educationGroups, ['name'])
const groupRank = ['市级', '省级', '国家示范']

/** 职教集团情况 against the year before. */
const groupChanges: readonly AnyContextCheck[] = [
  groups.remains(
    'name',
    { before: [{}, { name: '样例现代服务职业教育集团' }], now: [{}] },
    {
      holds: '上年列出的职教集团，本年仍列出',
      message: '上年列出的职教集团，本年有{count}个没有列出：{names}',
      remedy: '请核对名称是否与上年写得完全一样，或是否漏填；已撤销或不再牵头的，请向市教育局说明。',
    },
  ),
  groups.stays(
    'level',
    { before: [{ level: '国家示范' }], now: [{}] },
    {
      id: 'level-lowered',
      holds: '职教集团的级别不低于上年',
      message: '级别上年是{before}，本年是{now}',
      when: (before, now) => groupRank.indexOf(now.level) < groupRank.indexOf(before.level),
    },
  ),
  groups.stays(
    'batch',
    { before: [{ batch: '第二批' }], now: [{}] },
    {
      when: (before, now) => before.level === now.level,
    },
  ),
  // A group takes in or loses some members a year; a third of them is a new composition.
  groups.steady('members', { percent: 30n, least: 10n }, { before: [{ members: '31' }], now: [{}] }),
  groups.steady('enterprises', { percent: 30n, least: 10n }, { before: [{ enterprises: '18' }], now: [{}] }),
]

/** Rows whose name stood under another number last year, which is not in use any more. */
const renumbered = (rows: readonly Numbered[], past: readonly Numbered[]) =>
  rows.flatMap(({ line, row }) => {
    const told = rowsWith(past, byName, nameKey(row.name))
    const [before] = told
    return before && !told.some(one => one.row.id === row.id)
      ? [{ line, words: { before: before.row.id } }]
      : []
  })

/** Colleges, bases and groups against the year before. */
export const facilityChanges: readonly AnyContextCheck[] = [
  ...collegeChanges,
  ...baseChanges,
  ...groupChanges,
]
