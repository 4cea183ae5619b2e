import type { CellCheck, CellOutcome, IdentifiedColumn } from '../../functions/declare/cell-check.ts'
import { nearUnits } from '../../functions/stages/marks.ts'

type Numeric =
  | 'not-a-number'
  | 'approximate'
  | 'negative'
  | 'decimals'
  | 'too-precise'
  | 'scientific'
  | 'formula'
  | 'rate-in-count'
  | 'near-unit'
  | 'other-unit'
  | 'implausible'
  | 'chinese-numeral'
  | 'over-hundred'
  | 'share-as-fraction'

const isNumber = ({ kind }: IdentifiedColumn): boolean => kind === 'count' || kind === 'amount'
const isShare = ({ unit }: IdentifiedColumn): boolean => unit === '%'
const one = (text: string) => (column: IdentifiedColumn) => [{ [column.id]: text }]

/** A number written as Chinese digits, e.g. `一五点五`. */
const inChinese = (number: string): string =>
  [...number].map(digit => (digit === '.' ? '点' : '〇一二三四五六七八九'[Number(digit)])).join('')

/** Checks of counts and amounts. */
export const numberChecks: Readonly<Record<Numeric & CellOutcome, CellCheck>> = {
  'not-a-number': {
    severity: 'error',
    holds: '“{header}”是一个数',
    message: '“{header}”不是一个数',
    remedy: '请只填一个阿拉伯数字，说明文字写在表外的注释里。',
    applies: isNumber,
    fires: one('见附表'),
  },
  approximate: {
    severity: 'error',
    holds: '“{header}”是准确的数，不是约数',
    message: '“{header}”是约数或范围',
    remedy: '请填准确的数；公报里的“多”“余”“以上”由系统根据准确数写出。',
    applies: isNumber,
    fires: one('约2000'),
  },
  negative: {
    severity: 'error',
    holds: '“{header}”不小于0',
    message: '“{header}”是负数',
    remedy: '请填不小于0的数；减少的情况不在本表反映。',
    applies: isNumber,
    fires: one('-3'),
  },
  decimals: {
    severity: 'error',
    holds: '“{header}”是整数',
    message: '“{header}”有小数',
    remedy: '个数和人数填整数；按比例折算的，请改填实际数。',
    applies: ({ kind }) => kind === 'count',
    fires: one('12.5'),
  },
  'too-precise': {
    severity: 'error',
    holds: '“{header}”最多两位小数',
    message: '“{header}”的小数多于两位',
    remedy: '请按四舍五入保留两位小数；如果单位填错了，请换算成{unit}。',
    applies: ({ kind }) => kind === 'amount',
    fires: one('12.345'),
  },
  scientific: {
    severity: 'error',
    holds: '“{header}”不是科学记数法',
    message: '“{header}”成了科学记数法，后面的数字已经丢失',
    remedy: '请把这一列的单元格格式设为“文本”，照原件重新录入，再另存为CSV；丢失的数字不能推算。',
    applies: ({ kind }) =>
      ['count', 'amount', 'own-code', 'school-code', 'credit-code', 'reporter-code'].includes(kind),
    fires: one('1.22E+17'),
  },
  formula: {
    severity: 'error',
    holds: '“{header}”是内容，不是公式',
    message: '“{header}”是一个公式',
    remedy: '请在表格里复制这一格，用“选择性粘贴→数值”粘贴为数值后再存；不是自己写的公式，请删去。',
    applies: column => isNumber(column) || column.kind === 'name' || column.kind === 'text',
    fires: column => one(isNumber(column) ? '=SUM(B2:B9)' : '=B2&B3')(column),
  },
  'other-unit': {
    severity: 'error',
    holds: '“{header}”的数不带别的计量单位',
    message: '“{header}”里写的单位与本列不同，不能换算',
    remedy: '请换算成本列的单位（{unit}）后只填数字。',
    applies: isNumber,
    fires: one('30公斤'),
  },
  'rate-in-count': {
    severity: 'error',
    holds: '“{header}”填数量，不填比率',
    message: '“{header}”里有比率（%），这一列填{unit}数，不填比率',
    remedy: '请填实际的数（单位：{unit}）；比率由系统计算。',
    applies: column => isNumber(column) && !isShare(column),
    fires: one('95%'),
  },
  'near-unit': {
    severity: 'warning',
    holds: '“{header}”的单位是{unit}',
    message: '“{header}”里写的单位是“{written}”，已读作{read}（{unit}）',
    remedy: '请核对：“{written}”与“{unit}”不一定相同；数字确实按{unit}填的，不必改动。',
    applies: ({ unit }) => unit !== null && Object.hasOwn(nearUnits, unit),
    fires: column => one(`12${nearUnits[column.unit ?? '']?.[0]}`)(column),
  },
  implausible: {
    severity: 'warning',
    holds: '“{header}”不大于{plausible}',
    message: '“{header}”大于{plausible}，像是单位弄错或多写了几位',
    remedy: '请核对单位（{unit}）和位数；确实这样大的，无需改动。',
    applies: column => isNumber(column) && column.plausible !== null,
    fires: column => [{ [column.id]: String((column.plausible ?? 0n) + 1n) }],
  },
  'chinese-numeral': {
    severity: 'warning',
    holds: '“{header}”用阿拉伯数字填写',
    message: '“{header}”是用汉字写的数，已读作阿拉伯数字',
    remedy: '请核对读得对不对；以后请填阿拉伯数字。',
    applies: column => isNumber(column) || column.kind === 'year',
    fires: column => [{ [column.id]: inChinese(column.example || '2021') }],
  },
  'over-hundred': {
    severity: 'error',
    holds: '“{header}”不大于100',
    message: '“{header}”大于100%',
    remedy: '部分不能大于总体：请核对。',
    applies: isShare,
    fires: one('120'),
  },
  'share-as-fraction': {
    severity: 'warning',
    holds: '“{header}”以百分数填写',
    message: '“{header}”小于1，像是填成了小数（0.9应填90）',
    remedy: '请核对：90%填90；确实不到1%的，无需改动。',
    applies: isShare,
    fires: one('0.9'),
  },
}
