/** An element of XML with its namespace; well-formedness is what it is read for (XML 1.0, Namespaces in XML). */
export interface Element {
  readonly prefix: string
  readonly namespace: string
  readonly name: string
  readonly attributes: readonly Attribute[]
  readonly children: readonly Element[]
  /** The characters directly within. */
  readonly text: string
}

interface Attribute {
  readonly prefix: string
  readonly namespace: string
  readonly name: string
  readonly value: string
}

interface Open {
  readonly tag: string
  readonly scope: Readonly<Record<string, string>>
  readonly attributes: readonly Attribute[]
  readonly children: Element[]
  text: string
}

const name = '[A-Za-z_\\u00C0-\\uFFFD][\\w.\\-\\u00B7-\\uFFFD]*'
const attribute = new RegExp(`\\s+(${name}(?::${name})?)\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'gu')
const startTag = new RegExp(
  `^<(${name}(?::${name})?)((?:\\s+${name}(?::${name})?\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
  'u',
)
const endTag = new RegExp(`^</(${name}(?::${name})?)\\s*>`, 'u')
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The root element. Throws where the text is not well-formed. */
export function readXml(source: string): Element {
  const allowed = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u
  if (!allowed.test(source)) throw new Error('a character that XML does not allow')
  const document: Open = {
    tag: '',
    scope: { xml: 'http://www.w3.org/XML/1998/namespace', '': '' },
    attributes: [],
    children: [],
    text: '',
  }
  const open: Open[] = [document]
  let rest = source
  while (rest !== '') {
    const within = open.at(-1) ?? document
    const skipped = /^(?:<\?(?!xml\s)[\s\S]*?\?>|<!--(?:(?!--)[\s\S])*-->)/u.exec(rest)?.[0]
    const start = skipped === undefined ? startTag.exec(rest) : null
    const end = endTag.exec(rest)
    const text = /^[^<]+/u.exec(rest)?.[0]
    if (start) {
      const one = opened(start, within)
      if (start[3] === '/') within.children.push(closed(one))
      else open.push(one)
    } else if (end) {
      if (open.length < 2 || within.tag !== end[1]) throw new Error(`</${end[1]}> closes what is not open`)
      open.pop()
      open.at(-1)?.children.push(closed(within))
    } else if (text !== undefined) within.text += unescaped(text)
    else if (skipped === undefined) throw new Error(`not well-formed at “${rest.slice(0, 30)}”`)
    rest = rest.slice((skipped ?? start?.[0] ?? end?.[0] ?? text ?? '').length)
  }
  const [root] = document.children
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> is never closed`)
  if (
    root === undefined ||
    document.children.length > 1 ||
    document.text.replace(/^\uFEFF/u, '').trim() !== ''
  )
    throw new Error('not exactly one root')
  return root
}

function opened([, tag = '', list = '']: readonly (string | undefined)[], { scope: outer }: Open): Open {
  const pairs = [...list.matchAll(attribute)].map(
    ([, key = '', one, other]) => [key, unescaped(one ?? other ?? '')] as const,
  )
  if (new Set(pairs.map(([key]) => key)).size < pairs.length)
    throw new Error(`an attribute of <${tag}> twice`)
  const scope: Record<string, string> = { ...outer }
  for (const [key, value] of pairs)
    if (key === 'xmlns' || key.startsWith('xmlns:')) scope[key.slice('xmlns:'.length)] = value
  const attributes = pairs
    .filter(([key]) => !/^xmlns(?::|$)/u.test(key))
    .map(([key, value]) => ({ ...qualified(key, scope, ''), value }))
  return { tag, scope, attributes, children: [], text: '' }
}

function closed({ tag, scope, attributes, children, text }: Open): Element {
  return { ...qualified(tag, scope, scope[''] ?? ''), attributes, children, text }
}

function qualified(tag: string, scope: Readonly<Record<string, string>>, plain: string) {
  const [prefix, local] = tag.includes(':') ? tag.split(':') : ['', tag]
  const namespace = prefix === '' ? plain : scope[prefix ?? '']
  if (namespace === undefined) throw new Error(`nobody says what the prefix ${prefix} means`)
  return { prefix: prefix ?? '', namespace, name: local ?? '' }
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:(#x?[0-9a-f]+|\w+);)?/giu, (all, what: string | undefined) => {
    if (what?.startsWith('#x')) return String.fromCodePoint(Number.parseInt(what.slice(2), 16))
    if (what?.startsWith('#')) return String.fromCodePoint(Number(what.slice(1)))
    const found = entities[what ?? '']
    if (found === undefined) throw new Error(`${all} stands for nothing`)
    return found
  })
}
