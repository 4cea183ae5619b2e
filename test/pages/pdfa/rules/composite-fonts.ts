import type { Draft } from '../draft.ts'
import type { Dict } from '../file.ts'
import { cidFont, composite, composites, fontRule, isIdentity } from '../font-dictionaries.ts'
import type { Rule } from '../rule.ts'

/** CMaps that every reader knows (ISO 32000-1, Table 118), by their pattern. */
const predefined =
  /^(?:Identity|GB-EUC|GBpc-EUC|GBK-EUC|GBKp-EUC|GBK2K|UniGB-UCS2|UniGB-UTF16|B5pc|HKscs-B5|ETen-B5|ETenms-B5|CNS-EUC|UniCNS-UCS2|UniCNS-UTF16|83pv-RKSJ|90msp?-RKSJ|90pv-RKSJ|Add-RKSJ|EUC|Ext-RKSJ|UniJIS-UCS2(?:-HW)?|UniJIS-UTF16|KSC-EUC|KSCms-UHC(?:-HW)?|KSCpc-EUC|UniKS-UCS2|UniKS-UTF16)-[HV]$|^[HV]$/u

/** 6.2.11.3: composite fonts and their CMaps. */
export const compositeFonts: readonly Rule[] = [
  {
    clause: '6.2.11.3',
    test: 1,
    demands: 'the character collections of a composite font and its CMap agree',
    *check(pdf) {
      for (const { dict, where } of composites(pdf)) {
        if (isIdentity(dict['/Encoding'])) continue
        const descendant = pdf.dict(pdf.list(dict['/DescendantFonts'])[0])
        const [one, other] = [descendant, pdf.dict(dict['/Encoding'])].map(each =>
          pdf.dict(each['/CIDSystemInfo']),
        )
        const same = ['/Registry', '/Ordering'].every(
          key => one?.[key] !== undefined && one[key] === other?.[key],
        )
        if (!same || Number(one?.['/Supplement']) < Number(other?.['/Supplement'])) yield where
      }
    },
    broken: {
      objects: draft => {
        const info = { '/Registry': 'u:Adobe', '/Ordering': 'u:GB1', '/Supplement': 0 }
        const cmap = { '/Type': '/CMap', '/CMapName': '/Own', '/WMode': 0, '/CIDSystemInfo': info }
        unused(draft)['/Encoding'] = draft.addStream(cmap, '/WMode 0 def')
      },
    },
  },
  fontRule(
    '6.2.11.3',
    2,
    'TrueType fonts below composite ones have a CIDToGIDMap: Identity or a stream',
    ({ dict }, pdf) =>
      dict['/Subtype'] === '/CIDFontType2' &&
      dict['/CIDToGIDMap'] !== '/Identity' &&
      pdf.data(dict['/CIDToGIDMap']) === null,
    {
      objects: draft => {
        delete cidFont(draft)['/CIDToGIDMap']
      },
    },
  ),
  fontRule(
    '6.2.11.3',
    3,
    'CMaps that not every reader knows are embedded',
    ({ dict }, pdf) =>
      dict['/Subtype'] === '/Type0' &&
      pdf.data(dict['/Encoding']) === null &&
      !predefined.test(String(dict['/Encoding']).slice(1)),
    {
      objects: draft => {
        unused(draft)['/Encoding'] = '/Own-H'
      },
      also: ['6.2.11.3-1'],
    },
  ),
  {
    clause: '6.2.11.3',
    test: 4,
    demands: 'an embedded CMap and its dictionary have one WMode',
    *check(pdf) {
      for (const { ref, dict } of pdf.dictionaries) {
        if (dict['/Type'] !== '/CMap') continue
        const inside = /\/WMode\s+(\d)\s+def/u.exec((pdf.data(ref) ?? '').toString())?.[1] ?? '0'
        if (Number(inside) !== Number(dict['/WMode'] ?? 0)) yield ref
      }
    },
    broken: {
      objects: draft => {
        draft.catalog['/X'] = draft.addStream({ '/Type': '/CMap', '/WMode': 0 }, '/WMode 1 def')
      },
    },
  },
  {
    clause: '6.2.11.3',
    test: 5,
    demands: 'a CMap rests on none but those that every reader knows',
    *check(pdf) {
      for (const { ref, dict } of pdf.dictionaries) {
        const used = dict['/Type'] === '/CMap' ? dict['/UseCMap'] : undefined
        const inside =
          dict['/Type'] === '/CMap'
            ? /\/(\S+)\s+usecmap/u.exec((pdf.data(ref) ?? '').toString())?.[1]
            : undefined
        for (const name of [used === undefined ? null : String(used).slice(1), inside ?? null])
          if (name !== null && !predefined.test(name)) yield `${ref}: ${name}`
      }
    },
    broken: {
      objects: draft => {
        draft.catalog['/X'] = draft.addStream({ '/Type': '/CMap' }, '/Own-H usecmap')
      },
    },
  },
]

/** A copy of a composite font that no text is shown in. */
function unused(draft: Draft): Dict {
  const copy = draft.add({ ...composite(draft) })
  draft.resource('/Font', '/Unused', copy)
  return draft.dict(copy)
}
