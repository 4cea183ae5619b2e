import type { Content } from 'pdfmake/interfaces.js'
import type { Chart } from '../model.ts'
import { chartSvg } from './chart-svg.ts'
import { captionOf } from './charts.ts'
import { mark } from './pdf-marks.ts'
import { flush, type Setting } from './pdf-setting.ts'
import { linesOf } from './pdf-text.ts'

/** Above the caption, in points. */
const air = 6

/**
 * A picture with its caption and its source below, on one page; all of it as high as whole lines of the text, so that the
 * lines below stand on the page's grid.
 */
export function chart(chart: Chart, setting: Setting): Content {
  const { style, faces, width, parent, types } = setting
  const { chartCaption, chartNote } = style.types
  const within = { ...setting, parent: mark('Div', parent) }
  const svg = chartSvg(chart, width, style, faces)
  const figure = mark('Figure', within.parent, chart.alternative)
  const height = Number(/ height="([\d.]+)"/u.exec(svg)?.[1])
  const caption = flush(captionOf(chart), chartCaption, within, 'Caption', 'center')
  const below = [chart.source, ...chart.notes].map(text => flush(text, chartNote, within, 'Note', 'center'))
  const text =
    linesOf(caption) * chartCaption.pitch +
    below.reduce((sum, node) => sum + linesOf(node), 0) * chartNote.pitch
  const whole = height + air + text
  const rest = Math.ceil((whole + air) / types.text.pitch) * types.text.pitch - whole
  return {
    stack: [{ svg, width, mark: figure }, { ...caption, margin: [0, air, 0, 0] }, ...below] as Content[],
    unbreakable: true,
    margin: [0, rest / 2, 0, rest / 2],
  }
}
