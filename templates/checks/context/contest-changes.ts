import type { AnyContextCheck } from '../../../functions/declare/context-check.ts'
import type { RowOf } from '../../../functions/declare/form.ts'
import { exact } from '../../../functions/exact.ts'
import { contests } from '../../forms/contests.form.ts'
import { hasRow, rowsWith } from '../lookup.ts'
import { changesOf } from './changes.ts'
import { moved, nameKey } from './compare.ts'

const entries = changesOf(contests, ['year', 'event', 'role'])
const events = changesOf(contests, ['event'])
type Row = RowOf<typeof contests.columns>
type Entry = { readonly row: Row }
const byEvent = ({ row }: Entry): string => nameKey(row.event)
const byCore = ({ row }: Entry): string => core(row.event)
const last = { year: '2021' }
const prizes = (row: Row): string =>
  [row.first, row.second, row.third].map(one => String(one ?? 0n)).join('、')

/** A name without what clerks put before and after it: the year, the organiser, the word 赛项. */
const core = (event: string): string =>
  event
    .normalize('NFKC')
    .replaceAll(/\s|\d{4}年(?:度)?|全国|职业院校|技能大赛|中职组|高职组|赛项|比赛|项目|["“”「」()]/gu, '')
    .toUpperCase()

/** 技能大赛情况 against the year before. */
export const contestChanges: readonly AnyContextCheck[] = [
  entries.other(
    {
      id: 'prizes-refiled',
      columns: ['first', 'second', 'third', 'event'],
      holds: '以前年度的获奖数与上年填报的一致',
      message: '这一赛项的一、二、三等奖上年填的是{before}，本年填的是{now}',
    },
    { before: [{ ...last, first: '0' }], now: [{}, last] },
    (rows, past) =>
      entries
        .pairs(rows, past)
        .flatMap(({ line, before, now }) =>
          prizes(before) === prizes(now)
            ? []
            : [{ line, words: { before: prizes(before), now: prizes(now) } }],
        ),
  ),
  events.stays(
    'level',
    { before: [{ ...last, level: '市级' }], now: [{}] },
    {
      message: '同一赛项的级别上年填的是{before}，本年填的是{now}',
      remedy: '请核对级别；不同级别的比赛，请在赛项名称里写明。',
    },
  ),
  events.other(
    {
      id: 'event-renamed',
      columns: ['event'],
      holds: '同一赛项历年写法相同',
      message: '这个赛项上年写作“{before}”',
      remedy: '请沿用上年的写法，否则连续承办的年数会断开；确是另一个赛项的，无需改动。',
    },
    {
      before: [{ ...last, event: '机电一体化样例', level: '省级' }],
      now: [
        { event: '样例机电一体化赛项' },
        { event: '机电一体化样例赛项', role: '承办', first: '', second: '', third: '' },
      ],
    },
    (rows, past) =>
      rows.flatMap(({ line, row }) => {
        if (hasRow(past, byEvent, nameKey(row.event))) return []
        const told = rowsWith(past, byCore, core(row.event)).find(
          one => one.row.level === row.level && core(row.event) !== '',
        )
        return told ? [{ line, words: { before: told.row.event } }] : []
      }),
  ),
  events.other(
    {
      id: 'national-first-leap',
      columns: ['first'],
      holds: '国家级一等奖数比上年增减不到3倍（变化不到5项的不计）',
      message: '国家级一等奖上年是{before}项，本年是{now}项，变化很大',
    },
    { before: [{ ...last, level: '国家级' }], now: [{ level: '国家级', first: '7' }] },
    (rows, past, edition) => {
      const national = (all: typeof rows, year: number): bigint =>
        all.reduce(
          (sum, { row }) =>
            row.level === '国家级' && row.role === '参赛' && row.year === year
              ? sum + (row.first ?? 0n)
              : sum,
          0n,
        )
      const [before, now] = [national(past, edition - 1), national(rows, edition)]
      return moved(exact(before), exact(now), { percent: 200n, least: 5n })
        ? [{ line: null, words: { before: String(before), now: String(now) } }]
        : []
    },
  ),
  events.other(
    {
      id: 'hosted-role-lost',
      columns: ['event', 'role'],
      holds: '上年承办的国家级赛项，本年填报承办或参赛的，角色不丢',
      message: '上年承办了这个国家级赛项，本年只填了“参赛”',
      remedy: '本年仍承办的，请另起一行，角色填“承办”；不再承办的，无需改动。',
    },
    {
      before: [{ ...last, level: '国家级', role: '承办', first: '', second: '', third: '' }],
      now: [{ level: '国家级' }],
    },
    (rows, past, edition) =>
      rows
        .filter(
          ({ row }) =>
            row.year === edition &&
            row.level === '国家级' &&
            rowsWith(past, byEvent, nameKey(row.event)).some(
              one => one.row.role === '承办' && one.row.level === '国家级',
            ) &&
            !rowsWith(rows, byEvent, nameKey(row.event)).some(
              one => one.row.role === '承办' && one.row.year === edition,
            ),
        )
        .map(({ line }) => ({ line, words: {} })),
  ),
]
