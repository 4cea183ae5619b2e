/** Bookmarks of the document, entered in the order of its pages. */
export interface Bookmarks {
  /** What makes a text node a bookmark, below the last one of a higher level; level 1 is highest. */
  enter(
    text: string,
    level: number,
  ): { outline: true; outlineText: string; id: string; outlineParentId?: string }
}

export function bookmarks(): Bookmarks {
  const above: { level: number; id: string }[] = []
  let count = 0
  return {
    enter(text, level) {
      while ((above.at(-1)?.level ?? 0) >= level) above.pop()
      const parent = above.at(-1)
      count += 1
      const id = `bookmark-${count}`
      above.push({ level, id })
      return { outline: true, outlineText: text, id, ...(parent ? { outlineParentId: parent.id } : {}) }
    },
  }
}
