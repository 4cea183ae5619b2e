import { describe, expect, it } from 'vitest'
import type { Edition } from '../../../functions/edition.ts'
import type { Figure } from '../../../functions/model.ts'
import { publishedChange } from '../../../functions/stages/compose/change.ts'
import { forms } from '../../../templates/index.ts'
import { bulletinWords } from '../../../templates/page/bulletin-words.ts'
import { faultsOf, letterOf, said, sample } from './task.ts'

/** What a letter and the bulletin of its year say of a change must be the same, in words and in meaning. */
const turnedTo =
  (id: string, turn: (figure: Figure) => Figure) =>
  (edition: Edition): Edition => ({
    ...edition,
    figures: new Map([...edition.figures].map(([key, figure]) => [key, key === id ? turn(figure) : figure])),
  })

const text = '同口径比上年增加135家、增长6.87%'
const sameScope = turnedTo('partners.enterprises', figure => ({
  ...figure,
  change: {
    kind: 'level',
    difference: '102',
    rate: '4.937076',
    text: '比上年增加102家、增长4.94%',
    sameScope: { reporters: 70, value: '2101', previous: '1966', difference: '135', rate: '6.866735', text },
  },
}))
const changed = { 'partners.enterprises': ['2168', '2066'] } as const
const notes = (letter: ReturnType<typeof letterOf>): string => {
  const last = letter.blocks.at(-1)
  return last?.kind === 'paragraph' ? last.spans.map(span => span.text).join('') : ''
}

describe('a change in a letter', () => {
  it('is that over the same reporters where the bulletin says that', () => {
    expect(said('合作企业{{partners.enterprises 比上年}}。', { ...changed }, sameScope)).toBe(
      `合作企业${text}。`,
    )
    const figure = letterOf(sample, { ...changed }, sameScope).references.find(
      one => one.text === text,
    )?.figure
    expect(figure && publishedChange(figure, bulletinWords(forms).change)).toBe(text)
  })

  it('is explained at the end: the bulletin, the year before, and the scope only where it is said', () => {
    const bulletin = '注：文中统计数据取自《2022年长春市职业教育产教融合校企合作统计公报》，统计至2022年末'
    expect(notes(letterOf(sample, { ...changed }, sameScope))).toBe(
      `${bulletin}；“上年”指2021年；“同口径”指只计算两年都报送了该项的单位。`,
    )
    expect(notes(letterOf(sample))).toBe(`${bulletin}；“上年”指2021年。`)
    expect(notes(letterOf(sample.replace('，合作企业{{partners.enterprises 比上年}}', '')))).toBe(
      `${bulletin}。`,
    )
  })

  it('is none where the sums of two years are those of other reporters', () => {
    const partial = turnedTo('partners.enterprises', figure => ({
      ...figure,
      change: { kind: 'level', difference: null, rate: null, text: '' },
    }))
    const { text } = { text: sample }
    expect(faultsOf(text, { ...changed }, partial).map(({ code }) => code)).toEqual(['reference.change'])
  })

  it('is none of a district, whose reporters change unseen', () => {
    const district = (edition: Edition): Edition => {
      const figure = edition.figures.get('partners.enterprises')
      const row = {
        key: '220102',
        name: '南关区',
        shortName: null,
        figures: figure ? { 'partners.enterprises': figure } : {},
      }
      return { ...edition, byDistrict: { ...edition.byDistrict, rows: [row] } }
    }
    const written = (reference: string): string =>
      sample.replace('{{partners.enterprises 比上年}}', reference)
    expect(faultsOf(written('{{partners.enterprises@南关区 家}}'), { ...changed }, district)).toEqual([])
    expect(
      faultsOf(written('{{partners.enterprises@南关区 比上年}}'), { ...changed }, district).map(
        ({ code }) => code,
      ),
    ).toEqual(['reference.change'])
  })
})

describe('a number of those alone that gave the item', () => {
  it('is said to be one', () => {
    const partial = turnedTo('secondments.people', figure => ({
      ...figure,
      answered: { given: 55, asked: 73 },
    }))
    expect(notes(letterOf(sample, {}, partial))).toMatch(
      /；“企业人员到校挂职人数”应有73条报送记录填写，按填写的55条计算。$/u,
    )
  })
})
