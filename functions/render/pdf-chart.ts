import type { Content, ContentSvg } from 'pdfmake/interfaces.js'
import type { Chart } from '../model.ts'
import { chartSvg } from './chart-svg.ts'
import { captionOf } from './charts.ts'
import { standing } from './pdf-floats.ts'
import { type Mark, mark } from './pdf-marks.ts'
import { flush, type Setting } from './pdf-setting.ts'
import { linesOf } from './pdf-text.ts'

/** Above the caption, in points. */
const air = 9

/**
 * A picture with its caption and its source below, on one page; all of it as high as whole lines of the text, so that the
 * lines below stand on the page's grid.
 */
export function chart(chart: Chart, setting: Setting): Content {
  const { style, faces, width, parent, types } = setting
  const { chartCaption, chartNote } = style.types
  const within = { ...setting, parent: mark('Div', parent) }
  const svg = chartSvg(chart, width, style, faces)
  const picture: ContentSvg & { mark: Mark } = {
    svg,
    width,
    mark: mark('Figure', within.parent, chart.alternative),
  }
  const caption = flush(captionOf(chart), chartCaption, within, 'Caption', 'center')
  const notes = chart.notes.length > 0 ? [chart.notes.join('')] : []
  const below = [chart.source, ...notes].map(text => flush(text, chartNote, within, 'P', 'center'))
  const height = Number(/ height="([\d.]+)"/u.exec(svg)?.[1])
  const lines = below.reduce((sum, node) => sum + linesOf(node), 0)
  const whole = height + air + linesOf(caption) * chartCaption.pitch + lines * chartNote.pitch
  return standing([picture, { ...caption, margin: [0, air, 0, 0] }, ...below], whole, types.text)
}
