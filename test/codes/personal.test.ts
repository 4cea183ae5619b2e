import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv, tableOf } from '../../fixtures/checks/table.ts'
import {
  creditCheckCharacter,
  creditCodeFault,
  organisationCheckCharacter,
} from '../../functions/codes/credit-code.ts'
import { personalDataIn } from '../../functions/codes/personal.ts'
import { production } from '../../templates/forms/production.form.ts'
import { schoolProfile } from '../../templates/forms/school-profile.form.ts'
import { enterprise, everything, file, send, text } from '../flows/receiving.ts'
import { unzipped } from '../flows/unzip.ts'

const inScript =
  (zero: number) =>
  (digits: string): string =>
    [...digits].map(digit => String.fromCodePoint(zero + Number(digit))).join('')
const grouped =
  (mark: string, ...sizes: number[]) =>
  (digits: string): string => {
    const parts: string[] = []
    let at = 0
    for (const size of sizes) {
      parts.push(digits.slice(at, at + size))
      at += size
    }
    return [...parts, digits.slice(at)].filter(Boolean).join(mark)
  }
const mapped = (written: string) => (digits: string) =>
  [...digits].map(digit => [...written][Number(digit)]).join('')
const marks = [
  ' ',
  '   ',
  '.',
  '/',
  '_',
  '-',
  '‐',
  '–',
  '—',
  '−',
  '·',
  '\u200b',
  '\u2060',
  '\u202e',
  '\u00a0',
]

const notations: readonly ((mobile: string) => string)[] = [
  one => one,
  ...['+86', '+86 ', '0086', '0086-', '86-', '0', '(+86)', 'tel', 'TEL:', '电话'].map(
    before => (one: string) => before + one,
  ),
  one => `${one}abc`,
  one => `样例${one}样例`,
  ...marks.flatMap(mark => [
    grouped(mark, 3, 4),
    grouped(mark, 3, 3),
    grouped(mark, ...Array<number>(10).fill(1)),
  ]),
  one => `(${one.slice(0, 3)})${one.slice(3, 7)}-${one.slice(7)}`,
  one => `${one.slice(0, 2)},${one.slice(2, 5)},${one.slice(5, 8)},${one.slice(8)}`,
  ...[0xff10, 0x660, 0x6f0, 0x966, 0x1d7ce, 0x1d7f6].map(inScript),
  mapped('⓪①②③④⑤⑥⑦⑧⑨'),
  mapped('⓿❶❷❸❹❺❻❼❽❾'),
  mapped('〇一二三四五六七八九'),
  mapped('零幺二三四五六七八九'),
  mapped('零壹贰叁肆伍陆柒捌玖'),
]
const mobiles = fc
  .tuple(fc.constantFrom('13', '15', '17', '18', '19'), fc.stringMatching(/^\d{9}$/u))
  .map(parts => parts.join(''))

