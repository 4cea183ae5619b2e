import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { OutFile } from '../../model.ts'

/** Writes the files, each whole; of what an earlier run left in the folder, only what that run itself had written is removed. */
export async function writeOut(folder: string, files: readonly OutFile[]): Promise<void> {
  const before = await listedFiles(folder)
  for (const { path, bytes } of files) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(`${target}.partial`, bytes)
    await rename(`${target}.partial`, target)
  }
  const now = new Set(files.map(file => file.path))
  for (const path of before) if (!now.has(path)) await rm(join(folder, path), { force: true })
}

/** Paths that the folder's SHA256SUMS names. */
async function listedFiles(folder: string): Promise<string[]> {
  const sums = await readFile(join(folder, 'SHA256SUMS'), 'utf8').catch(() => '')
  const paths = sums.split('\n').flatMap(line => /^[0-9a-f]{64} {2}(.+)$/u.exec(line)?.[1] ?? [])
  return paths.filter(path => !path.split('/').includes('..') && !path.startsWith('/'))
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
