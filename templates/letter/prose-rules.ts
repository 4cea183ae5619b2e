import type { ProseRules } from '../../functions/declare/letter.ts'

const numeral = '〇零一二两三四五六七八九十百千万亿'
const measures = '家个所种人项对批年名倍件门台套辆处间次类届元成户'

/** Words that state a share or a growth without a number. */
const shares = '过半|半数|一半|翻番|翻[一两]番|成倍'

/** What the prose of a reply may hold beside references, and what it may not. */
export const proseRules: ProseRules = {
  allowed: [
    { pattern: /《[^》]*》/gu, why: '文件、文章的题目' },
    { pattern: /〔(?:19|20)\d{2}〕\d{1,4}号/gu, why: '发文字号' },
    { pattern: /(?<!\d)(?:19|20)\d{2}(?:—|－|-|至|～)(?:19|20)\d{2}年/gu, why: '起止年份' },
    {
      pattern: /(?<!\d)(?:19|20)\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?)?/gu,
      why: '年份和日期',
    },
    { pattern: /第\d{1,5}号/gu, why: '提案、建议的编号' },
    {
      pattern:
        /第?[一二三四五六七八九十]{1,3}届(?:[一二三四五六七八九十]{1,3}次|第[一二三四五六七八九十]{1,3}次)?/gu,
      why: '届次',
    },
    { pattern: /第[一二三四五六七八九十]{1,3}(?:次|批|期|轮|季度)/gu, why: '序数' },
    { pattern: /“十[一二三四五六七八九]五”/gu, why: '五年规划的简称' },
    { pattern: /(?:未来|今后|近|过去)[二两三四五六七八九十]年/gu, why: '时段' },
    { pattern: /满三年/gu, why: '指标定义里的年限' },
    { pattern: /五年(?=一体化|制|规划)/gu, why: '学制和规划的名称' },
    { pattern: /[二两三四五六七八九十]个(?=方面|层面|环节)/gu, why: '本文要点的个数' },
    { pattern: /百年|千家万户|百家争鸣|双一流/gu, why: '成语和习语' },
  ],
  hanNumber: new RegExp(
    `${shares}|百分之[${numeral}]+|(?<![${numeral}第\\d])(?:[二两三四五六七八九十百千万亿][${numeral}]*|一[${numeral}]+)[多余几]?[万亿]?[${measures}]`,
    'gu',
  ),
  before: /(?:[近约超逾第]|超过|突破|不足|不到|至少|最多|不少于|多于|少于|高于|低于)$/u,
  after: /^(?:[多余几十百千万亿倍%％‰]|以上|以下|以内|左右|上下|\p{Nd})/u,
  refused: /[*_`~|<>\\[\]{}｛｝#]+/gu,
}
