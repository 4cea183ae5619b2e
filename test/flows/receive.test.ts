import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asGb18030 } from '../../fixtures/checks/gb18030.ts'
import { csv, tableOf } from '../../fixtures/checks/table.ts'
import { memoryStore } from '../../functions/edges/local/memory-store.ts'
import { filingReader } from '../../functions/flows/filings.ts'
import { receive } from '../../functions/flows/receive.ts'
import { keys } from '../../functions/keys.ts'
import type { Upload } from '../../functions/model.ts'
import type { Store } from '../../functions/ports.ts'
import { receivingWith } from '../../functions/receiving.ts'
import { graduates } from '../../templates/forms/graduates.form.ts'
import { orderClasses } from '../../templates/forms/order-classes.form.ts'
import { partnerships } from '../../templates/forms/partnerships.form.ts'
import { reporters } from '../../templates/forms/registers.ts'
import { schoolProfile } from '../../templates/forms/school-profile.form.ts'
import { everything, file, school, send, text } from './receiving.ts'

const receiving = receivingWith(() => true)
const upload = (name: string, receivedAt: string, bytes: Uint8Array, reporter = school): Upload => ({
  key: keys.incoming(2022, reporter, name),
  year: 2022,
  reporter,
  receivedAt,
  bytes: [bytes],
})
const at = (minute: number): string => `2023-01-10T01:${String(minute).padStart(2, '0')}:00.000Z`
const take = (store: Store, one: Upload) => receive(one, store, receiving, filingReader(store))

