import { describe, expect, it } from 'vitest'
import { letterOf, said, sample } from './task.ts'

const letter = letterOf(sample)
const text = letter.blocks
  .flatMap(block =>
    block.kind === 'heading'
      ? [block.text]
      : (block.kind === 'list' ? block.items : [block.spans]).map(spans =>
          spans.map(one => one.text).join(''),
        ),
  )
  .join('\n')

describe('the sample proposal', () => {
  it('has the frame of the reply', () => {
    expect(letter.openness).toBe('【同意公开】')
    expect(letter.title).toEqual(['对市政协第十四届第二次会议第244号', '提案的答复'])
    expect(letter.addressee).toBe('〔样例〕委员：')
    expect(text).toContain(
      '您在市政协十四届二次会议上提出的《关于进一步推进职业教育产教融合、校企合作的建议》（第244号提案）收悉。',
    )
    expect(text.match(/^[一二三四]、.*$/gmu)).toHaveLength(4)
    expect(text.match(/^[一二三]是/gmu)).toEqual(['一是', '二是', '三是'])
    expect(text).not.toContain('\n下一步\n')
    expect([letter.agency, letter.date, letter.sample]).toEqual(['长春市教育局', '2023-04-18', true])
    expect(letter.contact).toBe('（联系单位：职业教育处（样例），电话：0431-00000000）')
  })

  it('says the numbers in the words of the reply', () => {
    for (const words of [
      '现有17个专业大类的百余种专业',
      '毕业生15万人',
      '占70%以上',
      '在9所学校建成15个产业学院，在79个专业开展',
      '先后两批建设示范性实训基地24个',
      '达到134家',
      '长春汽车工业高等专科学校（简称“汽高专”）的智能网联汽车仿真实训基地等5个实训基地',
      '长春市机械工业学校、长春职业技术学院（后者简称“长职院”）牵头的机械制造职业教育集团、长春市机电职教集团等5个',
      '为2个车型生产底盘部件总成，年产量10万辆份，年产值4600万元',
      '连续两年承办',
      '与2000多家企业',
      '比上年增加147家、增长7.40%',
      '现代化专业50个左右',
      '达到12个',
    ])
      expect(text).toContain(words)
  })

  it('joins the lines of a paragraph and keeps its comments to itself', () => {
    expect(text).toContain('我市按照国家和省的部署，把校企合作办学作为')
    expect(text).not.toContain('收悉一句由系统写')
  })

  it('tells of every reference where it stands and which exact value proves it', () => {
    const lines = sample.split('\n')
    expect(letter.references.length).toBe(sample.match(/\{\{/gu)?.length)
    for (const { line, column, written } of letter.references)
      expect([...(lines[line - 1] ?? '')].slice(column - 1).join('')).toContain(written.slice(0, 6))
    const partners = letter.references.find(({ text }) => text === '2000多家')
    expect(partners?.figure).toMatchObject({ indicator: 'partners.enterprises', value: '2134' })
    expect(letter.references.find(({ written }) => written.includes('@'))?.figure).toMatchObject({
      indicator: 'order-classes.hire-rate@4122099002',
      numerator: '9',
      denominator: '10',
    })
  })

  it('is the same from a file of Windows with a full-width hand', () => {
    const windows = sample.replaceAll('\n', '\r\n').replaceAll('{{', '｛｛').replaceAll('}}', '｝｝')
    const plain = (blocks: unknown): string => JSON.stringify(blocks)
    expect(plain(letterOf(windows).blocks)).toBe(plain(letter.blocks))
  })
})

describe('a reference', () => {
  it.each([
    ['{{partners.enterprises 家}}', '2134家'],
    ['{{partners.enterprises}}', '2134家'],
    ['{{partners.enterprises 余 家}}', '2000余家'],
    ['{{partners.enterprises 2100多 家}}', '2100多家'],
    ['{{graduates.cumulative 万余 人}}', '15万余人'],
    ['{{training-bases.batches 汉字 批}}', '两批'],
    ['{{hires.vocational-share}}', '71.43%'],
    ['{{hires.vocational-share 一位小数}}', '71.4%'],
    ['{{hires.vocational-share 70%以上}}', '70%以上'],
    ['{{stability.retention 比上年}}', '比上年提高1.26个百分点'],
    ['{{groups.national 名称 前1}}', '机械制造职业教育集团'],
    ['{{undergraduate.programmes 学校全称}}', '长春职业技术学院、长春汽车工业高等专科学校'],
    ['{{order-classes.hire-rate@4122099002 整数}}', '90%'],
    ['{{order-classes.hire-rate@长春职业技术学院}}', '90.00%'],
    ['{{coverage.schools.filed 所}}', '74所'],
    ['{{targets.programmes.sites.2027.value 50左右 个}}', '50个左右'],
    ['{{targets.programmes.sites.2027.share 整数}}', '36%'],
    ['{{contests.hosted-years 两 年}}', '两年'],
  ])('%s becomes %s', (written, words) => {
    expect(said(`有${written}。`)).toBe(`有${words}。`)
  })

  it('says of a value just below a round number only what is true', () => {
    expect(said('有{{partners.enterprises 多 家}}。', { 'partners.enterprises': ['1998', null] })).toBe(
      '有1900多家。',
    )
  })

  it('leaves years, titles and ordinals of the prose alone', () => {
    const plain =
      '2021—2025年，按照《方案（2021—2025年）》（长府发〔2021〕12号）和“十四五”规划，第二批项目于2022年5月1日开始，未来五年继续。'
    expect(said(plain)).toBe(plain)
  })
})
