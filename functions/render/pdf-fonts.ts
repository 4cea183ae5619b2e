import { readFile } from 'node:fs/promises'
import type { FontFiles, FontRole } from '../declare/page.ts'

type Descriptors = Readonly<Record<FontRole, { readonly normal: Uint8Array }>>

/** The fonts as pdfmake takes them, each file read once. */
export async function readFonts(files: FontFiles): Promise<Descriptors> {
  const read = new Map<string, Promise<Buffer>>()
  const once = (file: URL): Promise<Buffer> => {
    const known = read.get(String(file)) ?? readFile(file).then(emBox)
    read.set(String(file), known)
    return known
  }
  const descriptor = async (role: FontRole) => ({ normal: await once(files[role]) })
  return {
    FangSong: await descriptor('FangSong'),
    XiaoBiaoSong: await descriptor('XiaoBiaoSong'),
    HeiTi: await descriptor('HeiTi'),
    KaiTi: await descriptor('KaiTi'),
    SongTi: await descriptor('SongTi'),
  }
}

/** Of an em, above the baseline: where a Chinese character's square stands in every font of ours. */
const ascent = 0.88

/**
 * Makes the em square the font's line box, by rewriting ascender, descender and gap in its `hhea` table.
 *
 * pdfmake takes a line's height and baseline from there, and the values differ from font to font (Noto's are 1.16 and
 * 0.29 em). With the em square for all, a line is exactly as high as its type's pitch says, and baselines of different
 * faces agree.
 */
export function emBox(font: Buffer): Buffer {
  const tables = new Map<string, number>()
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i
    tables.set(font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8))
  }
  const [head, hhea] = [tables.get('head'), tables.get('hhea')]
  if (head === undefined || hhea === undefined)
    throw new Error('not a TrueType or OpenType font: no head or hhea table')
  const em = font.readUInt16BE(head + 18)
  const above = Math.round(em * ascent)
  font.writeInt16BE(above, hhea + 4)
  font.writeInt16BE(above - em, hhea + 6)
  font.writeInt16BE(0, hhea + 8)
  return font
}
