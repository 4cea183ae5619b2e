import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Raw, readRaw } from './raw.ts'

/** A PDF value as qpdf tells it: names begin with `/`, text with `u:`, bytes with `b:`, references end in ` R`. */
export type Value = null | boolean | number | string | Value[] | Dict
export interface Dict {
  [key: string]: Value | undefined
}

/** An object of qpdf's JSON, by `obj:1 0 R`. */
export type Entry = { value: Value } | { stream: { dict: Dict; data: string } }

export interface Pdf {
  readonly bytes: Buffer
  readonly raw: Raw
  readonly trailer: Dict
  readonly catalog: Dict
  readonly pages: readonly { readonly ref: string; readonly dict: Dict }[]
  /** Every dictionary of the file with the reference of its object and the keys that lead to it. */
  readonly dictionaries: readonly Place[]
  /** The value behind a reference; anything else as it is. */
  get(value: Value | undefined): Value
  /** The dictionary behind a value, of a stream too; an empty one where there is none. */
  dict(value: Value | undefined): Dict
  list(value: Value | undefined): Value[]
  /** The decoded data of a stream; null where there is none. */
  data(value: Value | undefined): Buffer | null
}

export interface Place {
  readonly ref: string
  readonly path: readonly string[]
  readonly dict: Dict
  readonly isStream: boolean
}

export const isReference = (value: Value | undefined): value is string =>
  typeof value === 'string' && /^\d+ \d+ R$/u.test(value)
const isDict = (value: Value | undefined): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The text of a string value without qpdf's mark; null when it is no string. */
export const text = (value: Value | undefined): string | null =>
  typeof value === 'string' && /^[ub]:/u.test(value) ? value.slice(2) : null

/** qpdf's account of a file, every stream decoded as far as general filters go. */
export function qpdfJson(bytes: Buffer): Record<string, Entry> {
  const { stdout } = qpdf(bytes, 'in.pdf', path => [
    '--json=2',
    '--json-stream-data=inline',
    '--decode-level=generalized',
    '--json-key=qpdf',
    path,
  ])
  return (JSON.parse(stdout.toString()) as { qpdf: [unknown, Record<string, Entry>] }).qpdf[1]
}

/** Runs qpdf over a file; its warnings (exit code 3) are no failure, for broken files are what it is asked about. */
export function qpdf(bytes: Buffer, name: string, words: (path: string) => string[]): { stdout: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'ronghe-pdfa-'))
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const { stdout, stderr, status } = spawnSync('qpdf', words(path), { maxBuffer: 1 << 28 })
  rmSync(folder, { recursive: true })
  if (status !== 0 && status !== 3) throw new Error(`qpdf: ${stderr}`)
  return { stdout }
}

export const readPdfFile = (path: string): Pdf => readPdf(readFileSync(path))

export function readPdf(bytes: Buffer): Pdf {
  const json = qpdfJson(bytes)
  const objects = new Map<string, Value>()
  const streams = new Map<string, Buffer>()
  for (const [name, entry] of Object.entries(json)) {
    const ref = name.replace(/^obj:/u, '')
    if ('value' in entry) objects.set(ref, entry.value)
    else {
      objects.set(ref, entry.stream.dict)
      streams.set(ref, Buffer.from(entry.stream.data, 'base64'))
    }
  }
  const get = (value: Value | undefined): Value =>
    isReference(value) ? get(objects.get(value) ?? null) : (value ?? null)
  const dict = (value: Value | undefined): Dict => {
    const found = get(value)
    return isDict(found) ? found : {}
  }
  const list = (value: Value | undefined): Value[] => {
    const found = get(value)
    return Array.isArray(found) ? found : []
  }
  const trailer = dict(objects.get('trailer'))
  objects.delete('trailer')
  const catalog = dict(trailer['/Root'])
  const pages = (node: Value | undefined): { ref: string; dict: Dict }[] => {
    const found = dict(node)
    if (found['/Kids'] !== undefined) return list(found['/Kids']).flatMap(pages)
    return typeof node === 'string' ? [{ ref: node, dict: found }] : []
  }
  const dictionaries = [...objects].flatMap(([ref, value]) => [...within(ref, value, [], streams.has(ref))])
  return {
    bytes,
    raw: readRaw(bytes),
    trailer,
    catalog,
    pages: pages(catalog['/Pages']),
    dictionaries,
    get,
    dict,
    list,
    data: value => (typeof value === 'string' ? (streams.get(value) ?? null) : null),
  }
}

function* within(ref: string, value: Value, path: readonly string[], isStream: boolean): Generator<Place> {
  if (Array.isArray(value)) for (const one of value) yield* within(ref, one, path, false)
  else if (isDict(value)) {
    yield { ref, path, dict: value, isStream }
    for (const [key, one] of Object.entries(value))
      if (one !== undefined) yield* within(ref, one, [...path, key], false)
  }
}
