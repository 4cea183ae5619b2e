/** Letters that are compared; no id or name is longer. */
const longest = 60

/**
 * The few known words that are nearest to one that is not known: those that it shortens first (长职 of 长春职业), then by
 * letters to change, then in code-unit order.
 */
export function nearest(written: string, known: readonly string[]): string[] {
  const word = written.slice(0, longest)
  return [...new Set(known)]
    .map(one => ({ one, far: distance(word, one) - (shortens(word, one) ? 100 : 0) }))
    .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1))
    .slice(0, 3)
    .map(({ one }) => one)
}

/** Whether the letters of the one stand in the other in the same order. */
function shortens(word: string, whole: string): boolean {
  let at = 0
  for (const letter of whole) if (letter === word[at]) at += 1
  return word !== '' && at === word.length
}

/** Letters to put in, take out or change to turn one word into the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...to].entries())
      next.push(
        Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      )
    row = next
  }
  return row.at(-1) ?? 0
}
