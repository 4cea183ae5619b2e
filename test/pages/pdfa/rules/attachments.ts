import { createHash } from 'node:crypto'
import type { Draft } from '../draft.ts'
import type { Dict, Pdf, Value } from '../file.ts'
import { text } from '../file.ts'
import type { Rule } from '../rule.ts'

const specifications = (pdf: Pdf) => pdf.dictionaries.filter(({ dict }) => '/EF' in dict)
const embedded = (pdf: Pdf) => specifications(pdf).flatMap(({ dict }) => Object.values(pdf.dict(dict['/EF'])))
const firstFile = (draft: Draft): Dict => draft.find(dict => '/EF' in dict).dict
const firstData = (draft: Draft): Dict => draft.dict(draft.dict(firstFile(draft)['/EF'])['/F'])

/** What each entry of a name tree leads to. */
function named(pdf: Pdf, tree: Value | undefined): Value[] {
  const { '/Names': names, '/Kids': kids } = pdf.dict(tree)
  return [...pdf.list(names).filter((_, i) => i % 2 === 1), ...pdf.list(kids).flatMap(kid => named(pdf, kid))]
}

const configurations = (pdf: Pdf): Dict[] => {
  const properties = pdf.dict(pdf.catalog['/OCProperties'])
  return [...('/D' in properties ? [properties['/D']] : []), ...pdf.list(properties['/Configs'])].map(
    pdf.dict,
  )
}
const layers =
  (...configs: Dict[]) =>
  (draft: Draft): void => {
    const group = draft.add({ '/Type': '/OCG', '/Name': 'u:Layer' })
    const [first = {}, ...others] = configs
    draft.catalog['/OCProperties'] = { '/OCGs': [group], '/D': first, '/Configs': others }
  }

const isTime = (value: Value | undefined): boolean =>
  /^D:\d{14}(?:Z|[+-]\d\d'\d\d'?)?$/u.test(text(value) ?? '')

