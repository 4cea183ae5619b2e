import { describe, expect, it } from 'vitest'
import { decodeProposal } from '../../../functions/stages/letter/decode.ts'
import { faultsOf, letterOf, said, sample, withParagraph } from './task.ts'

/** What clerks write, and what somebody writes who tries to get a number past the references. */
const partners = '{{partners.enterprises 多 家}}'
const codesOf = (paragraph: string): string[] => {
  const { text, line } = withParagraph(paragraph)
  const found = faultsOf(text)
  for (const fault of found) expect([paragraph, fault.line]).toEqual([paragraph, line])
  return [...new Set(found.map(({ code }) => code))]
}

describe('a number that is no reference', () => {
  it.each([
    '合作企业三千多',
    '合作企业三千多家',
    '数千家企业',
    '上千家企业',
    '上万人',
    '几百家',
    '好几百家',
    '十余家',
    '百余家',
    '贰仟家',
    '二十家',
    '十五万人',
    '成千上万',
    '数以千计',
    '三分之一',
    '百分之七十',
    '七成',
    '近半',
    '翻倍',
    '两倍',
    '２０００家',
    '2,000家',
    '①个',
    'Ⅻ个',
    '20万家',
    '“五家”企业',
    '“三千多”家',
    '3个月',
    '13月',
    '2022年13月',
    '国发（2019）4号',
    '24小时',
    '二〇二二年',
    '近5年',
  ])('%s is a fault', paragraph => {
    expect(codesOf(`有${paragraph}。`)).toEqual(['prose.number'])
  })

  it.each([
    '国发〔2019〕4号',
    '2022年12月31日',
    '2021—2025年',
    '2022/2023学年',
    '9月1日起',
    '3月底前',
    '2022级学生',
    '2023届毕业生',
    '第244号提案',
    '第十四条',
    '第14条',
    '十四届二次会议',
    '“十四五”时期',
    '“四个自信”',
    '“两个维护”',
    '1+X证书',
    '3+2贯通培养',
    '5G技术',
    '百万扩招',
    '三年行动计划',
    '九年义务教育',
    '未来五年',
    '“双师型”教师',
    '一批企业',
    '一个平台',
    '十分重要',
    '千万不要',
    '三个方面',
    '《关于推荐2000家企业的通知》',
    '千家万户',
  ])('%s is none', paragraph => {
    expect(said(`按照${paragraph}执行。`)).toBe(`按照${paragraph}执行。`)
  })
})

describe('a word that turns a number', () => {
  it.each([
    ...[
      '近',
      '约',
      '大约',
      '超过',
      '突破',
      '不足',
      '将近',
      '约有',
      '约占',
      '近有',
      '不少于',
      '几乎达到',
      '不止',
      '第',
      '逾',
    ].map(word => `有${word}${partners}`),
    ...['左右', '以上', '多', '余', '上下', '有余', '之多', '个百分点', '%', '倍', '千'].map(
      word => `有${partners}${word}`,
    ),
    `有${partners}家企业`,
  ])('%s is a fault', paragraph => {
    expect(codesOf(paragraph)).toContain('prose.around')
  })

  it('makes a change of a level, or says twice what a change says', () => {
    for (const paragraph of [
      '占比提高{{hires.vocational-share 一位小数}}',
      '企业增长了{{partners.enterprises 家}}',
      '企业比上年{{partners.enterprises 比上年}}',
      '企业同口径{{partners.enterprises 比上年}}',
    ])
      expect([
        paragraph,
        faultsOf(withParagraph(paragraph).text, { 'partners.enterprises': ['2134', '1987'] })[0]?.code,
      ]).toEqual([paragraph, 'prose.change'])
    expect(said('企业增加到{{partners.enterprises 家}}。')).toBe('企业增加到2134家。')
    expect(said('增加{{undergraduate.programmes 名称}}。')).toBe('增加机器人技术、新能源汽车工程技术。')
  })

  it('is not proved within a reference either', () => {
    const value = { 'partners.enterprises': ['1998', null] } as const
    for (const word of [
      '2000多',
      '2000余',
      '近2000',
      '约2000',
      '超过2000',
      '2000',
      '两千多',
      '1998多',
      '1900多不到',
      '0.2万',
      '-5',
      '1900%',
    ])
      expect([
        word,
        faultsOf(withParagraph(`有{{partners.enterprises ${word} 家}}`).text, { ...value })[0]?.code,
      ]).toEqual([word, expect.stringMatching(/^reference\.(?:unproved|word)$/u)])
    for (const word of ['百分点', '个百分点'])
      expect(codesOf(`占{{hires.vocational-share 以上 ${word}}}`)).toEqual(['reference.unit'])
  })
})

