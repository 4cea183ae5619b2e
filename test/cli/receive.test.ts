import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Receipt } from '../../functions/model.ts'
import { checks } from '../../templates/checks/catalogue.ts'
import { graduates } from '../../templates/forms/graduates.form.ts'
import { schoolProfile } from '../../templates/forms/school-profile.form.ts'
import { file, school } from '../flows/receiving.ts'
import { ronghe } from './in-process.ts'

let folder = ''
const store = (): string => join(folder, 'store')

/** The command as a process of its own, as a terminal starts it. */
const started = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise(resolve => {
    const all = ['functions/cli/main.ts', ...args]
    execFile(process.execPath, all, { maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ronghe-'))
  await mkdir(join(folder, 'in', '2022', school), { recursive: true })
  await writeFile(join(folder, 'in', '2022', school, 'a.csv'), file(schoolProfile, {}))
  await writeFile(join(folder, 'in', '2022', school, 'b.csv'), file(graduates, { employed: '约1400' }))
  await writeFile(join(folder, 'loose.csv'), file(graduates, {}))
  const arrivals = `path,receivedAt\nin/2022/${school}/a.csv,2023-01-12T09:30:00+08:00\n`
  await writeFile(join(folder, 'arrivals.csv'), arrivals)
})
afterAll(() => rm(folder, { recursive: true }))

describe('ronghe receive', () => {
  it('receives a folder laid out by year and reporter, says each verdict and copies the receipts', async () => {
    const receipts = join(folder, 'receipts')
    const { code, out, err } = await started(
      ...['receive', join(folder, 'in'), '--store', store(), '--receipts', receipts],
      ...['--arrivals', join(folder, 'arrivals.csv')],
    )
    expect([code, err]).toEqual([1, ''])
    expect(out).toContain('已接收　2022/4122019901/a.csv')
    expect(out).toContain('未接收　2022/4122019901/b.csv')
    expect(out).toContain('接收 1，退回 1，隔离 0（共 2 份）')
    expect(out).toContain(join(store(), 'receipts'))
    expect(out).toContain(receipts)
    const copied = await readdir(join(receipts, '2022', school))
    expect(copied.filter(name => /^学校基本情况-a-20230112-0930-[0-9a-f]{6}\.html$/u.test(name))).toEqual([
      expect.stringContaining('学校基本情况'),
    ])
    expect(copied.map(name => name.split('.').at(-1)).sort()).toEqual(
      ['html', 'html', 'json', 'json', 'xlsx', 'xlsx'].sort(),
    )
    const manifest = await readFile(join(store(), 'manifests', '2022', `${school}.json`), 'utf8')
    expect(JSON.parse(manifest).entries[0].receivedAt).toBe('2023-01-12T01:30:00.000Z')
  })

  it('gives one array of receipts and nothing else with --json', async () => {
    const loose = [join(folder, 'loose.csv'), '--year', '2022', '--reporter', school]
    const { code, out } = await ronghe('receive', ...loose, '--store', store(), '--json')
    const receipts = JSON.parse(out) as Receipt[]
    expect([code, receipts.map(({ verdict }) => verdict)]).toEqual([0, ['accepted']])
  })

  it('answers wrong usage with one line, the way to help and exit code 2', async () => {
    const loose = join(folder, 'loose.csv')
    for (const args of [
      [loose],
      [join(folder, 'nowhere')],
      [loose, '--year', '22', '--reporter', school],
      [loose, '--year', '2022', '--reporter', 'abc'],
    ]) {
      const { code, out, err } = await ronghe('receive', ...args, '--store', store())
      expect([args, code, out]).toEqual([args, 2, ''])
      expect(err).toContain('ronghe --help')
    }
  })
})

describe('ronghe checks', () => {
  it('prints every check for people and for machines', async () => {
    const json = await ronghe('checks', '--json')
    expect((JSON.parse(json.out) as unknown[]).length).toBe(checks.length)
    const markdown = await ronghe('checks', '--markdown')
    for (const { code } of checks) expect(markdown.out).toContain(`\`${code}\``)
    expect((await ronghe('checks')).out).toContain(`共 ${checks.length} 项`)
  })
})
