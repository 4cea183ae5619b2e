import { paints, steps } from '../content.ts'
import type { Draft } from '../draft.ts'
import type { Dict, Pdf, Value } from '../file.ts'
import { text } from '../file.ts'
import type { Rule } from '../rule.ts'
import { elements, isStandard, parents, roleOf } from '../structure.ts'

const rootOf = (pdf: Pdf): Dict => pdf.dict(pdf.catalog['/StructTreeRoot'])
const roleMap = (pdf: Pdf): Dict => pdf.dict(rootOf(pdf)['/RoleMap'])
const draftRoot = (draft: Draft): Dict => draft.dict(draft.catalog['/StructTreeRoot'])
const element = (draft: Draft, role: string): Dict =>
  draft.find(dict => dict['/S'] === role && '/P' in dict).dict

const language = /^(?:[a-z]{1,8}(?:-[a-z0-9]{1,8})*)?$/iu

/** Numbers of marked content by page, as the pages have it. */
function marked(pdf: Pdf): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>(pdf.pages.map(({ ref }) => [ref, new Set()]))
  for (const { page, marks } of steps(pdf))
    for (const { mcid } of marks) if (mcid !== null) found.get(page)?.add(mcid)
  return found
}

/** 6.7: logical structure. */
export const structureRules: readonly Rule[] = [
  {
    clause: '6.7.2',
    test: 1,
    demands: 'the file says that it is tagged',
    *check(pdf) {
      if (pdf.dict(pdf.catalog['/MarkInfo'])['/Marked'] !== true) yield 'MarkInfo'
    },
    broken: {
      objects: draft => {
        draft.catalog['/MarkInfo'] = { '/Marked': false }
      },
    },
  },
  {
    clause: '6.7.2',
    test: 'a',
    demands: 'everything drawn belongs to the structure or is an artifact, and not both',
    *check(pdf) {
      const strays = new Map<string, string>()
      for (const { page, operator, marks, depth } of steps(pdf)) {
        if (depth > 0 || !paints(operator)) continue
        const artifact = marks.some(({ tag }) => tag === 'Artifact')
        const own = marks.some(({ mcid }) => mcid !== null)
        if (artifact === own) strays.set(page, operator)
      }
      for (const [page, operator] of strays) yield `page ${page}: ${operator}`
    },
    broken: {
      objects: draft => draft.rewrite(draft.page['/Contents'], content => `${content}\n0 0 1 1 re f\n`),
    },
  },
  {
    clause: '6.7.2',
    test: 'b',
    demands: 'marked content is closed in the order it was opened',
    *check(pdf) {
      const open = new Map<string, number>()
      for (const { page, operator, depth } of steps(pdf)) {
        if (depth > 0) continue
        const change = operator === 'BMC' || operator === 'BDC' ? 1 : operator === 'EMC' ? -1 : 0
        open.set(page, (open.get(page) ?? 0) + change)
        if ((open.get(page) ?? 0) < 0) yield `page ${page}`
      }
      for (const [page, count] of open) if (count > 0) yield `page ${page}: ${count} open`
    },
    broken: {
      objects: draft => draft.rewrite(draft.page['/Contents'], content => `${content}\n/Artifact BMC\n`),
    },
  },
  {
    clause: '6.7.3',
    test: 1,
    demands: 'the catalogue has a structure, and it is not empty',
    *check(pdf) {
      if (elements(pdf).length === 0) yield 'StructTreeRoot'
    },
    broken: {
      objects: draft => {
        draftRoot(draft)['/K'] = []
      },
      also: ['6.7.3-a', '6.7.3-b', 'UA 7.18.1-a'],
    },
  },
  {
    clause: '6.7.3',
    test: 2,
    demands: 'every type of element is standard or mapped to one that is',
    *check(pdf) {
      for (const { role, dict, ref } of elements(pdf)) if (role === null) yield `${dict['/S']} at ${ref}`
    },
    broken: {
      objects: draft => {
        element(draft, '/Div')['/S'] = '/Box'
      },
    },
  },
  {
    clause: '6.7.3.4',
    test: 2,
    demands: 'the role map goes in no circle',
    *check(pdf) {
      const map = roleMap(pdf)
      for (const from of Object.keys(map))
        if (!isStandard(from.slice(1)) && roleOf(from.slice(1), map) === null) yield from
    },
    broken: {
      objects: draft => {
        draftRoot(draft)['/RoleMap'] = { '/One': '/Two', '/Two': '/One' }
      },
    },
  },
  {
    clause: '6.7.3.4',
    test: 3,
    demands: 'no standard type is mapped to another',
    *check(pdf) {
      for (const from of Object.keys(roleMap(pdf))) if (isStandard(from.slice(1))) yield from
    },
    broken: {
      objects: draft => {
        draftRoot(draft)['/RoleMap'] = { '/H1': '/P' }
      },
    },
  },
  {
    clause: '6.7.3',
    test: 'a',
    demands: 'every piece of marked content has exactly one element, and every element its content',
    *check(pdf) {
      const seen = new Map<string, number>()
      const drawn = marked(pdf)
      for (const { ref, content } of elements(pdf)) {
        for (const { page, mcid } of content) {
          if (!drawn.get(page)?.has(mcid)) yield `${ref}: ${mcid} is not on page ${page}`
          seen.set(`${page} ${mcid}`, (seen.get(`${page} ${mcid}`) ?? 0) + 1)
        }
      }
      for (const [page, numbers] of drawn) {
        for (const mcid of numbers) {
          const count = seen.get(`${page} ${mcid}`) ?? 0
          if (count !== 1) yield `${mcid} of page ${page} is in ${count} elements`
        }
      }
    },
    broken: {
      objects: draft => {
        delete draft.find(dict => dict['/S'] === '/P' && Array.isArray(dict['/K'])).dict['/K']
      },
      also: ['6.7.3-b', 'UA 7.1-c'],
    },
  },
  {
    clause: '6.7.3',
    test: 'b',
    demands: 'the parent tree leads from content and annotations back to their elements',
    *check(pdf) {
      const back = parents(pdf)
      const pages = new Map(
        pdf.pages.map(({ ref, dict }) => [ref, pdf.list(back.get(Number(dict['/StructParents'] ?? -1)))]),
      )
      const owned = new Set<string>()
      for (const { ref, content, objects } of elements(pdf)) {
        for (const { page, mcid } of content) {
          owned.add(`${page} ${mcid}`)
          if (pages.get(page)?.[mcid] !== ref) yield `content ${mcid} of page ${page}`
        }
        for (const object of objects)
          if (back.get(Number(pdf.dict(object)['/StructParent'] ?? -1)) !== ref) yield `annotation ${object}`
      }
      for (const [page, list] of pages)
        for (const [mcid, value] of list.entries())
          if (value !== null && !owned.has(`${page} ${mcid}`)) yield `page ${page} has no content ${mcid}`
      const next = Number(rootOf(pdf)['/ParentTreeNextKey'] ?? -1)
      if (next <= Math.max(-1, ...back.keys())) yield 'ParentTreeNextKey'
    },
    broken: {
      objects: draft => {
        draft.page['/StructParents'] = 9999
      },
    },
  },
  {
    clause: '6.7.3',
    test: 'c',
    demands: 'every element names its parent',
    *check(pdf) {
      const root = pdf.catalog['/StructTreeRoot']
      for (const { ref, dict, parent } of elements(pdf)) if (dict['/P'] !== (parent?.ref ?? root)) yield ref
    },
    broken: {
      objects: draft => {
        element(draft, '/H1')['/P'] = draft.catalog['/StructTreeRoot'] as Value
      },
    },
  },
  {
    clause: '6.7.4',
    test: 1,
    demands: 'languages are named as RFC 3066 has it',
    *check(pdf) {
      const inContent = steps(pdf).flatMap(({ marks }) => marks.map(({ properties }) => properties))
      for (const dict of new Set([...pdf.dictionaries.map(place => place.dict), ...inContent]))
        if (dict['/Lang'] !== undefined && !language.test(text(pdf.get(dict['/Lang'])) ?? '?'))
          yield String(dict['/Lang'])
    },
    broken: {
      objects: draft => {
        element(draft, '/H1')['/Lang'] = 'u:zh_CN'
      },
    },
  },
  {
    clause: '6.7.4',
    test: 'a',
    demands: 'the catalogue names the language',
    *check(pdf) {
      if (!text(pdf.get(pdf.catalog['/Lang']))) yield 'Lang'
    },
    broken: {
      objects: draft => {
        delete draft.catalog['/Lang']
      },
    },
  },
  {
    clause: 'PDF 14.7.2',
    test: 'a',
    demands: 'elements with a name stand in the tree of names (IDTree), and no name twice',
    *check(pdf) {
      const tree = pdf.list(pdf.dict(rootOf(pdf)['/IDTree'])['/Names'])
      const known = new Map(tree.flatMap((name, i) => (i % 2 === 0 ? [[name, tree[i + 1]] as const] : [])))
      for (const { ref, dict } of elements(pdf))
        if (dict['/ID'] !== undefined && known.get(dict['/ID']) !== ref) yield `${dict['/ID']} at ${ref}`
    },
    broken: {
      objects: draft => {
        element(draft, '/H1')['/ID'] = 'u:title'
      },
    },
  },
]