describe('a mobile number', () => {
  it('is seen in every notation', () => {
    fc.assert(
      fc.property(mobiles, fc.constantFrom(...notations), (mobile, write) => {
        expect([write(mobile), personalDataIn(write(mobile))]).toEqual([write(mobile), 'mobile'])
      }),
      { numRuns: 1500 },
    )
  })

  it('is found in no output, whichever column of a return it stands in', async () => {
    const columns = ['name', 'teachers', 'school', 'remark'] as const
    await fc.assert(
      fc.asyncProperty(
        mobiles,
        fc.constantFrom(...notations),
        fc.constantFrom(...columns),
        async (mobile, write, id) => {
          const written = write(mobile)
          const table = tableOf(schoolProfile, [{ [id]: written }])
          const bytes = csv(
            id === 'remark' ? table.map((row, i) => [...row, i === 0 ? '备注' : written]) : table,
          )
          const got = await send({ bytes })
          expect([written, got.receipt.verdict]).toEqual([written, 'quarantined'])
          for (const [key, content] of await everything(got.store, /^quarantine\//u)) {
            const stored = await got.store.get(key)
            const parts = key.endsWith('.xlsx') && stored ? [...unzipped(stored.bytes).values()] : [content]
            for (const part of parts) expect(part.includes(written) || part.includes(mobile)).toBe(false)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('may be an output of a product, and is not repeated where it is questioned', async () => {
    const got = await send({ bytes: file(production, { value: '13812345678' }), reporter: enterprise })
    expect(got.receipt.verdict).not.toBe('quarantined')
    expect(JSON.stringify(got.receipt.findings)).not.toContain('13812345678')
    const asPhone = await send({ bytes: file(production, { value: '138-1234-5678' }), reporter: enterprise })
    expect(asPhone.receipt.verdict).toBe('quarantined')
  })
})

describe('an identity card', () => {
  const card = '110000190001010004'
  it.each([
    card,
    '110000 19000101 0004',
    '110000-1900-0101-0004',
    '110000190001010005',
    `ID${card}`,
    `${card}abc`,
    inScript(0xff10)(card),
    '110000900101000',
    '身份证：110000900101000',
  ])('%s is seen', written => expect(personalDataIn(written)).toBe('identity-card'))

  it('with a wrong check character in a column of codes is a mistyped code, and is not repeated', async () => {
    const got = await send({ bytes: file(schoolProfile, { school: '110000190001010005' }) })
    expect(got.receipt.verdict).toBe('refused')
    for (const [key, content] of await everything(got.store, /^originals\//u)) {
      const stored = await got.store.get(key)
      const parts = key.endsWith('.xlsx') && stored ? [...unzipped(stored.bytes).values()] : [content]
      for (const part of parts) expect(part).not.toContain('110000190001010005')
    }
  })
})

describe('no false alarm', () => {
  it('over 5,000 valid credit codes and school codes', () => {
    let seed = 1
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    for (let i = 0; i < 5000; i++) {
      const kind = ['91', '92', '93', '11', '12', '13', '51', '52', '31'][random(9)] ?? '91'
      const area = `22${String(1900 + random(150)).padStart(4, '0')}`
      const body = Array.from({ length: 8 }, () =>
        random(3) === 0 ? alphabet[random(31)] : String(random(10)),
      ).join('')
      const first17 = `${kind}${area}${body}${organisationCheckCharacter(body)}`
      const code = first17 + creditCheckCharacter(first17)
      expect(creditCodeFault(code)).toBeNull()
      expect([code, personalDataIn(code), personalDataIn(code, 'code')]).toEqual([code, null, null])
      const school = `${['36', '93', '41', '42'][random(4)]}22${String(random(1_000_000)).padStart(6, '0')}`
      expect([school, personalDataIn(`${school} 、${school}`)]).toEqual([school, null])
    }
  })

  it.each([
    '0431-88123456',
    '2021-09-01 13:00:12',
    '220101000012345',
    '2015、2016、2017',
    '长教发〔2022〕13号',
  ])('%s', written => expect(personalDataIn(written)).toBeNull())
})

describe('people in a file that is no form, or beside one', () => {
  it.each(['姓名', '联系人', '联系电话', '手机号'])('a column %s puts the whole file aside', async header => {
    const alone = await send({ bytes: `序号,${header}\n1,欧阳样例\n` })
    const below = await send({ bytes: `${text(schoolProfile, {})}\n序号,${header}\n1,欧阳样例\n` })
    expect([alone.receipt.verdict, below.receipt.verdict]).toEqual(['quarantined', 'quarantined'])
  })

  it('a row of data without a header is not repeated', async () => {
    const got = await send({ bytes: '4122019901,欧阳样例\n' })
    expect(got.faults).toEqual(['header.none'])
    expect(JSON.stringify(got.receipt)).not.toContain('欧阳样例')
  })

  it('who is named above or below the table is not in the workbook', async () => {
    const table = text(schoolProfile, { teachers: '很多' })
    const got = await send({ bytes: `联系人：欧阳样例 电话 0431-00000000\n${table}填表人：欧阳样例\n` })
    expect(got.receipt.verdict).toBe('refused')
    for (const [key, content] of await everything(got.store, /^originals\//u)) {
      const stored = await got.store.get(key)
      const parts = key.endsWith('.xlsx') && stored ? [...unzipped(stored.bytes).values()] : [content]
      for (const part of parts) expect(part).not.toContain('欧阳样例')
    }
  })
})
