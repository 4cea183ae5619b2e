import { isKnown, steps } from '../content.ts'
import type { Dict, Pdf, Value } from '../file.ts'
import { isReference } from '../file.ts'
import type { Rule } from '../rule.ts'
import { colourSpaces, inlineEntry } from './limits.ts'

interface Profile {
  readonly deviceClass: string
  readonly space: string
  readonly version: number
  readonly signature: string
}

function profileOf(data: Buffer | null): Profile | null {
  if (data === null || data.length < 128) return null
  const tag = (at: number): string => data.toString('latin1', at, at + 4)
  return { deviceClass: tag(12), space: tag(16), version: data[8] ?? 9, signature: tag(36) }
}

const intents = (pdf: Pdf): Dict[] => pdf.list(pdf.catalog['/OutputIntents']).map(pdf.dict)
const channels: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4, 'Lab ': 3 }

/** Colour space of the profile that the archive's output intent names; null without one. */
function intendedSpace(pdf: Pdf): string | null {
  const archive = intents(pdf).find(intent => intent['/S'] === '/GTS_PDFA1')
  return profileOf(pdf.data(archive?.['/DestOutputProfile']))?.space ?? null
}

/** Places where a device's own colours are used, by operator, as a space of pictures or as what another space rests on. */
function* uses(pdf: Pdf, operators: readonly string[], family: string, short: string): Generator<string> {
  for (const { operator, operands, resources, page } of steps(pdf)) {
    if (pdf.dict(resources['/ColorSpace'])[`/Default${family}`] !== undefined) continue
    const named = `/${operands.at(-1)?.text}` === `/Device${family}` && /^cs$/iu.test(operator)
    const inline =
      operator === 'ID' &&
      inlineEntry(operands, 'CS', 'ColorSpace').some(one => one === short || one === `Device${family}`)
    if (operators.includes(operator) || named || inline) yield `page ${page}: ${operator}`
  }
  for (const { ref, dict } of pdf.dictionaries)
    if (['/ColorSpace', '/CS'].some(key => pdf.get(dict[key]) === `/Device${family}`)) yield ref
  for (const kind of ['/Indexed', '/Separation', '/DeviceN', '/Pattern'])
    for (const [, first, second] of colourSpaces(pdf, kind))
      if ([first, second].some(one => pdf.get(one) === `/Device${family}`)) yield kind
}

const oncePerPage = (found: Iterable<string>): Iterable<string> => new Set(found)

/** Resources that a content stream names: by operator, the kind and which operand. */
const named: Readonly<Record<string, string>> = {
  Tf: '/Font',
  Do: '/XObject',
  gs: '/ExtGState',
  sh: '/Shading',
}