describe('Markdown and markup', () => {
  it.each([
    '[公报](https://example.org/a)',
    '见https://example.org',
    '<b>重点</b>',
    '<script>',
    '&nbsp;',
    '&#20013;',
    '`代码`',
    '![图](a)',
    '~~删~~',
    '\\*',
    '<!-- 附注',
    '===',
    '***',
    '> 引用',
    '# 标题',
    '### 标题',
    '+ 项',
    '| 表 |',
    '```',
    '{{partners.enterprises',
    '文字<!-- 附注 -->',
    '<!-- 一 -->文字<!-- 二 -->',
  ])('%s is a fault', paragraph => {
    expect(
      codesOf(paragraph).filter(code => /^(?:markdown\.refused|reference\.unclosed)$/u.test(code)),
    ).not.toEqual([])
  })

  it('has no list within a list, and no year for the number of an item', () => {
    expect(faultsOf(`${sample}\n- 甲\n  - 乙\n`).map(({ code }) => code)).toEqual(['markdown.refused'])
    expect(said('推进\n2022、2023年的工作。'.replace('2022、2023年', '2022年、2023年'))).toBe(
      '推进2022年、2023年的工作。',
    )
    expect(codesOf('1.5万人')).toEqual(['prose.number'])
  })
})

describe('a file', () => {
  it('may be long in lines and text', () => {
    const long = '继续推进产教融合。'.repeat(6000)
    expect(said(long)).toBe(long)
    const [fault] = faultsOf(withParagraph(`${long}近${partners}`).text)
    expect([fault?.code, fault?.column]).toEqual(['prose.around', long.length + 1])
    expect(faultsOf(withParagraph(`有{{${'x'.repeat(20_000)} 家}}`).text)[0]?.code).toBe('reference.unknown')
  })

  it('counts columns in characters', () => {
    const { text, line } = withParagraph(`𠮷林${'字'.repeat(3)}近${partners}`)
    const found = faultsOf(text).find(({ code }) => code === 'prose.around')
    expect([found?.line, found?.column]).toEqual([line, 6])
  })

  it('is the same with a byte order mark, from Windows, old Macs and in GB18030', () => {
    const plain = JSON.stringify(letterOf(sample).blocks)
    for (const text of [`\ufeff${sample}`, sample.replaceAll('\n', '\r\n'), sample.replaceAll('\n', '\r')])
      expect(JSON.stringify(letterOf(decodeProposal(new TextEncoder().encode(text)) ?? '').blocks)).toBe(
        plain,
      )
  })

  it('has a front matter, whose every fault has its line', () => {
    const front = (lines: string): [string, number][] =>
      faultsOf(sample.replace(/^---\n[\s\S]*?\n---\n/u, lines)).map(({ code, line }) => [code, line])
    const [whole = ''] = /^---\n[\s\S]*?\n---\n/u.exec(sample) ?? []
    expect(front(whole)).toEqual([])
    expect(front(whole.replace('届：14\n', '届：１４\n'))).toEqual([['front.value', 5]])
    expect(front(whole.replace('届：14\n', '届：\n'))).toEqual([['front.value', 5]])
    expect(front(whole.replace('届：14\n', '届: "14"\n'))).toEqual([])
    expect(front(whole.replace('届：14\n', '- 14\n'))).toEqual([
      ['front.line', 5],
      ['front.required', 13],
    ])
    expect(front(whole.replace('届：14\n', '届：[14\n'))).toEqual([['front.value', 5]])
    expect(front(whole.replace('2023-04-18', '2023/4/18'))).toEqual([['front.value', 10]])
    expect(front('').slice(0, 1)).toEqual([['front.missing', 2]])
  })

  it('may have a title within the title', () => {
    const from = '案由：关于进一步推进职业教育产教融合、校企合作的建议'
    for (const subject of ['关于落实《职业教育法》的建议', '《关于落实《职业教育法》的建议》'])
      expect(JSON.stringify(letterOf(sample.replace(from, `案由：${subject}`)).blocks[0])).toContain(
        '《关于落实〈职业教育法〉的建议》',
      )
  })
})
