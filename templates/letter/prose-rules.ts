import type { ProseRules } from '../../functions/declare/letter.ts'

const numeral = '〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億廿卅'
const measures = '家个所种人名项对批年倍件门台套辆处间次类届元成户'

/** Words that state a share or a growth without a number. */
const shares = '过半|近半|半数|大半|一半|翻番|翻[一两]番|翻倍|倍增|成倍|成千上万|数以[百千万]计'

/** Numbers that are named without a measure word: 三千多, 数千, 上万, 百余. */
const large = '[一二两三四五六七八九十几数上近好][几]?[百千万亿][多余几]?[万亿]?|[十百千万亿][多余几]'

const year = '(?:19|20)\\d{2}'
const to = '(?:—|－|-|至|～)'
const day = '(?:[12]\\d|3[01]|[1-9])日'
const month = `(?:1[0-2]|[1-9])月(?:${day}|份|底|末|初)?`
const allowed = (pattern: string, why: string) => ({ pattern: new RegExp(pattern, 'gu'), why })

/** What the prose of a reply may hold beside references, and what it may not. */
export const proseRules: ProseRules = {
  allowed: [
    allowed('《[^》]*》', '文件、文章的题目'),
    allowed(`〔${year}〕[1-9]\\d{0,3}号`, '发文字号（年份用六角括号，如“〔2019〕4号”）'),
    allowed(`(?<!\\d)${year}(?:${to}|/)${year}(?:学年)?年?`, '起止年份'),
    allowed(`(?<!\\d)${year}(?:年(?:${month})?|级|届)`, '年份和日期'),
    allowed(`(?<![\\d${numeral}.．])${month}`, '日期'),
    allowed('第\\d{1,5}号', '提案、建议的编号'),
    allowed('第\\d{1,3}(?:条|款|章|项|届|次|批|期|轮)', '条款和序数'),
    allowed(
      '第?[一二三四五六七八九十]{1,3}届(?:[一二三四五六七八九十]{1,3}次|第[一二三四五六七八九十]{1,3}次)?',
      '届次',
    ),
    allowed('第[一二三四五六七八九十]{1,3}(?:次|批|期|轮|季度|条|款|章|项)', '序数'),
    allowed('“十[一二三四五六七八九]五”', '五年规划的简称'),
    allowed(
      `“(?:(?![二两三四五六七八九十]+(?:${[...measures].filter(one => one !== '个').join('|')}))[^”\\p{N}百千万亿多余几成%]){2,12}”`,
      '引号里的提法（如“四个自信”）',
    ),
    allowed('1\\+X|3\\+[24]|(?<![A-Za-z\\d])[456]G(?![A-Za-z\\d])|工业4\\.0', '制度和技术的名称'),
    allowed('(?:未来|今后|近|过去)[二两三四五六七八九十]年', '时段'),
    allowed('满三年', '指标定义里的年限'),
    allowed('[三五九]年(?=一体化|一贯|制|规划|行动|计划|义务)', '学制和规划的名称'),
    allowed('[二两三四五六七八九十]个(?=方面|层面|环节)', '本文要点的个数'),
    allowed('百万扩招|百年|千家万户|百家争鸣|双一流|千方百计|万无一失|千万不', '成语和习语'),
  ],
  hanNumber: new RegExp(
    `${shares}|百分之[${numeral}]+|[${numeral}]+分之[${numeral}]+|(?<![${numeral}第\\d])(?:[二两三四五六七八九十百千万亿贰叁肆伍陆柒捌玖拾佰仟萬廿卅][${numeral}]*|[一壹][${numeral}]+|[几数上好][十百千万亿][${numeral}]*)[多余几]?[万亿]?[${measures}]|(?<![${numeral}第\\d])(?:${large})`,
    'gu',
  ),
  before:
    /(?:[近约超逾第]|超过|突破|不足|不到|至少|至多|最多|最少|不少于|不低于|不高于|不超过|多于|少于|高于|低于|接近|几近|几乎|大概|大致|差不多|不止|不下|[未不]满|未达|未到|平均)(?:[有为占是达共了]|达到)?$/u,
  after:
    /^(?:[多余几十百千万亿倍%％‰]|有余|以上|以下|以内|左右|上下|内外|开外|出头|不到|不足|之多|个百分点|百分点|\p{Nd})/u,
  changing: /(?:提高|提升|上升|增加|增长|减少|下降|降低|回落|增幅|降幅|增速|涨幅)(?:[了达为约]|达到)?$/u,
  compared: /(?:比上年|较上年|与上年|同口径|同比|环比|增加|增长|减少|下降|提高|降低)$/u,
  refused: /[*_`~|<>\\[\]{}｛｝#]+|&(?:#\d+|#x[\da-f]+|[a-z]+);|\p{L}+:\/\/\S*/giu,
}
