import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { letterCommand } from '../../functions/cli/commands/letter.ts'
import { receiveAll } from '../../functions/cli/receive-all.ts'
import { UsageError } from '../../functions/cli/terminal.ts'
import { diskStore } from '../../functions/edges/local/disk-store.ts'
import { findFiles } from '../../functions/edges/local/uploads.ts'
import { writeCity } from '../../functions/flows/records.ts'

/** The reply to a proposal, as the bureau makes it, from a few returns of the small sample city. */
const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url))
const main = path('functions/cli/main.ts')
const linhe = path('fixtures/linhe/2022')

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** As the bureau runs it, with its exit code. */
const ronghe = (...words: string[]): Promise<Ran> =>
  new Promise(done => {
    execFile(process.execPath, [main, ...words], (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })

/** The command within this process, which is quicker: what it prints, or what it throws. */
async function printed(...words: string[]): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  await letterCommand.parseAsync(['--year', '2022', '--store', join(folder, 'store'), ...words], {
    from: 'user',
  })
  const lines = log.mock.calls.map(([line]) => String(line))
  log.mockRestore()
  return lines.join('\n')
}

const proposal = `---
公开属性：同意公开
届：3
次：1
编号：7
案由：关于深化产教融合的建议
称呼：〔样例〕委员
日期：2023-04-18
---

## 一、聚焦主导产业，服务经济社会发展

在办专业布点{{programmes.sites 个}}。

## 二、深化产教融合，打造校企命运共同体

产教融合型企业名单已经公布。

## 三、改革育人模式，构建双主体育人机制

按照名录应报送数据的学校有{{coverage.schools.due 所}}。

## 四、推动高职升本工作，加快应用型人才培养

条件成熟时推进。

## 下一步

1. 继续推进。
`

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ronghe-letter-'))
  const store = diskStore(join(folder, 'store'))
  await writeCity(store, { name: '临河市', agency: '临河市教育局', sample: true })
  const { files } = await findFiles([join(linhe, 'bureau'), join(linhe, '3623990101')])
  const arrived = files.map(({ path, at, reporter }, i) => ({
    path,
    at,
    year: 2022,
    reporter: reporter ?? '',
    receivedAt: new Date(Date.UTC(2023, 0, 10) + i).toISOString(),
  }))
  const fails = (path: string): never => {
    throw new Error(path)
  }
  for await (const receipt of receiveAll(arrived, store, () => {}, fails)) expect(receipt.year).toBe(2022)
  await writeFile(join(folder, 'proposal.md'), proposal)
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('letter', () => {
  it('leaves the letter, its text and its references', async () => {
    const out = join(folder, 'out')
    const said = await printed('--proposal', join(folder, 'proposal.md'), '--out', out)
    expect(said).toContain('已生成 4 个文件，其中的 2 处引用')
    expect((await readFile(join(out, 'letter.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    const text = await readFile(join(out, 'letter.txt'), 'utf8')
    const { references } = JSON.parse(await readFile(join(out, 'letter.json'), 'utf8')) as {
      references: { id: string; value: string; text: string; line: number }[]
    }
    expect(text.split('\n').slice(0, 3)).toEqual([
      '【同意公开】',
      '对市政协第三届第一次会议第7号',
      '提案的答复',
    ])
    expect(references.map(({ id, line }) => [id, line])).toEqual([
      ['programmes.sites', 13],
      ['coverage.schools.due', 21],
    ])
    expect(text).toContain(`在办专业布点${references[0]?.value}个。`)
    expect(text).toContain('\n　　一是继续推进。\n　　注：文中统计数据取自《2022年临河市')
    expect(text).toContain('公报》，统计至2022年末。\n临河市教育局\n2023年4月18日\n')
    const sums = await readFile(join(out, 'SHA256SUMS'), 'utf8')
    const sum = createHash('sha256').update(text).digest('hex')
    expect(sums).toContain(`${sum}  letter.txt\n`)
  })

  it('tells every fault with its line and column, exits with 1 and writes nothing', async () => {
    const file = path('fixtures/letter/错误样例.md')
    const ran = await ronghe(
      'letter',
      '--year',
      '2022',
      '--store',
      join(folder, 'store'),
      '--proposal',
      file,
      '--out',
      join(folder, 'none'),
    )
    expect(ran).toMatchObject({ code: 1, out: '' })
    const places = [...ran.err.matchAll(/错误样例\.md:(\d+):(\d+)　/gu)].map(([, line, column]) => [
      Number(line),
      Number(column),
    ])
    expect(places).toEqual(places.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)))
    for (const words of [
      ':9:4　“日期”不能是“2023-02-30”',
      '“近”紧挨着引用',
      '正文里有不是引用的数字：“15万”',
      '没有指标“programme.kinds”。相近的编号：programmes.kinds',
      '这里不能用“**”',
      '缺少“三、改革育人模式，构建双主体育人机制”这一部分',
      '里没有列出工作',
    ])
      expect(ran.err).toContain(words)
    expect(ran.err).toContain(`共 ${places.length} 处要改`)
    await expect(access(join(folder, 'none'))).rejects.toThrow()
  })

  it('lists what may be said, and asks for a file where there is none', async () => {
    const listed = await printed('--references')
    expect(listed).toMatch(/\{\{programmes\.sites 个\}\} → \d+个/u)
    expect(listed).toMatch(/（partners\.enterprises）：|\{\{partners\.enterprises/u)
    await expect(
      printed('--out', join(folder, 'none'), '--proposal', join(folder, 'lost.md')),
    ).rejects.toThrow(UsageError)
  })
})
