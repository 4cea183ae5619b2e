import { choice, count, name, optional, ownCode, year } from '../../functions/declare/column.ts'
import { defineForm } from '../../functions/declare/form.ts'
import { checksOf } from '../checks/rows.ts'

const columns = {
  school: ownCode('学校标识码', '本校的10位学校标识码', '4122019901'),
  year: year('年份', '赛项举办的年份，四位数', '2022'),
  event: name('赛项名称', '赛项全称；同一赛项历年写法相同', '样例机电一体化赛项'),
  level: choice('级别', ['国家级', '省级', '市级'], '赛项的级别', '省级', {
    synonyms: { 国家: '国家级', 国: '国家级', 全国: '国家级', 省: '省级', 市: '市级' },
  }),
  role: choice('角色', ['承办', '参赛'], '承办或参赛；既承办又参赛的分两行填', '参赛'),
  first: optional(count('一等奖（项）', '获得的一等奖', '1', { plausible: 50n })),
  second: optional(count('二等奖（项）', '获得的二等奖', '2', { plausible: 100n })),
  third: optional(count('三等奖（项）', '获得的三等奖', '3', { plausible: 150n })),
}
const check = checksOf(columns)

/** 技能大赛情况: one row an event, year and role. */
export const contests = defineForm({
  id: 'contests',
  name: '技能大赛情况',
  filedBy: 'school',
  columns,
  key: ['year', 'event', 'role'],
  rowChecks: [
    check.row({
      id: 'host-prizes',
      severity: 'warning',
      columns: ['first', 'second', 'third', 'role'],
      holds: '奖项填在“参赛”行',
      message: '角色为承办，却填了{prizes}个奖项',
      remedy: '承办学校自己参赛获奖的，请另起一行，角色填“参赛”。',
      fails: row => {
        const prizes = (row.first ?? 0n) + (row.second ?? 0n) + (row.third ?? 0n)
        return row.role === '承办' && prizes > 0n ? { prizes: String(prizes) } : null
      },
      fires: { role: '承办' },
    }),
    check.row({
      id: 'old-year',
      severity: 'warning',
      columns: ['year'],
      holds: '年份在编报年度及以前五年之内',
      message: '年份{year}早于{first}',
      remedy: '请核对年份；补报以前年度的，无需改动。',
      fails: (row, edition) =>
        row.year < edition - 5 ? { year: String(row.year), first: String(edition - 5) } : null,
      fires: { year: '2012' },
    }),
    check.row({
      id: 'prizes-blank',
      severity: 'warning',
      columns: ['first', 'role'],
      holds: '参赛行填写奖项数，没有获奖填0',
      message: '角色为参赛，三个奖项都没有填',
      remedy: '没有获奖的请填0。',
      fails: row =>
        row.role === '参赛' && row.first === null && row.second === null && row.third === null ? {} : null,
      fires: { first: '', second: '', third: '' },
    }),
    check.row({
      id: 'event-with-year',
      severity: 'warning',
      columns: ['event'],
      holds: '赛项名称里不写年份',
      message: '赛项名称里写了年份',
      remedy: '请把年份只填在“年份”一列：赛项名称历年写法相同，才能算出连续承办的年数。',
      fails: row => (/(19|20)\d{2}年?/u.test(row.event) ? {} : null),
      fires: { event: '2022年样例机电一体化赛项' },
    }),
    check.row({
      id: 'level-by-name',
      severity: 'warning',
      columns: ['level', 'event'],
      holds: '名称以“全国”开头的赛项级别为国家级',
      message: '赛项名称以“全国”开头，级别却填了“{level}”',
      remedy: '请核对级别；全国赛的省级、市级选拔赛，请在名称里写明。',
      fails: row =>
        row.event.startsWith('全国') && row.level !== '国家级' && !/选拔|预赛|省赛|市赛/u.test(row.event)
          ? { level: row.level }
          : null,
      fires: { event: '全国职业院校技能大赛样例赛项' },
    }),
  ],
  fileChecks: [
    {
      id: 'event-two-levels',
      severity: 'warning',
      columns: ['level', 'event'],
      holds: '同一年同一赛项的级别相同',
      message: '同一赛项另一行的级别是“{first}”，这一行是“{second}”',
      remedy: '请核对级别；不同级别的比赛，请在赛项名称里写明。',
      fails: rows => {
        const levels = new Map<string, string>()
        return rows.flatMap(({ line, row }) => {
          const key = `${row.year} ${row.event}`
          const first = levels.get(key) ?? row.level
          levels.set(key, first)
          return first === row.level ? [] : [{ line, words: { first, second: row.level } }]
        })
      },
      fires: [{}, { role: '承办', level: '市级', first: '', second: '', third: '' }],
    },
  ],
})
