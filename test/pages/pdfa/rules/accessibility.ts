import { steps } from '../content.ts'
import type { Draft } from '../draft.ts'
import type { Dict, Pdf } from '../file.ts'
import { text } from '../file.ts'
import type { Rule } from '../rule.ts'
import { elements, type StructureElement } from '../structure.ts'
import { items, xmp } from '../xmp.ts'

const element = (draft: Draft, role: string): Dict =>
  draft.find(dict => dict['/S'] === role && '/P' in dict).dict
const withRole = (pdf: Pdf, ...roles: string[]) =>
  elements(pdf).filter(({ role }) => roles.includes(role ?? ''))
const attributes = (pdf: Pdf, { dict }: StructureElement): Dict[] => [dict['/A'] ?? []].flat().map(pdf.dict)
const isLink = (pdf: Pdf, ref: string): boolean => pdf.dict(ref)['/Subtype'] === '/Link'

/** Parents that an element of a role may have (ISO 32000-1, 14.8.4). */
const within: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  Lbl: ['LI', 'TOCI', 'Note', 'Reference', 'BibEntry'],
  LBody: ['LI'],
}
/** Children that an element of a role may have, where not any. */
const among: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
}

/** What a program can check of ISO 14289-1 (PDF/UA-1), numbered by its clauses; the file does not claim PDF/UA. */
export const accessibility: readonly Rule[] = [
  {
    clause: 'UA 7.1',
    test: 'a',
    demands: 'the metadata has a title and viewers show it',
    *check(pdf) {
      const title = xmp(pdf).properties.find(({ name, prefix }) => prefix === 'dc' && name === 'title')
      if (!title || !items(title, 'Alt')?.some(item => item.text !== '')) yield 'dc:title'
      if (pdf.dict(pdf.catalog['/ViewerPreferences'])['/DisplayDocTitle'] !== true) yield 'DisplayDocTitle'
    },
    broken: {
      objects: draft => {
        draft.catalog['/ViewerPreferences'] = {}
      },
    },
  },
  {
    clause: 'UA 7.1',
    test: 'b',
    demands: 'nothing in the structure is suspect',
    *check(pdf) {
      if (pdf.dict(pdf.catalog['/MarkInfo'])['/Suspects'] === true) yield 'MarkInfo'
    },
    broken: {
      objects: draft => {
        draft.catalog['/MarkInfo'] = { '/Marked': true, '/Suspects': true }
      },
    },
  },
  {
    clause: 'UA 7.1',
    test: 'c',
    demands: 'headings, paragraphs, captions, links and header cells are not empty',
    *check(pdf) {
      const holds = ({ content, children }: StructureElement): boolean =>
        content.length > 0 || children.some(holds)
      for (const one of withRole(pdf, 'H1', 'H2', 'H3', 'H4', 'P', 'Caption', 'Link', 'TH', 'Note', 'LBody'))
        if (!holds(one)) yield `${one.role} at ${one.ref}`
    },
    broken: {
      objects: draft => {
        const parent = element(draft, '/Sect')
        const made = draft.add({ '/S': '/P', '/P': draft.find(dict => dict === parent).ref })
        parent['/K'] = [parent['/K'] ?? [], made].flat()
      },
    },
  },
  {
    clause: 'UA 7.2',
    test: 'a',
    demands: 'tables and lists are made of what tables and lists are made of',
    *check(pdf) {
      for (const { ref, role, parent, children } of elements(pdf)) {
        const above = within[role ?? '']
        const below = among[role ?? '']
        if (above && !above.includes(parent?.role ?? '')) yield `${role} at ${ref} in ${parent?.role}`
        if (below)
          for (const child of children)
            if (!below.includes(child.role ?? '')) yield `${child.role} in ${role} at ${ref}`
      }
    },
    broken: {
      objects: draft => {
        element(draft, '/TD')['/S'] = '/P'
      },
    },
  },
  {
    clause: 'UA 7.3',
    test: 'a',
    demands: 'figures have a text for those who do not see them, and their place',
    *check(pdf) {
      for (const one of withRole(pdf, 'Figure', 'Formula')) {
        if (!text(one.dict['/Alt']) && !text(one.dict['/ActualText'])) yield `${one.ref}: text`
        if (!attributes(pdf, one).some(({ '/BBox': box }) => pdf.list(box).length === 4))
          yield `${one.ref}: place`
      }
    },
    broken: {
      objects: draft => {
        delete element(draft, '/Figure')['/Alt']
      },
    },
  },
  {
    clause: 'UA 7.4',
    test: 'a',
    demands: 'headings begin with level 1 and leave out no level on the way down',
    *check(pdf) {
      let last = 0
      for (const { ref, role } of elements(pdf)) {
        const level = Number(/^H(\d)$/u.exec(role ?? '')?.[1] ?? 0)
        if (level > last + 1) yield `${role} at ${ref} after level ${last}`
        if (level > 0) last = level
      }
    },
    broken: {
      objects: draft => {
        element(draft, '/H2')['/S'] = '/H4'
      },
    },
  },
  {
    clause: 'UA 7.5',
    test: 'a',
    demands: 'header cells say what they are the head of (Scope)',
    *check(pdf) {
      for (const one of withRole(pdf, 'TH'))
        if (
          !attributes(pdf, one).some(({ '/Scope': scope }) =>
            ['/Row', '/Column', '/Both'].includes(String(scope)),
          )
        )
          yield one.ref
    },
    broken: {
      objects: draft => {
        delete element(draft, '/TH')['/A']
      },
    },
  },
  {
    clause: 'UA 7.5',
    test: 'b',
    demands: 'every row of a table fills the same number of columns',
    *check(pdf) {
      const cells = (row: StructureElement): number =>
        row.children.reduce((sum, cell) => {
          const span = attributes(pdf, cell).find(one => '/ColSpan' in one)?.['/ColSpan']
          return sum + Number(span ?? 1)
        }, 0)
      const rows = ({ role, children }: StructureElement): StructureElement[] =>
        children.flatMap(child => (child.role === 'TR' ? [child] : role === 'TR' ? [] : rows(child)))
      for (const table of withRole(pdf, 'Table')) {
        const counts = new Set(rows(table).map(cells))
        if (counts.size > 1) yield `${table.ref}: ${[...counts]}`
      }
    },
    broken: {
      objects: draft => {
        const row = draft.find(dict => dict['/S'] === '/TR' && (dict['/K'] as unknown[]).length > 2).dict
        const cell = draft.add({ '/S': '/TD', '/P': draft.find(dict => dict === row).ref })
        row['/K'] = [row['/K'] ?? [], cell].flat()
      },
    },
  },
  {
    clause: 'UA 7.18.1',
    test: 'a',
    demands: 'every annotation belongs to an element, a link to one that is Link',
    *check(pdf) {
      const owners = new Map(
        elements(pdf).flatMap(one => one.objects.map(object => [object, one.role] as const)),
      )
      for (const { ref, dict } of pdf.pages) {
        for (const annotation of pdf.list(dict['/Annots']).map(String)) {
          const owner = owners.get(annotation)
          if (owner === undefined || (owner !== 'Link' && isLink(pdf, annotation)))
            yield `${annotation} on page ${ref}`
        }
      }
    },
    broken: {
      objects: draft => {
        element(draft, '/Link')['/S'] = '/Span'
      },
    },
  },
  {
    clause: 'UA 7.18.3',
    test: 'a',
    demands: 'on pages with annotations the tabulator follows the structure',
    *check(pdf) {
      for (const { ref, dict } of pdf.pages)
        if (pdf.list(dict['/Annots']).length > 0 && dict['/Tabs'] !== '/S') yield ref
    },
    broken: {
      objects: draft => {
        const page = draft.find(dict => dict['/Type'] === '/Page' && '/Annots' in dict).dict
        page['/Tabs'] = '/R'
      },
    },
  },
  {
    clause: 'UA 7.18.5',
    test: 'a',
    demands: 'links say where they lead',
    *check(pdf) {
      for (const { dict } of pdf.pages)
        for (const annotation of pdf.list(dict['/Annots']).map(String))
          if (isLink(pdf, annotation) && !text(pdf.get(pdf.dict(annotation)['/Contents']))) yield annotation
    },
    broken: {
      objects: draft => {
        delete draft.link['/Contents']
      },
    },
  },
  {
    clause: 'UA 7.9',
    test: 'a',
    demands: 'notes have names of their own (ID)',
    *check(pdf) {
      const ids = withRole(pdf, 'Note').map(({ dict }) => dict['/ID'])
      if (ids.includes(undefined) || new Set(ids).size < ids.length) yield `${ids.length} notes`
    },
    broken: {
      objects: draft => {
        delete element(draft, '/Note')['/ID']
      },
    },
  },
  {
    clause: 'UA 7.20',
    test: 'a',
    demands:
      'nothing in the content is optional or of another page: no reference XObject, no marked content in a form',
    *check(pdf) {
      for (const { page, depth, operator, marks } of steps(pdf))
        if (depth > 0 && operator === 'BDC' && (marks.at(-1)?.mcid ?? null) !== null) yield page
    },
    broken: {
      objects: draft => {
        const form = { '/Subtype': '/Form', '/BBox': [0, 0, 9, 9], '/Resources': {} }
        draft.resource('/XObject', '/Odd', draft.addStream(form, '/P <</MCID 0>> BDC EMC'))
        draft.draw('/Odd Do')
      },
    },
  },
]
