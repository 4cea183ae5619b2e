import { describe, expect, it } from 'vitest'
import type { Section } from '../../../functions/model.ts'
import { checkProse } from '../../../functions/stages/compose/prove.ts'
import { compose } from '../../../functions/stages/compose.ts'
import { forms, sections } from '../../../templates/index.ts'
import { bulletinWords } from '../../../templates/page/bulletin-words.ts'
import { type Changes, edition, lines, type Value } from './edition.ts'
import { named } from './named.ts'
import { proseOf } from './print.ts'

const words = bulletinWords(forms)
const composed = (changes: Changes = {}, more: Parameters<typeof edition>[1] = {}) =>
  compose(edition(changes, { named, ...more }), sections, words, '2023-04-01')

const everything = (now: (unit: string, like: Value) => Value, before: Value | null): Changes =>
  Object.fromEntries(lines.map(([id, , unit, like]) => [id, [now(unit, like), before] as const]))

describe('a section with no return at all', () => {
  const bulletin = composed(everything(() => 'not-submitted', null))
  it('says so in one sentence and keeps its table', () => {
    expect(proseOf(bulletin, 'industries')).toBe(
      '本年度没有收到专业设置情况、毕业生情况、企业基本情况的有关数据，本部分各项指标暂无数据；未报送不等于零，不作推算。',
    )
    const { blocks } = bulletin.sections[0] as Section
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table'])
  })
  it('is a nil return where everybody filed 无此项', () => {
    const nil = composed(everything(() => 'nil', null))
    expect(proseOf(nil, 'undergraduate')).toBe(
      '本年度学校基本情况、专业设置情况均填报为“无此项”，本部分各项指标没有数值。',
    )
  })
  it('is not said twice of two figures for one reason', () => {
    const said = proseOf(
      composed({
        'contests.hosted-years': ['not-submitted', null],
        'contests.first-prizes': ['not-submitted', null],
      }),
      'education',
    )
    expect(said).toContain('连续承办国家级赛事年数、国家级技能大赛一等奖未报送，暂无数据。')
  })
  it('leaves the targets standing', () => {
    expect(proseOf(bulletin, 'next-steps')).toContain(
      '二是到2025年，使职业本科专业达到12个，距目标年还有3年。职业本科专业数未报送，暂无数据。',
    )
  })
})

describe('zero', () => {
  const bulletin = composed(everything((_, like) => (Array.isArray(like) ? ['0', '5'] : '0'), null))
  it.each([
    ['industries', '2022年，全市职业院校没有在办专业。'],
    [
      'integration',
      '全市没有运行中的产业学院。没有专业开展现代学徒制试点。没有示范性实训基地。没有省级产教融合型企业。\n没有国家示范性职业教育集团。',
    ],
    ['education', '没有企业同意公开生产性基地的产出。'],
    ['education', '本年度没有学校承办国家级技能大赛赛项。'],
    ['undergraduate', '本年度没有学校开展职业本科建设。没有在办或筹建的职业本科专业。'],
    ['next-steps', '2022年没有企业人员到学校挂职。'],
  ])('%s: %s', (id, sentence) => {
    expect(proseOf(bulletin, id)).toContain(sentence)
  })
  it('beside other numbers is said by name', () => {
    const mixed = composed({ 'industry-colleges.schools': ['0', '0'], 'industry-colleges.count': ['4', '0'] })
    expect(proseOf(mixed, 'integration')).toContain(
      '建有产业学院的学校数为零，产业学院数4个，产业学院比上年增加4个。',
    )
  })
  it('to the year before gives no rate', () => {
    expect(proseOf(composed({ 'apprenticeship.programmes': ['3', '0'] }), 'integration')).toContain(
      '3个专业开展现代学徒制试点[6]，比上年增加3个。',
    )
  })
})

