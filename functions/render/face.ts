/** What setting text needs to know of a font, in ems; `code` is a Unicode code point. */
export interface Face {
  readonly has: (code: number) => boolean
  readonly advance: (code: number) => number
  /** Left and right edge of the character's ink; null for a blank. */
  readonly ink: (code: number) => readonly [number, number] | null
}

/** Reads a static TrueType font. Throws on a file that is none. */
export function readFace(font: Uint8Array): Face {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = tables(view)
  const [head, hmtx, loca, glyf] = [table('head'), table('hmtx'), table('loca'), table('glyf')]
  const em = view.getUint16(head + 18)
  const long = view.getInt16(head + 50) === 1
  const metrics = view.getUint16(table('hhea') + 34)
  const glyphs = glyphIds(view, table('cmap'))
  const offset = (glyph: number): number =>
    long ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph)
  return {
    has: code => glyphs.has(code),
    advance: code => view.getUint16(hmtx + 4 * Math.min(glyphs.get(code) ?? 0, metrics - 1)) / em,
    ink: code => {
      const glyph = glyphs.get(code) ?? 0
      const [from, to] = [offset(glyph), offset(glyph + 1)]
      return from === to ? null : [view.getInt16(glyf + from + 2) / em, view.getInt16(glyf + from + 6) / em]
    },
  }
}

function tables(view: DataView): (tag: string) => number {
  const found = new Map<string, number>()
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i
    const tag = [0, 1, 2, 3].map(n => String.fromCharCode(view.getUint8(entry + n))).join('')
    found.set(tag, view.getUint32(entry + 8))
  }
  return tag => {
    const at = found.get(tag)
    if (at === undefined) throw new Error(`not a TrueType font: it has no table ${tag}`)
    return at
  }
}

/** Glyphs by code point, from the subtable of format 12 or, without one, of format 4. */
function glyphIds(view: DataView, cmap: number): Map<number, number> {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => {
    const at = cmap + view.getUint32(cmap + 8 + 8 * i)
    return { at, format: view.getUint16(at) }
  })
  const full = subtables.find(({ format }) => format === 12)
  const basic = subtables.find(({ format }) => format === 4)
  if (full) return groups(view, full.at)
  if (basic) return segments(view, basic.at)
  throw new Error('a font without a Unicode cmap')
}

function groups(view: DataView, at: number): Map<number, number> {
  const found = new Map<number, number>()
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i
    const [first, last, glyph] = [0, 4, 8].map(field => view.getUint32(group + field)) as [
      number,
      number,
      number,
    ]
    for (let code = first; code <= last; code++) found.set(code, glyph + code - first)
  }
  return found
}

function segments(view: DataView, at: number): Map<number, number> {
  const found = new Map<number, number>()
  const twice = view.getUint16(at + 6)
  for (let i = 0; i < twice; i += 2) {
    const last = view.getUint16(at + 14 + i)
    const first = view.getUint16(at + 16 + twice + i)
    const delta = view.getUint16(at + 16 + 2 * twice + i)
    const rangeAt = at + 16 + 3 * twice + i
    const range = view.getUint16(rangeAt)
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const listed = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first))
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) found.set(code, glyph)
    }
  }
  return found
}
