import type { NameWord, Rounding } from '../../functions/declare/letter.ts'
import {
  atLeastPercent,
  decimals,
  exactly,
  hundredOdd,
  inHan,
  inWan,
  over,
  percent,
  type Wording,
  wanOdd,
  wholePercent,
} from '../../functions/declare/wording.ts'

/** 连续 and 先后 are said of two and more. */
const several: Wording = value => (value.n > value.d ? inHan(value) : null)

const rounding = (
  word: string,
  of: Rounding['of'],
  say: Wording,
  more: Partial<Pick<Rounding, 'before' | 'unit'>> = {},
): Rounding => ({ word, before: '', say, of, unit: null, ...more })

/** The words that a clerk may write behind an indicator; the first of a kind, without a word, says the number in full. */
export const roundings: readonly Rounding[] = [
  rounding('', ['count'], exactly),
  rounding('', ['share'], percent(2)),
  rounding('', ['quotient'], decimals(2)),
  rounding('多', ['count'], over('多')),
  rounding('余', ['count'], over('余')),
  rounding('百余', ['count'], hundredOdd),
  rounding('万', ['count'], inWan(1)),
  rounding('万余', ['count'], wanOdd),
  rounding('汉字', ['count'], inHan),
  rounding('连续', ['count'], several, { before: '连续', unit: '年' }),
  rounding('先后', ['count'], several, { before: '先后', unit: '批' }),
  rounding('以上', ['share'], atLeastPercent),
  rounding('整数', ['share'], wholePercent),
  rounding('一位小数', ['share'], percent(1)),
  rounding('一位小数', ['quotient'], decimals(1)),
]

/** {{partners.enterprises 比上年}} */
export const changeWord = '比上年'

/** {{groups.national 名称 前2}} */
export const firstNames = '前'

/**
 * Words for what is named with a figure. Enterprises are named only where they released their figures themselves; order
 * classes bear their names.
 */
export const nameWords: Readonly<Record<string, NameWord>> = {
  名称: {
    keys: ['base', 'group', 'college', 'programme', 'event', 'class', 'category'],
    of: /^(?!order-classes\.)/u,
  },
  学校: { keys: ['school'], of: /^/u },
  学校全称: { keys: ['schoolName'], of: /^/u },
  企业: { keys: ['enterprise'], of: /^production\./u },
  企业全称: { keys: ['enterpriseName'], of: /^production\./u },
  产品: { keys: ['product'], of: /^production\./u },
  批次: { keys: ['batch'], of: /^training-bases\./u },
}
