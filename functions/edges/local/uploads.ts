import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { parse } from 'csv-parse/sync'
import { keys } from '../../keys.ts'
import type { ReporterId, Upload, Year } from '../../model.ts'

/** A file to be received, and whose it is where its folder says so. */
export interface FoundFile {
  readonly path: string
  /** From the folder layout `{year}/{reporter}/`; null outside such a layout. */
  readonly year: Year | null
  readonly reporter: ReporterId | null
}

/** Files under the paths, in the order of their names. Throws ENOENT for a path that is not there. */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  for (const path of paths) {
    const root = resolve(path)
    if ((await stat(root)).isFile()) found.push({ path: root, ...ownerOf(root) })
    else {
      const entries = await readdir(root, { recursive: true, withFileTypes: true })
      const files = entries.filter(entry => entry.isFile() && !entry.name.startsWith('.'))
      const inside = files.map(entry => join(entry.parentPath, entry.name)).sort()
      const flat = inside.filter(file => relative(root, file) === basename(file))
      const owned = inside.map(file => ({ path: file, ...ownerOf(file) })).filter(file => file.year !== null)
      found.push(
        ...(owned.length > 0 ? owned : flat.map(file => ({ path: file, year: null, reporter: null }))),
      )
    }
  }
  return found
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

/** The file as an upload, its bytes read as a stream when they are wanted. */
export function asUpload(path: string, year: Year, reporter: ReporterId, receivedAt: string): Upload {
  const bytes = { [Symbol.asyncIterator]: () => createReadStream(path)[Symbol.asyncIterator]() }
  return { key: keys.incoming(year, reporter, basename(path)), year, reporter, receivedAt, bytes }
}
