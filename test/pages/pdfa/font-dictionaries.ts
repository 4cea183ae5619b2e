import type { Draft } from './draft.ts'
import type { Dict, Pdf } from './file.ts'
import type { Rule } from './rule.ts'

/** A font wherever it stands, and what to call it. */
export interface Font {
  readonly where: string
  readonly dict: Dict
}

/** Fonts wherever they stand: in resources, below a composite font, or by their type. */
function fonts(pdf: Pdf): Font[] {
  const inResources = pdf.dictionaries.flatMap(({ dict }) =>
    dict['/Font'] === undefined || dict['/Type'] === '/Font'
      ? []
      : Object.values(pdf.dict(dict['/Font'])).map(pdf.dict),
  )
  const below = inResources.flatMap(dict => pdf.list(dict['/DescendantFonts']).map(pdf.dict))
  const byType = pdf.dictionaries.filter(({ dict }) => dict['/Type'] === '/Font').map(({ dict }) => dict)
  return [...new Set([...inResources, ...below, ...byType])].map(dict => ({
    dict,
    where: String(dict['/BaseFont'] ?? 'a font without name'),
  }))
}

export const simple = ['/Type1', '/MMType1', '/TrueType', '/Type3']
export const isSimple = ({ dict }: Font): boolean => simple.includes(String(dict['/Subtype']))
export const descriptorOf = (pdf: Pdf, { dict }: Font): Dict => pdf.dict(dict['/FontDescriptor'])
export const fileOf = (pdf: Pdf, font: Font) => {
  const descriptor = descriptorOf(pdf, font)
  return descriptor['/FontFile'] ?? descriptor['/FontFile2'] ?? descriptor['/FontFile3']
}
export const isSymbolic = (pdf: Pdf, font: Font): boolean =>
  (Number(descriptorOf(pdf, font)['/Flags'] ?? 0) & 4) !== 0

/** A rule about every font. */
export const fontRule = (
  clause: string,
  test: number | string,
  demands: string,
  wrong: (font: Font, pdf: Pdf) => boolean,
  broken: Rule['broken'],
): Rule => ({
  clause,
  test,
  demands,
  *check(pdf) {
    for (const font of fonts(pdf)) if (wrong(font, pdf)) yield font.where
  },
  broken,
})

/** A simple font of the page, sound but for what is asked; no text is shown in it. */
export const simpleFont =
  (more: Dict, flags = 4, descriptor: Dict = {}) =>
  (draft: Draft): void => {
    const { ref } = draft.find(dict => '/FontFile2' in dict)
    const program = draft.dict(ref)['/FontFile2'] ?? null
    draft.resource('/Font', '/Odd', {
      '/Type': '/Font',
      '/Subtype': '/TrueType',
      '/BaseFont': '/AAAAAA+Odd',
      '/FirstChar': 32,
      '/LastChar': 33,
      '/Widths': [500, 500],
      '/FontDescriptor': draft.add({
        '/Type': '/FontDescriptor',
        '/FontName': '/AAAAAA+Odd',
        '/Flags': flags,
        '/FontFile2': program,
        ...descriptor,
      }),
      ...more,
    })
  }

/** The first composite font. */
export const composite = (draft: Draft): Dict => draft.find(dict => dict['/Subtype'] === '/Type0').dict
/** The font below it. */
export const cidFont = (draft: Draft): Dict => draft.find(dict => dict['/Subtype'] === '/CIDFontType2').dict

export const composites = (pdf: Pdf): Font[] => fonts(pdf).filter(({ dict }) => dict['/Subtype'] === '/Type0')
export const isIdentity = (value: unknown): boolean => value === '/Identity-H' || value === '/Identity-V'
