import { steps } from '../content.ts'
import type { Dict, Pdf, Place, Value } from '../file.ts'
import type { Rule } from '../rule.ts'
import { inlineEntry } from './limits.ts'

/** Dictionaries that stand where a graphics state may stand, or call themselves one. */
function states({ dictionaries, dict }: Pdf): Dict[] {
  const inResources = dictionaries.flatMap(place => Object.values(dict(place.dict['/ExtGState'])).map(dict))
  const byType = dictionaries.filter(place => place.dict['/Type'] === '/ExtGState').map(place => place.dict)
  return [...new Set([...inResources, ...byType])]
}

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

const ofSubtype = (pdf: Pdf, subtype: string): Place[] =>
  pdf.dictionaries.filter(({ dict, isStream }) => isStream && dict['/Subtype'] === subtype)

const state = (more: Dict) => ({ objects: (draft: Draft) => draft.resource('/ExtGState', '/Odd', more) })
const picture = (more: Dict) => ({
  objects: (draft: Draft) => {
    const dict = {
      '/Subtype': '/Image',
      '/Width': 1,
      '/Height': 1,
      '/BitsPerComponent': 8,
      '/ColorSpace': '/DeviceGray',
    }
    draft.resource('/XObject', '/Odd', draft.addStream({ ...dict, ...more }, 'x'))
  },
})
const form = (more: Dict) => ({
  objects: (draft: Draft) =>
    draft.resource(
      '/XObject',
      '/Odd',
      draft.addStream({ '/Subtype': '/Form', '/BBox': [0, 0, 9, 9], ...more }, 'n'),
    ),
})
type Draft = import('../draft.ts').Draft

/** A JPEG 2000 picture of colour boxes only, as much as the rules look at. */
function jpeg2000(pdf: Pdf) {
  return ofSubtype(pdf, '/Image')
    .filter(({ dict }) => [dict['/Filter']].flat().includes('/JPXDecode'))
    .map(({ ref }) => ({ ref, ...boxes(pdf.data(ref) ?? Buffer.alloc(0)) }))
}

function boxes(data: Buffer) {
  const box = (name: string): Buffer[] => {
    const found: Buffer[] = []
    for (let at = data.indexOf(name); at >= 0; at = data.indexOf(name, at + 4))
      found.push(data.subarray(at + 4))
    return found
  }
  const [header] = box('ihdr')
  const colours = box('colr').map(one => ({
    method: one[0],
    approximation: one[2],
    space: one[0] === 1 ? one.readUInt32BE(3) : null,
  }))
  return {
    channels: header?.readUInt16BE(8) ?? 0,
    depth: (header?.[10] ?? 255) + 1,
    colours,
    varying: box('bpcc').length > 0,
  }
}

interface Jpeg2000 {
  readonly channels?: number
  readonly colours?: readonly (readonly number[])[]
  readonly depth?: number
}

/** The boxes of a picture: header, and colours as [method, precedence, approximation, space of four bytes]. */
function jpx({ channels = 3, colours = [[1, 0, 1, 0, 0, 0, 16]], depth = 8 }: Jpeg2000) {
  const header = Buffer.from([
    0,
    0,
    0,
    22,
    ...Buffer.from('ihdr'),
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    1,
    0,
    channels,
    depth - 1,
    7,
    0,
    0,
  ])
  const colour = colours.map(one => Buffer.from([0, 0, 0, 8 + one.length, ...Buffer.from('colr'), ...one]))
  return {
    objects: (draft: Draft) => {
      const dict = { '/Subtype': '/Image', '/Width': 1, '/Height': 1, '/Filter': '/JPXDecode' }
      draft.resource('/XObject', '/Odd', draft.addStream(dict, Buffer.concat([header, ...colour])))
    },
  }
}

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

const pictureRule = (test: number, demands: string, wrong: (dict: Dict) => boolean, broken: Dict): Rule => ({
  clause: '6.2.8',
  test,
  demands,
  *check(pdf) {
    for (const { ref, dict } of ofSubtype(pdf, '/Image')) if (wrong(dict)) yield ref
  },
  broken: picture(broken),
})

