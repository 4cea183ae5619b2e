import { steps } from '../content.ts'
import type { Draft } from '../draft.ts'
import type { Dict, Pdf, Value } from '../file.ts'
import { ofSubtype, states } from '../resources.ts'
import type { Rule } from '../rule.ts'

/** Halftones: what graphics states use, and the halftones of each colourant within them (type 5). */
function halftones(pdf: Pdf): { colourant: string | null; dict: Dict }[] {
  return states(pdf).flatMap(state => {
    if (state['/HT'] === undefined || state['/HT'] === '/Default') return []
    const whole = pdf.dict(state['/HT'])
    const parts = Object.entries(whole).filter(([, value]) => Object.keys(pdf.dict(value)).length > 0)
    return [
      { colourant: null, dict: whole },
      ...parts.map(([key, value]) => ({ colourant: key.slice(1), dict: pdf.dict(value) })),
    ]
  })
}

const state = (more: Dict) => ({ objects: (draft: Draft) => draft.resource('/ExtGState', '/Odd', more) })
const standardIntents = ['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation']
const blendModes = new Set(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference ' +
    'Exclusion Hue Saturation Color Luminosity'
  ).split(' '),
)
const primary = ['Cyan', 'Magenta', 'Yellow', 'Black', 'Red', 'Green', 'Blue', 'Gray']

/** A rule about one key of graphics states. */
const stateRule = (test: number, demands: string, wrong: (state: Dict) => boolean, broken: Dict): Rule => ({
  clause: '6.2.5',
  test,
  demands,
  *check(pdf) {
    for (const one of states(pdf)) if (wrong(one)) yield JSON.stringify(one)
  },
  broken: state(broken),
})

const halftoneRule = (
  test: number,
  demands: string,
  wrong: (dict: Dict, colourant: string | null) => boolean,
  broken: Dict,
): Rule => ({
  clause: '6.2.5',
  test,
  demands,
  *check(pdf) {
    for (const { dict, colourant } of halftones(pdf))
      if (wrong(dict, colourant)) yield colourant ?? 'a halftone'
  },
  broken: state({ '/HT': broken }),
})

/** 6.2.5, 6.2.6 and 6.2.10: graphics state, rendering intents, transparency. */
export const graphicsState: readonly Rule[] = [
  stateRule(1, 'no transfer function (TR)', one => '/TR' in one, { '/TR': '/Identity' }),
  stateRule(2, 'TR2 is Default', one => '/TR2' in one && one['/TR2'] !== '/Default', { '/TR2': '/Identity' }),
  stateRule(3, 'no halftone origin (HTP)', one => '/HTP' in one, { '/HTP': [0, 0] }),
  halftoneRule(4, 'halftones are of type 1 or 5', one => ![1, 5].includes(Number(one['/HalftoneType'])), {
    '/HalftoneType': 6,
  }),
  halftoneRule(5, 'halftones have no name', one => '/HalftoneName' in one, {
    '/HalftoneType': 1,
    '/HalftoneName': 'u:Round',
  }),
  halftoneRule(
    6,
    'a halftone has a transfer function where its colourant is no primary, and only there',
    (one, colourant) =>
      colourant !== null &&
      colourant !== 'Default' &&
      primary.includes(colourant) === '/TransferFunction' in one,
    { '/HalftoneType': 5, '/Gold': { '/HalftoneType': 1 } },
  ),
  {
    clause: '6.2.6',
    test: 1,
    demands: 'rendering intents are the four of ISO 32000-1',
    *check(pdf) {
      const intents = [
        ...steps(pdf).flatMap(({ operator, operands }) => (operator === 'ri' ? [operands[0]?.text] : [])),
        ...states(pdf).flatMap(one => ('/RI' in one ? [String(one['/RI']).slice(1)] : [])),
        ...ofSubtype(pdf, '/Image').flatMap(({ dict }) =>
          '/Intent' in dict ? [String(dict['/Intent']).slice(1)] : [],
        ),
      ]
      for (const intent of intents) if (!standardIntents.includes(intent ?? '')) yield String(intent)
    },
    broken: { objects: draft => draft.draw('/Vivid ri') },
  },
  {
    clause: '6.2.10',
    test: 1,
    demands: 'blend modes are those of ISO 32000-1',
    *check(pdf) {
      for (const one of states(pdf))
        for (const mode of [one['/BM'] ?? []].flat())
          if (!blendModes.has(String(mode).slice(1))) yield String(mode)
    },
    broken: state({ '/BM': '/Glow' }),
  },
  {
    clause: '6.2.10',
    test: 2,
    demands: 'a page with transparency has a blending colour space or the file an output intent',
    *check(pdf) {
      if (pdf.catalog['/OutputIntents'] !== undefined) return
      for (const { ref, dict } of pdf.pages)
        if (pdf.dict(dict['/Group'])['/CS'] === undefined && isTransparent(pdf, dict)) yield `page ${ref}`
    },
    broken: {
      objects: draft => {
        draft.resource('/ExtGState', '/Faint', { '/ca': 0.5 })
        delete draft.catalog['/OutputIntents']
      },
      also: ['6.2.3-b', '6.2.4.3-2'],
    },
  },
]

function isTransparent(pdf: Pdf, page: Dict): boolean {
  const resources = pdf.dict(page['/Resources'])
  const faint = (one: Dict): boolean =>
    [one['/ca'], one['/CA']].some(alpha => typeof alpha === 'number' && alpha < 1) ||
    ![undefined, '/Normal', '/Compatible'].includes(one['/BM'] as string) ||
    ![undefined, '/None'].includes(one['/SMask'] as string)
  const drawn = (value: Value | undefined): boolean =>
    '/SMask' in pdf.dict(value) || '/Group' in pdf.dict(value)
  return (
    Object.values(pdf.dict(resources['/ExtGState'])).some(one => faint(pdf.dict(one))) ||
    Object.values(pdf.dict(resources['/XObject'])).some(drawn)
  )
}
