/** Fills the {…} of a sentence; a name without a value is a fault of ours and throws. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{([\w-]+)\}/gu, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in: ${sentence}`)
    return String(value)
  })
}
