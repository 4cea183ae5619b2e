import { paints, steps } from './content.ts'
import type { Dict, Pdf, Value } from './file.ts'
import { type Token, tokens } from './lexer.ts'
import { readTrueType, type TrueType } from './true-type.ts'

/** A composite font as the pages use it. */
export interface UsedFont {
  readonly name: string
  readonly dict: Dict
  readonly descendant: Dict
  /** The embedded program; why it cannot be read where it cannot. */
  readonly program: TrueType | string
  /** Every code shown, with what is around it. */
  readonly shown: ReadonlyMap<number, Shown>
  glyph(code: number): number
  /** Width in the dictionary, in thousandths of an em. */
  width(code: number): number
  /** Characters that a code stands for; null when nothing says so. */
  characters(code: number): string | null
}

export interface Shown {
  readonly page: string
  /** Whether every place of the code is drawn invisibly. */
  readonly invisible: boolean
  /** Whether every place of it has a text of its own beside it (ActualText). */
  readonly replaced: boolean
}

const kept = new WeakMap<Pdf, readonly UsedFont[]>()

/** The fonts that text is shown in, two bytes a code. Any other kind of font is refused by a rule of its own. */
export function usedFonts(pdf: Pdf): readonly UsedFont[] {
  const known = kept.get(pdf)
  if (known) return known
  const uses = new Map<Value, Map<number, Shown>>()
  for (const { operator, operands, font, mode, marks, page } of steps(pdf)) {
    if (!paints(operator) || font === null) continue
    const codes = uses.get(font) ?? new Map<number, Shown>()
    uses.set(font, codes)
    const replaced = marks.some(({ properties }) => properties['/ActualText'] !== undefined)
    for (const { kind, bytes } of operands) {
      if (kind !== 'string' && kind !== 'hex') continue
      for (let i = 0; i + 1 < bytes.length; i += 2) {
        const code = bytes.readUInt16BE(i)
        const before = codes.get(code)
        codes.set(code, {
          page,
          invisible: mode === 3 && (before?.invisible ?? true),
          replaced: replaced && (before?.replaced ?? true),
        })
      }
    }
  }
  const fonts = [...uses].filter(([ref]) => pdf.dict(ref)['/Subtype'] === '/Type0')
  const found = fonts.map(([ref, shown]) => read(pdf, pdf.dict(ref), shown))
  kept.set(pdf, found)
  return found
}

function read(pdf: Pdf, dict: Dict, shown: ReadonlyMap<number, Shown>): UsedFont {
  const descendant = pdf.dict(pdf.list(dict['/DescendantFonts'])[0])
  const toGlyph = pdf.data(descendant['/CIDToGIDMap'])
  const widths = readWidths(pdf, descendant)
  const unicode = readToUnicode(pdf.data(dict['/ToUnicode']))
  return {
    name: String(dict['/BaseFont'] ?? '(no name)').slice(1),
    dict,
    descendant,
    program: program(pdf, descendant),
    shown,
    glyph: code =>
      toGlyph === null ? code : toGlyph.length > 2 * code + 1 ? toGlyph.readUInt16BE(2 * code) : 0,
    width: code => widths.get(code) ?? Number(descendant['/DW'] ?? 1000),
    characters: code => unicode.get(code) ?? null,
  }
}

function program(pdf: Pdf, descendant: Dict): TrueType | string {
  const data = pdf.data(pdf.dict(descendant['/FontDescriptor'])['/FontFile2'])
  if (data === null) return 'no TrueType program is embedded'
  try {
    return readTrueType(data)
  } catch (error) {
    return `the program cannot be read: ${(error as Error).message}`
  }
}

function readWidths(pdf: Pdf, descendant: Dict): Map<number, number> {
  const found = new Map<number, number>()
  const entries = pdf.list(descendant['/W']).map(one => pdf.get(one))
  for (let i = 0; i < entries.length; ) {
    const [first, second, third] = entries.slice(i, i + 3)
    if (Array.isArray(second)) {
      for (const [n, width] of second.entries()) found.set(Number(first) + n, Number(width))
      i += 2
    } else {
      for (let code = Number(first); code <= Number(second); code += 1) found.set(code, Number(third))
      i += 3
    }
  }
  return found
}

/** Code to characters, as a ToUnicode CMap says it (ISO 32000-1, 9.10.3). */
function readToUnicode(data: Buffer | null): Map<number, string> {
  const found = new Map<number, string>()
  if (data === null) return found
  let operands: Token[] = []
  for (const token of tokens(data)) {
    if (token.kind !== 'word') operands.push(token)
    else {
      if (token.text === 'endbfchar') characters(operands, found)
      if (token.text === 'endbfrange') ranges(operands, found)
      operands = []
    }
  }
  return found
}

const code = (token: Token | undefined): number => Number.parseInt(token?.text ?? '', 16)
const utf16 = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le')

function characters(operands: readonly Token[], found: Map<number, string>): void {
  const pairs = operands.filter(({ kind }) => kind === 'hex')
  for (let i = 0; i + 1 < pairs.length; i += 2)
    found.set(code(pairs[i]), utf16(pairs[i + 1]?.bytes ?? Buffer.alloc(0)))
}

function ranges(operands: readonly Token[], found: Map<number, string>): void {
  const parts = operands.filter(({ kind }) => kind === 'hex' || kind === 'open' || kind === 'close')
  for (let i = 0; i + 2 < parts.length; ) {
    const [first, last] = [code(parts[i]), code(parts[i + 1])]
    if (parts[i + 2]?.kind === 'open') {
      const end = parts.findIndex(({ kind }, at) => at > i && kind === 'close')
      for (const [n, { bytes }] of parts.slice(i + 3, end).entries()) found.set(first + n, utf16(bytes))
      i = end + 1
    } else {
      const start = Buffer.from(parts[i + 2]?.bytes ?? [])
      for (let at = first; at <= last; at += 1) {
        found.set(at, utf16(start))
        start.writeUInt16BE((start.readUInt16BE(start.length - 2) + 1) & 0xffff, start.length - 2)
      }
      i += 3
    }
  }
}
