import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, relative, resolve, sep } from 'node:path'
import { parse } from 'csv-parse/sync'
import { keys } from '../../keys.ts'
import type { ReporterId, Upload, Year } from '../../model.ts'

/** A file to be received, and whose it is where its folder says so. */
export interface FoundFile {
  /** As it is shown. */
  readonly path: string
  /** As it is opened: names from another system's archive need not be UTF-8. */
  readonly at: Buffer
  /** From the folder layout `{year}/{reporter}/`; null outside such a layout. */
  readonly year: Year | null
  readonly reporter: ReporterId | null
}

/** What lies under the paths that were given. */
export interface Found {
  readonly files: readonly FoundFile[]
  /** What is not received: outside the layout, a link, a folder that may not be looked into. */
  readonly skipped: readonly string[]
}

/** Files under the paths, in the order of their names. Throws ENOENT for a path that is not there. */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const files: FoundFile[] = []
  const skipped: string[] = []
  for (const path of paths) {
    const root = resolve(path)
    if ((await stat(root)).isFile()) files.push(foundAt(Buffer.from(root)))
    else {
      const inside: FoundFile[] = []
      await walk(Buffer.from(root), inside, skipped)
      inside.sort((a, b) => Buffer.compare(a.at, b.at))
      const owned = inside.filter(file => file.year !== null)
      const flat = inside.filter(file => relative(root, file.path) === basename(file.path))
      const taken = new Set(owned.length > 0 ? owned : flat)
      for (const file of inside) if (!taken.has(file)) skipped.push(file.path)
      files.push(...taken)
    }
  }
  return { files, skipped: skipped.sort() }
}

const foundAt = (at: Buffer): FoundFile => ({ path: shownName(at), at, ...ownerOf(shownName(at)) })

/** Everything below a folder whose name does not begin with a full stop. Links are not followed. */
async function walk(folder: Buffer, files: FoundFile[], skipped: string[]): Promise<void> {
  const entries = await readdir(folder, { encoding: 'buffer', withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EACCES' && error.code !== 'EPERM') throw error
      skipped.push(shownName(folder))
      return []
    },
  )
  for (const entry of entries) {
    if (entry.name[0] === 0x2e) continue
    const at = Buffer.concat([folder, Buffer.from(sep), entry.name])
    if (entry.isDirectory()) await walk(at, files, skipped)
    else if (entry.isFile()) files.push(foundAt(at))
    else skipped.push(shownName(at))
  }
}

/** A name as text: UTF-8, else GB18030 as archives of Chinese Windows have it, else what of it can be read. */
function shownName(name: Buffer): string {
  const utf8 = name.toString('utf8')
  if (Buffer.from(utf8).equals(name)) return utf8
  const gbk = new TextDecoder('gb18030').decode(name)
  return gbk.includes('\uFFFD') ? utf8 : gbk
}

function ownerOf(file: string): { year: Year | null; reporter: ReporterId | null } {
  const [year, reporter] = file.split(sep).slice(-3, -1)
  const known =
    /^(19|20)\d\d$/u.test(year ?? '') && /^([0-9A-Z]{10}|[0-9A-Z]{18}|bureau)$/u.test(reporter ?? '')
  return known ? { year: Number(year), reporter: String(reporter) } : { year: null, reporter: null }
}

/** When each file arrived, by absolute path. A line that cannot be read is named by `onBadLine`. */
export async function readArrivals(
  file: string,
  onBadLine: (line: number) => never,
): Promise<ReadonlyMap<string, string>> {
  const rows = parse(await readFile(file), {
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
  }) as string[][]
  const folder = resolve(file, '..')
  const arrivals = new Map<string, string>()
  for (const [i, [path, receivedAt]] of rows.slice(1).entries()) {
    const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/u.test(receivedAt ?? '')
      ? Date.parse(receivedAt ?? '')
      : Number.NaN
    if (path === undefined || Number.isNaN(instant)) onBadLine(i + 2)
    else arrivals.set(resolve(folder, path), new Date(instant).toISOString())
  }
  return arrivals
}

/** A file that was there and cannot be read: the reason is its cause. */
export class UnreadableFile extends Error {}

/** The file as an upload, its bytes read as a stream when they are wanted. Reading throws UnreadableFile. */
export function asUpload(
  { path, at }: Pick<FoundFile, 'path' | 'at'>,
  year: Year,
  reporter: ReporterId,
  receivedAt: string,
): Upload {
  const bytes = { [Symbol.asyncIterator]: () => bytesOf(at) }
  return { key: keys.incoming(year, reporter, basename(path)), year, reporter, receivedAt, bytes }
}

async function* bytesOf(at: Buffer): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(at) as AsyncIterable<Buffer>
  } catch (cause) {
    throw new UnreadableFile('a file cannot be read', { cause })
  }
}
