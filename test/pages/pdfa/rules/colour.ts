import { channels, colourSpaces, iccOf, intents, profileOf } from '../colours.ts'
import { inlineEntry, steps } from '../content.ts'
import type { Pdf } from '../file.ts'
import type { Rule } from '../rule.ts'

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

/** 6.2.4: every colour means the same everywhere. */
export const colour: readonly Rule[] = [
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
        const profile = draft.outputProfile
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
