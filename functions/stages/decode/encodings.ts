export type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'gb18030-bom' | 'utf-16le' | 'utf-16be'

interface Scheme {
  /** As TextDecoder calls it. GB18030 contains GBK and GB 2312. */
  readonly label: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
  readonly mark: readonly number[]
  /** Bytes of the character that begins here; right wherever the bytes are well formed. */
  readonly width: (bytes: Uint8Array, at: number) => number
  /** U+FFFD itself. */
  readonly replacement: readonly number[]
}

const utf8 = {
  label: 'utf-8',
  width: (bytes: Uint8Array, at: number) => {
    const lead = bytes[at] ?? 0
    return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  },
  replacement: [0xef, 0xbf, 0xbd],
} as const
const gb18030 = {
  label: 'gb18030',
  width: (bytes: Uint8Array, at: number) => {
    const second = bytes[at + 1] ?? 0
    return (bytes[at] ?? 0) <= 0x80 ? 1 : second >= 0x30 && second <= 0x39 ? 4 : 2
  },
  replacement: [0x84, 0x31, 0xa4, 0x37],
} as const
const utf16 = (high: 0 | 1) => (bytes: Uint8Array, at: number) =>
  ((bytes[at + high] ?? 0) & 0xfc) === 0xd8 ? 4 : 2

export const schemes: Readonly<Record<Encoding, Scheme>> = {
  'utf-8': { ...utf8, mark: [] },
  'utf-8-bom': { ...utf8, mark: [0xef, 0xbb, 0xbf] },
  gb18030: { ...gb18030, mark: [] },
  'gb18030-bom': { ...gb18030, mark: [0x84, 0x31, 0x95, 0x33] },
  'utf-16le': { label: 'utf-16le', mark: [0xff, 0xfe], width: utf16(1), replacement: [0xfd, 0xff] },
  'utf-16be': { label: 'utf-16be', mark: [0xfe, 0xff], width: utf16(0), replacement: [0xff, 0xfd] },
}

export const startsWith = (bytes: Uint8Array, at: number, expected: readonly number[]): boolean =>
  expected.every((byte, i) => bytes[at + i] === byte)

/** The encoding that a byte order mark declares; null without one. */
export function markedEncoding(bytes: Uint8Array): Encoding | null {
  const marked = Object.entries(schemes).find(([, { mark }]) => mark.length > 0 && startsWith(bytes, 0, mark))
  return marked ? (marked[0] as Encoding) : null
}
