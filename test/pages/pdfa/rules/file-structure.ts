import { steps } from '../content.ts'
import type { Pdf } from '../file.ts'
import { entryOf, type RawObject } from '../raw.ts'
import type { Rule } from '../rule.ts'

const latin = (bytes: Buffer): string => bytes.toString('latin1')
/** Changes the bytes as text of one byte a character; the first place that fits, unless the pattern says all. */
const change = (pattern: RegExp, by: string) => (bytes: Buffer) =>
  Buffer.from(latin(bytes).replace(pattern, by), 'latin1')
/** Cuts bytes out at a place and puts others in. */
const splice = (bytes: Buffer, at: number, cut: number, put: string): Buffer =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(put, 'latin1'), bytes.subarray(at + cut)])

const hexStrings = (pdf: Pdf) =>
  [
    ...pdf.raw.objects.map(({ tokens }) => tokens),
    ...pdf.raw.trailers,
    ...steps(pdf).map(({ operands }) => operands),
  ]
    .flat()
    .filter(({ kind }) => kind === 'hex')

interface RawStream {
  readonly number: number
  readonly object: RawObject
  /** From the first byte of the data to the keyword `endstream`. */
  readonly start: number
  readonly end: number
  readonly length: number
}

function streams({ bytes, raw }: Pdf): RawStream[] {
  return raw.objects.flatMap(object => {
    if (object.stream === null) return []
    const after = object.stream + 'stream'.length
    const start = after + (bytes[after] === 13 && bytes[after + 1] === 10 ? 2 : 1)
    const end = bytes.lastIndexOf('endstream', object.end)
    const [direct, generation] = entryOf(object.tokens, 'Length')
    const behind = generation && raw.objects.find(({ number }) => number === Number(direct?.text))?.tokens[3]
    return { number: object.number, object, start, end, length: Number((behind ?? direct)?.text) }
  })
}

/** Bytes of the end-of-line marker before a place. */
function markerBefore(bytes: Buffer, at: number): number {
  if (bytes[at - 1] === 10) return bytes[at - 2] === 13 ? 2 : 1
  return bytes[at - 1] === 13 ? 1 : 0
}

const filters =
  /^(?:ASCIIHexDecode|ASCII85Decode|FlateDecode|RunLengthDecode|CCITTFaxDecode|JBIG2Decode|DCTDecode|JPXDecode)$/u

