import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asGb18030 } from '../../fixtures/checks/gb18030.ts'
import { receiveAll } from '../../functions/cli/receive-all.ts'
import { memoryStore } from '../../functions/edges/local/memory-store.ts'
import { asUpload, findFiles } from '../../functions/edges/local/uploads.ts'
import type { Receipt } from '../../functions/model.ts'
import { schoolProfile } from '../../templates/forms/school-profile.form.ts'
import { file, school } from '../flows/receiving.ts'

let folder = ''
const good = file(schoolProfile, {})
const card = '110000190001010004'
const ronghe = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise(resolve => {
    const all = ['functions/cli/main.ts', 'receive', '--store', join(folder, 'store'), ...args]
    execFile(process.execPath, all, { maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
const put = async (path: string | Buffer, bytes: Uint8Array = good): Promise<void> => writeFile(path, bytes)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ronghe-'))
  const owned = join(folder, 'in', '2022', school)
  for (const inside of ['deeper', '.']) await mkdir(join(owned, inside), { recursive: true })
  for (const outside of ['22', '2022 ']) await mkdir(join(folder, 'in', outside, school), { recursive: true })
  await mkdir(join(folder, 'in', '2022', '13800000000'))
  await put(join(owned, 'a.csv'))
  await put(join(owned, 'b\u001b[2J\u202e.csv'))
  await put(Buffer.concat([Buffer.from(`${owned}/`), asGb18030('学校基本情况.csv')]))
  await put(join(owned, 'deeper', 'deep.csv'))
  await put(join(folder, 'in', '22', school, 'short.csv'))
  await put(join(folder, 'in', '2022 ', school, 'space.csv'))
  await put(join(folder, 'in', '2022', '13800000000', 'x.csv'))
  await symlink(join(owned, 'a.csv'), join(owned, 'link.csv'))
})
afterAll(() => rm(folder, { recursive: true }))

it('receives what is in its place, names the rest on stderr, and fails', async () => {
  const { code, out, err } = await ronghe(join(folder, 'in'))
  expect(code).toBe(1)
  expect(out).toContain('接收 3，退回 0，隔离 0（共 3 份）')
  expect(out).toContain('已接收　2022/4122019901/学校基本情况.csv')
  for (const name of ['deep.csv', 'short.csv', 'space.csv', 'link.csv'])
    expect(err).toMatch(new RegExp(`没有接收：不在 \\{年度\\}/\\{单位\\}/ 下：.*${name}`, 'u'))
  expect(out + err).not.toContain('13800000000')
  // What a name would do to the terminal is not done.
  expect(/(?!\n)[\p{Cc}\p{Cf}]/u.test(out + err)).toBe(false)
  expect(out).toContain('b\uFFFD[2J\uFFFD.csv')
})

it('never repeats an identity card that stands for a reporter', async () => {
  const mine = join(folder, 'people', '2022', card)
  await mkdir(mine, { recursive: true })
  await put(join(mine, 'a.csv'))
  for (const args of [
    [join(folder, 'people')],
    [join(folder, 'in', '2022', school, 'a.csv'), '--year', '2022', '--reporter', card],
  ]) {
    const { code, out, err } = await ronghe(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('像是身份证号')
    expect(err).not.toContain(card)
  }
})

it('a file that cannot be read does not keep the others from their receipts', async () => {
  const { files } = await findFiles([join(folder, 'in')])
  const arrived = files.map((one, i) => ({
    path: one.path,
    at: one.at,
    year: 2022,
    reporter: school,
    receivedAt: `2023-01-10T01:00:0${i}.000Z`,
  }))
  const gone = {
    ...(arrived[0] as (typeof arrived)[0]),
    path: '/gone.csv',
    at: Buffer.from('/no/such/file.csv'),
  }
  const receipts: Receipt[] = []
  const failures: string[] = []
  for await (const receipt of receiveAll(
    [gone, ...arrived],
    memoryStore(),
    () => {},
    (path, error) => failures.push(`${path} ${(error as Error).constructor.name}`),
  ))
    receipts.push(receipt)
  expect(receipts.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted', 'accepted'])
  expect(failures).toEqual(['/gone.csv UnreadableFile'])
})

it('a folder in place of a file is said in one line, and the rest is received', async () => {
  const upload = asUpload({ path: folder, at: Buffer.from(folder) }, 2022, school, '2023-01-10T01:00:00.000Z')
  await expect(Array.fromAsync(upload.bytes)).rejects.toThrow('cannot be read')
})

it('a damaged record is said in one sentence that names it, and the file that met it is not received', async () => {
  const record = join(folder, 'damaged', 'manifests', '2022', `${school}.json`)
  await mkdir(join(record, '..'), { recursive: true })
  await writeFile(record, '{"year":2022,')
  const a = join(folder, 'in', '2022', school, 'a.csv')
  const { code, out, err } = await ronghe(a, '--store', join(folder, 'damaged'))
  expect(code).toBe(1)
  expect(out).toContain('共 0 份')
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toContain(`manifests/2022/${school}.json`)
})
