/**
 * What clerks write that the first two stages look for. Matched against, never shown. Unless said otherwise a pattern sees
 * text that `plain` has been through: NFKC (so （ is ( and ： is :), without white space and asterisks.
 */

/** Text that was decoded wrongly once and saved so: U+FFFD, its GBK reading, MSVC's fillers, 学校/统一 read in the wrong way. */
export const garbled = /\uFFFD|锟斤拷|烫烫烫|屯屯屯|瀛︽牎|缁熶竴|Ñ§Ð£|Í³Ò»/u

/** 必填 and the like after a header. */
export const requiredRemark = /[(【[](?:必|选|可)(?:填|选)项?[)】\]]/gu

/** The prefix of a part. */
export const ofWhich = /^其中:?/u

/** A number before a header, e.g. `1.`, `A01、`. */
export const numbering = /^[A-Z]?\d{1,3}[.、):]/iu

/** The word before a unit in brackets, and before the units of a whole table. */
export const unitWord = /^(?:计量|金额)?单位:?/u

/** Headers of names whose form a check of the whole row holds. */
export const formedNames = /^(?:专业|产业学院|职教集团|集团)名称$/u

/** Units that say the same. */
export const sameUnits: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['个', '家', '所', '户'],
  ['种', '部'],
  ['人天', '人·天', '人/天', '人日', '人·日'],
  ['万元', '万元人民币', '人民币万元', '万'],
]

/** Words that clerks put for a unit although they need not mean the same: by the unit. */
export const nearUnits: Readonly<Record<string, readonly string[]>> = { 人天: ['天', '日'], 种: ['本', '册'] }

/** Units of money, which a table states once above its header. */
export const moneyUnits: readonly string[] = [
  '元',
  '百元',
  '千元',
  '万元',
  '十万元',
  '百万元',
  '千万元',
  '亿元',
]

/** A unit that multiplies: 万件, 千人, 亿元, %. */
export const scaledUnit = /^(?:[十百千万亿]|%)/u

/** A row that sums up the rows above it. */
export const totalCell =
  /^(?:本页|本表|全校|本校|全部|以上|分类)?(?:[合小总共累]计|总和|总数|汇总)数?(?:\([^()]*\))?:?$/u

/** What every such cell contains, as the clerk wrote it. */
export const totalHint = /[计总]/u

/** The first cell of the notes and signatures below a table. */
export const footerCell =
  /^\(?(?:(?:注|备注|附注|说明|填表说明|填报说明|指标解释|数据来源|审核|复核|制表|填表|填报|统计|联系人|联系电话|电话)\d*[:.、)]|注\d+|(?:填表人|填报人|制表人|经办人|审核人|复核人|统计人员|统计负责人|分管领导|单位负责人|负责人|填表日期|填报日期|制表日期|报出日期|填报单位|填表单位)(?:$|[:(\d_]|签|盖)|单位\(?(?:盖章|公章))/u

/** Full-width marks typed where the separator belongs; seen as the clerk wrote them. */
export const fullWidthSeparator = /[，；]/u
