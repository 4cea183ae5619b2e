import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ronghe } from './in-process.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ronghe-companions-'))
  const linhe = fileURLToPath(new URL('../../fixtures/linhe/2021/bureau', import.meta.url))
  await cp(linhe, join(folder, 'in/2021/bureau'), { recursive: true })
  for (const name of ['README.md', 'districts.csv']) await writeFile(join(folder, 'in', name), 'x')
})
afterAll(() => rm(folder, { recursive: true }))

it('passes over what lies beside the years by design, and says so', async () => {
  const { code, err } = await ronghe('receive', join(folder, 'in'), '--store', join(folder, 'store'))
  expect(err).toMatch(/已跳过：.*README\.md/u)
  expect(err).toMatch(/已跳过：.*districts\.csv/u)
  expect(err).not.toContain('没有接收')
  expect(code).toBe(0)
})

it('still takes any other file outside the layout for a fault', async () => {
  await writeFile(join(folder, 'in', '校企合作.csv'), 'x')
  const { code, err } = await ronghe('receive', join(folder, 'in'), '--store', join(folder, 'store'))
  expect(err).toMatch(/没有接收：.*校企合作\.csv/u)
  expect(code).toBe(1)
})