/** 6.8–6.11: attached files, layers, presentations, requirements. */
export const attachments: readonly Rule[] = [
  {
    clause: '6.8',
    test: 1,
    demands: 'every attached file says its media type',
    *check(pdf) {
      for (const data of embedded(pdf))
        if (!/^\/[-\w+.]+\/[-\w+.]+$/u.test(String(pdf.dict(data)['/Subtype']))) yield String(data)
    },
    broken: {
      objects: draft => {
        firstData(draft)['/Subtype'] = '/csv'
      },
    },
  },
  {
    clause: '6.8',
    test: 2,
    demands: 'every attached file has its name in F and UF',
    *check(pdf) {
      for (const { ref, dict } of specifications(pdf)) if (!text(dict['/F']) || !text(dict['/UF'])) yield ref
    },
    broken: {
      objects: draft => {
        delete firstFile(draft)['/UF']
      },
    },
  },
  {
    clause: '6.8',
    test: 3,
    demands: 'every attached file says what it is to the document',
    *check(pdf) {
      const known = ['/Source', '/Data', '/Alternative', '/Supplement', '/Unspecified']
      for (const { ref, dict } of specifications(pdf))
        if (!known.includes(String(dict['/AFRelationship']))) yield ref
    },
    broken: {
      objects: draft => {
        delete firstFile(draft)['/AFRelationship']
      },
    },
  },
  {
    clause: '6.8',
    test: 4,
    demands: 'every attached file is associated with the document or a part of it (AF)',
    *check(pdf) {
      const associated = new Set(pdf.dictionaries.flatMap(({ dict }) => pdf.list(dict['/AF'])))
      for (const { ref, path } of specifications(pdf)) if (path.length > 0 || !associated.has(ref)) yield ref
    },
    broken: {
      objects: draft => {
        draft.catalog['/AF'] = []
      },
    },
  },
  {
    clause: '6.8',
    test: 'a',
    demands: 'every associated file stands in the list of attachments',
    *check(pdf) {
      const listed = new Set(named(pdf, pdf.dict(pdf.catalog['/Names'])['/EmbeddedFiles']))
      for (const file of pdf.list(pdf.catalog['/AF'])) if (!listed.has(file)) yield String(file)
    },
    broken: {
      objects: draft => {
        delete draft.dict(draft.catalog['/Names'])['/EmbeddedFiles']
      },
    },
  },
  {
    clause: '6.8',
    test: 'b',
    demands:
      'attached files say their size and when they were last changed, and their check sum is that of the data',
    *check(pdf) {
      for (const one of embedded(pdf)) {
        const data = pdf.data(one) ?? Buffer.alloc(0)
        const { '/Size': size, '/ModDate': date, '/CheckSum': sum } = pdf.dict(pdf.dict(one)['/Params'])
        if (size !== data.length || !isTime(date)) yield `${one}: size or date`
        if (sum !== undefined && bytesOf(sum) !== createHash('md5').update(data).digest('hex'))
          yield `${one}: check sum`
      }
    },
    broken: {
      objects: draft => {
        draft.dict(firstData(draft)['/Params'])['/Size'] = 1
      },
    },
  },
  {
    clause: '6.9',
    test: 1,
    demands: 'configurations of layers have names',
    *check(pdf) {
      for (const one of configurations(pdf)) if (!text(one['/Name'])) yield 'a configuration'
    },
    broken: { objects: layers({}) },
  },
  {
    clause: '6.9',
    test: 2,
    demands: 'configurations of layers have different names',
    *check(pdf) {
      const names = configurations(pdf).flatMap(one => text(one['/Name']) ?? [])
      if (new Set(names).size < names.length) yield names.join()
    },
    broken: { objects: layers({ '/Name': 'u:One' }, { '/Name': 'u:One' }) },
  },
  {
    clause: '6.9',
    test: 3,
    demands: 'the order of layers has them all',
    *check(pdf) {
      const groups = pdf.list(pdf.dict(pdf.catalog['/OCProperties'])['/OCGs'])
      for (const one of configurations(pdf)) {
        const ordered = pdf.list(one['/Order']).flat(9)
        if ('/Order' in one && groups.some(group => !ordered.includes(group))) yield text(one['/Name']) ?? ''
      }
    },
    broken: { objects: layers({ '/Name': 'u:One', '/Order': [] }) },
  },
  {
    clause: '6.9',
    test: 4,
    demands: 'layers do not switch themselves (AS)',
    *check(pdf) {
      for (const one of configurations(pdf)) if ('/AS' in one) yield text(one['/Name']) ?? ''
    },
    broken: { objects: layers({ '/Name': 'u:One', '/AS': [] }) },
  },
  {
    clause: '6.10',
    test: 1,
    demands: 'there are no alternate presentations',
    *check(pdf) {
      if ('/AlternatePresentations' in pdf.dict(pdf.catalog['/Names'])) yield 'Names'
    },
    broken: {
      objects: draft => {
        draft.dict(draft.catalog['/Names'])['/AlternatePresentations'] = {}
      },
    },
  },
  {
    clause: '6.10',
    test: 2,
    demands: 'no page has steps of a presentation',
    *check({ pages }) {
      for (const { ref, dict } of pages) if ('/PresSteps' in dict) yield ref
    },
    broken: {
      objects: draft => {
        draft.page['/PresSteps'] = {}
      },
    },
  },
  {
    clause: '6.11',
    test: 1,
    demands: 'the file requires nothing of the reader',
    *check({ catalog }) {
      if ('/Requirements' in catalog) yield 'the catalogue'
    },
    broken: {
      objects: draft => {
        draft.catalog['/Requirements'] = []
      },
    },
  },
]

/** The bytes of a string as hexadecimal digits. */
function bytesOf(value: Value): string {
  const content = text(value) ?? ''
  return String(value).startsWith('b:') ? content : Buffer.from(content, 'latin1').toString('hex')
}
