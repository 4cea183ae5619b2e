import type { Pdf } from '../file.ts'
import { text } from '../file.ts'
import type { Rule } from '../rule.ts'
import { items, xmp } from '../xmp.ts'

const pdfaId = 'http://www.aiim.org/pdfa/ns/id/'
const dublinCore = 'http://purl.org/dc/elements/1.1/'
const basic = 'http://ns.adobe.com/xap/1.0/'
const adobePdf = 'http://ns.adobe.com/pdf/1.3/'

const identification = (pdf: Pdf) => xmp(pdf).properties.filter(({ namespace }) => namespace === pdfaId)
const header = (pdf: Pdf): string => /<\?xpacket begin=[\s\S]*?\?>/u.exec(xmp(pdf).source)?.[0] ?? ''

const rewritten = (pattern: RegExp | string, by: string): Rule['broken'] => ({
  objects: draft => draft.rewriteMetadata(source => source.replace(pattern, by)),
})

/** What the Info dictionary and the metadata both say (ISO 19005-1, 6.7.3), for readers that know only one of them. */
const pairs: readonly { readonly key: string; readonly namespace: string; readonly name: string }[] = [
  { key: '/Title', namespace: dublinCore, name: 'title' },
  { key: '/Author', namespace: dublinCore, name: 'creator' },
  { key: '/Subject', namespace: dublinCore, name: 'description' },
  { key: '/Keywords', namespace: adobePdf, name: 'Keywords' },
  { key: '/Creator', namespace: basic, name: 'CreatorTool' },
  { key: '/Producer', namespace: adobePdf, name: 'Producer' },
  { key: '/CreationDate', namespace: basic, name: 'CreateDate' },
  { key: '/ModDate', namespace: basic, name: 'ModifyDate' },
]

function saidInXmp(pdf: Pdf, namespace: string, name: string): string | null {
  const property = xmp(pdf).properties.find(one => one.namespace === namespace && one.name === name)
  if (property === undefined) return null
  const array = items(property, 'Alt') ?? items(property, 'Seq')
  return array ? array.map(item => item.text).join('; ') : property.text
}

