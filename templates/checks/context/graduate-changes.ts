import type { AnyContextCheck } from '../../../functions/declare/context-check.ts'
import type { LinedRow, RowOf } from '../../../functions/declare/form.ts'
import {
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  roundHalfAway,
  subtract,
} from '../../../functions/exact.ts'
import { graduates } from '../../forms/graduates.form.ts'
import { changesOf } from './changes.ts'
import { type Fault, moved } from './compare.ts'

const changes = changesOf(graduates, ['cohort'])
type Row = RowOf<typeof graduates.columns>
type Rows = readonly LinedRow<typeof graduates.columns>[]

/** The newest cohort of a return: each year's is compared with the one before it. */
const newest = (rows: Rows): LinedRow<typeof graduates.columns> | undefined =>
  rows.toSorted((a, b) => b.row.cohort - a.row.cohort)[0]
const newestOf = (rows: Rows, past: Rows) => {
  const [now, before] = [newest(rows), newest(past)]
  return now && before && now.row.cohort > before.row.cohort ? { now, before } : null
}
const last = {
  cohort: '2021',
  graduates: '1400',
  employed: '1316',
  employedLocally: '840',
  furtherStudy: '196',
}

/** A share of the newest cohort does not move by more than so many percentage points. */
const share = (
  id: string,
  column: keyof Row & string,
  says: string,
  points: bigint,
  part: (row: Row) => bigint | null,
  whole: (row: Row) => bigint,
  before: Readonly<Record<string, string>>,
): AnyContextCheck =>
  changes.other(
    {
      id,
      columns: [column],
      holds: `${says}比上一届变化不超过${points}个百分点`,
      message: `${says}上一届是{before}%，这一届是{now}%，变化超过${points}个百分点`,
    },
    { before: [{ ...last, ...before }], now: [{}] },
    (rows, past) => {
      const pair = newestOf(rows, past)
      const of = (row: Row): Exact | null => {
        const [a, b] = [part(row), whole(row)]
        // Of fewer than 30 people one alone moves a share by more than three points.
        return a === null || b < 30n ? null : divide(exact(100n * a), exact(b))
      }
      const [x, y] = pair ? [of(pair.before.row), of(pair.now.row)] : [null, null]
      if (!pair || !x || !y) return []
      const difference = subtract(y, x)
      if (compare(multiply(difference, difference), exact(points * points)) <= 0) return []
      return [{ line: pair.now.line, words: { before: roundHalfAway(x, 2), now: roundHalfAway(y, 2) } }]
    },
  )

/** 毕业生情况 against the year before. */
export const graduateChanges: readonly AnyContextCheck[] = [
  changes.stays(
    'graduates',
    {
      before: [{ ...last, graduates: '1380' }],
      now: [{}, { ...last }],
    },
    {
      id: 'graduates-refiled',
      holds: '同一届的毕业生数与上年填报的一致',
      message: '这一届的毕业生数上年填的是{before}，本年填的是{now}',
      remedy: '公报以最后填报的数为准。请核对；确需更正的，请向市教育局说明原因，不必改回原来的数字。',
    },
  ),
  changes.stays(
    'employed',
    { before: [{ ...last, employed: '1300' }], now: [{}, { ...last }] },
    {
      id: 'employed-refiled',
      holds: '同一届的就业人数与上年填报的一致',
      message: '这一届的就业人数上年填的是{before}，本年填的是{now}',
    },
  ),
  changes.other(
    {
      id: 'cohort-leap',
      columns: ['graduates', 'cohort'],
      holds: '当年一届毕业生数比上一届变化不超过30%（变化不到50人的不计）',
      message: '毕业生数上一届是{before}人，这一届是{now}人，变化超过30%',
    },
    {
      before: [{ ...last, graduates: '1000', employed: '940', employedLocally: '600', furtherStudy: '140' }],
      now: [{}],
    },
    (rows, past): Fault[] => {
      const pair = newestOf(rows, past)
      if (!pair) return []
      const [before, now] = [pair.before.row.graduates, pair.now.row.graduates]
      // Intakes three years apart differ: only a third more or fewer, and 50 people of them, is asked about.
      return moved(exact(before), exact(now), { percent: 30n, least: 50n })
        ? [{ line: pair.now.line, words: { before: String(before), now: String(now) } }]
        : []
    },
  ),
  share(
    'employment-leap',
    'employed',
    '就业率',
    15n,
    row => row.employed,
    row => row.graduates,
    {
      employed: '1000',
      employedLocally: '640',
      furtherStudy: '149',
    },
  ),
  share(
    'study-leap',
    'furtherStudy',
    '升学占就业的比重',
    20n,
    row => row.furtherStudy,
    row => row.employed,
    {
      furtherStudy: '500',
      employedLocally: '800',
    },
  ),
  share(
    'local-leap',
    'employedLocally',
    '本市就业占就业的比重',
    20n,
    row => row.employedLocally,
    row => row.employed,
    {
      employedLocally: '450',
    },
  ),
  changes.other(
    {
      id: 'cohort-copied',
      columns: ['graduates', 'cohort'],
      holds: '当年一届的数字不与上一届逐项完全相同',
      message: '这一届的毕业生数、就业人数等与上一届逐项完全相同，可能是上年的数字未更新',
      remedy: '请核对是否沿用了上年的数字；确实相同的，请向市教育局说明，不必改动数字。',
    },
    { before: [{ cohort: '2021' }], now: [{}] },
    (rows, past) => {
      const pair = newestOf(rows, past)
      if (!pair || pair.now.row.graduates === 0n) return []
      const numbers = (row: Row) =>
        [row.graduates, row.employed, row.employedLocally, row.furtherStudy].join('／')
      return numbers(pair.now.row) === numbers(pair.before.row) ? [{ line: pair.now.line, words: {} }] : []
    },
  ),
]
