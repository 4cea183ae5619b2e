import type { Dict, Pdf, Value } from './file.ts'
import { isReference } from './file.ts'

/** An element of the logical structure (ISO 32000-1, 14.7.2). */
export interface StructureElement {
  readonly ref: string
  readonly dict: Dict
  /** Type after the role map; null when no standard type is reached. */
  readonly role: string | null
  readonly parent: StructureElement | null
  readonly children: readonly StructureElement[]
  /** Marked content that is its own. */
  readonly content: readonly { readonly page: string; readonly mcid: number }[]
  /** Objects that are its own: links. */
  readonly objects: readonly string[]
}

/** Standard structure types (ISO 32000-1, 14.8.4). */
const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
)
export const isStandard = (type: string): boolean => standard.has(type)

/** Where a type leads through the role map; null when it goes round or ends at no standard type. */
export function roleOf(type: string, map: Dict): string | null {
  const seen: string[] = []
  for (let at = type; !seen.includes(at); at = String(map[`/${at}`] ?? '').slice(1)) {
    if (isStandard(at)) return at
    seen.push(at)
  }
  return null
}

const kept = new WeakMap<Pdf, readonly StructureElement[]>()

/** Every element of the structure in the order of reading. */
export function elements(pdf: Pdf): readonly StructureElement[] {
  const known = kept.get(pdf)
  if (known) return known
  const root = pdf.dict(pdf.catalog['/StructTreeRoot'])
  const map = pdf.dict(root['/RoleMap'])
  const found: StructureElement[] = []
  const enter = (value: Value, parent: StructureElement | null, page: string): StructureElement | null => {
    const dict = pdf.dict(value)
    if (dict['/S'] === undefined || found.some(({ ref }) => ref === value)) return null
    const here = typeof dict['/Pg'] === 'string' ? dict['/Pg'] : page
    const role = roleOf(String(dict['/S']).slice(1), map)
    const children: StructureElement[] = []
    const content: { page: string; mcid: number }[] = []
    const objects: string[] = []
    const element = { ref: String(value), dict, role, parent, children, content, objects }
    found.push(element)
    for (const kid of kids(pdf, dict['/K'])) {
      const { '/Type': type, '/MCID': mcid, '/Obj': object, '/Pg': own } = pdf.dict(kid)
      if (typeof kid === 'number') content.push({ page: here, mcid: kid })
      else if (type === '/MCR') content.push({ page: String(own ?? here), mcid: Number(mcid) })
      else if (type === '/OBJR') objects.push(String(object))
      else {
        const child = enter(kid, element, here)
        if (child) children.push(child)
      }
    }
    return element
  }
  for (const kid of kids(pdf, root['/K'])) enter(kid, null, '')
  kept.set(pdf, found)
  return found
}

function kids(pdf: Pdf, value: Value | undefined): Value[] {
  const whole = isReference(value) && Array.isArray(pdf.get(value)) ? pdf.get(value) : value
  return Array.isArray(whole) ? whole : whole === undefined ? [] : [whole]
}

/** The entries of the parent tree: by page or annotation, whose its content is. */
export function parents(pdf: Pdf): ReadonlyMap<number, Value> {
  const found = new Map<number, Value>()
  const enter = (node: Dict): void => {
    const numbers = pdf.list(node['/Nums'])
    for (let i = 0; i + 1 < numbers.length; i += 2) found.set(Number(numbers[i]), numbers[i + 1] ?? null)
    for (const kid of pdf.list(node['/Kids'])) enter(pdf.dict(kid))
  }
  enter(pdf.dict(pdf.dict(pdf.catalog['/StructTreeRoot'])['/ParentTree']))
  return found
}