/** The moment in a date of PDF or XMP, in milliseconds. */
function moment(date: string): number {
  const [, year, month, day, hour, minute, second, zone = 'Z'] =
    /^(?:D:)?(\d{4})-?(\d\d)-?(\d\d)T?(\d\d):?(\d\d):?(\d\d)(.*)$/u.exec(date) ?? []
  const offset = /^([+-]\d\d)'?:?(\d\d)'?$/u.exec(zone)
  return Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}${offset ? `${offset[1]}:${offset[2]}` : 'Z'}`,
  )
}

/** 6.6.2.1 and 6.6.4: the metadata of the file and what it says of itself. */
export const metadata: readonly Rule[] = [
  {
    clause: '6.6.2.1',
    test: 1,
    demands: 'the catalogue has metadata: a stream of XML',
    *check(pdf) {
      const { '/Type': type, '/Subtype': subtype } = pdf.dict(pdf.catalog['/Metadata'])
      if (pdf.data(pdf.catalog['/Metadata']) === null || type !== '/Metadata' || subtype !== '/XML')
        yield 'the catalogue'
    },
    broken: {
      objects: draft => {
        draft.dict(draft.catalog['/Metadata'])['/Subtype'] = '/Text'
      },
    },
  },
  {
    clause: '6.6.2.1',
    test: 2,
    demands: 'the packet does not say how long it is (bytes)',
    *check(pdf) {
      if (/\sbytes\s*=/u.test(header(pdf))) yield 'the packet'
    },
    broken: rewritten(/ id=/u, ' bytes="1000" id='),
  },
  {
    clause: '6.6.2.1',
    test: 3,
    demands: 'the packet does not say its encoding',
    *check(pdf) {
      if (/\sencoding\s*=/u.test(header(pdf))) yield 'the packet'
    },
    broken: rewritten(/ id=/u, ' encoding="UTF-8" id='),
  },
  {
    clause: '6.6.2.1',
    test: 4,
    demands: 'the packet is well-formed XML and RDF',
    *check(pdf) {
      const { fault } = xmp(pdf)
      if (fault !== null) yield fault
    },
    broken: {
      ...rewritten('</rdf:RDF>', '<rdf:RDF>'),
      also: ['6.6.3-a', '6.6.4-1', '6.6.4-2', '6.6.4-3', 'UA 7.1-a'],
    },
  },
  {
    clause: '6.6.2.1',
    test: 5,
    demands: 'the packet is UTF-8',
    *check(pdf) {
      if (!xmp(pdf).isUtf8) yield 'the packet'
    },
    broken: {
      objects: draft =>
        draft.edit(draft.catalog['/Metadata'], data =>
          Buffer.concat([data, Buffer.from('<!-- \xe9 -->', 'latin1')]),
        ),
    },
  },
  {
    clause: '6.6.2.1',
    test: 'a',
    demands: 'metadata streams are plain: no filter hides them from those who look for text',
    *check({ raw, bytes }) {
      for (const { number, stream, start } of raw.objects) {
        const head = stream === null ? '' : bytes.toString('latin1', start, stream)
        if (/\/Type\s*\/Metadata\b/u.test(head) && /\/Filter\b/u.test(head)) yield `object ${number}`
      }
    },
    // pdfkit's key `length` means nothing: an empty list of filters takes its place.
    broken: {
      bytes: bytes =>
        Buffer.from(bytes.toString('latin1').replace(/\/length \d{4}/u, '/Filter []  '), 'latin1'),
    },
  },
  {
    clause: '6.6.3',
    test: 'a',
    demands: 'the Info dictionary and the metadata say the same',
    *check(pdf) {
      const info = pdf.dict(pdf.trailer['/Info'])
      for (const { key, namespace, name } of pairs) {
        const said = text(pdf.get(info[key]))
        if (said === null) continue
        const other = saidInXmp(pdf, namespace, name)
        const same = key.endsWith('Date') ? moment(said) === moment(other ?? '') : said === other
        if (!same) yield `${key}: ${said} and ${other}`
      }
    },
    broken: {
      objects: draft => {
        draft.info['/Author'] = 'u:Somebody else'
      },
    },
  },
  {
    clause: '6.6.4',
    test: 1,
    demands: 'the metadata says which part and level of PDF/A the file keeps to',
    *check(pdf) {
      if (identification(pdf).length === 0) yield 'the metadata'
    },
    broken: {
      ...rewritten(/<rdf:Description[^>]*ns\/id\/"[\s\S]*?<\/rdf:Description>/u, ''),
      also: ['6.6.4-2', '6.6.4-3'],
    },
  },
  {
    clause: '6.6.4',
    test: 2,
    demands: 'the part is 3',
    *check(pdf) {
      const parts = identification(pdf).filter(({ name }) => name === 'part')
      if (parts.map(part => part.text).join() !== '3') yield 'pdfaid:part'
    },
    broken: rewritten('<pdfaid:part>3<', '<pdfaid:part>2<'),
  },
  {
    clause: '6.6.4',
    test: 3,
    demands: 'the level is A',
    *check(pdf) {
      const levels = identification(pdf).filter(({ name }) => name === 'conformance')
      if (levels.map(level => level.text).join() !== 'A') yield 'pdfaid:conformance'
    },
    broken: rewritten('<pdfaid:conformance>A<', '<pdfaid:conformance>B<'),
  },
  {
    clause: '6.6.4',
    test: 4,
    demands: 'part and level are written with the prefix pdfaid',
    *check(pdf) {
      for (const { prefix, name } of identification(pdf)) if (prefix !== 'pdfaid') yield `${prefix}:${name}`
    },
    broken: rewritten(/pdfaid(?=[:=])/gu, 'archive'),
  },
]
