/** Numbered notes in the order in which they are first referred to; the same words are one note. */
export interface Notebook {
  /** The number of the note, from 1. */
  enter(text: string): number
  /** The number of the note where nothing refers to it yet; null afterwards. */
  enterOnce(text: string): number | null
  readonly notes: readonly string[]
}

/** An empty notebook for one bulletin. */
export function notebook(): Notebook {
  const notes: string[] = []
  return {
    notes,
    enter: text => {
      const known = notes.indexOf(text)
      return known >= 0 ? known + 1 : notes.push(text)
    },
    enterOnce: text => (notes.includes(text) ? null : notes.push(text)),
  }
}
