import line from 'pdfmake/js/Line.js'
import breaker from 'pdfmake/js/TextBreaker.js'
import inlines from 'pdfmake/js/TextInlines.js'

/**
 * Makes pdfmake take lines as `lines.ts` has set them; importing the file is enough.
 *
 * pdfmake breaks lines by UAX #14, which splits ——, lets ～ lead a line and parts numbers from their units, knows no
 * compression of marks, and draws every Chinese character by itself. Here a text comes with its lines: pieces of known
 * width, the last of each line marked `lineEnd`.
 */
breaker.default.prototype.getBreaks = texts =>
  (Array.isArray(texts) ? texts : [texts]).map(item =>
    typeof item === 'string' ? { text: item } : { ...item },
  )

line.default.prototype.hasEnoughSpaceForInline = function hasEnoughSpaceForInline() {
  return this.inlines.length === 0 || !this.newLineForced
}

const { widthOfText } = inlines.default.prototype
inlines.default.prototype.widthOfText = function widthOfSetText(text, inline) {
  return inline.setWidth ?? widthOfText.call(this, text, inline)
}
