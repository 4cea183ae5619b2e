import { type Token, tokens } from './lexer.ts'

/** An object as it stands in the file, before anybody has made sense of it. */
export interface RawObject {
  readonly number: number
  readonly generation: number
  readonly start: number
  /** Where the next object, the cross-reference table or the file's end begins. */
  readonly end: number
  readonly tokens: readonly Token[]
  /** Where the keyword `stream` begins; null when it has none. */
  readonly stream: number | null
}

export interface Raw {
  readonly objects: readonly RawObject[]
  /** Places of the keyword `xref` of every section, the newest first. */
  readonly sections: readonly number[]
  /** Tokens of the trailers, the newest first. */
  readonly trailers: readonly (readonly Token[])[]
}

/** The objects that the cross-reference tables name. Throws on a cross-reference stream: our files have none. */
export function readRaw(bytes: Buffer): Raw {
  const last = /startxref\s+(\d+)/u.exec(bytes.toString('latin1', bytes.lastIndexOf('startxref')))
  const sections: number[] = []
  const trailers: Token[][] = []
  const starts = new Map<number, { generation: number; start: number }>()
  let at: number | undefined = Number(last?.[1] ?? -1)
  while (at !== undefined && !sections.includes(at)) {
    if (bytes.toString('latin1', at, at + 4) !== 'xref')
      throw new Error('no cross-reference table where startxref says')
    sections.push(at)
    const trailer = entries(bytes, at, starts)
    trailers.push(trailer)
    const previous: number = trailer.findIndex(({ kind, text }) => kind === 'name' && text === 'Prev')
    at = previous < 0 ? undefined : Number(trailer[previous + 1]?.text)
  }
  const edges = [...[...starts.values()].map(({ start }) => start), ...sections, bytes.length].sort(
    (a, b) => a - b,
  )
  const objects = [...starts]
    .sort(([a], [b]) => a - b)
    .map(([number, { generation, start }]) => {
      const end = edges.find(edge => edge > start) ?? bytes.length
      return { number, generation, start, end, ...body(bytes, start, end) }
    })
  return { objects, sections, trailers }
}

function entries(
  bytes: Buffer,
  from: number,
  starts: Map<number, { generation: number; start: number }>,
): Token[] {
  const text = bytes.toString('latin1', from, bytes.indexOf('trailer', from))
  let number = 0
  for (const [, a, b, kind] of text.matchAll(/(\d+) +(\d+)(?: +([nf]))?/gu)) {
    if (kind === undefined) number = Number(a)
    else {
      if (kind === 'n' && !starts.has(number)) starts.set(number, { start: Number(a), generation: Number(b) })
      number += 1
    }
  }
  const trailer: Token[] = []
  for (const token of tokens(bytes, from + text.length + 'trailer'.length)) {
    if (token.text === 'startxref') break
    trailer.push(token)
  }
  return trailer
}

function body(bytes: Buffer, start: number, end: number): Pick<RawObject, 'tokens' | 'stream'> {
  const found: Token[] = []
  for (const token of tokens(bytes, start, end)) {
    if (token.kind === 'word' && token.text === 'stream') return { tokens: found, stream: token.start }
    found.push(token)
    if (token.kind === 'word' && token.text === 'endobj') break
  }
  return { tokens: found, stream: null }
}

/** The tokens of a key's value in the outermost dictionary; none when the key is not there. */
export function entryOf(found: readonly Token[], key: string): readonly Token[] {
  let depth = 0
  let from = -1
  for (const [i, { kind, text }] of found.entries()) {
    if (kind === 'open') depth += 1
    if (kind === 'close') depth -= 1
    if (from < 0 && depth === 1 && kind === 'name' && text === key && isKey(found, i)) from = i + 1
    else if (from >= 0 && (depth === 0 || (depth === 1 && kind === 'name' && i > from)))
      return found.slice(from, i)
  }
  return from < 0 ? [] : found.slice(from)
}

/** Whether the name at a place of an outermost dictionary is a key: names and values take turns. */
function isKey(found: readonly Token[], at: number): boolean {
  const before = found[at - 1]
  if (before === undefined || (before.kind === 'open' && before.text === '<<')) return true
  if (before.kind !== 'name') return true
  return !isKey(found, at - 1)
}
