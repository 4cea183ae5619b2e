import type { Chart } from '../model.ts'
import { captionOf } from './charts.ts'
import { html, type Markup } from './html.ts'
import type { Page } from './html-page.ts'

/** A chart with its picture inline, in a frame that scrolls on a narrow screen, its caption, source, words for who does not see it, and data file. */
export function figure(chart: Chart, { pictures, style }: Page): Markup {
  const picture = pictures.get(chart.id)
  if (picture === undefined) throw new Error(`no picture of chart ${chart.id}`)
  const title = captionOf(chart)
  const id = `chart-${chart.id}`
  return html`<figure aria-labelledby="${id}">
<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0">${{ markup: picture }}</div>
<figcaption><b id="${id}">${title}</b>${[chart.source, ...chart.notes].map(note => html`<span>${note}</span>`)}<span class="hidden">${chart.alternative}</span></figcaption>
<p class="data"><a href="tables/${id}.csv">${style.words.web.chartData}<span class="hidden">：${title}</span></a></p>
</figure>
`
}
