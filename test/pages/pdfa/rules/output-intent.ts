import { channels, iccOf, intents, profileOf } from '../colours.ts'
import type { Value } from '../file.ts'
import { isReference } from '../file.ts'
import type { Rule } from '../rule.ts'

/** 6.2.3: the output intent. */
export const outputIntent: readonly Rule[] = [
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
        draft.edit(draft.outputProfile, data => {
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
        draft.dict(draft.outputProfile)['/N'] = 4
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
]
