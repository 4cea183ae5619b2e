import type { Dict, Pdf, Value } from '../file.ts'
import { text } from '../file.ts'
import type { Rule } from '../rule.ts'

/** ISO 32000-1, 7.9.6 and 12.3: how a reader gets from place to place. */
export const navigation: readonly Rule[] = [
  {
    clause: 'PDF 7.9.6',
    test: 'a',
    demands: 'name trees are in the order of their bytes, so that a reader finds what it looks for',
    *check(pdf) {
      for (const { ref, path, dict } of pdf.dictionaries) {
        const names = pdf.list(dict['/Names']).filter((_, i) => i % 2 === 0)
        const bytes = names.map(name => Buffer.from(text(pdf.get(name)) ?? ''))
        const wrong = bytes.findIndex((one, i) => i > 0 && Buffer.compare(bytes[i - 1] ?? one, one) >= 0)
        if (wrong > 0) yield `${names[wrong - 1]} before ${names[wrong]} in ${ref} ${path.join('')}`
      }
    },
    broken: {
      objects: draft => {
        const tree = draft.dict(draft.dict(draft.catalog['/Names'])['/Dests'])
        const [first = null, place = null, ...others] = tree['/Names'] as Value[]
        tree['/Names'] = [...others, first, place]
      },
    },
  },
  {
    clause: 'PDF 12.3.3',
    test: 'a',
    demands: 'bookmarks with others below say how many, and every bookmark leads to a place that is there',
    *check(pdf) {
      const known = new Set(destinations(pdf, pdf.dict(pdf.catalog['/Names'])['/Dests']))
      const pages = new Set<Value>(pdf.pages.map(({ ref }) => ref))
      for (const { ref, dict } of bookmarks(pdf)) {
        const below = [...children(pdf, dict)].length
        const open = ref === pdf.catalog['/Outlines'] ? 1 : -1
        if (below > 0 && dict['/Count'] !== open * below) yield `${ref}: Count ${dict['/Count']}`
        if (open === 1) continue
        const place = pdf.get(dict['/Dest'])
        if (Array.isArray(place) ? !pages.has(place[0] ?? null) : !known.has(String(place)))
          yield `${ref}: Dest`
      }
    },
    broken: {
      objects: draft => {
        delete draft.dict(draft.catalog['/Outlines'])['/Count']
      },
    },
  },
]

interface Bookmark {
  readonly ref: string
  readonly dict: Dict
}

function* children(pdf: Pdf, dict: Dict): Generator<Bookmark> {
  for (let at = dict['/First']; typeof at === 'string'; at = pdf.dict(at)['/Next'])
    yield { ref: at, dict: pdf.dict(at) }
}

/** The root of the bookmarks and every bookmark. */
function bookmarks(pdf: Pdf): Bookmark[] {
  const below = (one: Bookmark): Bookmark[] => [one, ...[...children(pdf, one.dict)].flatMap(below)]
  const root = pdf.catalog['/Outlines']
  return typeof root === 'string' ? below({ ref: root, dict: pdf.dict(root) }) : []
}

/** Names of the places that links may lead to. */
function destinations(pdf: Pdf, tree: Value | undefined): string[] {
  const { '/Names': names, '/Kids': kids } = pdf.dict(tree)
  const own = pdf.list(names).filter((_, i) => i % 2 === 0)
  return [...own.map(String), ...pdf.list(kids).flatMap(kid => destinations(pdf, kid))]
}
