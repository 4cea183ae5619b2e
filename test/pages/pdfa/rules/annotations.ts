import type { Draft } from '../draft.ts'
import type { Dict, Pdf, Place } from '../file.ts'
import type { Rule } from '../rule.ts'

const annotations = (pdf: Pdf): Dict[] => {
  const onPages = pdf.pages.flatMap(({ dict }) => pdf.list(dict['/Annots']).map(pdf.dict))
  return [
    ...new Set([
      ...onPages,
      ...pdf.dictionaries.flatMap(({ dict }) => (dict['/Type'] === '/Annot' ? [dict] : [])),
    ]),
  ]
}

/** Fields of forms, however deep. */
const fields = (pdf: Pdf): Dict[] => {
  const below = (dict: Dict): Dict[] => [
    dict,
    ...pdf.list(dict['/Kids']).flatMap(kid => below(pdf.dict(kid))),
  ]
  return pdf.list(pdf.dict(pdf.catalog['/AcroForm'])['/Fields']).flatMap(one => below(pdf.dict(one)))
}

/** Actions wherever one may stand: A, OpenAction, within AA and Next. */
function actions(pdf: Pdf): Dict[] {
  const at = ({ dict, path }: Place): Dict[] => [
    ...(pdf.dict(dict['/A'])['/S'] !== undefined && dict['/S'] === undefined ? [pdf.dict(dict['/A'])] : []),
    ...[dict['/OpenAction']].map(pdf.dict).filter(one => '/S' in one),
    ...(path.at(-1) === '/AA' ? Object.values(dict).map(pdf.dict) : []),
    ...('/Next' in dict && typeof dict['/S'] === 'string' ? [dict['/Next']].flat().map(pdf.dict) : []),
  ]
  return pdf.dictionaries.flatMap(at)
}

const types = new Set(
  (
    'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup ' +
    'FileAttachment Widget PrinterMark TrapNet Watermark Redact'
  ).split(' '),
)
const isEmpty = ([left, bottom, right, top]: readonly unknown[]): boolean => left === right && bottom === top

/** A rule about every annotation; the first link is broken. */
const rule = (
  clause: string,
  test: number,
  demands: string,
  wrong: (annotation: Dict, pdf: Pdf) => boolean,
  change: Dict,
  also: readonly string[] = [],
): Rule => ({
  clause,
  test,
  demands,
  *check(pdf) {
    for (const one of annotations(pdf))
      if (wrong(one, pdf)) yield `${one['/Subtype']} at ${pdf.list(one['/Rect'])}`
  },
  broken: { objects: draft => void Object.assign(draft.link, change), also },
})

const present = (
  clause: string,
  test: number,
  demands: string,
  of: (pdf: Pdf) => Dict[],
  key: string,
  put: (draft: Draft) => void,
): Rule => ({
  clause,
  test,
  demands,
  *check(pdf) {
    for (const dict of of(pdf)) if (key in dict) yield key
  },
  broken: { objects: put },
})

const form =
  (more: Dict) =>
  (draft: Draft): void => {
    draft.catalog['/AcroForm'] = { '/Fields': [], ...more }
  }

