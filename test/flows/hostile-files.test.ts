import { describe, expect, it } from 'vitest'
import { csv, tableOf } from '../../fixtures/checks/table.ts'
import { limits as usual } from '../../functions/limits.ts'
import { extraColumns } from '../../functions/stages/parse/extra-columns.ts'
import { headerBook, readHeader } from '../../functions/stages/parse/header.ts'
import { orderClasses } from '../../templates/forms/order-classes.form.ts'
import { schoolProfile } from '../../templates/forms/school-profile.form.ts'
import { file, type Got, school, send, text } from './receiving.ts'
import { unzipped } from './unzip.ts'

const storedKey = async ({ store }: Got, extension: string): Promise<string> => {
  for await (const key of store.list('receipts/')) if (key.endsWith(extension)) return key
  throw new Error(`no receipt ${extension}`)
}
/** Everything that the receipt's workbook says, its comments included. */
async function workbook(got: Got): Promise<string> {
  const stored = await got.store.get(await storedKey(got, 'xlsx'))
  return [...unzipped(stored?.bytes ?? new Uint8Array())].map(([path, part]) => `${path}\n${part}`).join('\n')
}
const table = tableOf(schoolProfile, [{}])

describe('the workbook of a receipt', () => {
  it('has nothing of a quarantined file', async () => {
    const cells = csv(table.map((row, i) => [...row, i === 0 ? '备注' : '欧阳样例 13800000000']))
    const got = await send({ bytes: cells })
    const book = await workbook(got)
    expect(got.receipt.verdict).toBe('quarantined')
    expect(book).toContain('personal.mobile')
    for (const secret of ['欧阳样例', '13800000000', '样例职业学院']) expect(book).not.toContain(secret)
  })

  it('has nothing of a file that was not recognised', async () => {
    const got = await send({ bytes: '甲,乙\n欧阳样例,样例一号\n' })
    expect(got.receipt.form).toBeNull()
    expect(await workbook(got)).not.toContain('欧阳样例')
  })

  it('of a file with a million blank lines is small, and marks what is near the top', async () => {
    const lines = text(schoolProfile, { teachers: '很多' }).split('\n')
    const got = await send({ bytes: [...lines, '\n'.repeat(1_100_000), lines[1]].join('\n') })
    const stored = await got.store.get(await storedKey(got, 'xlsx'))
    expect(stored?.bytes.length).toBeLessThan(200_000)
    expect(await workbook(got)).toContain('很多')
  })

  it('shortens a cell that no spreadsheet could open', async () => {
    const got = await send({ bytes: csv(tableOf(schoolProfile, [{ name: '样'.repeat(40_000) }])) })
    const longest = Math.max(...((await workbook(got)).match(/样+/gu) ?? []).map(run => run.length))
    expect(longest).toBe(32_766)
  })

  it('has no character in its remarks that hides or turns around others', async () => {
    const got = await send({ bytes: file(schoolProfile, { teachers: '很\u202E多' }) })
    const parts = [
      ...unzipped((await got.store.get(await storedKey(got, 'xlsx')))?.bytes ?? new Uint8Array()),
    ]
    const remarks = parts.filter(([path]) => path.includes('comments'))
    expect(remarks).not.toEqual([])
    for (const [, part] of remarks) expect(part).not.toContain('\u202E')
  })
})

describe('a cell that is the name of something in the programming language', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s is no option', async word => {
    const choice = await send({ bytes: file(schoolProfile, { category: word, undergraduate: word }) })
    expect(choice.receipt.verdict).toBe('refused')
    expect(choice.faults.some(code => code.endsWith('.unknown-option'))).toBe(true)
  })
})

describe('size', () => {
  it('a column of another year over 200,000 rows is read to its end', () => {
    const found = readHeader(headerBook([orderClasses]), ['年度', ...(tableOf(orderClasses, [])[0] ?? [])])
    if (!found) throw new Error('the header was not found')
    const rows = Array.from({ length: 200_000 }, (_, i) => ({
      line: i + 2,
      row: i + 2,
      cells: ['2021'],
      misaligned: false,
    }))
    const upload = { reporter: school, edition: 2022, limits: usual }
    const { findings } = extraColumns(found, { line: 1, row: 1, width: 1 }, [], rows, upload)
    expect(findings).toHaveLength(200_000)
  })

  it('one fault in thousands of places is counted in full, and the first thousand are listed', async () => {
    const rows = Array.from({ length: 2500 }, (_, i) => ({ className: `样例${i}班`, students: '十几' }))
    const got = await send({ bytes: `${text(orderClasses, ...rows)}注：样例\n${'样例\n'.repeat(1500)}` })
    const [group] = got.receipt.findings
    expect([group?.count, group?.places.length]).toEqual([2500, 1000])
    expect(got.entry?.errors).toBe(2500)
    expect(got.receipt.headline).toContain('2500处')
    const { leftOut, leftOutMore } = got.receipt.reading
    expect([leftOut.length, leftOutMore]).toEqual([1000, 501])
    const page = new TextDecoder().decode((await got.store.get(await storedKey(got, 'html')))?.bytes)
    expect(page).toContain('共2500处，以下列出前1000处')
    expect(page).toContain('此外还有501行')
    expect(await workbook(got)).toContain('共2500处，以下列出前1000处')
  })

  it('one place a column puts a file with a person in every row aside', async () => {
    const people = Array.from({ length: 3000 }, (_, i) => `样例${i},1380000${String(i).padStart(4, '0')}`)
    const got = await send({ bytes: `甲,乙\n${people.join('\n')}\n` })
    expect(got.receipt.findings.map(({ count }) => count)).toEqual([1])
  })

  it('one long cell at the top costs no more than its length', async () => {
    const begun = process.cpuUsage()
    const got = await send({ bytes: `${'_a'.repeat(300_000)}!,乙\n1,2\n` })
    const { user } = process.cpuUsage(begun)
    expect(got.receipt.verdict).toBe('refused')
    expect(user).toBeLessThan(20_000_000)
  })
})

it('a filing of thousands of rows is stored as one JSON text', async () => {
  const rows = Array.from({ length: 2500 }, (_, i) => ({ className: `样例${i}班` }))
  const got = await send({ bytes: file(orderClasses, ...rows) })
  expect(got.receipt.verdict).toBe('accepted')
  for await (const key of got.store.list('filings/')) {
    const stored = new TextDecoder().decode((await got.store.get(key))?.bytes)
    expect(stored).toBe(`${JSON.stringify(got.filing)}\n`)
  }
  expect(got.filing?.rows).toHaveLength(2500)
})
