import { colourSpaces } from '../colours.ts'
import { inlineEntry, steps } from '../content.ts'
import type { Pdf } from '../file.ts'
import type { Token } from '../lexer.ts'
import type { Rule } from '../rule.ts'

/** Every token of the file and of its content streams, with where it stands. */
function* allTokens(pdf: Pdf): Generator<Token & { where: string }> {
  for (const { number, tokens } of pdf.raw.objects)
    for (const token of tokens) yield { ...token, where: `object ${number}` }
  for (const { page, operands } of steps(pdf))
    for (const token of operands) yield { ...token, where: `the content of page ${page}` }
}

function* numbers(pdf: Pdf): Generator<{ value: number; integer: boolean; where: string }> {
  for (const { kind, text, where } of allTokens(pdf))
    if (kind === 'number') yield { value: Number(text), integer: !text.includes('.'), where }
}

const boundaries = ['/MediaBox', '/CropBox', '/BleedBox', '/TrimBox', '/ArtBox']
const inlineFilters =
  /^(?:ASCIIHexDecode|ASCII85Decode|FlateDecode|RunLengthDecode|CCITTFaxDecode|DCTDecode|AHx|A85|Fl|RL|CCF|DCT)$/u

/** A picture of one grey pixel within the page's content. */
const pixel = (more: string): string => `BI /W 1 /H 1 /BPC 8 /CS /G ${more} ID x EI`

