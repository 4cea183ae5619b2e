import { createHash, randomUUID } from 'node:crypto'
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Store, Stored } from '../../ports.ts'

const hour = 3_600_000

/**
 * A store in a directory, with the keys that S3 has as paths.
 *
 * Every write goes to a temporary file first and is moved into place whole, so that a killed process leaves nothing
 * half-written. A swap is won by making the next numbered file under `.versions/<key>/`: link(2) refuses a name that
 * exists, so that of many writers exactly one wins, with no lock to be left behind by a crash.
 *
 * The calls are synchronous: for thousands of files of a few kilobytes the thread pool costs more than the disk.
 */
export function diskStore(folder: string): Store {
  const root = resolve(folder)
  const path = (key: string): string => join(root, ...safeParts(key))
  const versions = (key: string): string => join(root, '.versions', ...safeParts(key))

  let swept = false

  /** Removes what processes that were killed left behind; what a living one is writing is younger. */
  function sweep(): void {
    if (swept) return
    swept = true
    for (const name of unless('ENOENT', () => readdirSync(join(root, '.tmp'))) ?? []) {
      const file = join(root, '.tmp', name)
      const found = statSync(file, { throwIfNoEntry: false })
      if (found && Date.now() - found.mtimeMs > hour) rmSync(file, { force: true })
    }
  }

  function temporary(bytes: Uint8Array): string {
    sweep()
    const file = join(root, '.tmp', randomUUID())
    inFolder(file, () => writeFileSync(file, bytes))
    return file
  }

  function linkNew(file: string, target: string): boolean {
    const made = inFolder(target, () => unless('EEXIST', () => linkSync(file, target) ?? true)) ?? false
    rmSync(file, { force: true })
    return made
  }

  const newest = (key: string) => newestIn(versions(key))

  function put(key: string, bytes: Uint8Array): void {
    const file = temporary(bytes)
    inFolder(path(key), () => renameSync(file, path(key)))
  }

  function get(key: string): Stored | null {
    const swapped = newest(key)
    if (swapped) return { bytes: swapped.bytes, tag: String(swapped.version) }
    const bytes = unless('ENOENT', () => readFileSync(path(key)))
    return bytes && { bytes, tag: createHash('sha256').update(bytes).digest('hex') }
  }

  function swap(key: string, bytes: Uint8Array, tag: string | null): boolean {
    const current = newest(key)
    if ((current ? String(current.version) : null) !== tag) return false
    const next = join(versions(key), String((current?.version ?? 0) + 1))
    const won = linkNew(temporary(bytes), next)
    // The plain name is for people who look into the directory; get reads the numbered one.
    if (won) {
      rmSync(path(key), { force: true })
      inFolder(path(key), () => unless('EEXIST', () => linkSync(next, path(key))))
    }
    return won
  }

  return {
    get: async key => get(key),
    put: async (key, bytes) => put(key, bytes),
    create: async (key, bytes) => linkNew(temporary(bytes), path(key)),
    swap: async (key, bytes, tag) => swap(key, bytes, tag),
    async *list(prefix) {
      const swapped = keysUnder(join(root, '.versions'), prefix).map(key =>
        key.slice(0, key.lastIndexOf('/')),
      )
      yield* [...new Set([...keysUnder(root, prefix), ...swapped])].sort()
    },
  }
}

/** Keys whose plain file, which people look at, is not what the store itself reads: somebody changed it. */
export function shownOtherwise(folder: string): string[] {
  const root = resolve(folder)
  const top = join(root, '.versions')
  return keysUnder(top, '')
    .map(version => version.slice(0, version.lastIndexOf('/')))
    .filter((key, i, all) => all.indexOf(key) === i)
    .filter(key => {
      const shown = unless('ENOENT', () => readFileSync(join(root, key)))
      return shown === null || !shown.equals(newestIn(join(top, key))?.bytes ?? Buffer.alloc(0))
    })
    .sort()
}

/** The numbered file with the highest number; null when there is none. */
function newestIn(folder: string): { version: number; bytes: Buffer } | null {
  const names = unless('ENOENT', () => readdirSync(folder)) ?? []
  const version = Math.max(0, ...names.map(Number).filter(Number.isSafeInteger))
  return version === 0 ? null : { version, bytes: readFileSync(join(folder, String(version))) }
}

/** Keys of the files below a folder that begin with the prefix. */
function keysUnder(top: string, prefix: string): string[] {
  const below = join(top, prefix.slice(0, prefix.lastIndexOf('/') + 1))
  const entries = unless('ENOENT', () => readdirSync(below, { recursive: true, withFileTypes: true })) ?? []
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(top, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(key => key.startsWith(prefix) && !key.startsWith('.'))
}

/** Does something to a file; where its folder is not there yet, makes the folder and does it then. */
function inFolder<T>(file: string, act: () => T): T {
  const done = unless('ENOENT', () => ({ value: act() }))
  if (done) return done.value
  mkdirSync(dirname(file), { recursive: true })
  return act()
}

/** Refuses keys that would leave the directory: `..`, absolute paths, empty parts, hidden names, control characters. */
function safeParts(key: string): string[] {
  const parts = key.split('/')
  const bad = parts.some(part => part === '' || part.startsWith('.') || /[\\:\p{Cc}]/u.test(part))
  if (bad) throw new Error(`not a key of the store: ${JSON.stringify(key)}`)
  return parts
}

/** What comes of it, or null when it fails for the expected reason; any other failure is thrown on. */
function unless<T>(code: string, act: () => T): T | null {
  try {
    return act()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === code) return null
    throw error
  }
}
