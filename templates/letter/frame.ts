import type { LetterField, LetterFrame } from '../../functions/declare/letter.ts'
import { pageWords } from '../page/words.ts'
import { educationSection } from '../sections/education.section.ts'
import { industrySection } from '../sections/industries.section.ts'
import { integrationSection } from '../sections/integration.section.ts'
import { undergraduateSection } from '../sections/undergraduate.section.ts'
import { letterFaults } from './faults.ts'
import { proseRules } from './prose-rules.ts'
import { changeWord, firstNames, nameWords, roundings } from './references.ts'

const field = (
  id: LetterField['id'],
  name: string,
  otherwise: string | null,
  shape: RegExp,
  expected: string,
  also?: LetterField['also'],
): LetterField => ({ id, name, otherwise, shape, expected, ...(also ? { also } : {}) })

/** The frame of the reply to a proposal, in the order of the bureau's replies: what is the same in all of them. */
export const letterFrame: LetterFrame = {
  fields: [
    field(
      'openness',
      '公开属性',
      null,
      /^(?:同意公开|部分公开|不予公开)$/u,
      '同意公开、部分公开、不予公开之一',
    ),
    field('kind', '类别', '政协提案', /^(?:政协提案|人大代表建议)$/u, '政协提案、人大代表建议之一'),
    field('session', '届', null, /^\d{1,2}$/u, '第几届，用阿拉伯数字，如 14', 'ordinal'),
    field('meeting', '次', null, /^\d{1,2}$/u, '第几次会议，用阿拉伯数字，如 2', 'ordinal'),
    field('number', '编号', null, /^[1-9]\d{0,4}$/u, '提案或建议的编号，只写数字，如 244'),
    field('subject', '案由', null, /^.{4,80}$/u, '提案或建议的标题，4至80个字，不必加书名号'),
    field('addressee', '称呼', null, /^[^：:]{2,40}$/u, '信首的称呼，不加冒号，如 某某委员'),
    field('address', '人称', '您', /^(?:您|你们|贵单位)$/u, '您、你们、贵单位之一'),
    field('date', '日期', null, /^\d{4}-\d{2}-\d{2}$/u, '落款日期，如 2023-04-18', 'day'),
    field('office', '联系单位', '', /^.{2,40}$/u, '处室名称，不写个人姓名'),
    field(
      'phone',
      '联系电话',
      '',
      /^0\d{2,3}-\d{7,8}$/u,
      '办公电话，如 0431-12345678；手机号是个人信息，不写进复函',
    ),
  ],
  kinds: {
    政协提案: {
      title: ['对市政协第{session}届第{meeting}次会议第{number}号', '提案的答复'],
      opening:
        '{address}在市政协{session}届{meeting}次会议上提出的《{subject}》（第{number}号提案）收悉。经研究，现答复如下：',
    },
    人大代表建议: {
      title: ['对市第{session}届人民代表大会第{meeting}次会议', '第{number}号建议的答复'],
      opening:
        '{address}在市{session}届人大{meeting}次会议上提出的《{subject}》（第{number}号建议）收悉。经研究，现答复如下：',
    },
  },
  openness: '【{openness}】',
  addressee: '{addressee}：',
  contact: {
    both: '（联系单位：{office}，电话：{phone}）',
    office: '（联系单位：{office}）',
    phone: '（联系电话：{phone}）',
  },
  headings: [industrySection, integrationSection, educationSection, undergraduateSection].map(
    ({ heading }) => heading ?? '',
  ),
  steps: '下一步',
  step: '{n}是',
  roundings,
  change: changeWord,
  names: nameWords,
  firstNames,
  prose: proseRules,
  mostSteps: 99,
  numbered: /^[一二三四五六七八九十]{1,3}是/u,
  notes: {
    text: '注：{notes}。',
    mark: '；',
    source: '文中统计数据取自《{bulletin}》，统计至{year}年末',
    before: '“上年”指{before}年',
    sameScope: '“同口径”指只计算两年都报送了该项的单位',
    answered: '“{name}”应有{asked}条报送记录填写，按填写的{given}条计算',
  },
  faults: letterFaults,
  absences: pageWords.absences,
  possible: { one: '{written} → {text}', mark: '；', none: '没有可用的说法', noNames: '没有' },
}
