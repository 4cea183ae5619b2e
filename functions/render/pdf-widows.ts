import builder from 'pdfmake/js/LayoutBuilder.js'

/**
 * Keeps two lines of a paragraph together at the foot of a page and at the head of the next; importing the file is enough.
 * It holds for texts that say how high their lines are (`company`).
 */
const { processLeaf } = builder.default.prototype

const least = 2
const hair = 0.05

builder.default.prototype.processLeaf = function processInCompany(node) {
  const { company, _inlines: inlines } = node
  const context = this.writer.context()
  const ends = inlines.flatMap(({ lineEnd }, i) => (lineEnd ? [i + 1] : []))
  const lines = ends.length + 1
  const room = company === undefined ? lines : Math.floor((context.availableHeight + hair) / company)
  // Within what is not to be divided no height is known: pdfmake makes it NaN.
  if (!(room < lines)) return processLeaf.call(this, node)
  const above = Math.min(room, lines - least)
  const cut = ends[above - 1]
  if (above < least || cut === undefined) {
    if (context.y <= context.pageMargins.top + hair) return processLeaf.call(this, node)
    this.writer.moveToNextPage()
    return this.processLeaf(node)
  }
  processLeaf.call(this, { ...node, _inlines: inlines.slice(0, cut) })
  this.writer.moveToNextPage()
  // A bookmark and a destination are where the paragraph begins.
  this.processLeaf({ ...node, id: undefined, outline: undefined, _inlines: inlines.slice(cut) })
}
