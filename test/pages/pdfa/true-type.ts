/** What a TrueType program says of its glyphs (OpenType specification: head, maxp, hhea, hmtx, loca, cmap). */
export interface TrueType {
  readonly glyphs: number
  /** Advance in thousandths of an em. */
  width(glyph: number): number
  /** Whether the glyph leaves a mark. */
  hasOutline(glyph: number): boolean
  /** Platform and encoding of every table of characters, such as `3,1`. */
  readonly characterMaps: readonly string[]
}

/** Throws when it is no such program, or not all of one. */
export function readTrueType(bytes: Buffer): TrueType {
  const tables = new Map<string, Buffer>()
  for (let i = 0; i < bytes.readUInt16BE(4); i += 1) {
    const at = 12 + 16 * i
    const offset = bytes.readUInt32BE(at + 8)
    const length = bytes.readUInt32BE(at + 12)
    if (offset + length > bytes.length) throw new Error('a table of the font goes beyond its end')
    tables.set(bytes.toString('latin1', at, at + 4), bytes.subarray(offset, offset + length))
  }
  const table = (tag: string): Buffer => {
    const found = tables.get(tag)
    if (found === undefined) throw new Error(`the font has no table ${tag}`)
    return found
  }
  const unitsPerEm = table('head').readUInt16BE(18)
  const long = table('head').readInt16BE(50) === 1
  const glyphs = table('maxp').readUInt16BE(4)
  const metrics = table('hhea').readUInt16BE(34)
  const [hmtx, loca] = [table('hmtx'), table('loca')]
  const offset = (glyph: number): number =>
    long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph)
  const cmap = tables.get('cmap')
  const maps = Array.from(
    { length: cmap?.readUInt16BE(2) ?? 0 },
    (_, i) => `${cmap?.readUInt16BE(4 + 8 * i)},${cmap?.readUInt16BE(6 + 8 * i)}`,
  )
  return {
    glyphs,
    width: glyph => (hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm,
    hasOutline: glyph => offset(glyph + 1) > offset(glyph),
    characterMaps: maps,
  }
}