/** 6.2.2–6.2.4: what content streams may say, and that every colour means the same everywhere. */
export const colour: readonly Rule[] = [
  {
    clause: '6.2.2',
    test: 1,
    demands: 'content streams use the operators of ISO 32000-1 and no others',
    *check(pdf) {
      for (const { operator, page } of steps(pdf)) if (!isKnown(operator)) yield `page ${page}: ${operator}`
    },
    broken: { objects: draft => draft.draw('BX 1 xyz EX') },
  },
  {
    clause: '6.2.2',
    test: 2,
    demands: 'whatever a content stream names is in resources of its own',
    *check(pdf) {
      for (const { ref, dict } of pdf.pages)
        if (dict['/Resources'] === undefined) yield `page ${ref} has none`
      for (const { operator, operands, resources, page } of steps(pdf)) {
        const kind = named[operator]
        const name = `/${operands[0]?.text}`
        if (kind && pdf.dict(resources[kind])[name] === undefined) yield `page ${page}: ${name} in ${kind}`
      }
    },
    broken: { objects: draft => draft.draw('/Nowhere gs') },
  },
  {
    clause: 'PDF 8.5.3',
    test: 'a',
    demands: 'a path is painted only where one was made',
    *check(pdf) {
      let made = false
      for (const { operator, page } of steps(pdf)) {
        if (/^(?:re|m|l|c|v|y|h|W\*?)$/u.test(operator)) made = true
        else if (/^(?:[bBfF]\*?|[sSn])$/u.test(operator)) {
          if (!made) yield `page ${page}: ${operator}`
          made = false
        }
      }
    },
    broken: { objects: draft => draft.draw('f') },
  },
  {
    clause: '6.2.3',
    test: 1,
    demands: 'the output profile is of a printer or monitor, grey, RGB or CMYK, below version 5',
    *check(pdf) {
      for (const intent of intents(pdf)) {
        if (intent['/DestOutputProfile'] === undefined) continue
        const profile = profileOf(pdf.data(intent['/DestOutputProfile']))
        const sound =
          profile?.signature === 'acsp' &&
          /^(?:prtr|mntr)$/u.test(profile.deviceClass) &&
          /^(?:RGB |CMYK|GRAY)$/u.test(profile.space) &&
          profile.version < 5
        if (!sound) yield 'DestOutputProfile'
      }
    },
    broken: {
      objects: draft =>
        draft.edit(profileIn(draft.catalog, draft.dict.bind(draft)), data => {
          data.write('scnr', 12)
          return data
        }),
    },
  },
  {
    clause: '6.2.3',
    test: 'a',
    demands: 'N of the output profile is the number of its channels',
    *check(pdf) {
      for (const intent of intents(pdf)) {
        const profile = profileOf(pdf.data(intent['/DestOutputProfile']))
        if (profile && pdf.dict(intent['/DestOutputProfile'])['/N'] !== channels[profile.space]) yield 'N'
      }
    },
    broken: {
      objects: draft => {
        draft.dict(profileIn(draft.catalog, draft.dict.bind(draft)))['/N'] = 4
      },
    },
  },
  {
    clause: '6.2.3',
    test: 'b',
    demands: 'there is one output intent for the archive (GTS_PDFA1) and it names its condition',
    *check(pdf) {
      const archive = intents(pdf).filter(intent => intent['/S'] === '/GTS_PDFA1')
      if (archive.length !== 1) yield `${archive.length} output intents`
      for (const intent of archive)
        if (intent['/OutputConditionIdentifier'] === undefined) yield 'no condition'
    },
    broken: {
      objects: draft => {
        delete draft.dict((draft.catalog['/OutputIntents'] as Value[])[0])['/OutputConditionIdentifier']
      },
    },
  },
  {
    clause: '6.2.3',
    test: 2,
    demands: 'all output intents have the same profile object',
    *check(pdf) {
      const profiles = intents(pdf).flatMap(intent => intent['/DestOutputProfile'] ?? [])
      if (new Set(profiles).size > 1 || profiles.some(one => !isReference(one))) yield 'the output intents'
    },
    broken: {
      objects: draft => {
        const all = draft.catalog['/OutputIntents'] as Value[]
        const copy = draft.addStream({ '/N': 3 }, iccOf('RGB '))
        all.push({ '/Type': '/OutputIntent', '/S': '/GTS_PDFX', '/DestOutputProfile': copy })
      },
    },
  },
  {
    clause: '6.2.3',
    test: 3,
    demands: 'no output intent refers to a profile outside (DestOutputProfileRef)',
    *check(pdf) {
      for (const intent of intents(pdf)) if ('/DestOutputProfileRef' in intent) yield String(intent['/S'])
    },
    broken: {
      objects: draft => {
        const all = draft.catalog['/OutputIntents'] as Value[]
        all.push({ '/Type': '/OutputIntent', '/S': '/GTS_PDFX', '/DestOutputProfileRef': {} })
      },
    },
  },
  {
    clause: '6.2.4.2',
    test: 1,
    demands:
      'profiles of ICCBased colours are of a printer, monitor, scanner or colour space, below version 5',
    *check(pdf) {
      for (const [, stream] of colourSpaces(pdf, '/ICCBased')) {
        const profile = profileOf(pdf.data(stream))
        const sound =
          profile !== null &&
          /^(?:prtr|mntr|scnr|spac)$/u.test(profile.deviceClass) &&
          profile.space in channels &&
          profile.version < 5
        if (!sound) yield String(stream)
      }
    },
    broken: {
      objects: draft =>
        draft.resource('/ColorSpace', '/Odd', [
          '/ICCBased',
          draft.addStream({ '/N': 3 }, iccOf('RGB ', 'link')),
        ]),
    },
  },
  {
    clause: '6.2.4.2',
    test: 2,
    demands: 'no overprint mode 1 with overprinting in CMYK of a profile',
    *check(pdf) {
      const cmyk = colourSpaces(pdf, '/ICCBased').some(([, stream]) => pdf.dict(stream)['/N'] === 4)
      for (const { ref, dict } of pdf.dictionaries)
        if (cmyk && dict['/OPM'] === 1 && (dict['/OP'] === true || dict['/op'] === true)) yield ref
    },
    broken: {
      objects: draft => {
        draft.resource('/ColorSpace', '/Ink', ['/ICCBased', draft.addStream({ '/N': 4 }, iccOf('CMYK'))])
        draft.resource('/ExtGState', '/Over', { '/OPM': 1, '/OP': true })
      },
    },
  },
  {
    clause: '6.2.4.3',
    test: 2,
    demands: 'DeviceRGB is used only with an output profile for RGB, or a DefaultRGB',
    check: pdf => (intendedSpace(pdf) === 'RGB ' ? [] : oncePerPage(uses(pdf, ['rg', 'RG'], 'RGB', 'RGB'))),
    broken: {
      objects: draft => {
        draft.draw('1 0 0 rg')
        const profile = profileIn(draft.catalog, draft.dict.bind(draft))
        draft.edit(profile, () => iccOf('GRAY'))
        draft.dict(profile)['/N'] = 1
      },
    },
  },
  {
    clause: '6.2.4.3',
    test: 3,
    demands: 'DeviceCMYK is used only with an output profile for CMYK, or a DefaultCMYK',
    check: pdf => (intendedSpace(pdf) === 'CMYK' ? [] : oncePerPage(uses(pdf, ['k', 'K'], 'CMYK', 'CMYK'))),
    broken: { objects: draft => draft.draw('0 0 0 1 k') },
  },
  {
    clause: '6.2.4.3',
    test: 4,
    demands: 'DeviceGray is used only with an output profile, or a DefaultGray',
    check: pdf => (intendedSpace(pdf) === null ? oncePerPage(uses(pdf, ['g', 'G'], 'Gray', 'G')) : []),
    broken: {
      objects: draft => {
        draft.draw('0 g')
        delete draft.catalog['/OutputIntents']
      },
      also: ['6.2.3-b', '6.2.4.3-2'],
    },
  },
  {
    clause: '6.2.4.4',
    test: 1,
    demands: 'every spot colour of DeviceN is described in Colorants',
    *check(pdf) {
      const process = ['/Cyan', '/Magenta', '/Yellow', '/Black', '/None']
      for (const [, names, , , attributes] of colourSpaces(pdf, '/DeviceN')) {
        const described = pdf.dict(pdf.dict(attributes)['/Colorants'])
        for (const name of pdf.list(names))
          if (!process.includes(String(name)) && described[String(name)] === undefined) yield String(name)
      }
    },
    broken: {
      objects: draft => draft.resource('/ColorSpace', '/Spot', ['/DeviceN', ['/Gold'], '/DeviceRGB', {}, {}]),
    },
  },
  {
    clause: '6.2.4.4',
    test: 2,
    demands: 'separations of one name are the same everywhere',
    *check(pdf) {
      const known = new Map<string, string>()
      for (const [, name, space, tint] of colourSpaces(pdf, '/Separation')) {
        const meaning = JSON.stringify([pdf.get(space), pdf.get(tint)])
        if ((known.get(String(name)) ?? meaning) !== meaning) yield String(name)
        known.set(String(name), meaning)
      }
    },
    broken: {
      objects: draft => {
        draft.resource('/ColorSpace', '/One', ['/Separation', '/Gold', '/DeviceRGB', { '/FunctionType': 2 }])
        draft.resource('/ColorSpace', '/Two', ['/Separation', '/Gold', '/DeviceGray', { '/FunctionType': 2 }])
      },
    },
  },
]

/** Reference of the output profile. */
const profileIn = (catalog: Dict, dict: (value: Value | undefined) => Dict): Value | undefined =>
  dict((catalog['/OutputIntents'] as Value[])[0])['/DestOutputProfile']

/** A profile's header and nothing else. */
function iccOf(space: string, deviceClass = 'mntr'): Buffer {
  const data = Buffer.alloc(132)
  data.writeUInt32BE(132, 0)
  data[8] = 2
  data.write(deviceClass, 12)
  data.write(space, 16)
  data.write('XYZ acsp', 20)
  data.write('acsp', 36)
  return data
}
