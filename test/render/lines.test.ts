import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Faces, readFaces } from '../../functions/render/faces.ts'
import { type Line, setLines } from '../../functions/render/lines.ts'
import { pageStyle } from '../../templates/page/style.ts'

let faces: Faces
beforeAll(async () => {
  faces = await readFaces(pageStyle.fonts)
})

const type = pageStyle.types.main.text
const em = type.size
const width = 28 * em
const textOf = (line: Line): string => line.map(segment => segment.text).join('')
const widthOf = (line: Line): number => line.reduce((sum, segment) => sum + segment.width, 0)
const set = (text: string, ems = 28): Line[] =>
  setLines([{ text }], type, { width: ems * em, justify: true }, faces)
const texts = (text: string, ems = 28): string[] => set(text, ems).map(textOf)

const neverFirst = /^[、。，．：；！？）》〉」』】〕”’％‰℃～·—…%]/u
const neverLast = /[（《〈「『【〔“‘]$/u

/** Words and marks as they meet in a bulletin, and as they should not. */
const word = fc.constantFrom(
  ...[
    '职业',
    '教育',
    '产',
    '教',
    '融合',
    '校企合作',
    '2022年',
    '15万人',
    '4600万元',
    '70%以上',
    '2000多家',
    '63%～72%',
    '-1.5',
  ],
  ...[
    '——',
    '……',
    '，',
    '。',
    '、',
    '；',
    '：',
    '（',
    '）',
    '《',
    '》',
    '“',
    '”',
    '》《',
    '），',
    '。”',
    '（“',
    'AI',
    '0.57个百分点',
  ],
)
const prose = fc.array(word, { minLength: 1, maxLength: 160 }).map(words => words.join(''))

describe('lines', () => {
  it('hold the whole text, in order', () => {
    fc.assert(
      fc.property(prose, text => {
        expect(texts(text).join('')).toBe(text)
      }),
    )
  })

  it('are never wider than the measure, save for the blank half of a mark at their end', () => {
    fc.assert(
      fc.property(prose, text => {
        for (const line of set(text)) {
          const hanging = /[、。，．：；！？）》」”’]$/u.test(textOf(line)) ? em / 2 : 0
          expect(widthOf(line)).toBeLessThanOrEqual(width + hanging + 0.02)
        }
      }),
    )
  })

  it('reach the right edge, but for the last', () => {
    const text =
      '校企合作的适应性、实用性、针对性不断提高，实现了“学生、学校、企业”三方共赢；占比在63%～72%之间。'.repeat(
        12,
      )
    for (const line of set(text).slice(0, -1)) {
      const hanging = /[、。，；”）]$/u.test(textOf(line)) ? em / 2 : 0
      expect(widthOf(line)).toBeGreaterThan(width - 0.02)
      expect(widthOf(line)).toBeLessThan(width + hanging + 0.02)
    }
  })

  it('begin with no closing mark and end with no opening one', () => {
    const calm = fc.array(
      fc.constantFrom(
        '职业教育',
        '（产教融合）',
        '《办法》、',
        '“红旗”',
        '——',
        '……',
        '15万人，',
        '70%；',
        '学校',
      ),
      {
        minLength: 20,
        maxLength: 120,
      },
    )
    fc.assert(
      fc.property(calm, words => {
        const lines = texts(words.join(''), 20)
        expect(lines.slice(1).filter(line => neverFirst.test(line))).toEqual([])
        expect(lines.slice(0, -1).filter(line => neverLast.test(line))).toEqual([])
      }),
    )
  })

  it.each([
    '4600万元',
    '1.20个百分点',
    '63%～72%',
    '2000多家',
    '-1.88',
    '±5%',
    '15万人',
    '10万辆',
    '4600.5',
    '附件5',
    '见表3',
  ])('never part %s, wherever it falls', amount => {
    for (let before = 1; before <= 24; before++) {
      const lines = texts(`${'校'.repeat(before)}${amount}${'企'.repeat(30)}`, 20)
      expect(lines.filter(line => line.includes(amount))).toHaveLength(1)
    }
  })

  it.each(['——', '……'])('keep %s whole and join its halves', mark => {
    for (let before = 1; before <= 24; before++) {
      const lines = set(`${'校'.repeat(before)}${mark}${'企'.repeat(30)}`, 20)
      const holding = lines.filter(line => textOf(line).includes(mark))
      expect(holding).toHaveLength(1)
      const segment = holding[0]?.find(one => one.text.includes(mark[0] ?? ''))
      expect(Math.abs(segment?.spacing ?? 1)).toBeLessThan(0.01)
    }
  })

  it.each(['》《', '），', '。”', '》、', '（《'])('set %s half an em closer', marks => {
    const [line = []] = setLines([{ text: marks }], type, { width }, faces)
    expect(widthOf(line) / em).toBeCloseTo(1.5, 3)
  })

  it('open at most a quarter em between Han and digits before anything else', () => {
    const lines = set('截至2022年底全市127所学校与2000多家企业建立了长期稳定的校企合作关系共建实训基地', 20)
    for (const segment of lines[0] ?? []) expect(segment.spacing).toBeLessThanOrEqual(em / 4 + 0.01)
    const digits = lines.flat().filter(segment => /^\d+$/u.test(segment.text) && segment.text.length > 1)
    for (const segment of digits) expect(segment.spacing).toBe(0)
  })

  it('cut a word that no line can hold, rather than run off the page', () => {
    const lines = set('a'.repeat(200), 10)
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(10 * em + 0.02)
  })

  it.each(['企业数', '学院数', '（市、区）'])('part no word that is to be kept: %s', kept => {
    for (let before = 1; before <= 12; before++) {
      const words = [{ text: `${'校'.repeat(before)}${kept}${'产'.repeat(9)}` }]
      const lines = setLines(words, type, { width: 6 * em, whole: [kept] }, faces).map(textOf)
      expect(lines.filter(line => line.includes(kept))).toHaveLength(1)
    }
  })

  it('leave no single character on the last line', () => {
    for (let length = 30; length <= 60; length++) {
      const last = texts(`${'校'.repeat(length)}。`).at(-1) ?? ''
      expect(last.replace('。', '').length).toBeGreaterThan(1)
    }
  })
})