/** 6.1.2–6.1.9: the bytes of the file. */
export const fileStructure: readonly Rule[] = [
  {
    clause: '6.1.2',
    test: 1,
    demands: 'the file begins with %PDF-1.0 … %PDF-1.7 and an end-of-line marker',
    *check({ bytes }) {
      if (!/^%PDF-1\.[0-7](?:\r\n|\r|\n)/u.test(latin(bytes.subarray(0, 12)))) yield 'the header'
    },
    broken: { bytes: change(/%PDF-1\.7/u, '%PDF-1.8') },
  },
  {
    clause: '6.1.2',
    test: 2,
    demands: 'right below follows a comment of at least four bytes above 127',
    *check({ bytes }) {
      if (!/^%PDF-1\..(?:\r\n|\r|\n)%[\x80-\xff]{4}/u.test(latin(bytes.subarray(0, 20))))
        yield 'the second line'
    },
    broken: { bytes: bytes => splice(bytes, 10, 1, 'A') },
  },
  {
    clause: '6.1.3',
    test: 1,
    demands: 'the trailer has an ID',
    *check({ trailer, list }) {
      const parts = list(trailer['/ID'])
      if (parts.length !== 2 || parts.some(part => String(part).length < 4)) yield 'the trailer'
    },
    broken: { bytes: change(/\/ID \[/u, '/IX [') },
  },
  {
    clause: '6.1.3',
    test: 2,
    demands: 'the file is not encrypted',
    *check({ raw }) {
      if (raw.trailers.flat().some(({ kind, text }) => kind === 'name' && text === 'Encrypt'))
        yield 'the trailer'
    },
    broken: { bytes: change(/\/ID \[/u, '/Encrypt null /ID [') },
  },
  {
    clause: '6.1.3',
    test: 3,
    demands: 'nothing follows the last %%EOF but one end-of-line marker',
    *check({ bytes }) {
      if (!/%%EOF(?:\r\n|\r|\n)?$/u.test(latin(bytes.subarray(-8)))) yield 'the end of the file'
    },
    broken: { bytes: bytes => Buffer.concat([bytes, Buffer.from('\n% end\n')]) },
  },
  {
    clause: '6.1.4',
    test: 2,
    demands: 'one end-of-line marker stands between xref and the first subsection',
    *check({ bytes, raw }) {
      for (const at of raw.sections)
        if (!/^xref(?:\r\n|\r|\n)\d+ \d+\s/u.test(latin(bytes.subarray(at, at + 40))))
          yield `the table at ${at}`
    },
    broken: { bytes: change(/\nxref\n/u, '\nxref \n') },
  },
  {
    clause: '6.1.6',
    test: 1,
    demands: 'hexadecimal strings have an even number of digits',
    *check(pdf) {
      for (const { text, start } of hexStrings(pdf))
        if (text.replaceAll(/\s/gu, '').length % 2 === 1) yield `the string at byte ${start}`
    },
    broken: { objects: draft => draft.draw('/Span <</T <012>>> BDC EMC') },
  },
  {
    clause: '6.1.6',
    test: 2,
    demands: 'hexadecimal strings hold nothing but digits 0–9, A–F, a–f and white space',
    *check(pdf) {
      for (const { text, start } of hexStrings(pdf))
        if (/[^0-9a-f\s]/iu.test(text.replaceAll('\0', ' '))) yield `the string at byte ${start}`
    },
    broken: { objects: draft => draft.draw('/Span <</T <0g>>> BDC EMC') },
  },
  {
    clause: '6.1.7',
    test: 1,
    demands: 'the Length of a stream is the number of its bytes',
    *check(pdf) {
      for (const { number, start, end, length } of streams(pdf)) {
        const actual = end - start
        const markers = [0, markerBefore(pdf.bytes, end), Math.min(1, markerBefore(pdf.bytes, end))]
        if (!markers.some(marker => marker > 0 && length === actual - marker))
          yield `object ${number}: ${length} of ${actual}`
      }
    },
    broken: {
      bytes: bytes =>
        change(/(\/Length \d+)(\d)( )/u, '$10$3')(change(/(\/Length \d+)0( )/u, '$11$2')(bytes)),
    },
  },
  {
    clause: '6.1.7',
    test: 2,
    demands: 'a line ends after stream and before endstream',
    *check(pdf) {
      for (const { number, object, end } of streams(pdf)) {
        const after = latin(pdf.bytes.subarray((object.stream ?? 0) + 6, (object.stream ?? 0) + 8))
        if (!/^(?:\r\n|\n)/u.test(after)) yield `stream of object ${number}`
        if (markerBefore(pdf.bytes, end) === 0) yield `endstream of object ${number}`
      }
    },
    broken: { bytes: change(/>>\nstream\n/u, '>>\nstream\r') },
  },
  {
    clause: '6.1.7',
    test: 3,
    demands: 'no stream lies in another file (F, FFilter, FDecodeParms)',
    *check({ dictionaries }) {
      for (const { ref, dict, isStream } of dictionaries)
        if (isStream && ['/F', '/FFilter', '/FDecodeParms'].some(key => key in dict)) yield ref
    },
    broken: {
      objects: draft => {
        draft.find(dict => dict['/Subtype'] === '/XML').dict['/FFilter'] = '/FlateDecode'
      },
    },
  },
  {
    clause: '6.1.7',
    test: 4,
    demands: 'streams use the standard filters, but not LZWDecode, and Crypt only as Identity',
    *check({ raw }) {
      for (const { number, stream, tokens } of raw.objects) {
        if (stream === null) continue
        for (const { kind, text } of entryOf(tokens, 'Filter'))
          if (kind === 'name' && !filters.test(text)) yield `object ${number}: ${text}`
      }
    },
    broken: {
      objects: draft =>
        draft.resource(
          '/XObject',
          '/Lzw',
          draft.addStream({ '/Filter': '/LZWDecode' }, '\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01'),
        ),
    },
  },
  {
    clause: '6.1.8',
    test: 1,
    demands: 'names are UTF-8 (asked of those of fonts, colourants and structure types; here of all)',
    *check({ raw }) {
      for (const { number, tokens } of raw.objects) {
        for (const { kind, text } of tokens) {
          const bytes = Buffer.from(text, 'latin1')
          if (kind === 'name' && !Buffer.from(bytes.toString()).equals(bytes))
            yield `object ${number}: ${text}`
        }
      }
    },
    broken: { bytes: change(/\/BaseFont \/.../u, '/BaseFont /#ff'), also: ['6.2.11.2-a'] },
  },
  {
    clause: '6.1.9',
    test: 1,
    demands: 'object numbers, obj and endobj are parted as they should be',
    *check({ bytes, raw }) {
      for (const { number, generation, start, end } of raw.objects) {
        const head = latin(bytes.subarray(start, start + 30))
        const tail = latin(bytes.subarray(start, end))
        if (
          !new RegExp(
            `^${number}[\\0\\t\\n\\f\\r ]${generation}[\\0\\t\\n\\f\\r ]obj(?:\\r\\n|\\n|\\r)`,
            'u',
          ).test(head)
        )
          yield `object ${number}: its first line`
        else if (markerBefore(bytes, start) === 0 || !/(?:\n|\r)endobj(?:\r\n|\n|\r)\s*$/u.test(tail))
          yield `object ${number}: endobj`
      }
    },
    broken: { bytes: change(/\n(\d+) 0 obj\n/u, '\n$1 0 obj ') },
  },
]
