/** One 专业大类 and the first two digits that its programmes bear, by catalogue edition and level. */
export interface ProgrammeCategory {
  /** 1 to 19, in the order of the 2021 catalogue. */
  readonly rank: number
  readonly name: string
  /** `edition/level` → the prefixes; several where an older catalogue divided the field differently. */
  readonly prefixes: Readonly<Record<string, readonly string[]>>
}

/**
 * Rank (1–19) of the 专业大类 to which a code belongs in that edition and level; null when it cannot belong to them.
 * The same digits mean different things in different editions: 56 was 装备制造 in 2015 and is 新闻传播 since 2021.
 */
export function programmeCategory(
  categories: readonly ProgrammeCategory[],
  edition: string,
  level: string,
  code: string,
): number | null {
  if (!/^\d{6}$/u.test(code)) return null
  const prefix = code.slice(0, 2)
  return categories.find(category => category.prefixes[`${edition}/${level}`]?.includes(prefix))?.rank ?? null
}
