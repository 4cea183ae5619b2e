import type { Outline } from 'pdfmake/js/Renderer.js'

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

/**
 * Lets every bookmark lead to its heading, where pdfkit leads to the top of the page, and counts those below, which it
 * forgets (ISO 32000-1, 12.3.3): negative of one that is closed; the first level is always open.
 */
export function lead(first: Outline, byId: Readonly<Record<string, Outline>>): void {
  for (const [id, { outlineData }] of Object.entries(byId)) outlineData.Dest = new String(id)
  const count = ({ children, outlineData }: Outline, sign: 1 | -1): void => {
    if (children.length > 0) outlineData.Count = sign * children.length
    for (const child of children) count(child, -1)
  }
  count(first, 1)
}
