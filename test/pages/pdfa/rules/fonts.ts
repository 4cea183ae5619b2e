import { shows } from '../content.ts'
import type { Dict, Pdf } from '../file.ts'
import {
  cidFont,
  composite,
  composites,
  fileOf,
  fontRule,
  isIdentity,
  isSimple,
  simple,
  simpleFont,
} from '../font-dictionaries.ts'
import { usedFonts } from '../fonts.ts'
import type { Rule } from '../rule.ts'

/** 6.2.11.2: kinds of fonts. */
export const fontRules: readonly Rule[] = [
  fontRule('6.2.11.2', 1, 'fonts say that they are fonts', ({ dict }) => dict['/Type'] !== '/Font', {
    objects: draft => {
      composite(draft)['/Type'] = '/Face'
    },
  }),
  fontRule(
    '6.2.11.2',
    2,
    'fonts are of a kind that ISO 32000-1 knows',
    ({ dict }) => ![...simple, '/Type0', '/CIDFontType0', '/CIDFontType2'].includes(String(dict['/Subtype'])),
    { objects: simpleFont({ '/Subtype': '/Type42' }) },
  ),
  fontRule(
    '6.2.11.2',
    3,
    'fonts have a name',
    ({ dict }) =>
      dict['/Subtype'] !== '/Type3' &&
      !String(dict['/BaseFont']).startsWith('/') &&
      !String(dict['/BaseFont']).startsWith('n:'),
    {
      objects: draft => {
        delete composite(draft)['/BaseFont']
      },
      also: ['6.2.11.2-a'],
    },
  ),
  fontRule(
    '6.2.11.2',
    4,
    'simple fonts have FirstChar',
    font => isSimple(font) && typeof font.dict['/FirstChar'] !== 'number',
    {
      objects: simpleFont({ '/Subtype': '/Type1', '/FirstChar': null }),
      also: ['6.2.11.2-6'],
    },
  ),
  fontRule(
    '6.2.11.2',
    5,
    'simple fonts have LastChar',
    font => isSimple(font) && typeof font.dict['/LastChar'] !== 'number',
    {
      objects: simpleFont({ '/Subtype': '/Type1', '/LastChar': null }),
      also: ['6.2.11.2-6'],
    },
  ),
  fontRule(
    '6.2.11.2',
    6,
    'simple fonts have a width for every code',
    (font, pdf) =>
      isSimple(font) &&
      pdf.list(font.dict['/Widths']).length !==
        Number(font.dict['/LastChar']) - Number(font.dict['/FirstChar']) + 1,
    { objects: simpleFont({ '/Subtype': '/Type1', '/Widths': [500] }) },
  ),
  fontRule(
    '6.2.11.2',
    7,
    'font files are Type1C, CIDFontType0C or OpenType where they say what they are',
    (font, pdf) => {
      const subtype = pdf.dict(fileOf(pdf, font))['/Subtype']
      return subtype !== undefined && !['/Type1C', '/CIDFontType0C', '/OpenType'].includes(String(subtype))
    },
    {
      objects: draft => {
        const { dict } = draft.find(one => '/FontFile2' in one)
        draft.dict(dict['/FontFile2'])['/Subtype'] = '/Woff'
      },
    },
  ),
  {
    clause: '6.2.11.2',
    test: 'a',
    demands: 'a font, its descendant and its descriptor have one name',
    *check(pdf) {
      for (const { dict, where } of composites(pdf)) {
        const descendant = pdf.dict(pdf.list(dict['/DescendantFonts'])[0])
        const names = [descendant['/BaseFont'], pdf.dict(descendant['/FontDescriptor'])['/FontName']]
        if (names.some(name => name !== dict['/BaseFont'])) yield where
      }
    },
    broken: {
      objects: draft => {
        cidFont(draft)['/BaseFont'] = '/AAAAAA+Other'
      },
    },
  },
  {
    clause: '6.2.11.2',
    test: 'b',
    demands:
      'text is shown in composite fonts with two-byte codes (Identity-H): this checker reads no others',
    *check(pdf) {
      for (const { dict, name } of usedFonts(pdf)) if (!isIdentity(dict['/Encoding'])) yield name
      for (const [name, dict] of shownOtherwise(pdf)) yield `${name}: ${dict['/Subtype']}`
    },
    broken: {
      objects: draft => {
        simpleFont({ '/Subtype': '/Type1' })(draft)
        draft.draw('BT /Odd 9 Tf (!) Tj ET')
      },
    },
  },
]

function* shownOtherwise(pdf: Pdf): Generator<[string, Dict]> {
  const composed = new Set(usedFonts(pdf).map(({ dict }) => dict))
  for (const { font } of shows(pdf)) {
    const dict = pdf.dict(font)
    if (!composed.has(dict)) yield [String(dict['/BaseFont'] ?? 'a font without name'), dict]
  }
}
