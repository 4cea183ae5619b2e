import { inlineEntry, steps } from '../content.ts'
import type { Draft } from '../draft.ts'
import type { Dict, Pdf } from '../file.ts'
import { ofSubtype } from '../resources.ts'
import type { Rule } from '../rule.ts'

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
  const header = Buffer.concat([
    Buffer.from('\x00\x00\x00\x16ihdr\x00\x00\x00\x01\x00\x00\x00\x01', 'latin1'),
    Buffer.from([0, channels, depth - 1, 7, 0, 0]),
  ])
  const colour = colours.map(one => Buffer.from([0, 0, 0, 8 + one.length, ...Buffer.from('colr'), ...one]))
  return {
    objects: (draft: Draft) => {
      const dict = { '/Subtype': '/Image', '/Width': 1, '/Height': 1, '/Filter': '/JPXDecode' }
      draft.resource('/XObject', '/Odd', draft.addStream(dict, Buffer.concat([header, ...colour])))
    },
  }
}

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

/** 6.2.8 and 6.2.9: pictures and forms. */
export const pictures: readonly Rule[] = [
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
]
