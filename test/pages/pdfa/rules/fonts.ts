import { shows } from '../content.ts'
import type { Draft } from '../draft.ts'
import type { Dict, Pdf } from '../file.ts'
import { text } from '../file.ts'
import { usedFonts } from '../fonts.ts'
import type { Rule } from '../rule.ts'
import { readTrueType } from '../true-type.ts'

interface Font {
  readonly where: string
  readonly dict: Dict
}

/** Fonts wherever they stand: in resources, below a composite font, or by their type. */
function fonts(pdf: Pdf): Font[] {
  const inResources = pdf.dictionaries.flatMap(({ dict }) =>
    dict['/Font'] === undefined || dict['/Type'] === '/Font'
      ? []
      : Object.values(pdf.dict(dict['/Font'])).map(pdf.dict),
  )
  const below = inResources.flatMap(dict => pdf.list(dict['/DescendantFonts']).map(pdf.dict))
  const byType = pdf.dictionaries.filter(({ dict }) => dict['/Type'] === '/Font').map(({ dict }) => dict)
  return [...new Set([...inResources, ...below, ...byType])].map(dict => ({
    dict,
    where: String(dict['/BaseFont'] ?? 'a font without name'),
  }))
}

const simple = ['/Type1', '/MMType1', '/TrueType', '/Type3']
const isSimple = ({ dict }: Font): boolean => simple.includes(String(dict['/Subtype']))
const descriptorOf = (pdf: Pdf, { dict }: Font): Dict => pdf.dict(dict['/FontDescriptor'])
const fileOf = (pdf: Pdf, font: Font) => {
  const descriptor = descriptorOf(pdf, font)
  return descriptor['/FontFile'] ?? descriptor['/FontFile2'] ?? descriptor['/FontFile3']
}
const isSymbolic = (pdf: Pdf, font: Font): boolean =>
  (Number(descriptorOf(pdf, font)['/Flags'] ?? 0) & 4) !== 0

/** A rule about every font. */
const rule = (
  clause: string,
  test: number | string,
  demands: string,
  wrong: (font: Font, pdf: Pdf) => boolean,
  broken: Rule['broken'],
): Rule => ({
  clause,
  test,
  demands,
  *check(pdf) {
    for (const font of fonts(pdf)) if (wrong(font, pdf)) yield font.where
  },
  broken,
})

/** A simple font of the page, sound but for what is asked; no text is shown in it. */
const simpleFont =
  (more: Dict, flags = 4, descriptor: Dict = {}) =>
  (draft: Draft): void => {
    const { ref } = draft.find(dict => '/FontFile2' in dict)
    const program = draft.dict(ref)['/FontFile2'] ?? null
    draft.resource('/Font', '/Odd', {
      '/Type': '/Font',
      '/Subtype': '/TrueType',
      '/BaseFont': '/AAAAAA+Odd',
      '/FirstChar': 32,
      '/LastChar': 33,
      '/Widths': [500, 500],
      '/FontDescriptor': draft.add({
        '/Type': '/FontDescriptor',
        '/FontName': '/AAAAAA+Odd',
        '/Flags': flags,
        '/FontFile2': program,
        ...descriptor,
      }),
      ...more,
    })
  }

const composite = (draft: Draft): Dict => draft.find(dict => dict['/Subtype'] === '/Type0').dict
const cidFont = (draft: Draft): Dict => draft.find(dict => dict['/Subtype'] === '/CIDFontType2').dict

/** CMaps that every reader knows (ISO 32000-1, Table 118), by their pattern. */
const predefined =
  /^(?:Identity|GB-EUC|GBpc-EUC|GBK-EUC|GBKp-EUC|GBK2K|UniGB-UCS2|UniGB-UTF16|B5pc|HKscs-B5|ETen-B5|ETenms-B5|CNS-EUC|UniCNS-UCS2|UniCNS-UTF16|83pv-RKSJ|90msp?-RKSJ|90pv-RKSJ|Add-RKSJ|EUC|Ext-RKSJ|UniJIS-UCS2(?:-HW)?|UniJIS-UTF16|KSC-EUC|KSCms-UHC(?:-HW)?|KSCpc-EUC|UniKS-UCS2|UniKS-UTF16)-[HV]$|^[HV]$/u

