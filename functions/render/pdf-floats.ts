import type { Content, ContentStack } from 'pdfmake/interfaces.js'
import builder, { type Context, type Grid, type LaidNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Type } from '../declare/page.ts'

/**
 * Lets a picture or a table that does not fit on the rest of its page stand further down, so that the text after it fills
 * the page, and brings the text below it back onto the page's lines; importing the file is enough.
 *
 * It stands before the first block that begins where there is room for it, or at the head of the next page, always
 * after the text that first names it, if need be below the next heading; nothing waits beyond the signature.
 */
const { processVerticalContainer } = builder.default.prototype

/** What stands before a block of so many lines at least: a picture that waits may stand here, or must. */
export const opening = (kind: 'may' | 'must', lines = 1) => ({ stack: [], opening: { kind, lines } })

/** Between a picture or a table and the text above and below it together, at least, in points. */
const air = 14

/** What is `height` points high and not to be divided, with as much air that it takes whole lines of the text. */
export function standing(stack: Content[], height: number, { pitch }: Type): ContentStack & LaidNode {
  const rest = Math.ceil((height + air) / pitch) * pitch - height
  const above = 0.4 * rest
  return {
    stack,
    unbreakable: true,
    margin: [0, above, 0, 0],
    floats: height + above,
    line: pitch - hair,
    grid: { pitch, air: rest - above },
  }
}

/** Below what is divided among pages: the next line of the text that is not too near. */
export const backOnGrid = ({ pitch }: Type) => ({ stack: [], grid: { pitch, air: air / 2 } })

/**
 * Above what is divided among pages: air below a text, none at a page's head; what is `height` points high and would go
 * whole on a page begins a new one, where this one is too full for it and not almost empty.
 */
export const belowText = (height: number) => ({ stack: [], begins: { height, air: air / 2 } })

/** A page that is filled to such a part is not almost empty. */
const filledPart = 1 / 3

/** What comes next under its headings: a picture or a table that is not to be divided is not parted from them. */
export function headed(headings: readonly Content[], content: readonly Content[]): Content[] {
  const [first, ...rest] = content
  const { floats, grid, ...still } = { ...(first as ContentStack & LaidNode) }
  if (headings.length === 0 || floats === undefined) return [...headings, ...content]
  const whole: ContentStack & LaidNode = { stack: [...headings, still], unbreakable: true, grid }
  return [whole, ...rest]
}

/** Sums of lengths may differ by so many points. */
const hair = 0.05

builder.default.prototype.processVerticalContainer = function processWithFloats(node) {
  if (!node.stack.some(({ floats, grid, begins }) => floats ?? grid ?? begins))
    return processVerticalContainer.call(this, node)
  const context = (): Context => this.writer.context()
  const waiting: LaidNode[] = []
  const put = (item: LaidNode): void => {
    processVerticalContainer.call(this, { ...node, stack: [item], positions: node.positions })
    if (item.grid) context().moveDown(toGrid(item.grid, context()))
    if (item.begins) begin(item.begins)
  }
  const begin = ({ height, air }: NonNullable<LaidNode['begins']>): void => {
    const { y, pageMargins, availableHeight } = context()
    const filled = y - pageMargins.top
    const page = filled + availableHeight
    if (filled < hair) return
    if (height + air > availableHeight && height <= page && filled > filledPart * page)
      this.writer.moveToNextPage()
    else context().moveDown(Math.min(air, availableHeight))
  }
  const opens = ({ kind, lines }: NonNullable<LaidNode['opening']>, { floats = 0, line = 0 }: LaidNode) =>
    kind === 'must' ||
    floats <= context().availableHeight ||
    // Nothing of what follows goes on the page: the picture stands at the head of the next.
    lines * line > context().availableHeight
  for (const item of node.stack) {
    while (item.opening && waiting[0] && opens(item.opening, waiting[0])) waiting.splice(0, 1).forEach(put)
    if (item.floats !== undefined && (waiting.length > 0 || item.floats > context().availableHeight)) {
      waiting.push(item)
    } else put(item)
  }
  waiting.forEach(put)
}

/** From where the page is filled to its next line of text, not beyond its foot, for there an empty page would begin. */
function toGrid({ pitch, air }: Grid, { y, pageMargins, availableHeight }: Context): number {
  const filled = y - pageMargins.top
  const lines = Math.ceil((filled + air - hair) / pitch)
  return Math.min(lines * pitch - filled, availableHeight)
}
