import type { Pdf } from '../file.ts'
import { text } from '../file.ts'
import {
  cidFont,
  descriptorOf,
  type Font,
  fileOf,
  fontRule,
  isSymbolic,
  simpleFont,
} from '../font-dictionaries.ts'
import type { Rule } from '../rule.ts'
import { readTrueType } from '../true-type.ts'

/** 6.2.11.4 and 6.2.11.6: embedding and encodings. */
export const embeddedFonts: readonly Rule[] = [
  fontRule(
    '6.2.11.4',
    1,
    'every font program is embedded',
    (font, pdf) =>
      !['/Type3', '/Type0'].includes(String(font.dict['/Subtype'])) && pdf.data(fileOf(pdf, font)) === null,
    { objects: simpleFont({ '/Subtype': '/Type1' }, 4, { '/FontFile2': null }) },
  ),
  fontRule(
    '6.2.11.4',
    3,
    'the CharSet of a Type 1 subset lists its glyphs (none is used, so none may be listed)',
    (font, pdf) =>
      ['/Type1', '/MMType1'].includes(String(font.dict['/Subtype'])) &&
      text(descriptorOf(pdf, font)['/CharSet']) !== null,
    { objects: simpleFont({ '/Subtype': '/Type1' }, 4, { '/CharSet': 'u:/space' }) },
  ),
  fontRule(
    '6.2.11.4',
    4,
    'the CIDSet of a subset lists all CIDs of the program',
    (font, pdf) => {
      const set = pdf.data(descriptorOf(pdf, font)['/CIDSet'])
      const program = pdf.data(descriptorOf(pdf, font)['/FontFile2'])
      if (set === null || program === null) return set !== null
      const { glyphs } = readTrueType(program)
      return Array.from(
        { length: glyphs },
        (_, cid) => ((set[cid >> 3] ?? 0) >> (7 - (cid % 8))) & 1,
      ).includes(0)
    },
    {
      objects: draft => {
        draft.dict(cidFont(draft)['/FontDescriptor'])['/CIDSet'] = draft.addStream({}, Buffer.from([0x80]))
      },
    },
  ),
  fontRule(
    '6.2.11.6',
    1,
    'programs of TrueType fonts that are not symbolic have a table of characters beside (3,0)',
    (font, pdf) => {
      const maps = characterMaps(pdf, font)
      return maps !== null && !isSymbolic(pdf, font) && maps.every(map => map === '3,0')
    },
    { objects: simpleFont({ '/Encoding': '/WinAnsiEncoding' }, 32) },
  ),
  fontRule(
    '6.2.11.6',
    2,
    'TrueType fonts that are not symbolic are encoded as MacRoman or WinAnsi',
    (font, pdf) => {
      if (font.dict['/Subtype'] !== '/TrueType' || isSymbolic(pdf, font)) return false
      const encoding = pdf.get(font.dict['/Encoding'])
      const base = typeof encoding === 'string' ? encoding : pdf.dict(encoding)['/BaseEncoding']
      return (
        !['/MacRomanEncoding', '/WinAnsiEncoding'].includes(String(base)) ||
        '/Differences' in pdf.dict(encoding)
      )
    },
    { objects: simpleFont({}, 32), also: ['6.2.11.6-1'] },
  ),
  fontRule(
    '6.2.11.6',
    3,
    'symbolic TrueType fonts have no encoding',
    (font, pdf) => font.dict['/Subtype'] === '/TrueType' && isSymbolic(pdf, font) && '/Encoding' in font.dict,
    { objects: simpleFont({ '/Encoding': '/WinAnsiEncoding' }), also: ['6.2.11.6-4'] },
  ),
  fontRule(
    '6.2.11.6',
    4,
    'programs of symbolic TrueType fonts have one table of characters, or (3,0)',
    (font, pdf) => {
      const maps = characterMaps(pdf, font)
      return maps !== null && isSymbolic(pdf, font) && maps.length !== 1 && !maps.includes('3,0')
    },
    { objects: simpleFont({}) },
  ),
]

/** Tables of characters of a simple TrueType font; null of any other. */
function characterMaps(pdf: Pdf, font: Font): readonly string[] | null {
  const program = pdf.data(descriptorOf(pdf, font)['/FontFile2'])
  return font.dict['/Subtype'] === '/TrueType' && program !== null
    ? readTrueType(program).characterMaps
    : null
}
