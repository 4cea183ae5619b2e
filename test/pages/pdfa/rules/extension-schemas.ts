import type { Pdf } from '../file.ts'
import type { Rule } from '../rule.ts'
import type { Element } from '../xml.ts'
import { items, members, xmp } from '../xmp.ts'

type Kind = 'Text' | 'Date' | 'Integer' | 'Alt' | 'Bag' | 'Seq'

/** Properties that need no description of their own: those of XMP (September 2005) that a bulletin may have. */
const predefined: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  'http://purl.org/dc/elements/1.1/': {
    title: 'Alt',
    creator: 'Seq',
    description: 'Alt',
    subject: 'Bag',
    publisher: 'Bag',
    language: 'Bag',
    date: 'Seq',
    rights: 'Alt',
    format: 'Text',
    identifier: 'Text',
    source: 'Text',
    type: 'Bag',
    relation: 'Bag',
    contributor: 'Bag',
  },
  'http://ns.adobe.com/xap/1.0/': {
    CreateDate: 'Date',
    ModifyDate: 'Date',
    MetadataDate: 'Date',
    CreatorTool: 'Text',
  },
  'http://ns.adobe.com/xap/1.0/mm/': { DocumentID: 'Text', InstanceID: 'Text', VersionID: 'Text' },
  'http://ns.adobe.com/xap/1.0/rights/': {
    Marked: 'Text',
    WebStatement: 'Text',
    UsageTerms: 'Alt',
    Owner: 'Bag',
  },
  'http://ns.adobe.com/pdf/1.3/': { Producer: 'Text', Keywords: 'Text', PDFVersion: 'Text' },
  'http://www.aiim.org/pdfa/ns/id/': { part: 'Integer', conformance: 'Text', amd: 'Text', corr: 'Text' },
  'http://www.aiim.org/pdfa/ns/extension/': { schemas: 'Bag' },
}
const extension = 'http://www.aiim.org/pdfa/ns/extension/'

const isKind = (property: Element, kind: Kind): boolean => {
  if (kind === 'Alt' || kind === 'Bag' || kind === 'Seq') return items(property, kind) !== null
  if (property.children.length > 0) return false
  if (kind === 'Integer') return /^[+-]?\d+$/u.test(property.text)
  return (
    kind === 'Text' ||
    /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/u.test(property.text)
  )
}

/** A kind of description: its namespace and prefix, its fields, and which of them are lists of further descriptions. */
interface Shape {
  readonly prefix: string
  readonly fields: Readonly<Record<string, Shape | null>>
  readonly optional?: readonly string[]
}
const field: Shape = { prefix: 'pdfaField', fields: { name: null, valueType: null, description: null } }
const valueType: Shape = {
  prefix: 'pdfaType',
  fields: { type: null, namespaceURI: null, prefix: null, description: null, field },
  optional: ['field'],
}
const property: Shape = {
  prefix: 'pdfaProperty',
  fields: { name: null, valueType: null, category: null, description: null },
}
const schema: Shape = {
  prefix: 'pdfaSchema',
  fields: { schema: null, namespaceURI: null, prefix: null, property, valueType },
  optional: ['valueType', 'property'],
}
const shapes = { schema, property, valueType, field }
const uriOf = ({ prefix }: Shape): string => `http://www.aiim.org/pdfa/ns/${prefix.slice(4).toLowerCase()}#`

interface Described {
  readonly shape: Shape
  readonly element: Element
}

/** Every description of the container, schemas and what is within them. */
function described(pdf: Pdf): Described[] {
  const below = (shape: Shape, element: Element): Described[] => [
    { shape, element },
    ...members(element).flatMap(member => {
      const inner = shape.fields[member.name]
      return inner ? (items(member, 'Seq') ?? []).flatMap(item => below(inner, item)) : []
    }),
  ]
  return containers(pdf).flatMap(container =>
    (items(container, 'Bag') ?? []).flatMap(item => below(schema, item)),
  )
}

const containers = (pdf: Pdf): Element[] =>
  xmp(pdf).properties.filter(({ namespace }) => namespace === extension)

/** What a description of a kind is to hold, and with which prefix. */
function faults(pdf: Pdf, shape: Shape): string[] {
  return described(pdf).flatMap(({ shape: own, element }) => {
    if (own !== shape) return []
    const found = members(element)
    return Object.entries(shape.fields).flatMap(([name, inner]) => {
      const member = found.find(one => one.name === name && one.namespace === uriOf(shape))
      if (member === undefined) return shape.optional?.includes(name) ? [] : [`${name} is missing`]
      const sound = inner ? items(member, 'Seq') !== null : member.children.length === 0 && member.text !== ''
      if (member.prefix !== shape.prefix || !sound) return [name]
      return name === 'category' && !/^(?:external|internal)$/u.test(member.text)
        ? [`category ${member.text}`]
        : []
    })
  })
}

