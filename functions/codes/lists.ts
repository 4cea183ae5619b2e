/** Codes and their names. */
export type CodeList = ReadonlyMap<string, string>

/** The lists that checks are handed; they stand in templates/codes. */
export interface CodeLists {
  /** 行政区划代码 of the places that matter here, statistical zones included; not closed. */
  readonly regions: CodeList
  /** 国民经济行业: letters and two-digit divisions. */
  readonly industries: CodeList
  /** Programmes by `edition/level/code`; partial. */
  readonly programmes: CodeList
}

/** What is wrong with a 行政区划代码: its form, or that the list does not have it. */
export function regionCodeFault(code: string, regions: CodeList): 'form' | 'unlisted' | null {
  if (!/^[1-8]\d{5}$/u.test(code)) return 'form'
  return regions.has(code) ? null : 'unlisted'
}

/** What is wrong with a 国民经济行业代码 (letter and two to four digits). */
export function industryCodeFault(code: string, industries: CodeList): 'form' | 'unlisted' | 'letter' | null {
  if (!/^[A-T]\d{2,4}$/u.test(code)) return 'form'
  const division = code.slice(1, 3)
  if (industries.has(code.slice(0, 3))) return null
  return [...industries.keys()].some(key => key.slice(1) === division) ? 'letter' : 'unlisted'
}
