import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ran, ronghe } from './in-process.ts'

/** The commands of the bureau on the small sample city. */
const main = fileURLToPath(new URL('../../functions/cli/main.ts', import.meta.url))
const linhe = fileURLToPath(new URL('../../fixtures/linhe', import.meta.url))

let folder = ''
let store: string[] = []
let out = ''
const published: { value: Ran | null } = { value: null }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ronghe-'))
  store = ['--store', join(folder, 'store')]
  out = join(folder, 'out')
  const opened = await ronghe(
    'open',
    '--city',
    '临河市',
    '--agency',
    '临河市教育局',
    '--sample',
    '--districts',
    join(linhe, 'districts.csv'),
    ...store,
  )
  expect(opened.code).toBe(0)
  await ronghe('receive', linhe, '--arrivals', join(linhe, 'arrivals.csv'), ...store)
  published.value = await ronghe('publish', '--year', '2022', ...store, '--out', out)
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('publish', () => {
  it('leaves the bulletin with its data files and says how many', async () => {
    expect(published.value).toMatchObject({ code: 0, err: '' })
    const sums = await readFile(join(out, 'SHA256SUMS'), 'utf8')
    for (const file of [
      'bulletin.pdf',
      'bulletin.xlsx',
      'figures.json',
      'datapackage.json',
      'tables/by-school.csv',
    ])
      expect(sums).toContain(`  ${file}\n`)
    expect((await readFile(join(out, 'bulletin.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('refuses with the reason and exit 1 what cannot be published honestly', async () => {
    const year = await ronghe('publish', '--year', '2019', ...store, '--out', join(folder, 'none'))
    expect(year).toMatchObject({ code: 1, out: '' })
    expect(year.err).toContain('没有2019年的《填报单位名录》')
    const city = await ronghe(
      'publish',
      '--year',
      '2022',
      '--store',
      join(folder, 'empty'),
      '--out',
      join(folder, 'none'),
    )
    expect(city).toMatchObject({ code: 2, out: '' })
    expect(city.err).toContain('没有这个数据目录')
  })

  it('takes a wrong day or a missing year as wrong usage', async () => {
    const day = await ronghe('publish', '--year', '2022', '--date', '2023-02-30', ...store, '--out', out)
    expect(day.code).toBe(2)
    expect(day.err).toContain('2023-02-30')
    expect((await ronghe('publish', ...store, '--out', out)).code).toBe(2)
  })
})

describe('verify', () => {
  const verify = (): Promise<Ran> => ronghe('verify', '--year', '2022', ...store, '--out', out)

  it('proves that the folder is what comes out of the stored originals', async () => {
    const ran = await verify()
    expect(ran.out).toMatch(/^一致：\d+ 个文件/u)
    expect(ran.code).toBe(0)
  })

  it('names a published file and a stored return that somebody changed', async () => {
    const table = join(out, 'tables', 'by-school.csv')
    const figures = await readFile(table)
    await writeFile(table, `${figures}x`)
    const changed = await verify()
    expect(changed.out.trim()).toBe('不一致：tables/by-school.csv')
    expect(changed.code).toBe(1)
    await writeFile(table, figures)

    const { entries } = JSON.parse(
      await readFile(join(folder, 'store', 'manifests', '2022', 'bureau.json'), 'utf8'),
    ) as { entries: { form: string; submission: string; verdict: string }[] }
    const register = entries.find(entry => entry.form === 'reporters' && entry.verdict === 'accepted')
    const key = `filings/2022/bureau/reporters/${register?.submission}.json`
    const filing = await readFile(join(folder, 'store', key), 'utf8')
    await writeFile(join(folder, 'store', key), filing.replace('2023-', '2024-'))
    const tampered = await verify()
    expect(tampered.out.trim()).toBe(`保存的数据与原件不符：${key}`)
    expect(tampered.code).toBe(1)
    await writeFile(join(folder, 'store', key), filing)
  })

  it('names a receipt and a shown manifest that somebody changed', async () => {
    const receipts = join(folder, 'store', 'receipts', '2022', 'bureau')
    const page = (await readdir(receipts)).find(name => name.endsWith('.html')) ?? ''
    const receipt = await readFile(join(receipts, page), 'utf8')
    await writeFile(join(receipts, page), receipt.replace('已接收', '未接收'))
    const shown = join(folder, 'store', 'manifests', '2022', 'bureau.json')
    const manifest = await readFile(shown)
    await rm(shown)
    await writeFile(shown, '{}')
    const { out: said, code } = await verify()
    expect(said.trim().split('\n').sort()).toEqual([
      '保存的数据与原件不符：manifests/2022/bureau.json',
      `保存的数据与原件不符：receipts/2022/bureau/${page}`,
    ])
    expect(code).toBe(1)
    await writeFile(join(receipts, page), receipt)
    await writeFile(shown, manifest)
  })
})

describe('status', () => {
  it('tells of every reporter and form, and the same as JSON and CSV', async () => {
    const [table, json, csv] = await Promise.all([
      ronghe('status', '--year', '2022', ...store),
      ronghe('status', '--year', '2022', '--json', ...store),
      ronghe('status', '--year', '2022', '--csv', ...store),
    ])
    const { schools, enterprises, reporters } = JSON.parse(json.out) as {
      schools: { due: number; filed: number }
      enterprises: { due: number }
      reporters: { reporter: string; forms: { form: string; state: string }[] }[]
    }
    expect(table.out).toContain(
      `应报：学校${schools.due}所、企业${enterprises.due}家；已报：${schools.filed}所`,
    )
    expect(reporters).toHaveLength(schools.due + enterprises.due)
    const lines = reporters.reduce((sum, { forms }) => sum + forms.length, 0)
    expect(csv.out.trim().split('\r\n')).toHaveLength(lines + 1)
    const states = (state: string): number =>
      reporters.flatMap(({ forms }) => forms).filter(form => form.state === state).length
    expect(table.out).toContain(
      `已接收${states('accepted')}，零报送${states('nil')}，被退回${states('refused')}，未报送${states('missing')}`,
    )
  })
})

describe('explain', () => {
  it('goes down to the cells, which add up to the figure', async () => {
    const ran = await ronghe('explain', 'hires.vocational-share', '--year', '2022', '--json', ...store)
    const { figure, rests } = JSON.parse(ran.out) as {
      figure: { numerator: string; denominator: string }
      rests: { lines: { cells: Record<string, string> }[] }[]
    }
    const total = (header: string): bigint =>
      rests.flatMap(({ lines }) => lines).reduce((sum, { cells }) => sum + BigInt(cells[header] ?? '0'), 0n)
    expect(String(total('其中：职业学校毕业生数（人）'))).toBe(figure.numerator)
    expect(String(total('当年新增一线从业人员数（人）'))).toBe(figure.denominator)
  })

  it('says what was left out and why, and that individual data are not for publication', async () => {
    const ran = await ronghe('explain', 'hires.vocational-share', '--year', '2022', ...store)
    expect(ran.out).toContain('不得公布')
    expect(ran.out).toMatch(/未计入：[1-9]\d* 项/u)
  })

  it('takes an unknown indicator as wrong usage and lists the known ones', async () => {
    const ran = await ronghe('explain', 'partners.enterprise', '--year', '2022', ...store)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('partners.enterprises')
  })
})

describe('reconcile', () => {
  it('lists where school and enterprise disagree', async () => {
    const ran = await ronghe('reconcile', '--year', '2022', '--json', ...store)
    const found = JSON.parse(ran.out) as { kind: string }[]
    expect(found.length).toBeGreaterThan(0)
    expect((await ronghe('reconcile', '--year', '2022', ...store)).out).toContain(`共 ${found.length} 处`)
  })
})

describe('wrong usage', () => {
  it('is said in both languages, in one line, with the way to help', async () => {
    const [missing, unknown, nowhere, city] = await Promise.all([
      ronghe('status'),
      ronghe('publsh'),
      ronghe('status', '--year', '2022', '--store', join(folder, 'nowhere')),
      ronghe('open', '--city', ' ', '--agency', 'x', ...store),
    ])
    expect([missing, unknown, nowhere, city].map(({ code }) => code)).toEqual([2, 2, 2, 2])
    expect(missing.err).toMatch(/^缺少选项 --year <year> \/ error: .+\n.*ronghe --help/u)
    expect(unknown.err).toContain('没有这个命令：publsh')
    expect(nowhere.err).toContain('没有这个数据目录')
    expect(city.err).toContain('都要填写')
  })

  it('and what the machine refuses, in one line without a stack', async () => {
    const ran = await ronghe('publish', '--year', '2022', ...store, '--out', main)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(ran.err).toContain(main)
  })
})

describe('checks', () => {
  it('as Markdown are what templates/checks/CATALOGUE.md has (npm run docs)', async () => {
    const committed = await readFile(new URL('../../templates/checks/CATALOGUE.md', import.meta.url), 'utf8')
    expect((await ronghe('checks', '--markdown')).out).toBe(committed)
  })
})
