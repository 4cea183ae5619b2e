import { type PersonalData, personalDataIn } from '../../codes/personal.ts'

/** The surnames of most people in China. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const person = new RegExp(`^[${surnames}]\\p{Script=Han}{1,2}$`, 'u')
/** Words of two or three characters that begin like a name and stand in the forms' cells. */
const notPersons =
  /^(?:高职|高等|高校|高新|万[余多元人]|余[人家]|金额|任课|方案|程度|白|石|江|江苏|江西|金融)/u

/** Personal data that a cell holds by its form alone. */
export function personalIn(cell: string): PersonalData | null {
  // Eleven digits at least, full-width ones included: nearly every cell is done with here.
  if (cell.length < 11) return null
  let digits = 0
  for (let i = 0; i < cell.length && digits < 11; i++) {
    const code = cell.charCodeAt(i)
    if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) digits++
  }
  return digits < 11 ? null : personalDataIn(cell)
}

/** One or several people's names and nothing else: what stands where a number of people was asked for. */
export function areNames(cell: string): boolean {
  const parts = cell.split(/[、，,；;/\s]+/u).filter(Boolean)
  return parts.length > 0 && parts.every(part => person.test(part) && !notPersons.test(part))
}