/** 6.3–6.5: annotations, forms and actions. */
export const annotationRules: readonly Rule[] = [
  rule(
    '6.3.1',
    1,
    'annotations are of kinds that need no player',
    one => !types.has(String(one['/Subtype']).slice(1)),
    {
      '/Subtype': '/Movie',
      '/Rect': [0, 0, 0, 0],
    },
  ),
  rule(
    '6.3.2',
    1,
    'annotations have flags',
    one => one['/Subtype'] !== '/Popup' && typeof one['/F'] !== 'number',
    { '/F': null },
  ),
  rule(
    '6.3.2',
    2,
    'annotations are printed and never hidden',
    ({ '/F': flags }) =>
      typeof flags === 'number' && ((flags & 4) === 0 || (flags & (1 | 2 | 32 | 256)) !== 0),
    { '/F': 4 | 2 },
  ),
  rule(
    '6.3.3',
    1,
    'annotations have an appearance, but for links and pop-ups',
    (one, pdf) =>
      !['/Popup', '/Link'].includes(String(one['/Subtype'])) &&
      !isEmpty(pdf.list(one['/Rect'])) &&
      one['/AP'] === undefined,
    { '/Subtype': '/Square' },
  ),
  rule(
    '6.3.3',
    2,
    'appearances have N alone: a stream, or of a button one for each state',
    (one, pdf) => {
      if (one['/AP'] === undefined) return false
      const appearance = pdf.dict(one['/AP'])
      const button = one['/Subtype'] === '/Widget' && one['/FT'] === '/Btn'
      const isStream = pdf.data(appearance['/N']) !== null
      return Object.keys(appearance).join() !== '/N' || isStream === button
    },
    { '/AP': { '/N': {}, '/D': {} } },
  ),
  rule(
    '6.4.1',
    1,
    'fields on the page do nothing when clicked',
    one => one['/Subtype'] === '/Widget' && ('/A' in one || '/AA' in one),
    { '/Subtype': '/Widget', '/Rect': [0, 0, 0, 0] },
  ),
  present('6.4.1', 2, 'fields do nothing by themselves (AA)', fields, '/AA', draft => {
    form({ '/Fields': [draft.add({ '/FT': '/Tx', '/AA': {} })] })(draft)
  }),
  {
    clause: '6.4.1',
    test: 3,
    demands: 'forms need no appearances made (NeedAppearances)',
    *check(pdf) {
      if (pdf.dict(pdf.catalog['/AcroForm'])['/NeedAppearances'] === true) yield 'the form'
    },
    broken: { objects: form({ '/NeedAppearances': true }) },
  },
  present(
    '6.4.2',
    1,
    'there is no XFA',
    pdf => [pdf.dict(pdf.catalog['/AcroForm'])],
    '/XFA',
    form({ '/XFA': [] }),
  ),
  {
    clause: '6.4.2',
    test: 2,
    demands: 'the file is not rendered anew (NeedsRendering)',
    *check({ catalog }) {
      if (catalog['/NeedsRendering'] === true) yield 'the catalogue'
    },
    broken: {
      objects: draft => {
        draft.catalog['/NeedsRendering'] = true
      },
    },
  },
  {
    clause: '6.4.3',
    test: 1,
    demands: 'a signature covers the whole file',
    *check({ dictionaries, list, bytes }) {
      for (const { ref, dict } of dictionaries) {
        if (dict['/ByteRange'] === undefined) continue
        const [start, , second, length] = list(dict['/ByteRange']).map(Number)
        if (start !== 0 || Number(second) + Number(length) !== bytes.length) yield ref
      }
    },
    broken: {
      objects: draft => {
        draft.catalog['/X'] = draft.add({ '/ByteRange': [0, 10, 20, 30] })
      },
    },
  },
  {
    clause: '6.4.3',
    test: 2,
    demands:
      'a signature is a PKCS#7 object with its certificate and one signer (we sign nothing: there is none)',
    *check({ dictionaries }) {
      for (const { ref, dict } of dictionaries) if (dict['/Type'] === '/Sig') yield ref
    },
    broken: {
      objects: draft => {
        draft.catalog['/X'] = draft.add({ '/Type': '/Sig', '/Contents': 'b:00' })
      },
    },
  },
  {
    clause: '6.5.1',
    test: 1,
    demands: 'actions go somewhere and do nothing else: GoTo, GoToR, GoToE, Thread, URI, Named, SubmitForm',
    *check(pdf) {
      const allowed = ['/GoTo', '/GoToR', '/GoToE', '/Thread', '/URI', '/Named', '/SubmitForm']
      for (const action of actions(pdf))
        if (!allowed.includes(String(action['/S']))) yield String(action['/S'])
    },
    broken: {
      objects: draft => {
        draft.catalog['/OpenAction'] = { '/S': '/JavaScript', '/JS': 'u:app.beep()' }
      },
    },
  },
  {
    clause: '6.5.1',
    test: 2,
    demands: 'named actions turn pages',
    *check(pdf) {
      const allowed = ['/NextPage', '/PrevPage', '/FirstPage', '/LastPage']
      for (const action of actions(pdf))
        if (action['/S'] === '/Named' && !allowed.includes(String(action['/N']))) yield String(action['/N'])
    },
    broken: {
      objects: draft => {
        draft.catalog['/OpenAction'] = { '/S': '/Named', '/N': '/Print' }
      },
    },
  },
  present(
    '6.5.2',
    1,
    'the document does nothing by itself (AA)',
    pdf => [pdf.catalog],
    '/AA',
    draft => {
      draft.catalog['/AA'] = {}
    },
  ),
  present(
    '6.5.2',
    2,
    'no page does anything by itself (AA)',
    pdf => pdf.pages.map(({ dict }) => dict),
    '/AA',
    draft => {
      draft.page['/AA'] = {}
    },
  ),
]