const composites = (pdf: Pdf): Font[] => fonts(pdf).filter(({ dict }) => dict['/Subtype'] === '/Type0')
const isIdentity = (value: unknown): boolean => value === '/Identity-H' || value === '/Identity-V'

/** 6.2.11.2–6.2.11.6: kinds of fonts, composite fonts, embedding, encodings. */
export const fontRules: readonly Rule[] = [
  rule('6.2.11.2', 1, 'fonts say that they are fonts', ({ dict }) => dict['/Type'] !== '/Font', {
    objects: draft => {
      composite(draft)['/Type'] = '/Face'
    },
  }),
  rule(
    '6.2.11.2',
    2,
    'fonts are of a kind that ISO 32000-1 knows',
    ({ dict }) => ![...simple, '/Type0', '/CIDFontType0', '/CIDFontType2'].includes(String(dict['/Subtype'])),
    { objects: simpleFont({ '/Subtype': '/Type42' }) },
  ),
  rule(
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
  rule(
    '6.2.11.2',
    4,
    'simple fonts have FirstChar',
    font => isSimple(font) && typeof font.dict['/FirstChar'] !== 'number',
    {
      objects: simpleFont({ '/Subtype': '/Type1', '/FirstChar': null }),
      also: ['6.2.11.2-6'],
    },
  ),
  rule(
    '6.2.11.2',
    5,
    'simple fonts have LastChar',
    font => isSimple(font) && typeof font.dict['/LastChar'] !== 'number',
    {
      objects: simpleFont({ '/Subtype': '/Type1', '/LastChar': null }),
      also: ['6.2.11.2-6'],
    },
  ),
  rule(
    '6.2.11.2',
    6,
    'simple fonts have a width for every code',
    (font, pdf) =>
      isSimple(font) &&
      pdf.list(font.dict['/Widths']).length !==
        Number(font.dict['/LastChar']) - Number(font.dict['/FirstChar']) + 1,
    { objects: simpleFont({ '/Subtype': '/Type1', '/Widths': [500] }) },
  ),
  rule(
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
  {
    clause: '6.2.11.3',
    test: 1,
    demands: 'the character collections of a composite font and its CMap agree',
    *check(pdf) {
      for (const { dict, where } of composites(pdf)) {
        if (isIdentity(dict['/Encoding'])) continue
        const descendant = pdf.dict(pdf.list(dict['/DescendantFonts'])[0])
        const [one, other] = [descendant, pdf.dict(dict['/Encoding'])].map(each =>
          pdf.dict(each['/CIDSystemInfo']),
        )
        const same = ['/Registry', '/Ordering'].every(
          key => one?.[key] !== undefined && one[key] === other?.[key],
        )
        if (!same || Number(one?.['/Supplement']) < Number(other?.['/Supplement'])) yield where
      }
    },
    broken: {
      objects: draft => {
        const info = { '/Registry': 'u:Adobe', '/Ordering': 'u:GB1', '/Supplement': 0 }
        const cmap = { '/Type': '/CMap', '/CMapName': '/Own', '/WMode': 0, '/CIDSystemInfo': info }
        unused(draft)['/Encoding'] = draft.addStream(cmap, '/WMode 0 def')
      },
    },
  },
  rule(
    '6.2.11.3',
    2,
    'TrueType fonts below composite ones have a CIDToGIDMap: Identity or a stream',
    ({ dict }, pdf) =>
      dict['/Subtype'] === '/CIDFontType2' &&
      dict['/CIDToGIDMap'] !== '/Identity' &&
      pdf.data(dict['/CIDToGIDMap']) === null,
    {
      objects: draft => {
        delete cidFont(draft)['/CIDToGIDMap']
      },
    },
  ),
  rule(
    '6.2.11.3',
    3,
    'CMaps that not every reader knows are embedded',
    ({ dict }, pdf) =>
      dict['/Subtype'] === '/Type0' &&
      pdf.data(dict['/Encoding']) === null &&
      !predefined.test(String(dict['/Encoding']).slice(1)),
    {
      objects: draft => {
        unused(draft)['/Encoding'] = '/Own-H'
      },
      also: ['6.2.11.3-1'],
    },
  ),
  {
    clause: '6.2.11.3',
    test: 4,
    demands: 'an embedded CMap and its dictionary have one WMode',
    *check(pdf) {
      for (const { ref, dict } of pdf.dictionaries) {
        if (dict['/Type'] !== '/CMap') continue
        const inside = /\/WMode\s+(\d)\s+def/u.exec((pdf.data(ref) ?? '').toString())?.[1] ?? '0'
        if (Number(inside) !== Number(dict['/WMode'] ?? 0)) yield ref
      }
    },
    broken: {
      objects: draft => {
        draft.catalog['/X'] = draft.addStream({ '/Type': '/CMap', '/WMode': 0 }, '/WMode 1 def')
      },
    },
  },
  {
    clause: '6.2.11.3',
    test: 5,
    demands: 'a CMap rests on none but those that every reader knows',
    *check(pdf) {
      for (const { ref, dict } of pdf.dictionaries) {
        const used = dict['/Type'] === '/CMap' ? dict['/UseCMap'] : undefined
        const inside =
          dict['/Type'] === '/CMap'
            ? /\/(\S+)\s+usecmap/u.exec((pdf.data(ref) ?? '').toString())?.[1]
            : undefined
        for (const name of [used === undefined ? null : String(used).slice(1), inside ?? null])
          if (name !== null && !predefined.test(name)) yield `${ref}: ${name}`
      }
    },
    broken: {
      objects: draft => {
        draft.catalog['/X'] = draft.addStream({ '/Type': '/CMap' }, '/Own-H usecmap')
      },
    },
  },
  rule(
    '6.2.11.4',
    1,
    'every font program is embedded',
    (font, pdf) =>
      !['/Type3', '/Type0'].includes(String(font.dict['/Subtype'])) && pdf.data(fileOf(pdf, font)) === null,
    { objects: simpleFont({ '/Subtype': '/Type1' }, 4, { '/FontFile2': null }) },
  ),
  rule(
    '6.2.11.4',
    3,
    'the CharSet of a Type 1 subset lists its glyphs (none is used, so none may be listed)',
    (font, pdf) =>
      ['/Type1', '/MMType1'].includes(String(font.dict['/Subtype'])) &&
      text(descriptorOf(pdf, font)['/CharSet']) !== null,
    { objects: simpleFont({ '/Subtype': '/Type1' }, 4, { '/CharSet': 'u:/space' }) },
  ),
  rule(
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
  rule(
    '6.2.11.6',
    1,
    'programs of TrueType fonts that are not symbolic have a table of characters beside (3,0)',
    (font, pdf) => {
      const maps = characterMaps(pdf, font)
      return maps !== null && !isSymbolic(pdf, font) && maps.every(map => map === '3,0')
    },
    { objects: simpleFont({ '/Encoding': '/WinAnsiEncoding' }, 32) },
  ),
  rule(
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
  rule(
    '6.2.11.6',
    3,
    'symbolic TrueType fonts have no encoding',
    (font, pdf) => font.dict['/Subtype'] === '/TrueType' && isSymbolic(pdf, font) && '/Encoding' in font.dict,
    { objects: simpleFont({ '/Encoding': '/WinAnsiEncoding' }), also: ['6.2.11.6-4'] },
  ),
  rule(
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

/** A copy of a composite font that no text is shown in. */
function unused(draft: Draft): Dict {
  const copy = draft.add({ ...composite(draft) })
  draft.resource('/Font', '/Unused', copy)
  return draft.dict(copy)
}

function* shownOtherwise(pdf: Pdf): Generator<[string, Dict]> {
  const composed = new Set(usedFonts(pdf).map(({ dict }) => dict))
  for (const { font } of shows(pdf)) {
    const dict = pdf.dict(font)
    if (!composed.has(dict)) yield [String(dict['/BaseFont'] ?? 'a font without name'), dict]
  }
}
