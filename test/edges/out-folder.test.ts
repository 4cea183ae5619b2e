import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { replaceEdition, writeOut } from '../../functions/edges/local/out-folder.ts'
import type { OutFile } from '../../functions/model.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ronghe-out-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** An edition of these files with its sums. */
function edition(texts: Readonly<Record<string, string>>): OutFile[] {
  const files = Object.entries({ 'bulletin.pdf': '%PDF', 'figures.json': '[]', ...texts })
  const sums = files
    .map(([path, text]) => `${createHash('sha256').update(text).digest('hex')}  ${path}\n`)
    .join('')
  return [...files, ['SHA256SUMS', sums] as const].map(([path, text]) => ({
    path,
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(text),
  }))
}
const present = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile())
    .map(entry => entry.name)
    .sort()

it('a new edition takes the place of the old, and leaves what is not of an edition', async () => {
  await replaceEdition(folder, edition({ 'tables/a.csv': 'a', 'tables/b.csv': 'b' }))
  await writeFile(join(folder, 'notes.txt'), 'mine')
  await replaceEdition(folder, edition({ 'tables/b.csv': 'b2' }))
  expect(await present()).toEqual(['SHA256SUMS', 'b.csv', 'bulletin.pdf', 'figures.json', 'notes.txt'])
  expect(await readFile(join(folder, 'tables', 'b.csv'), 'utf8')).toBe('b2')
})

it('a file of the old edition that somebody changed is kept', async () => {
  await replaceEdition(folder, edition({ 'tables/a.csv': 'a' }))
  await writeFile(join(folder, 'tables', 'a.csv'), 'with my remarks')
  await replaceEdition(folder, edition({}))
  expect(await present()).toContain('a.csv')
})

it('other files, templates for one, remove nothing: not from an edition, not from a folder with sums of its own', async () => {
  await replaceEdition(folder, edition({}))
  await writeOut(folder, [{ path: 'policies.csv', mediaType: 'text/csv', bytes: new Uint8Array() }])
  expect(await present()).toEqual(['SHA256SUMS', 'bulletin.pdf', 'figures.json', 'policies.csv'])
  await writeFile(join(folder, 'SHA256SUMS'), `${'0'.repeat(64)}  my.iso\n`)
  await writeFile(join(folder, 'my.iso'), 'x')
  await replaceEdition(folder, edition({}))
  expect(await present()).toContain('my.iso')
})

it('of many that write into one folder at once, none spoils a file of another', async () => {
  const texts = Array.from({ length: 12 }, (_, i) => String(i).repeat(50_000))
  await Promise.all(
    texts.map(text =>
      writeOut(folder, [{ path: 'a.csv', mediaType: 'text/csv', bytes: new TextEncoder().encode(text) }]),
    ),
  )
  expect(texts).toContain(await readFile(join(folder, 'a.csv'), 'utf8'))
  expect(await present()).toEqual(['a.csv'])
})
