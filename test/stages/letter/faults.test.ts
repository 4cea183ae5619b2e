import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeProposal } from '../../../functions/stages/letter/decode.ts'
import { letterFaults } from '../../../templates/letter/faults.ts'
import type { Changes } from '../compose/edition.ts'
import { faultsOf, letterOf, said, sample, withParagraph } from './task.ts'

interface Case {
  readonly text: string
  readonly changes?: Changes
  /** Where the fault is, and what is said of it. */
  readonly at?: readonly [line: number, column: number]
  readonly words?: Readonly<Record<string, string>>
}

const replaced = (from: string, to: string): Case => {
  if (!sample.includes(from)) throw new Error(`the sample lacks ${from}`)
  return { text: sample.replace(from, to) }
}
const written = (paragraph: string, column: number, more: Partial<Case> = {}): Case => {
  const { text, line } = withParagraph(paragraph)
  return { text, at: [line, column], ...more }
}

/** One proposal file for every fault, which it has. */
const cases: Readonly<Record<string, Case>> = {
  'file.character': written('有\ue000字', 2),
  'front.missing': { text: `\n${sample.slice(sample.indexOf('<!--'))}`, at: [2, 1] },
  'front.unclosed': { text: sample.replace(/\n---\n/u, '\n'), at: [1, 1] },
  'front.line': { ...replaced('届：14', '届14'), at: [5, 1] },
  'front.unknown': { ...replaced('届：14', '第届：14'), at: [5, 1] },
  'front.twice': { ...replaced('届：14', '届：14\n届：15'), at: [6, 1] },
  'front.required': { ...replaced('编号：244\n', ''), words: { name: '编号' } },
  'front.value': { ...replaced('2023-04-18', '2023-02-30'), at: [10, 4] },
  'front.early': { ...replaced('2023-04-18', '2022-04-18'), at: [10, 4], words: { year: '2022' } },
  'markdown.refused': written('这是**重点**', 3),
  'heading.unknown': replaced('## 二、深化', '## 二、推进'),
  'heading.twice': replaced('## 下一步', '## 四、推动高职升本工作，加快应用型人才培养\n\n又。\n\n## 下一步'),
  'heading.order': {
    text: sample
      .replace('## 一、聚焦主导产业，服务经济社会发展', '')
      .replace(
        '## 下一步',
        '## 一、聚焦主导产业，服务经济社会发展\n\n又。\n\n## 二、深化产教融合，打造校企命运共同体\n\n## 下一步',
      ),
  },
  'heading.missing': replaced('## 四、推动高职升本工作，加快应用型人才培养', ''),
  'part.empty': replaced('## 下一步', '## 下一步\n\n## 下一步'),
  'steps.none': { text: sample.replace(/^(?:1|2|3)\. /gmu, '') },
  'steps.mark': replaced('1. 优化', '1. 一是优化'),
  'steps.many': { text: `${sample}\n${'- 又。\n'.repeat(100)}` },
  'reference.unclosed': written('有{{partners.enterprises 家}', 2),
  'reference.empty': written('有{{}}', 2),
  'reference.unknown': written('有{{partner.enterprises 家}}', 2, {
    words: { near: 'partners.enterprises、partners.relations、coverage.enterprises.due' },
  }),
  'reference.place': written('有{{order-classes.hire-rate@长职}}', 2),
  'reference.absent': written('有{{partners.enterprises 多 家}}', 2, {
    changes: { 'partners.enterprises': ['withheld', null] },
    words: { reason: '不宜公布' },
  }),
  'reference.word': written('有{{partners.enterprises 大概 家}}', 2),
  'reference.unproved': written('有{{partners.enterprises 2000多 家}}', 2, {
    changes: { 'partners.enterprises': ['1998', null] },
    words: { value: '1998家' },
  }),
  'reference.unit': written('有{{partners.enterprises 多 人}}', 2, { words: { unit: '家' } }),
  'reference.change': written('有{{partners.enterprises 比上年}}', 2, {
    changes: { 'partners.enterprises': ['2134', null] },
  }),
  'reference.no-names': written('有{{partners.enterprises 企业}}', 2),
  'reference.few-names': written('有{{groups.national 名称 前4}}', 2, { words: { count: '3' } }),
  'prose.number': written('有2000多家企业', 2),
  'prose.change': written('企业比上年增加{{partners.enterprises 家}}', 6),
  'prose.around': written('有近{{partners.enterprises 多 家}}企业', 2),
}

