import type { Dict, Pdf, Place } from './file.ts'

/** Dictionaries that stand where a graphics state may stand, or call themselves one. */
export function states({ dictionaries, dict }: Pdf): Dict[] {
  const inResources = dictionaries.flatMap(place => Object.values(dict(place.dict['/ExtGState'])).map(dict))
  const byType = dictionaries.filter(place => place.dict['/Type'] === '/ExtGState').map(place => place.dict)
  return [...new Set([...inResources, ...byType])]
}

/** Streams of a subtype. */
export const ofSubtype = (pdf: Pdf, subtype: string): Place[] =>
  pdf.dictionaries.filter(({ dict, isStream }) => isStream && dict['/Subtype'] === subtype)