describe('personal data (57)', () => {
  const identityCard = '110000190001010004'
  const mobile = '13800000000'
  const table = tableOf(schoolProfile, [{}])
  const withColumn = (header: string, cell: string): Uint8Array =>
    csv(table.map((row, i) => [...row, i === 0 ? header : cell]))
  const files: readonly (readonly [string, Uint8Array, string])[] = [
    ['an identity card in a remark', withColumn('备注', identityCard), identityCard],
    ['a mobile number in a name', file(schoolProfile, { name: `样例学院 ${mobile}` }), mobile],
    ['full-width digits', withColumn('备注', '１３８００００００００'), '１３８００００００００'],
    ['a column of people', withColumn('联系人', '欧阳样例'), '欧阳样例'],
    ['a name where a number was asked for', file(schoolProfile, { secondments: '王样例' }), '王样例'],
    [
      'a mobile number below the table',
      new TextEncoder().encode(`${text(schoolProfile, {})}联系电话：${mobile}\n`),
      mobile,
    ],
    ['a file that is no known form', new TextEncoder().encode(`甲,乙\n样例,${mobile}\n`), mobile],
    ['a web page', new TextEncoder().encode(`<html><td>${mobile}</td></html>`), mobile],
  ]

  it.each(files)('%s: the whole file is put aside and the value said nowhere', async (_, bytes, value) => {
    const got = await send({ bytes })
    expect(got.receipt.verdict).toBe('quarantined')
    expect(got.filing).toBeNull()
    const rest = await everything(got.store, /^quarantine\//u)
    expect([...rest.keys()].some(key => key.startsWith('originals/') || key.startsWith('filings/'))).toBe(
      false,
    )
    for (const [key, content] of rest) expect([key, content.includes(value)]).toEqual([key, false])
    const kept = await got.store.get(keys.quarantine(got.receipt.submission))
    expect(kept && Buffer.from(kept.bytes).equals(bytes)).toBe(true)
  })

  it('in a file name is not repeated either', async () => {
    const got = await send({ bytes: file(schoolProfile, {}), file: `样例 ${mobile}.csv` })
    expect(got.receipt.verdict).toBe('accepted')
    for (const content of (await everything(got.store, /^$/u)).values()) expect(content).not.toContain(mobile)
  })
})

describe('one effect (60)', () => {
  const first = upload('a.csv', at(1), file(schoolProfile, {}))
  const corrected = upload('b.csv', at(5), file(schoolProfile, { students: '5700' }))
  const refused = upload('c.csv', at(3), file(schoolProfile, { students: '-1' }))
  const again = upload('a.csv', at(9), file(schoolProfile, {}))
  const cohorts = upload(
    'd.csv',
    at(2),
    file(graduates, {}, { cohort: '2021', graduates: '1400', employed: '1300' }),
  )
  const all = [first, corrected, refused, again, cohorts]

  it('of an upload that comes twice: the first receipt again, and nothing written', async () => {
    const store = memoryStore()
    const one = await take(store, first)
    const before = await everything(store, /^$/u)
    const two = await take(store, first)
    expect([one.known, two.known]).toEqual([false, true])
    expect(two.receipt).toEqual(one.receipt)
    expect(await everything(store, /^$/u)).toEqual(before)
  })

  it('in any order and however often: the same records, byte for byte', async () => {
    const inOrder = memoryStore()
    for (const one of all) await take(inOrder, one)
    // Receipts say what was known when they were given; the records do not depend on it.
    const records = await everything(inOrder, /^receipts\//u)
    const orders = fc.array(fc.constantFrom(...all), { minLength: 5, maxLength: 9 })
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), orders, async (order, more) => {
        const store = memoryStore()
        for (const one of [...order, ...more]) await take(store, one)
        expect(await everything(store, /^receipts\//u)).toEqual(records)
      }),
      { numRuns: 15 },
    )
  })

  it('of a process killed at any write: the next attempt makes the same bytes', async () => {
    const whole = memoryStore()
    await take(whole, first)
    await take(whole, corrected)
    const expected = await everything(whole, /^$/u)
    for (let killedAt = 1; killedAt <= 6; killedAt++) {
      const store = memoryStore()
      await take(store, first)
      const halfway = killing(store, killedAt)
      await expect(take(halfway, corrected)).rejects.toThrow('killed')
      await take(store, corrected)
      expect(await everything(store, /^$/u)).toEqual(expected)
    }
  })

  it('the original is kept as it came', async () => {
    const got = await send({ bytes: asGb18030(text(schoolProfile, {})) })
    const stored = await got.store.get(keys.original(got.receipt.submission))
    expect(stored && Buffer.from(stored.bytes).equals(asGb18030(text(schoolProfile, {})))).toBe(true)
  })
})

/** A store whose process dies at the nth write. */
function killing(store: Store, nth: number): Store {
  let writes = 0
  const dying =
    <A extends unknown[], R>(write: (...given: A) => Promise<R>) =>
    (...given: A): Promise<R> => {
      writes += 1
      if (writes === nth) throw new Error('killed')
      return write(...given)
    }
  return { ...store, put: dying(store.put), create: dying(store.create), swap: dying(store.swap) }
}

describe('what a receipt says', () => {
  it('first the verdict, then what to do, then the findings, then what was understood', async () => {
    const got = await send({ bytes: file(schoolProfile, { teachers: '3,200' }) })
    expect(got.receipt.headline).toBe('《学校基本情况》已接收，共1行数据。')
    expect(got.receipt.totals[0]).toEqual({
      column: '专任教师数（人）',
      unit: '人',
      total: '3200',
      filled: 1,
      blank: 0,
    })
  })

  it('groups one fault over 500 rows with all its lines', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => ({ className: `样例${i}班`, students: '十几' }))
    const { receipt } = await send({ bytes: file(orderClasses, ...rows) })
    expect(receipt.findings.map(({ code }) => code)).toEqual(['order-classes.students.approximate'])
    expect(receipt.findings[0]?.places.map(({ line }) => line)).toEqual(rows.map((_, i) => i + 2))
  })

  it('places differ in their words: each keeps its own', async () => {
    const rows = [
      { className: '样例一班', graduates: '3', hired: '5' },
      { className: '样例二班', graduates: '4', hired: '6' },
    ]
    const { receipt } = await send({ bytes: file(orderClasses, ...rows) })
    const group = receipt.findings.find(({ code }) => code === 'order-classes.hired-within-graduates')
    expect(group?.places.map(({ message }) => message)).toEqual([
      '“其中：被合作企业录用人数（人）”（5）大于“当年毕业人数（人）”（3）',
      '“其中：被合作企业录用人数（人）”（6）大于“当年毕业人数（人）”（4）',
    ])
  })

  it('line as a text editor counts, cell as the spreadsheet shows it', async () => {
    const content = `"学校基本情况\n（样例）"\n${text(schoolProfile, { teachers: '很多' })}`
    const { receipt } = await send({ bytes: content })
    expect(receipt.findings[0]?.places[0]).toMatchObject({ line: 4, cell: 'F3', received: '很多' })
  })

  it('says that an earlier version stands when its replacement is refused', async () => {
    const store = memoryStore()
    await take(store, upload('a.csv', at(1), file(schoolProfile, {})))
    const { receipt } = await take(store, upload('b.csv', at(2), file(schoolProfile, { students: 'x' })))
    expect(receipt.next.at(-1)).toContain('仍然有效')
  })

  it('asks whether a reporter outside the register should file', async () => {
    const store = memoryStore()
    const register = file(reporters, { code: '3622019902', name: '样例中等职业学校' })
    await send({ bytes: register, reporter: 'bureau' }, store)
    const got = await send({ bytes: file(graduates, {}) }, store)
    expect([got.receipt.verdict, got.faults]).toEqual(['accepted', ['path.not-registered']])
    expect(got.entry?.warnings).toBe(0)
  })

  it('cannot be made to run anything', async () => {
    const hostile = '<script>alert(1)</script>"onmouseover="x'
    const { receipt, store } = await send({
      bytes: csv(tableOf(schoolProfile, [{ teachers: hostile }])),
      file: '<img src=x onerror=alert(1)>.csv',
    })
    const key = keys.receipt(2022, school, receipt.receivedAt, receipt.submission, receipt.file, 'html')
    const page = new TextDecoder().decode((await store.get(key))?.bytes)
    expect(page).not.toMatch(/<script|<img/u)
    expect(page).toContain('&lt;script&gt;')
  })
})