describe('changes', () => {
  it.each<[Value, Value, string]>([
    ['12', '15', '12个专业开展现代学徒制试点[6]，比上年减少3个、下降20.00%。'],
    ['12', '12', '12个专业开展现代学徒制试点[6]，与上年持平。'],
    ['12', 'not-submitted', '12个专业开展现代学徒制试点[6]。'],
    ['12', 'withheld', '12个专业开展现代学徒制试点[6]。'],
    ['400001', '400000', '400001个专业开展现代学徒制试点[6]，比上年增加1个。'],
  ])('from %2$s to %1$s: %3$s', (now, before, sentence) => {
    expect(proseOf(composed({ 'apprenticeship.programmes': [now, before] }), 'integration')).toContain(
      sentence,
    )
  })
  it('are not said in the first year', () => {
    const first = composed(Object.fromEntries(lines.map(([id, , , now]) => [id, [now, null] as const])), {
      coverageBefore: null,
    })
    expect(JSON.stringify(first.opening) + JSON.stringify(first.sections)).not.toMatch(/比上年|与上年/u)
  })
  it('of a successor are said to be on the same footing', () => {
    const succeeded = composed(
      {},
      {
        successions: [
          {
            code: '4122019902',
            name: '长春汽车职业技术大学',
            predecessor: '4122019901',
            predecessorName: '长春汽车工业高等专科学校',
          },
        ],
      },
    )
    expect(proseOf(succeeded)).toContain('更名、合并的单位与其前身衔接比较[1]')
    expect(succeeded.notes[0]).toBe(
      '长春汽车职业技术大学的前身为长春汽车工业高等专科学校；与上年比较时，以前身上年的数据为基数。',
    )
  })
})

describe('coverage', () => {
  const open = edition()
  const saying = (schools: readonly [due: number, filed: number, onTime: number]) => {
    const [due, filed, onTime] = schools
    const count = { due, filed, complete: filed, onTime }
    return proseOf(
      composed(
        {},
        { coverage: { ...open.coverage, schools: count, enterprises: count }, coverageBefore: null },
      ),
    ).split('\n')[0]
  }
  it.each<[[number, number, number], string]>([
    [
      [8, 8, 8],
      '2022年，应报送的学校8所，均已报送，其中按时报齐全部报表的8所；应报送的企业8家，均已报送，其中按时报齐全部报表的8家。',
    ],
    [
      [8, 8, 0],
      '2022年，应报送的学校8所，均已报送，均未按时报齐全部报表；应报送的企业8家，均已报送，均未按时报齐全部报表。',
    ],
    [
      [8, 0, 0],
      '2022年，应报送的学校8所，均未报送；应报送的企业8家，均未报送。未报送的学校8所、企业8家，名单见附件5，未报送的单位不计入各项指标，也不按零处理。',
    ],
    [[0, 0, 0], '2022年，没有应报送的学校；没有应报送的企业。'],
  ])('of %j', (schools, sentence) => {
    expect(saying(schools)).toBe(sentence)
  })
})

describe('names', () => {
  const saying = (id: string, ...names: Readonly<Record<string, string>>[]) => ({
    named: new Map([...named, [id, names]]),
  })
  const base = { school: '汽高专', schoolName: '长春汽车工业高等专科学校', base: '仿真基地' }
  it('of more than six end with 等', () => {
    const programmes = [...'甲乙丙丁戊己庚'].map(programme => ({ programme }))
    const changes: Changes = { 'undergraduate.programmes': ['7', '4'] }
    expect(
      proseOf(composed(changes, saying('undergraduate.programmes', ...programmes)), 'undergraduate'),
    ).toContain('职业本科专业有甲、乙、丙、丁、戊、己等7个')
  })
  it('are the whole where there is one', () => {
    const one = composed({ 'training-bases.national': ['1', null] }, saying('training-bases.national', base))
    expect(proseOf(one, 'integration')).toContain(
      '示范性实训基地中，国家立项建设的1个，为汽高专[7]的仿真基地。',
    )
  })
  it('are left out where none may be said', () => {
    const none = composed({}, { named: new Map() })
    expect(proseOf(none, 'integration')).toContain('示范性实训基地中，国家立项建设的5个。')
    expect(proseOf(none, 'integration')).toContain('国家示范性职业教育集团5个。')
    expect(proseOf(none, 'undergraduate')).toContain('2所学校开展职业本科建设')
    expect(proseOf(none, 'education')).toContain('有学校连续两年承办同一国家级技能大赛赛项。')
    expect(proseOf(none, 'education')).toContain(
      '年产值最高的是一个基地，为2个车型生产零部件，年产量10万辆份，年产值4600万元。',
    )
  })
  it('of several equal hosts are the first and 等', () => {
    const hosts = ['甲校', '乙校'].map(school => ({ school, schoolName: school, event: '样例赛项' }))
    expect(proseOf(composed({}, saying('contests.hosted-years', ...hosts)), 'education')).toContain(
      '甲校等连续两年承办样例等赛项。',
    )
  })
  it('without a word that a section needs are a fault', () => {
    expect(() => composed({}, saying('training-bases.national', { school: '汽高专' }))).toThrow(
      'what is named with training-bases.national has no schoolName',
    )
  })
})

