import { BarChart, LineChart } from 'echarts/charts.js'
import { GridComponent, TitleComponent } from 'echarts/components.js'
import { init, use } from 'echarts/core.js'
import { SVGRenderer } from 'echarts/renderers.js'
import type { FontRole, PageStyle } from '../declare/page.ts'
import type { Chart } from '../model.ts'
import { bars } from './chart-bars.ts'
import { type Canvas, canvas, type Drawing } from './chart-canvas.ts'
import { panels } from './chart-panels.ts'
import { progress } from './chart-progress.ts'
import { ranks } from './chart-ranks.ts'
import { split } from './chart-split.ts'
import { captionOf } from './charts.ts'
import type { Faces } from './faces.ts'

use([BarChart, LineChart, GridComponent, TitleComponent, SVGRenderer])

/**
 * A chart as one SVG element of the given width in points, its caption left to the page: text stays text in the document's
 * fonts by their roles' names, nothing refers outside, and the same chart gives the same characters.
 */
export function chartSvg(chart: Chart, width: number, style: PageStyle, faces: Faces): string {
  const { height, option } = draw(chart, canvas(width, style, faces))
  const instance = init(null, null, { renderer: 'svg', ssr: true, width, height })
  instance.setOption({ animation: false, ...option })
  const drawn = instance.renderToSVGString()
  instance.dispose()
  // Nothing reaches over the edge of its plot: the paths that would cut it off there are left out.
  const shapes = drawn
    .replace(/<clipPath[\s\S]*?<\/clipPath>/gu, '')
    .split('\n')
    .flatMap(line => shape(line, faces))
  const label = escaped(`${captionOf(chart)}`)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    ` role="img" aria-label="${label}">${shapes.join('')}</svg>`
  )
}

function draw(chart: Chart, on: Canvas): Drawing {
  switch (chart.kind) {
    case 'bars':
      return bars(chart, on)
    case 'ranks':
      return ranks(chart, on)
    case 'columns':
    case 'lines':
      return panels(chart, on)
    case 'split':
      return split(chart, on)
    case 'progress':
      return progress(chart, on)
  }
}

/**
 * A line of the library's SVG without what serves the mouse: its classes and numbers of series, which count up from
 * chart to chart and would make every picture different.
 */
function shape(line: string, faces: Faces): string[] {
  if (line.startsWith('<text')) return [text(line, faces)]
  if (!line.startsWith('<path') && !line.startsWith('<circle')) return []
  // The line of a series with a single known value: a path to nowhere.
  if (line.startsWith('<path') && !/ d="[^"]*[A-LN-Z]/iu.test(line)) return []
  return [line.replace(/ (?:class|pointer-events|ecmeta_[a-z_]+)="[^"]*"/gu, '')]
}

/** From the middle of a line of text to its baseline, in ems: half the height of a Chinese character above it. */
const middle = 0.37

/** A text at its baseline, each character in a face that has it. */
function text(line: string, faces: Faces): string {
  const [, attributes = '', content = ''] = /^<text ([^>]*)>(.*)<\/text>$/u.exec(line) ?? []
  const value = (name: string): string =>
    new RegExp(`(?:^| )${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? ''
  const style = /font-size:([\d.]+)px;font-family:(\w+)/u.exec(value('style'))
  const [size, role] = [Number(style?.[1]), style?.[2] as FontRole]
  const [, x = '0', y = '0'] = /translate\(([-\d.e]+) ([-\d.e]+)\)/u.exec(value('transform')) ?? []
  const at = [Number(x) + Number(value('x')), Number(y) + Number(value('y')) + middle * size]
  const anchor = value('text-anchor')
  const runs: { role: FontRole; text: string }[] = []
  for (const character of content) {
    const set = faces.roleFor(character, role) ?? role
    const last = runs.at(-1)
    if (last?.role === set) last.text += character
    else runs.push({ role: set, text: character })
  }
  const spans = runs.map(run =>
    run.role === role ? run.text : `<tspan font-family="${run.role}">${run.text}</tspan>`,
  )
  return (
    `<text x="${rounded(at[0])}" y="${rounded(at[1])}" font-family="${role}" font-size="${size}"` +
    `${anchor === '' || anchor === 'start' ? '' : ` text-anchor="${anchor}"`} fill="${value('fill')}">${spans.join('')}</text>`
  )
}

const rounded = (points: number | undefined): number => Math.round((points ?? 0) * 100) / 100

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
