import { beforeAll, describe, expect, it } from 'vitest'
import type { Letter } from '../../functions/letter.ts'
import { renderLetter } from '../../functions/render/render-letter.ts'
import { pageStyle } from '../../templates/page/style.ts'
import { letterOf, sample } from '../stages/letter/task.ts'
import { type Placed, type ReadPage, readPdf } from './read-pdf.ts'

const em = 15.79
const millimetres = (points: number): number => (points * 25.4) / 72
const isText = ({ text }: Placed): boolean => !/^—\s*\d+\s*—$/u.test(text)
const pdfOf = async (letter: Letter): Promise<ReadPage[]> =>
  readPdf((await renderLetter(letter, pageStyle))[0]?.bytes ?? new Uint8Array())

const letter = letterOf(sample)
let pages: ReadPage[]
beforeAll(async () => {
  pages = await pdfOf(letter)
})

describe('the letter on the page', () => {
  it('begins with the mark at the top left and the title in the middle, then the addressee', () => {
    const [mark, first, second, notice, addressee] = pages[0]?.lines ?? []
    expect(mark?.text).toBe('【同意公开】')
    expect(millimetres((mark?.baseline ?? 0) - 0.88 * em)).toBeCloseTo(37, 0)
    expect([first?.text, second?.text]).toEqual(letter.title)
    for (const line of [first, second, notice])
      expect(Math.abs(millimetres(((line?.left ?? 0) + (line?.right ?? 0)) / 2) - 106)).toBeLessThan(2)
    expect(notice?.text).toBe('（样例数据，非真实统计）')
    expect(addressee?.text).toBe(letter.addressee)
    expect(millimetres(addressee?.left ?? 0)).toBeLessThan(31)
  })

  it('ends with agency, date two characters to the right, and the way to ask', () => {
    const lines = pages.at(-1)?.lines.filter(isText) ?? []
    const [agency, date, contact] = lines.slice(-3)
    expect([agency?.text, date?.text]).toEqual(['长春市教育局', '2023年4月18日'])
    expect(((date?.left ?? 0) - (agency?.left ?? 0)) / em).toBeCloseTo(2, 1)
    expect(contact?.text).toBe(letter.contact)
  })

  it('is the same bytes each time', async () => {
    const [one, two] = [await renderLetter(letter, pageStyle), await renderLetter(letter, pageStyle)]
    expect(one.map(({ path }) => path)).toEqual(['letter.pdf', 'letter.txt', 'letter.json', 'SHA256SUMS'])
    for (const [i, { bytes }] of one.entries()) expect(Buffer.compare(bytes, two[i]?.bytes ?? bytes)).toBe(0)
  })

  it('leaves the signature alone on no page, however long the text', async () => {
    const [last] = letter.blocks.slice(-1)
    for (let lines = 1; lines <= 22; lines += 4) {
      const text = '继续推进产教融合校企合作。'.repeat(2 * lines)
      const longer: Letter = {
        ...letter,
        blocks: [
          ...letter.blocks.slice(0, -1),
          ...(last ? [{ kind: 'paragraph' as const, spans: [{ text }] }] : []),
        ],
      }
      const found = await pdfOf(longer)
      const final = found.at(-1)?.lines.filter(isText) ?? []
      expect(final.length).toBeGreaterThan(4)
      const whole = found.flatMap(page => page.lines.filter(isText).map(line => line.text)).join('')
      expect(whole).toContain(text)
    }
  })
})