/** 6.1.10–6.1.13: inline pictures, permissions and the limits of size. */
export const limits: readonly Rule[] = [
  {
    clause: '6.1.10',
    test: 1,
    demands: 'inline pictures use standard filters, neither LZW nor Crypt',
    *check(pdf) {
      for (const { operator, operands, page } of steps(pdf))
        if (operator === 'ID')
          for (const filter of inlineEntry(operands, 'F', 'Filter'))
            if (!inlineFilters.test(filter)) yield `page ${page}: ${filter}`
    },
    broken: { objects: draft => draft.draw(pixel('/F /LZW')) },
  },
  {
    clause: '6.1.12',
    test: 1,
    demands: 'a permissions dictionary has no keys but UR3 and DocMDP',
    *check({ catalog, dict }) {
      for (const key of Object.keys(dict(catalog['/Perms'])))
        if (!['/UR3', '/DocMDP'].includes(key)) yield key
    },
    broken: {
      objects: draft => {
        draft.catalog['/Perms'] = { '/UR': {} }
      },
    },
  },
  {
    clause: '6.1.12',
    test: 2,
    demands: 'with DocMDP no signature reference has a digest',
    *check({ catalog, dict, dictionaries }) {
      if (dict(catalog['/Perms'])['/DocMDP'] === undefined) return
      for (const { ref, dict: one } of dictionaries)
        if (['/DigestLocation', '/DigestMethod', '/DigestValue'].some(key => key in one)) yield ref
    },
    broken: {
      objects: draft => {
        const reference = { '/Type': '/SigRef', '/TransformMethod': '/DocMDP', '/DigestMethod': '/MD5' }
        draft.catalog['/Perms'] = { '/DocMDP': draft.add({ '/Reference': [reference] }) }
      },
    },
  },
  {
    clause: '6.1.13',
    test: 1,
    demands: 'integers fit into 32 bits',
    *check(pdf) {
      for (const { value, integer, where } of numbers(pdf))
        if (integer && (value > 2147483647 || value < -2147483648)) yield `${value} in ${where}`
    },
    broken: { objects: draft => draft.draw('2147483648 0 m n') },
  },
  {
    clause: '6.1.13',
    test: 2,
    demands: 'reals lie within ±3.403 × 10^38',
    *check(pdf) {
      for (const { value, integer, where } of numbers(pdf))
        if (!integer && Math.abs(value) > 3.403e38) yield `${value} in ${where}`
    },
    broken: { objects: draft => draft.draw(`4${'0'.repeat(38)}.0 0 m n`) },
  },
  {
    clause: '6.1.13',
    test: 3,
    demands: 'strings have at most 32,767 bytes',
    *check(pdf) {
      for (const { kind, bytes, where } of allTokens(pdf))
        if ((kind === 'string' || kind === 'hex') && bytes.length > 32767)
          yield `${bytes.length} bytes in ${where}`
    },
    broken: {
      objects: draft => {
        draft.catalog['/X'] = `u:${'x'.repeat(32768)}`
      },
    },
  },
  {
    clause: '6.1.13',
    test: 4,
    demands: 'names have at most 127 bytes',
    *check(pdf) {
      for (const { kind, text, where } of allTokens(pdf))
        if (kind === 'name' && text.length > 127) yield `${text.slice(0, 20)}… in ${where}`
    },
    broken: {
      objects: draft => {
        draft.catalog['/X'] = `/${'x'.repeat(128)}`
      },
    },
  },
  {
    clause: '6.1.13',
    test: 5,
    demands: 'reals other than 0 lie outside ±1.175 × 10^-38',
    *check(pdf) {
      for (const { value, where } of numbers(pdf))
        if (value !== 0 && Math.abs(value) < 1.175e-38) yield `${value} in ${where}`
    },
    broken: { objects: draft => draft.draw(`0.${'0'.repeat(38)}1 0 m n`) },
  },
  {
    clause: '6.1.13',
    test: 7,
    demands: 'the file has at most 8,388,607 objects',
    *check({ raw }) {
      const most = Math.max(...raw.trailers.flatMap(sizeOf), raw.objects.length)
      if (most - 1 > 8388607) yield `${most - 1} objects`
    },
    // So many objects make a file of a gigabyte; the trailer that counts them is enough.
    broken: {
      bytes: bytes =>
        Buffer.from(bytes.toString('latin1').replace(/(trailer[\s\S]*\/Size )\d+/u, '$18388609'), 'latin1'),
    },
  },
  {
    clause: '6.1.13',
    test: 8,
    demands: 'q and Q nest at most 28 deep',
    *check(pdf) {
      const deep = steps(pdf).find(({ nesting }) => nesting > 28)
      if (deep) yield `page ${deep.page}`
    },
    broken: { objects: draft => draft.draw(`${'q '.repeat(29)} ${'Q '.repeat(29)}`) },
  },
  {
    clause: '6.1.13',
    test: 9,
    demands: 'DeviceN has at most 32 colourants',
    *check(pdf) {
      for (const [, colourants] of colourSpaces(pdf, '/DeviceN'))
        if (pdf.list(colourants).length > 32) yield `${pdf.list(colourants).length} colourants`
    },
    broken: {
      objects: draft => {
        const colourants = Array.from({ length: 33 }, (_, i) => `/C${i}`)
        const each = Object.fromEntries(
          colourants.map(name => [name, ['/Separation', name, '/DeviceRGB', {}]]),
        )
        draft.resource('/ColorSpace', '/Many', [
          '/DeviceN',
          colourants,
          '/DeviceRGB',
          {},
          { '/Colorants': each },
        ])
      },
    },
  },
  {
    clause: '6.1.13',
    test: 10,
    demands: 'CIDs are at most 65,535',
    *check({ dictionaries, data }) {
      for (const { ref, dict } of dictionaries) {
        if (dict['/Type'] !== '/CMap') continue
        const ranges = (data(ref) ?? '').toString().matchAll(/<[0-9a-f]+>\s*(?:<[0-9a-f]+>\s*)?(\d+)/giu)
        for (const [, cid] of ranges) if (Number(cid) > 65535) yield `${ref}: ${cid}`
      }
    },
    broken: {
      objects: draft => {
        draft.catalog['/X'] = draft.addStream(
          { '/Type': '/CMap' },
          '1 begincidrange <0000> <0001> 65536 endcidrange',
        )
      },
    },
  },
  {
    clause: '6.1.13',
    test: 11,
    demands: 'page boundaries are 3 to 14,400 units wide and high',
    *check({ dictionaries, list }) {
      for (const { ref, dict } of dictionaries)
        for (const key of boundaries) {
          if (dict[key] === undefined) continue
          const [left, bottom, right, top] = list(dict[key]).map(Number)
          const sizes = [Math.abs(Number(right) - Number(left)), Math.abs(Number(top) - Number(bottom))]
          if (!sizes.every(size => size >= 3 && size <= 14400)) yield `${key} of ${ref}`
        }
    },
    broken: {
      objects: draft => {
        draft.page['/CropBox'] = [0, 0, 2, 2]
      },
    },
  },
]

const sizeOf = (trailer: readonly Token[]): number[] => {
  const at = trailer.findIndex(({ kind, text }) => kind === 'name' && text === 'Size')
  return at < 0 ? [] : [Number(trailer[at + 1]?.text)]
}
