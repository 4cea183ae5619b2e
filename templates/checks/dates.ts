import type { CellCheck, CellOutcome, IdentifiedColumn } from '../../functions/declare/cell-check.ts'

type Dated =
  | 'not-a-year'
  | 'not-a-date'
  | 'date-impossible'
  | 'date-ambiguous'
  | 'date-incomplete'
  | 'date-serial'
  | 'date-maybe-october'
  | 'after-edition'
  | 'long-past'

const isDate = ({ kind }: IdentifiedColumn): boolean => kind === 'month' || kind === 'date'
const one = (text: string) => (column: IdentifiedColumn) => [{ [column.id]: text }]

/** Excel's number of the day on which the column's example falls; 2021-03-01 where it has none. */
function serial({ example }: IdentifiedColumn): string {
  const day = /^\d{4}-\d\d-\d\d$/u.test(example) ? example : `${example || '2021-03'}-01`
  return String(
    Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000),
  )
}

/** Checks of years, months and days. */
export const dateChecks: Readonly<Record<Dated & CellOutcome, CellCheck>> = {
  'not-a-year': {
    severity: 'error',
    holds: '“{header}”是四位数的年份',
    message: '“{header}”不是四位数的年份',
    remedy: '请填四位数的年份，如2021。',
    remedyFor: ({ header }) =>
      header === '届别'
        ? '请填毕业那一年的四位数年份，如2021。“级”是入学年份，不是届；“2020-2021学年”毕业的填2021。'
        : '请填四位数的年份，如2021。',
    applies: ({ kind }) => kind === 'year',
    fires: one('21年'),
  },
  'not-a-date': {
    severity: 'error',
    holds: '“{header}”是一个时间',
    message: '“{header}”看不出是哪一年哪一月',
    remedy: '请写成2021-09或2021-09-01这样的形式。',
    applies: isDate,
    fires: one('去年秋天'),
  },
  'date-impossible': {
    severity: 'error',
    holds: '“{header}”是存在的日期',
    message: '“{header}”写的月或日不存在',
    remedy: '请核对月份和日期。',
    applies: isDate,
    fires: one('2021/2/30'),
  },
  'date-ambiguous': {
    severity: 'error',
    holds: '“{header}”的年份是四位数，次序为年、月、日',
    message: '“{header}”看不出哪个是年、哪个是月',
    remedy: '请用四位数的年份，写成2021-09或2021-09-01。',
    applies: isDate,
    fires: one('Sep-21'),
  },
  'date-incomplete': {
    severity: 'error',
    holds: '“{header}”写到规定的单位（月或日）',
    message: '“{header}”写得不全',
    remedy: '请把年月写到月，如2021-09；日期写到日，如2021-09-01。',
    applies: isDate,
    fires: one('2021'),
  },
  'date-serial': {
    severity: 'warning',
    holds: '“{header}”不是电子表格的日期序号',
    message: '“{header}”是电子表格的日期序号，已换算',
    remedy: '请核对换算结果；把该列的格式设为日期，再另存为CSV。',
    applies: isDate,
    fires: column => [{ [column.id]: serial(column) }],
  },
  'date-maybe-october': {
    severity: 'warning',
    holds: '“{header}”的10月不写成.1',
    message: '“{header}”已读作1月；如果原是10月，末尾的0被电子表格去掉了',
    remedy: '请核对是1月还是10月；请写成2021-10的形式。',
    applies: ({ kind }) => kind === 'month',
    fires: ({ id, example }) => [{ [id]: `${example.slice(0, 4) || '2021'}.1` }],
  },
  'long-past': {
    severity: 'error',
    holds: '“{header}”不早于编报年度30年以上',
    message: '“{header}”是{year}年，比编报年度早30年以上，是否{nearest}？',
    remedy: '请核对年份，改正录错的数字。',
    applies: ({ kind, header }) => kind === 'year' && (header === '届别' || header === '年份'),
    fires: one('1922'),
  },
  'after-edition': {
    severity: 'error',
    holds: '“{header}”不晚于编报年度',
    message: '“{header}”{converted}晚于编报年度{edition}年',
    remedy: '请核对；属于下一年度的内容，下一年度再报。',
    applies: column => (isDate(column) || column.kind === 'year') && !column.future,
    fires: column => [
      { [column.id]: { year: '2023', month: '2023-03', date: '2023-03-01' }[column.kind as 'year'] },
    ],
  },
}
