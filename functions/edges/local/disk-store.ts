import { createHash, randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { Store, Stored } from '../../ports.ts'

/**
 * A store in a directory, with the keys that S3 has as paths.
 *
 * Every write goes to a temporary file first and is moved into place whole, so that a killed process leaves nothing
 * half-written. A swap is won by making the next numbered file under `.versions/<key>/`: link(2) refuses a name that
 * exists, so that of many writers exactly one wins, with no lock to be left behind by a crash.
 */
export function diskStore(root: string): Store {
  const path = (key: string): string => join(root, ...safeParts(key))
  const versions = (key: string): string => join(root, '.versions', ...safeParts(key))

  async function temporary(bytes: Uint8Array): Promise<string> {
    const file = join(root, '.tmp', randomUUID())
    await inFolder(file, () => writeFile(file, bytes))
    return file
  }

  async function linkNew(file: string, target: string): Promise<boolean> {
    return inFolder(target, () => link(file, target).then(() => true, ifCode('EEXIST', false)))
  }

  async function newest(key: string): Promise<{ version: number; bytes: Uint8Array } | null> {
    const names = await readdir(versions(key)).catch(ifCode('ENOENT', [] as string[]))
    const version = Math.max(0, ...names.map(Number).filter(Number.isSafeInteger))
    return version === 0 ? null : { version, bytes: await readFile(join(versions(key), String(version))) }
  }

  async function get(key: string): Promise<Stored | null> {
    const swapped = await newest(key)
    if (swapped) return { bytes: swapped.bytes, tag: String(swapped.version) }
    const bytes = await readFile(path(key)).catch(ifCode('ENOENT', null))
    return bytes && { bytes, tag: createHash('sha256').update(bytes).digest('hex') }
  }

  async function put(key: string, bytes: Uint8Array): Promise<void> {
    const file = await temporary(bytes)
    await inFolder(path(key), () => rename(file, path(key)))
  }

  async function create(key: string, bytes: Uint8Array): Promise<boolean> {
    const file = await temporary(bytes)
    const made = await linkNew(file, path(key))
    await rm(file, { force: true })
    return made
  }

  async function swap(key: string, bytes: Uint8Array, tag: string | null): Promise<boolean> {
    const current = await newest(key)
    if ((current ? String(current.version) : null) !== tag) return false
    const file = await temporary(bytes)
    const won = await linkNew(file, join(versions(key), String((current?.version ?? 0) + 1)))
    await rm(file, { force: true })
    // The plain file is for people who look into the directory; get reads the numbered one.
    if (won) await put(key, bytes)
    return won
  }

  async function* list(prefix: string): AsyncIterable<string> {
    const plain = await keysUnder(root, prefix)
    const swapped = (await keysUnder(join(root, '.versions'), prefix)).map(key =>
      key.slice(0, key.lastIndexOf('/')),
    )
    yield* [...new Set([...plain, ...swapped])].sort()
  }

  return { get, put, create, swap, list }
}

/** Does something to a file; where its folder is not there yet, makes the folder and does it then. */
async function inFolder<T>(file: string, act: () => Promise<T>): Promise<T> {
  return act().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    await mkdir(dirname(file), { recursive: true })
    return act()
  })
}

/** Refuses keys that would leave the directory: `..`, absolute paths, empty parts, hidden names, control characters. */
function safeParts(key: string): string[] {
  const parts = key.split('/')
  const bad = parts.some(part => part === '' || part.startsWith('.') || /[\\:\p{Cc}]/u.test(part))
  if (bad) throw new Error(`not a key of the store: ${JSON.stringify(key)}`)
  return parts
}

async function keysUnder(root: string, prefix: string): Promise<string[]> {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1)
  const names = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    ifCode('ENOENT', [] as never[]),
  )
  return names
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter(key => key.startsWith(prefix) && !key.startsWith('.'))
}

/** What a failed call means when the failure is the expected one; anything else is thrown on. */
function ifCode<T>(code: string, value: T): (error: NodeJS.ErrnoException) => T {
  return error => {
    if (error.code === code) return value
    throw error
  }
}