const textOf = (element: Element, name: string): string =>
  members(element).find(one => one.name === name)?.text ?? ''

/** A container that describes one property, with a value type of its own, in which something is replaced. */
const described1 = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
 xmlns:pdfaType="http://www.aiim.org/pdfa/ns/type#" xmlns:pdfaField="http://www.aiim.org/pdfa/ns/field#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>Sample</pdfaSchema:schema><pdfaSchema:namespaceURI>urn:sample</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>sample</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>colour</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>
<pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>A colour</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property><pdfaSchema:valueType><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaType:type>Shade</pdfaType:type><pdfaType:namespaceURI>urn:shade</pdfaType:namespaceURI>
<pdfaType:prefix>shade</pdfaType:prefix><pdfaType:description>A shade</pdfaType:description>
<pdfaType:field><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaField:name>depth</pdfaField:name>
<pdfaField:valueType>Text</pdfaField:valueType><pdfaField:description>How dark</pdfaField:description>
</rdf:li></rdf:Seq></pdfaType:field></rdf:li></rdf:Seq></pdfaSchema:valueType>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
<rdf:Description rdf:about="" xmlns:sample="urn:sample"><sample:colour>red</sample:colour></rdf:Description>`

const withContainer = (pattern: RegExp, by: string): Rule['broken'] => ({
  objects: draft =>
    draft.rewriteMetadata(source =>
      source.replace('</rdf:RDF>', `${described1.replaceAll(pattern, by)}</rdf:RDF>`),
    ),
})

const shapeRule = (test: number, demands: string, shape: Shape, broken: Rule['broken']): Rule => ({
  clause: '6.6.2.3',
  test,
  demands,
  check: pdf => faults(pdf, shape),
  broken,
})

/** 6.6.2.3: properties are those of XMP, or described in an extension schema. */
export const extensionSchemas: readonly Rule[] = [
  {
    clause: '6.6.2.3',
    test: 1,
    demands: 'descriptions of schemas have no fields but those of the standard',
    *check(pdf) {
      for (const { shape, element } of described(pdf))
        for (const { name, prefix } of members(element))
          if (!(name in shape.fields)) yield `${prefix}:${name}`
    },
    broken: withContainer(
      /<pdfaProperty:name>/gu,
      '<pdfaProperty:note>x</pdfaProperty:note><pdfaProperty:name>',
    ),
  },
  {
    clause: '6.6.2.3',
    test: 2,
    demands: 'the container of descriptions is pdfaExtension:schemas, a Bag',
    *check(pdf) {
      for (const container of containers(pdf))
        if (
          container.name !== 'schemas' ||
          container.prefix !== 'pdfaExtension' ||
          items(container, 'Bag') === null
        )
          yield `${container.prefix}:${container.name}`
    },
    broken: withContainer(/pdfaExtension(?=[:=])/gu, 'ext'),
  },
  shapeRule(
    3,
    'a schema has name, namespace, prefix and lists of properties and types',
    shapes.schema,
    withContainer(/<pdfaSchema:schema>.*?<\/pdfaSchema:schema>/gu, ''),
  ),
  shapeRule(
    4,
    'a property has name, type, category and description',
    shapes.property,
    withContainer(/>external</gu, '>other<'),
  ),
  shapeRule(
    5,
    'a value type has name, namespace, prefix and description',
    shapes.valueType,
    withContainer(/<pdfaType:description>.*?<\/pdfaType:description>/gu, ''),
  ),
  shapeRule(
    6,
    'a field has name, type and description',
    shapes.field,
    withContainer(/<pdfaField:description>.*?<\/pdfaField:description>/gu, ''),
  ),
  {
    clause: '6.6.2.3',
    test: 7,
    demands: 'every property is one of XMP or described, and of its type',
    *check(pdf) {
      const schemas = described(pdf).filter(({ shape }) => shape === schema)
      for (const one of xmp(pdf).properties) {
        const kind = predefined[one.namespace]?.[one.name]
        const own = schemas.find(({ element }) => textOf(element, 'namespaceURI') === one.namespace)
        const names = (own ? members(own.element) : [])
          .flatMap(member => (member.name === 'property' ? (items(member, 'Seq') ?? []) : []))
          .map(item => textOf(item, 'name'))
        if (kind ? !isKind(one, kind) : !names.includes(one.name)) yield `${one.prefix}:${one.name}`
      }
    },
    broken: withContainer(/>colour</gu, '>hue<'),
  },
]
