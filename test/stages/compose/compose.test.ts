import { describe, expect, it } from 'vitest'
import { compose } from '../../../functions/stages/compose.ts'
import { forms, sections } from '../../../templates/index.ts'
import { bulletinWords } from '../../../templates/page/bulletin-words.ts'
import { type Changes, edition } from './edition.ts'
import { named } from './named.ts'
import { proseOf, tables } from './print.ts'

const composed = (changes: Changes = {}, more: Parameters<typeof edition>[1] = {}) =>
  compose(edition(changes, { named, ...more }), sections, bulletinWords(forms), '2023-04-01')

describe('a bulletin whose figures are the reply’s', () => {
  const bulletin = composed()

  it('breaks its title where the sense breaks', () => {
    expect(bulletin.title).toEqual(['2022年长春市职业教育', '产教融合校企合作统计公报'])
    expect([bulletin.agency, bulletin.date, bulletin.sample]).toEqual(['长春市教育局', '2023-04-01', true])
  })

  it('says coverage first', () => {
    expect(proseOf(bulletin).split('\n')[0]).toBe(
      '2022年，应报送的学校75所，已报送74所，其中按时报齐全部报表的71所；应报送的企业160家，已报送151家，其中按时报齐全部报表的140家。' +
        '未报送的学校1所、企业9家，名单见附件5，未报送的单位不计入各项指标，也不按零处理。' +
        '两年报送的单位不同，与上年的比较按各年实际报送单位计算[1]。',
    )
  })

  it('measures the four faults, each with its change', () => {
    const said = proseOf(bulletin)
    for (const sentence of [
      '合作范围。在办专业布点中，有合作企业的占63.16%，比上年提高2.23个百分点。各校合作企业数的中位数为28家，比上年增加3家、增长12.00%。',
      '深度合作[2]占38.25%，比上年降低1.89个百分点。',
      '平均每对合作关系有1.85种合作形式，比上年增加0.07种、增长3.94%。只有一种形式的合作关系占44.01%，比上年降低4.00个百分点。',
      '上年的合作关系中，本年仍在合作的占85.01%，比上年提高1.26个百分点。',
    ])
      expect(said).toContain(sentence)
  })

  it('has the reply’s sections under its headings in its order', () => {
    expect(bulletin.sections.map(({ heading }) => heading)).toEqual([
      '一、聚焦主导产业，服务经济社会发展',
      '二、深化产教融合，打造校企命运共同体',
      '三、改革育人模式，构建双主体育人机制',
      '四、推动高职升本工作，加快应用型人才培养',
      '下一步',
    ])
  })

  it.each([
    ['industries', '2022年，全市职业院校开设17大类百余种专业'],
    ['industries', '2016届至2022届累计为各行各业培养输送毕业生15万人'],
    ['industries', '一线从业人员中，70%以上为职业学校毕业生'],
    ['integration', '9所学校建有运行中的产业学院15个，产业学院比上年增加3个、增长25.00%。'],
    ['integration', '79个专业开展现代学徒制试点'],
    ['integration', '先后两批建设示范性实训基地24个'],
    ['integration', '省级产教融合型企业134家'],
    ['integration', '汽高专[7]的智能网联汽车仿真实训基地等5个立项为国家建设项目。'],
    [
      'integration',
      '长职院[8]牵头的长春市机电职教集团、机械工业学校[9]牵头的机械制造职业教育集团等5个集团化办学项目入选国家示范性职业教育集团。',
    ],
    [
      'education',
      '年产值最高的是汽高专与一汽集团[10]合作的“红旗工匠班”，为2个车型生产底盘部件总成，年产量10万辆份，年产值4600万元。',
    ],
    ['education', '订单班当年毕业生中，90%被合作企业录用[11]，录用率90.20%，比上年提高3.02个百分点。'],
    [
      'education',
      '长职校[12]连续两年承办全国职业院校技能大赛农机维修赛项。全市学校参加国家级技能大赛获一等奖3项',
    ],
    ['education', '全市职业院校与2000多家企业建立校企合作关系'],
    ['undergraduate', '汽高专、长职院2所学校开展职业本科建设，学校数与上年持平。'],
    [
      'undergraduate',
      '机器人技术、新能源汽车工程技术、智能网联汽车工程技术、物流工程技术4个，均在筹建，职业本科专业比上年增加2个',
    ],
    [
      'next-steps',
      '一是到2027年，新增现代化专业50个左右，以2021年的476个专业布点为基数，已新增18个，完成目标的36.00%，距目标年还有5年。',
    ],
    ['next-steps', '二是到2025年，使职业本科专业达到12个，2022年为4个，完成目标的33.33%，距目标年还有3年。'],
  ])('%s says: %s', (id, sentence) => {
    expect(proseOf(bulletin, id)).toContain(sentence)
  })

  it('ties every number of its prose to one of its figures', () => {
    const ids = new Set(bulletin.figures.map(({ indicator }) => indicator))
    const spans = [...bulletin.opening, ...bulletin.sections.flatMap(({ blocks }) => blocks)].flatMap(
      block => (block.kind === 'paragraph' ? block.spans : []),
    )
    const plain = spans.filter(({ figure }) => figure === undefined).map(({ text }) => text)
    // Years, dates and references to annexes and tables are no figures.
    const numbers = plain.filter(text =>
      /\d/u.test(text.replace(/\d{4}(?:年|届)(?:\d+月\d+日)?|附件\d|[表图]\d|还有\d+年/gu, '')),
    )
    expect(numbers).toEqual([])
    expect(spans.every(({ figure }) => figure === undefined || ids.has(figure))).toBe(true)
  })

  it('numbers its notes in the order of their marks, each used', () => {
    const spans = [...bulletin.opening, ...bulletin.sections.flatMap(({ blocks }) => blocks)].flatMap(
      block => (block.kind === 'paragraph' ? block.spans : []),
    )
    const marks = [...new Set(spans.flatMap(({ note }) => note ?? []))]
    expect(marks).toEqual(bulletin.notes.map((_, i) => i + 1))
  })

  it('gives each table an id of its own that can name a file', () => {
    const ids = tables(bulletin).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter(id => !/^[a-z][a-z0-9-]*$/u.test(id))).toEqual([])
    for (const { columns, rows } of tables(bulletin))
      expect(rows.every(row => row.length === columns.length)).toBe(true)
  })

  it('explains every indicator and says where it comes from', () => {
    const glossary = proseOf(bulletin, 'glossary')
    const sources = proseOf(bulletin, 'sources')
    for (const { name } of sections.flatMap(({ indicators }) => indicators)) {
      expect(glossary).toContain(`${name}：`)
      expect(sources).toContain(name)
    }
    expect(sources).toContain('《毕业生情况》')
  })
})