const jpeg2000Rule = (
  test: number,
  demands: string,
  wrong: (picture: ReturnType<typeof boxes>) => boolean,
  broken: Jpeg2000,
): Rule => ({
  clause: '6.2.8.3',
  test,
  demands,
  *check(pdf) {
    for (const one of jpeg2000(pdf)) if (wrong(one)) yield one.ref
  },
  broken: jpx(broken),
})

/** 6.2.5–6.2.10: graphics state, pictures, forms and transparency. */
export const graphics: readonly Rule[] = [
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
  pictureRule(1, 'pictures have no alternates', dict => '/Alternates' in dict, { '/Alternates': [] }),
  pictureRule(2, 'pictures have no OPI', dict => '/OPI' in dict, { '/OPI': {} }),
  {
    ...pictureRule(3, 'pictures are not interpolated', dict => dict['/Interpolate'] === true, {
      '/Interpolate': true,
    }),
    *check(pdf) {
      for (const { ref, dict } of ofSubtype(pdf, '/Image')) if (dict['/Interpolate'] === true) yield ref
      for (const { operator, operands, page } of steps(pdf))
        if (operator === 'ID' && inlineEntry(operands, 'I', 'Interpolate')[0] === 'true') yield `page ${page}`
    },
  },
  pictureRule(
    4,
    'pictures have 1, 2, 4, 8 or 16 bits a component',
    dict =>
      dict['/BitsPerComponent'] !== undefined &&
      ![1, 2, 4, 8, 16].includes(Number(dict['/BitsPerComponent'])),
    { '/BitsPerComponent': 3 },
  ),
  pictureRule(
    5,
    'masks have one bit a component',
    dict => dict['/ImageMask'] === true && ![undefined, 1].includes(dict['/BitsPerComponent'] as number),
    { '/ImageMask': true },
  ),
  jpeg2000Rule(1, 'JPEG 2000 has 1, 3 or 4 channels', ({ channels }) => ![1, 3, 4].includes(channels), {
    channels: 2,
  }),
  jpeg2000Rule(
    2,
    'of several colour specifications in JPEG 2000 exactly one is exact',
    ({ colours }) =>
      colours.length !== 1 && colours.filter(({ approximation }) => approximation === 1).length !== 1,
    {
      colours: [
        [2, 0, 0],
        [2, 0, 0],
      ],
    },
  ),
  jpeg2000Rule(
    3,
    'JPEG 2000 specifies its colours by method 1, 2 or 3',
    ({ colours }) => colours.some(({ method }) => ![1, 2, 3].includes(method ?? 0)),
    { colours: [[4, 0, 1]] },
  ),
  jpeg2000Rule(4, 'JPEG 2000 is not in CIEJab', ({ colours }) => colours.some(({ space }) => space === 19), {
    colours: [[1, 0, 1, 0, 0, 0, 19]],
  }),
  jpeg2000Rule(
    5,
    'JPEG 2000 has one depth of 1 to 38 bits for all channels',
    ({ depth, varying }) => varying || depth < 1 || depth > 38,
    { depth: 39 },
  ),
  {
    clause: '6.2.9',
    test: 1,
    demands: 'forms have no OPI and no PostScript',
    *check(pdf) {
      for (const { ref, dict } of ofSubtype(pdf, '/Form'))
        if ('/OPI' in dict || '/PS' in dict || dict['/Subtype2'] === '/PS') yield ref
    },
    broken: form({ '/Subtype2': '/PS' }),
  },
  {
    clause: '6.2.9',
    test: 2,
    demands: 'no form refers to another file (Ref)',
    *check(pdf) {
      for (const { ref, dict } of ofSubtype(pdf, '/Form')) if ('/Ref' in dict) yield ref
    },
    broken: form({ '/Ref': {} }),
  },
  {
    clause: '6.2.9',
    test: 3,
    demands: 'there is no PostScript',
    *check(pdf) {
      for (const { ref } of ofSubtype(pdf, '/PS')) yield ref
    },
    broken: {
      objects: draft =>
        draft.resource('/XObject', '/Odd', draft.addStream({ '/Subtype': '/PS' }, 'showpage')),
    },
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