describe('a fault', () => {
  it('has a case each', () => {
    expect(Object.keys(cases).toSorted()).toEqual(
      Object.keys(letterFaults)
        .filter(code => code !== 'file.undecodable')
        .toSorted(),
    )
  })

  it.each(Object.entries(cases))('%s is found in its place', (code, { text, changes, at, words }) => {
    const found = faultsOf(text, changes).filter(fault => fault.code === code)
    expect(found).not.toEqual([])
    if (at) expect([found[0]?.line, found[0]?.column]).toEqual(at)
    if (words) expect(found[0]?.words).toMatchObject(words)
    const { message, remedy } = letterFaults[code] ?? { message: '', remedy: '' }
    const named = [...`${message}${remedy}`.matchAll(/\{([\w-]+)\}/gu)].map(([, name]) => name)
    const known = [...Object.keys(found[0]?.words ?? {}), 'found']
    expect(named.filter(name => !known.includes(name ?? ''))).toEqual([])
  })

  it('comes with all others, in the order of the file', () => {
    const text = sample
      .replace('届：14', '届：十四')
      .replace('{{programmes.categories 个}}', '{{programmes.category 个}}')
      .replace('{{partners.enterprises 2000多 家}}', '2000多家')
    expect(faultsOf(text).map(({ code }) => code)).toEqual([
      'front.value',
      'reference.unknown',
      'prose.number',
    ])
  })

  it('is every word that turns the meaning of a number', () => {
    for (const paragraph of [
      '超过{{partners.enterprises 家}}',
      '不足{{partners.enterprises 家}}',
      '有{{partners.enterprises 家}}以上',
      '有{{graduates.cumulative 人}}多',
      '有{{partners.enterprises 家}}0',
    ])
      expect(faultsOf(withParagraph(paragraph).text).length).toBeGreaterThan(0)
  })

  it('is a target without the word that the register has for it, and that word elsewhere', () => {
    for (const paragraph of [
      '到2027年新增{{targets.programmes.sites.2027.value 个}}',
      '到2027年新增{{targets.programmes.sites.2027.value 以上 个}}',
      '达到{{targets.undergraduate.programmes.2025.value 左右 个}}',
      '现有{{programmes.sites 左右 个}}',
      '现有{{partners.enterprises 以上 家}}',
      '连续{{industry-colleges.schools 连续 所}}',
    ])
      expect([paragraph, faultsOf(withParagraph(paragraph).text)[0]?.code]).toEqual([
        paragraph,
        expect.stringMatching(/^reference\.(?:unproved|word)$/u),
      ])
  })

  it('is the name of an enterprise that did not release its figures', () => {
    expect(faultsOf(withParagraph('与{{production.value 企业}}').text)).toEqual([])
    for (const word of ['企业', '企业全称', '名称'])
      expect(faultsOf(withParagraph(`与{{order-classes.hire-rate ${word}}}`).text)[0]?.code).toBe(
        'reference.no-names',
      )
  })

  it('is a number in Chinese numerals too', () => {
    for (const paragraph of ['两千多家企业', '百分之七十', '十五万名毕业生', '五个集团', '七成', '过半'])
      expect([paragraph, faultsOf(withParagraph(paragraph).text).map(({ code }) => code)]).toEqual([
        paragraph,
        ['prose.number'],
      ])
  })
})

describe('a file', () => {
  it('may be UTF-8 or GB18030, and nothing else', () => {
    expect(decodeProposal(new TextEncoder().encode('\ufeff届：14'))).toBe('届：14')
    expect(decodeProposal(Uint8Array.from([0xbd, 0xec, 0xa3, 0xba, 0x31, 0x34]))).toBe('届：14')
    expect(decodeProposal(Uint8Array.from([0xff, 0xfe, 0x4a, 0x5c]))).toBeNull()
  })
})

describe('laws', () => {
  it('N多 stands exactly where N < x < the next rounder number', () => {
    const rounds = fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 3 }))
      .map(([lead, zeros]) => ({ n: lead * 10 ** zeros }))
    fc.assert(
      fc.property(rounds, fc.integer({ min: -50, max: 2000 }), ({ n }, more) => {
        const x = Math.max(0, n + more)
        const zeros = /0*$/u.exec(String(n))?.[0].length ?? 0
        const { text } = withParagraph(`有{{partners.enterprises ${n}多 家}}。`)
        const true_ = n < x && x < n + 10 ** zeros
        expect([n, x, faultsOf(text, { 'partners.enterprises': [String(x), null] }).length === 0]).toEqual([
          n,
          x,
          true_,
        ])
      }),
      { numRuns: 60 },
    )
  })

  it('every way that is offered instead may be written and says what it was said to say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400_000 }), x => {
        const changes: Changes = { 'partners.enterprises': [String(x), '1987'] }
        const { text } = withParagraph('有{{partners.enterprises 大概 家}}')
        const [fault] = faultsOf(text, changes)
        for (const way of (fault?.words.possible ?? '').split('；')) {
          const [reference = '', words = ''] = way.split(' → ')
          expect(said(`有${reference}。`, changes)).toBe(`有${words}。`)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('a digit put anywhere into the text is a fault', () => {
    const begin = sample.indexOf('新修订')
    const comment = /^(?:<!--.*-->|\d)/u
    fc.assert(
      fc.property(fc.integer({ min: begin, max: sample.length - 2 }), at => {
        const line = sample.slice(sample.lastIndexOf('\n', at - 1) + 1)
        const mark = at - (sample.lastIndexOf('\n', at - 1) + 1) <= 2 && comment.test(line)
        const inTitle = sample.lastIndexOf('《', at - 1) > sample.lastIndexOf('》', at - 1)
        fc.pre(!mark && !inTitle)
        const text = `${sample.slice(0, at)}7${sample.slice(at)}`
        // Within a reference it may be the number itself, which says nothing new.
        if (faultsOf(text).length === 0) expect(letterOf(text).blocks).toEqual(letterOf(sample).blocks)
      }),
      { numRuns: 150 },
    )
  })
})