describe('withheld', () => {
  it('is said, and nothing is named with it', () => {
    const said = proseOf(composed({ 'production.value': ['withheld', '3900'] }), 'education')
    expect(said).toContain('生产基地年产值涉及个别单位数据，不宜公布。')
    expect(said).not.toMatch(/红旗工匠班|一汽集团|3900|10万辆份/u)
  })
  it('hides the base of a target that counts from it', () => {
    const open = edition({}, { named })
    const [target, ...others] = open.targets
    const base = target?.base && {
      ...target.base,
      value: null,
      absence: 'withheld' as const,
      text: '不宜公布',
    }
    const bulletin = compose(
      { ...open, targets: target ? [{ ...target, base: base ?? null }, ...others] : [] },
      sections,
      words,
      '2023-04-01',
    )
    expect(proseOf(bulletin, 'next-steps')).toContain(
      '一是到2027年，新增现代化专业50个左右，2021年没有可以公布的数据，不计算进展，距目标年还有5年。',
    )
    const row = bulletin.annexes
      .flatMap(({ blocks }) => blocks)
      .flatMap(block => (block.kind === 'table' && block.table.id === 'targets' ? block.table.rows : []))[0]
    expect(row?.map(({ text }) => text)).toContain('不宜公布')
    expect(row?.map(({ text }) => text)).not.toContain('18')
  })
})

describe('words that a figure does not prove', () => {
  it('stop the bulletin with the indicator and its value', () => {
    const bulletin = composed()
    const overstated = {
      ...bulletin,
      opening: [
        {
          kind: 'paragraph' as const,
          spans: [{ text: '3000多家', figure: 'partners.enterprises' }],
        },
      ],
    }
    expect(() => checkProse(overstated, words.change)).toThrow(
      'partners.enterprises is 2134, which does not prove: 3000多家',
    )
  })
  it.each([
    ['partners.enterprises', '2200家'],
    ['partners.enterprises', '比上年增加146家、增长7.40%'],
    ['partners.enterprises', '比上年减少147家、下降7.40%'],
    ['partners.enterprises', '与上年持平'],
    ['hires.vocational-share', '75%以上'],
    ['graduates.cumulative', '15.1万人'],
    ['programmes.kinds', '两百余种'],
    ['contests.hosted-years', '三年'],
    ['depth.deep-share', '比上年提高1.89个百分点'],
    ['depth.deep-share', '38.26%'],
  ])('%s: %s', (figure, text) => {
    const bulletin = { ...composed(), opening: [{ kind: 'paragraph' as const, spans: [{ text, figure }] }] }
    expect(() => checkProse(bulletin, words.change)).toThrow(text)
  })
  it('are never chosen where a section allows nothing else', () => {
    const strict = sections.map(section =>
      section.id === 'industries'
        ? {
            ...section,
            blocks: (say: Parameters<typeof section.blocks>[0]) => {
              say.state(['programmes.kinds'], { said: kinds => kinds.as('种', () => null) })
              return []
            },
          }
        : section,
    )
    expect(() => compose(edition({}, { named }), strict, words, '2023-04-01')).toThrow(
      'programmes.kinds is 146, which proves none of the words for it',
    )
  })
})