describe('laws', () => {
  const rows = [
    {},
    {
      since: '2020-05',
      enterprise: '91220101MA0Y00024U',
      enterpriseName: '样例二号科技有限公司',
      courses: '0',
    },
    { since: '2021-01', status: '已终止', until: '2022-03', investment: '' },
  ]
  const table = tableOf(partnerships, rows)

  it('encoding, separator, order of columns and line ends never change what is read', async () => {
    const usual = await send({ bytes: csv(table) })
    const columns = table[0]?.map((_, i) => i) ?? []
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(columns, { minLength: columns.length }),
        fc.constantFrom(',', '\t', ';', '|'),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.constantFrom('utf-8', 'gbk', 'utf-16'),
        async (order, separator, end, encoding) => {
          const content = table.map(row => order.map(i => row[i]).join(separator) + end).join('')
          const bytes =
            encoding === 'gbk'
              ? asGb18030(content)
              : encoding === 'utf-16'
                ? Uint8Array.from([0xff, 0xfe, ...Buffer.from(content, 'utf16le')])
                : new TextEncoder().encode(content)
          const got = await send({ bytes })
          expect(got.filing?.rows).toEqual(usual.filing?.rows)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('reading what was read changes nothing and has nothing to say', async () => {
    const messy = {
      serviceIncome: '１５．５',
      since: '2019年3月',
      forms: '捐赠;订单培养/技术服务，实习就业,员工培训',
    }
    const first = await send({ bytes: file(partnerships, messy) })
    const canonical = first.filing?.rows.map(({ cells }) =>
      Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, cell ?? ''])),
    )
    const second = await send({ bytes: file(partnerships, ...(canonical ?? [])) })
    expect(second.filing?.rows).toEqual(first.filing?.rows)
    expect(second.notes).toEqual([])
  })
})
