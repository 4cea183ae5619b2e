/** The words of PDF syntax (ISO 32000-1, 7.2–7.3), as they stand in a file or a content stream. */
export interface Token {
  readonly kind: 'number' | 'name' | 'string' | 'hex' | 'open' | 'close' | 'word'
  /** As written, without the brackets of a string; of a name without its slash and with `#` undone. */
  readonly text: string
  /** Of a string: its bytes. */
  readonly bytes: Buffer
  readonly start: number
  readonly end: number
}

const blank = new Set([0, 9, 10, 12, 13, 32])
const delimiter = new Set([...'()<>[]{}/%'].map(character => character.charCodeAt(0)))
const none = Buffer.alloc(0)
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** The tokens from one place to another; it goes on over what it does not understand, as words. */
export function* tokens(
  bytes: Buffer,
  from = 0,
  to = bytes.length,
): Generator<Token, void, number | undefined> {
  let at = from
  while (at < to) {
    const byte = bytes[at] ?? 0
    if (blank.has(byte)) {
      at += 1
      continue
    }
    if (byte === 0x25) {
      while (at < to && bytes[at] !== 10 && bytes[at] !== 13) at += 1
      continue
    }
    const token = next(bytes, at, to)
    const skipped = yield token
    at = skipped ?? token.end
  }
}

function next(bytes: Buffer, start: number, to: number): Token {
  const first = String.fromCharCode(bytes[start] ?? 0)
  const second = String.fromCharCode(bytes[start + 1] ?? 0)
  const of = (kind: Token['kind'], text: string, end: number, content: Buffer = none): Token => ({
    kind,
    text,
    bytes: content,
    start,
    end,
  })
  if (first === '(') return literal(bytes, start, of)
  if ((first === '<' || first === '>') && first === second)
    return of(first === '<' ? 'open' : 'close', first + second, start + 2)
  if (first === '<') {
    const end = bytes.indexOf(0x3e, start)
    const text = bytes.toString('latin1', start + 1, end < 0 ? to : end)
    return of('hex', text, end < 0 ? to : end + 1, Buffer.from(text.replace(/[^0-9a-f]/giu, ''), 'hex'))
  }
  if ('[{'.includes(first)) return of('open', first, start + 1)
  if (']})>'.includes(first)) return of('close', first, start + 1)
  let end = start + 1
  while (end < to && !blank.has(bytes[end] ?? 0) && !delimiter.has(bytes[end] ?? 0)) end += 1
  const text = bytes.toString('latin1', start, end)
  if (first === '/') {
    const plain = text
      .slice(1)
      .replace(/#([0-9a-f]{2})/giu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    return of('name', plain, end)
  }
  return of(/^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(text) ? 'number' : 'word', text, end)
}

function literal(
  bytes: Buffer,
  start: number,
  of: (kind: Token['kind'], text: string, end: number, content: Buffer) => Token,
): Token {
  const content: number[] = []
  let depth = 1
  let at = start + 1
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === 0x5c) {
      const code = bytes.toString('latin1', at + 1, at + 4)
      const octal = /^[0-7]{1,3}/u.exec(code)?.[0]
      if (octal) content.push(Number.parseInt(octal, 8) & 255)
      else if (!'\r\n'.includes(code[0] ?? '')) content.push(escapes[code[0] ?? ''] ?? bytes[at + 1] ?? 0)
      at += octal?.length ?? (code.startsWith('\r\n') ? 2 : 1)
      continue
    }
    if (byte === 0x28) depth += 1
    if (byte === 0x29) depth -= 1
    if (depth === 0) break
    content.push(byte)
  }
  return of('string', bytes.toString('latin1', start + 1, at), at + 1, Buffer.from(content))
}
