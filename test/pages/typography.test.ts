import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Placed, type ReadPage, readPdf } from '../render/read-pdf.ts'
import { editions, letters } from './editions.ts'

/** Both whole bulletins and the letter, read as they are printed. */
const read = (folder: string, name: string) => readPdf(readFileSync(join(folder, name)))
const documents = [
  ...(await Promise.all(
    Object.entries(editions).map(async ([id, folder]) => ({ id, pages: await read(folder, 'bulletin.pdf') })),
  )),
  ...(await Promise.all(
    Object.entries(letters).map(async ([id, folder]) => ({
      id: `letter of ${id}`,
      pages: await read(folder, 'letter.pdf'),
    })),
  )),
]
const bulletins = documents.slice(0, Object.keys(editions).length)

const isBody = ({ size }: Placed): boolean => Math.abs(size - 15.79) < 0.05
const isNumber = ({ text }: Placed): boolean => /^— ?\d+ ?—$/u.test(text.trim())

/** The runs of a page with the raised marks of notes as blanks on the line of what they follow. */
function lowered(runs: readonly Placed[]): Placed[] {
  const found: Placed[] = []
  for (const run of runs.filter(one => one.text.trim() !== '' && one.right > one.left)) {
    const last = found.at(-1)
    const raised = /^\[\d+\]$/u.test(run.text) && run.size < 10
    found.push(raised && last ? { ...run, text: '', baseline: last.baseline, size: last.size } : run)
  }
  return found
}

/** What stands together on one line: a line of text, or a cell of one. */
function pieces({ runs }: ReadPage): Placed[] {
  const found: Placed[] = []
  const sorted = lowered(runs).toSorted((a, b) =>
    Math.abs(a.baseline - b.baseline) < 0.5 ? a.left - b.left : a.baseline - b.baseline,
  )
  for (const run of sorted) {
    const last = found.at(-1)
    const near =
      last && Math.abs(last.baseline - run.baseline) < 0.5 && run.left - last.right < 0.5 * run.size
    if (near) found[found.length - 1] = { ...last, text: last.text + run.text, right: run.right }
    else found.push(run)
  }
  return found.filter(piece => !isNumber(piece))
}

/** Pairs of lines of one text: one below the other, beginning at one place but for the indent. */
function pairs(page: ReadPage): [Placed, Placed][] {
  const all = pieces(page)
  return all.flatMap((upper): [Placed, Placed][] => {
    const lower = all.find(
      one =>
        Math.abs(one.size - upper.size) < 0.05 &&
        one.baseline - upper.baseline > 0.5 * upper.size &&
        one.baseline - upper.baseline < 1.95 * upper.size &&
        Math.abs(one.left - upper.left) < 2.1 * upper.size,
    )
    return lower ? [[upper, lower]] : []
  })
}

describe.each(documents)('every line of $id', ({ pages }) => {
  it('begins with no closing mark and ends with no opening one', () => {
    const texts = pages.flatMap(page => pieces(page).map(({ text }) => text.trim()))
    expect(texts.length).toBeGreaterThan(30)
    const marks = texts.filter(text => !/^[—…]+$/u.test(text))
    expect(marks.filter(text => /^[、。，．：；！？）》〉」』】〕”’％‰℃～…]/u.test(text))).toEqual([])
    expect(marks.filter(text => /[（《〈「『【〔“‘]$/u.test(text))).toEqual([])
  })

  it('parts no number, nor a number from its unit or sign, nor —— and ……', () => {
    const numeric = /^[+-]?[\d.,]+%?$/u
    const parted = pages.flatMap(pairs).filter(([{ text: upper }, { text: lower }]) => {
      if (numeric.test(upper.trim()) || numeric.test(lower.trim())) return false
      const [end, begin] = [upper.trim(), lower.trim()]
      const number = /\d$/u.test(end) && /^[\d.,%‰℃～年月日个家所种人项对万亿]/u.test(begin)
      const sign = /[+±～]$/u.test(end) && /^\d/u.test(begin)
      const named = /(?:附件|附表|见[表图])$/u.test(end) && /^\d/u.test(begin)
      const dash = /(?:^|[^—])—$/u.test(end) && /^—(?:[^—]|$)/u.test(begin)
      return number || sign || named || dash
    })
    expect(parted.map(([upper, lower]) => `${upper.text} | ${lower.text}`)).toEqual([])
  })
})

/** Pages of running text, to the one with the signature: the agency and the date below the list of annexes. */
function textPages(pages: readonly ReadPage[]): ReadPage[] {
  const end = pages.findIndex(page => page.lines.some(line => isBody(line) && line.text.startsWith('附件：')))
  return pages.slice(0, end + 1)
}

const foot = ((37 + 225) * 72) / 25.4
const pitch = 29.61

describe.each(bulletins)('the pages of text of $id', ({ pages }) => {
  const text = textPages(pages)

  it('are filled to the last four lines, but for the one before the signature', () => {
    expect(text.length).toBeGreaterThan(5)
    const gaps = text.slice(0, -2).map(page => {
      const lowest = Math.max(...pieces(page).map(({ baseline }) => baseline))
      return (foot - lowest) / pitch
    })
    expect(gaps.filter(gap => gap > 4.2)).toEqual([])
  })

  it('end with a signature that stands below text', () => {
    const lines = text.at(-1)?.lines.filter(isBody) ?? []
    const at = lines.findIndex(line => line.text.startsWith('附件：'))
    expect(at).toBeGreaterThan(0)
    expect(lines[at - 1]?.text).toMatch(/。$/u)
    expect(lines.at(-1)?.text).toMatch(/^\d{4}年\d+月\d+日$/u)
  })

  it('have two lines of text or more below every heading', () => {
    let found = 0
    for (const page of text) {
      const body = page.lines.filter(isBody)
      body.forEach((line, i) => {
        if (!/^(?:[一二三四五]、|下一步$)/u.test(line.text)) return
        found++
        expect(body.length - i, line.text).toBeGreaterThan(2)
      })
    }
    expect(found).toBeGreaterThanOrEqual(5)
  })

  it('name every table and chart before it stands, and it stands on that page or the two after', () => {
    const lines = text.flatMap((page, number) => page.lines.map(line => ({ ...line, number })))
    const titles = lines.flatMap(line => {
      const name = /^([表图]\d+)\s/u.exec(line.text)?.[1]
      return name && !isBody(line) ? [{ ...line, name }] : []
    })
    expect(titles.length).toBeGreaterThan(10)
    for (const title of titles) {
      const first = lines.find(
        line => isBody(line) && new RegExp(`${title.name}(?!\\d)`, 'u').test(line.text),
      )
      expect(first, title.name).toBeDefined()
      const [from, to] = [first?.number ?? 0, title.number]
      expect(to - from, title.name).toBeGreaterThanOrEqual(0)
      expect(to - from, title.name).toBeLessThanOrEqual(2)
      if (to === from) expect(title.baseline, title.name).toBeGreaterThan(first?.baseline ?? 0)
    }
  })
})
