import { personalHeader, type Standing } from '../../codes/personal.ts'
import type { Column } from '../../declare/column.ts'

/** The surnames of most people in China. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const person = new RegExp(`^[${surnames}]\\p{Script=Han}{1,2}$`, 'u')
/** Words of two or three characters that begin like a name and stand in the forms' cells. */
const notPersons =
  /^(?:高职|高等|高校|高新|万[余多元人]|余[人家]|金额|任课|方案|程度|白|石|江|江苏|江西|金融)/u

/** An amount of this column may have eleven digits; elsewhere so many people, schools or courses are a telephone number. */
const mayBeLarge = ({ kind, unit }: Column): boolean =>
  kind === 'amount' || (kind === 'count' && unit === null)

/** What the cells of a column may look like without being personal data. */
export function standingOf(column: Column): Standing {
  if (column.kind.endsWith('-code')) return 'code'
  return mayBeLarge(column) ? 'amount' : 'text'
}

/** Cells of a title without those that say who a person is or how to reach one, and what stands after them. */
export function withoutPeople(cells: readonly string[]): string[] {
  const first = cells.findIndex(
    cell => personalHeader(cell) || /(?:人|员|长|负责|经办|审核|复核|签[名字章]?)\s*[:：]/u.test(cell),
  )
  return cells.map((cell, at) => (first >= 0 && at >= first ? '' : cell))
}

/** One or several people's names and nothing else: what stands where a number of people was asked for. */
export function areNames(cell: string): boolean {
  const parts = cell.split(/[、，,；;/\s]+/u).filter(Boolean)
  return parts.length > 0 && parts.every(part => person.test(part) && !notPersons.test(part))
}
