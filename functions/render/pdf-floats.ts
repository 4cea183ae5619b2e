import builder, { type Context, type LaidNode } from 'pdfmake/js/LayoutBuilder.js'

/**
 * Lets a picture that does not fit on the rest of its page stand further down, so that the text after it fills the page;
 * importing the file is enough.
 *
 * It stands before the first block that begins where there is room for it, and at the latest before the next heading.
 */
const { processVerticalContainer } = builder.default.prototype

/** What stands before a block: a picture that waits may stand here, or must. */
export const opening = (kind: 'may' | 'must') => ({ stack: [], opening: kind })

builder.default.prototype.processVerticalContainer = function processWithFloats(node) {
  if (!node.stack.some(({ floats }) => floats !== undefined)) return processVerticalContainer.call(this, node)
  const context = (): Context => this.writer.context()
  const fits = ({ floats = 0 }: LaidNode): boolean => floats <= context().availableHeight
  /** Not even a line goes on the page: the picture stands at the head of the next. */
  const full = ({ line = 0 }: LaidNode): boolean => line > context().availableHeight
  const waiting: LaidNode[] = []
  const ordered = (stack: readonly LaidNode[]): void =>
    processVerticalContainer.call(this, { ...node, stack, positions: node.positions })
  for (const item of node.stack) {
    while (
      waiting[0] &&
      (item.opening === 'must' || (item.opening === 'may' && (fits(waiting[0]) || full(waiting[0]))))
    ) {
      ordered(waiting.splice(0, 1))
    }
    if (item.floats !== undefined && (waiting.length > 0 || !fits(item))) waiting.push(item)
    else ordered([item])
  }
  ordered(waiting)
}
