import type { Draft } from '../draft.ts'
import type { Dict, Pdf } from '../file.ts'
import { type Shown, type UsedFont, usedFonts } from '../fonts.ts'
import type { Rule } from '../rule.ts'

interface Use extends Shown {
  readonly font: UsedFont
  readonly code: number
}

/** A rule about every code that is shown. */
const rule = (
  clause: string,
  test: number | string,
  demands: string,
  wrong: (use: Use) => boolean | string,
  broken: Rule['broken'],
): Rule => ({
  clause,
  test,
  demands,
  *check(pdf: Pdf) {
    for (const font of usedFonts(pdf)) {
      for (const [code, shown] of font.shown) {
        const found = wrong({ ...shown, font, code })
        if (found !== false)
          yield `${font.name}, code ${code} on page ${shown.page}${found === true ? '' : `: ${found}`}`
      }
    }
  },
  broken,
})

const cidFont = (draft: Draft): Dict => draft.find(dict => dict['/Subtype'] === '/CIDFontType2').dict
const firstFont = (draft: Draft): Dict => draft.find(dict => dict['/Subtype'] === '/Type0').dict

/** Puts other characters behind the first code that is not .notdef. */
const mapped = (characters: string) => ({
  objects: (draft: Draft) =>
    draft.rewrite(firstFont(draft)['/ToUnicode'], cmap =>
      cmap.replace(/endcmap/u, `1 beginbfchar <0001> <${characters}> endbfchar endcmap`),
    ),
})

/** 6.2.11.4, 5, 7 and 8: the glyphs behind the codes that are shown. */
export const glyphs: readonly Rule[] = [
  rule(
    '6.2.11.4',
    2,
    'the embedded program has every glyph that is shown',
    ({ font, code, invisible }) => {
      if (invisible) return false
      if (typeof font.program === 'string') return font.program
      return font.glyph(code) >= font.program.glyphs
    },
    {
      objects: draft => {
        draft.resource('/Font', '/Odd', draft.find(dict => dict['/Subtype'] === '/Type0').ref)
        draft.draw('BT /Odd 9 Tf <FFFE> Tj ET')
      },
      also: ['6.2.11.7-1', '6.2.11.5-1'],
    },
  ),
  rule(
    '6.2.11.4',
    'a',
    'a character that is to be seen has an outline',
    ({ font, code, invisible }) => {
      if (invisible || typeof font.program === 'string' || font.glyph(code) >= font.program.glyphs)
        return false
      return !/^\s*$/u.test(font.characters(code) ?? ' ') && !font.program.hasOutline(font.glyph(code))
    },
    {
      objects: draft => {
        draft.edit(draft.dict(cidFont(draft)['/FontDescriptor'])['/FontFile2'], emptied)
      },
    },
  ),
  rule(
    '6.2.11.5',
    1,
    'widths in the font dictionary and in the program agree, to a thousandth of an em',
    ({ font, code, invisible }) => {
      if (invisible || typeof font.program === 'string') return false
      const [own, other] = [font.width(code), font.program.width(font.glyph(code))]
      return Math.abs(own - other) > 1 ? `${own} and ${other}` : false
    },
    {
      objects: draft => {
        const { dict } = draft.find(one => one['/Subtype'] === '/CIDFontType2')
        dict['/W'] = [0, 65535, 777]
      },
    },
  ),
  rule(
    '6.2.11.7',
    1,
    'every code that is shown stands for characters (ToUnicode)',
    ({ font, code }) => font.characters(code) === null,
    {
      objects: draft => {
        delete firstFont(draft)['/ToUnicode']
      },
    },
  ),
  rule(
    '6.2.11.7',
    2,
    'no code stands for U+0000, U+FEFF or U+FFFE',
    ({ font, code }) => /[\0\uFEFF\uFFFE]/u.test(font.characters(code) ?? ''),
    mapped('FEFF'),
  ),
  rule(
    '6.2.11.7',
    3,
    'a character of private use has its text beside it (ActualText)',
    ({ font, code, replaced }) => !replaced && /\p{Co}/u.test(font.characters(code) ?? ''),
    mapped('E000'),
  ),
  rule(
    '6.2.11.7',
    'a',
    'no code stands for no characters at all',
    ({ font, code }) => font.characters(code) === '',
    mapped(''),
  ),
  rule('6.2.11.8', 1, 'the glyph .notdef is never shown', ({ font, code }) => font.glyph(code) === 0, {
    objects: draft => {
      draft.resource('/Font', '/Odd', draft.find(dict => dict['/Subtype'] === '/Type0').ref)
      draft.draw('BT /Odd 9 Tf <0000> Tj ET')
    },
    also: ['6.2.11.7-2'],
  }),
]

/** A TrueType program all of whose glyphs are empty: every entry of loca is the same. */
function emptied(program: Buffer): Buffer {
  for (let i = 0; i < program.readUInt16BE(4); i += 1) {
    const at = 12 + 16 * i
    const offset = program.readUInt32BE(at + 8)
    if (program.toString('latin1', at, at + 4) === 'loca')
      program.fill(0, offset, offset + program.readUInt32BE(at + 12))
  }
  return program
}
