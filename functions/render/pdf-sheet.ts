import type { Content, ContentSection } from 'pdfmake/interfaces.js'
import type { PageStyle, Type } from '../declare/page.ts'
import { fill } from '../words.ts'
import type { Run } from './pdf-pieces.ts'
import { typeset } from './pdf-text.ts'

/** Points of so many millimetres. */
export const points = (millimetres: number): number => (millimetres * 72) / 25.4

/** Margins of the upright sheet in points. */
function margins({ sheet }: PageStyle) {
  return {
    left: points(sheet.binding),
    right: points(sheet.width - sheet.binding - sheet.textWidth),
    top: points(sheet.top),
    bottom: points(sheet.height - sheet.top - sheet.textHeight),
  }
}

/**
 * A run of pages in running text of the given type.
 *
 * The last line of a page needs no leading: the lower margin gives way by it, so that 22 lines of the standard fit.
 * A turned page is the upright sheet with its head at the left: its upper margin is the sheet's left one, and so on.
 */
export function pages(run: Run, text: Type, style: PageStyle): ContentSection {
  const { left, top, right, bottom } = margins(style)
  const leading = text.pitch - text.size
  return run.turned
    ? {
        section: run.content,
        pageOrientation: 'landscape',
        pageMargins: [bottom, left, top, right],
        header: page => turnedPageNumber(page, style),
        footer: null,
      }
    : {
        section: run.content,
        pageOrientation: 'portrait',
        pageMargins: [left, top, right, bottom - leading],
        header: null,
        footer: page => pageNumber(page, leading, style),
      }
}

/** From the lower edge of the text to the top of the page number's line, whose dash is half an em below its top. */
const numberDrop = ({ sheet, types }: PageStyle): number =>
  points(sheet.pageNumberBelow) - types.pageNumber.size / 2

/** Odd pages at the right, even ones at the left, one character in. */
function pageNumber(page: number, leading: number, style: PageStyle): Content {
  const { left, right } = margins(style)
  const type = style.types.pageNumber
  return {
    ...typeset(type),
    text: fill(style.words.pageNumber, { n: page }),
    alignment: page % 2 === 1 ? 'right' : 'left',
    margin: [left + type.size, numberDrop(style) - leading, right + type.size, 0],
  }
}

/** The page number where the upright sheet has it: on a turned page at the left edge, reading downwards. */
function turnedPageNumber(page: number, style: PageStyle): Content {
  const { left, right, bottom } = margins(style)
  const { role, size } = style.types.pageNumber
  const [width, height] = [points(style.sheet.height), points(style.sheet.width)]
  const baseline = bottom - numberDrop(style) - 0.88 * size
  const [along, anchor] = page % 2 === 1 ? [height - right - size, 'end'] : [left + size, 'start']
  const text = fill(style.words.pageNumber, { n: page })
  return {
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<text transform="translate(${baseline} ${along}) rotate(90)" text-anchor="${anchor}" font-family="${role}" font-size="${size}">${text}</text></svg>`,
    absolutePosition: { x: 0, y: 0 },
  }
}
