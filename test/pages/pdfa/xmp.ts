import type { Pdf } from './file.ts'
import { type Element, readXml } from './xml.ts'

/** The metadata of the file as XMP: properties, or why it cannot be read. */
export interface Xmp {
  /** The packet as text. */
  readonly source: string
  readonly isUtf8: boolean
  /** What is wrong with its form; null when it is well-formed XML and RDF. */
  readonly fault: string | null
  readonly properties: readonly Element[]
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

const kept = new WeakMap<Pdf, Xmp>()

/** The packet in the catalogue; without properties where there is none. */
export function xmp(pdf: Pdf): Xmp {
  const known = kept.get(pdf)
  if (known) return known
  const data = pdf.data(pdf.catalog['/Metadata']) ?? Buffer.alloc(0)
  const source = data.toString()
  const found = { source, isUtf8: Buffer.from(source).equals(data), ...read(source) }
  kept.set(pdf, found)
  return found
}

function read(source: string): Pick<Xmp, 'fault' | 'properties'> {
  try {
    const root = readXml(source)
    const container = root.namespace === 'adobe:ns:meta/' ? root.children[0] : root
    if (container?.namespace !== rdf || container.name !== 'RDF')
      return { fault: 'no rdf:RDF', properties: [] }
    const strange = container.children.find(
      ({ namespace, name }) => namespace !== rdf || name !== 'Description',
    )
    if (strange) return { fault: `${strange.name} is no rdf:Description`, properties: [] }
    // A property may stand as an attribute too.
    const properties = container.children.flatMap(({ attributes, children }) => [
      ...attributes
        .filter(({ namespace, prefix }) => namespace !== rdf && prefix !== '' && prefix !== 'xml')
        .map(({ value, ...tag }) => ({ ...tag, text: value, attributes: [], children: [] })),
      ...children,
    ])
    return { fault: null, properties }
  } catch (error) {
    return { fault: (error as Error).message, properties: [] }
  }
}

/** The items of a property that is an array of a kind; null when it is none. */
export function items(property: Element, kind: 'Alt' | 'Bag' | 'Seq'): readonly Element[] | null {
  const [array, more] = property.children
  const isArray = array?.namespace === rdf && array.name === kind && more === undefined
  return isArray && array.children.every(({ namespace, name }) => namespace === rdf && name === 'li')
    ? array.children
    : null
}

/** The fields of a structure: directly, or in an rdf:Description within. */
export function members(one: Element): readonly Element[] {
  const [inner] = one.children
  return inner?.namespace === rdf && inner.name === 'Description' ? inner.children : one.children
}
