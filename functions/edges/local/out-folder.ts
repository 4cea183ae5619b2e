import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { OutFile } from '../../model.ts'

/** Writes the files, each whole; nothing else in the folder is touched. */
export async function writeOut(folder: string, files: readonly OutFile[]): Promise<void> {
  for (const { path, bytes } of files) {
    const target = join(folder, path)
    const partial = `${target}.${randomUUID()}.partial`
    await mkdir(dirname(target), { recursive: true })
    await writeFile(partial, bytes)
    await rename(partial, target)
  }
}

/**
 * Writes an edition's files over those of an earlier one. Of what lies in the folder, only files are removed that the
 * earlier edition's SHA256SUMS names, that are still as it left them and that the new edition does not have.
 */
export async function replaceEdition(folder: string, files: readonly OutFile[]): Promise<void> {
  const before = await untouched(folder)
  await writeOut(folder, files)
  const now = new Set(files.map(file => file.path))
  for (const path of before) if (!now.has(path)) await rm(join(folder, path), { force: true })
}

/** Files of an earlier edition that nobody has changed since; none where the folder holds no edition. */
async function untouched(folder: string): Promise<string[]> {
  const read = (path: string) => readFile(join(folder, path)).catch(() => null)
  const sums = (await read('SHA256SUMS'))?.toString('utf8') ?? ''
  const listed = sums.split('\n').flatMap(line => {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/u.exec(line) ?? []
    return sum && path && !path.startsWith('/') && !path.split('/').includes('..') ? [{ sum, path }] : []
  })
  if (!['bulletin.pdf', 'figures.json'].every(name => listed.some(({ path }) => path === name))) return []
  const found: string[] = []
  for (const { sum, path } of listed) {
    const bytes = await read(path)
    if (bytes && createHash('sha256').update(bytes).digest('hex') === sum) found.push(path)
  }
  return found
}

export interface Difference {
  readonly path: string
  readonly kind: 'differs' | 'missing' | 'extra'
}

/** What lies in the folder against what should: every file that differs, is missing or is there without a reason. */
export async function compareOut(folder: string, files: readonly OutFile[]): Promise<Difference[]> {
  const differences: Difference[] = []
  for (const { path, bytes } of files) {
    const found = await readFile(join(folder, path)).catch(() => null)
    if (found === null) differences.push({ path, kind: 'missing' })
    else if (!found.equals(bytes)) differences.push({ path, kind: 'differs' })
  }
  const expected = new Set(files.map(file => file.path))
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
    if (!expected.has(path)) differences.push({ path, kind: 'extra' })
  }
  return differences.sort((a, b) => (a.path < b.path ? -1 : 1))
}
