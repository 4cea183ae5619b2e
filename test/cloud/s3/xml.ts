/** A value of an XML element: text, or child elements in order; an absent child is left out. */
export type Xml = string | readonly (readonly [name: string, value: Xml | undefined])[]

const escaped: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}
const withEntities = (text: string): string => text.replaceAll(/[&<>"\r]/gu, found => escaped[found] ?? found)

const inner = (value: Xml): string =>
  typeof value === 'string'
    ? withEntities(value)
    : value.map(([name, child]) => (child === undefined ? '' : `<${name}>${inner(child)}</${name}>`)).join('')

/** An XML document with S3's namespace (errors have none). */
export const document = (root: string, value: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${
    root === 'Error' ? '' : ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'
  }>${inner(value)}</${root}>`

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const withoutEntities = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (named[name] ?? whole),
  )

/** The inner XML of every element of that name; the requests S3 takes never nest an element in its like. */
export const elements = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'gu'))].map(
    ([, content]) => content ?? '',
  )

/** The text of the first element of that name, or undefined. */
export const text = (xml: string, name: string): string | undefined => {
  const [first] = elements(xml, name)
  return first === undefined ? undefined : withoutEntities(first)
}
