import type { Chart } from '../model.ts'
import { captionOf } from './charts.ts'
import { html, type Markup } from './html.ts'
import type { Page } from './html-page.ts'

/** A chart with its picture inline, its caption, source, words for who does not see it, and data file. */
export function figure(chart: Chart, { pictures, style }: Page): Markup {
  const picture = pictures.get(chart.id)
  if (picture === undefined) throw new Error(`no picture of chart ${chart.id}`)
  const title = captionOf(chart)
  return html`<figure>
${{ markup: picture }}
<figcaption><b>${title}</b>${[chart.source, ...chart.notes].map(note => html`<span>${note}</span>`)}<span class="hidden">${chart.alternative}</span></figcaption>
<p class="data"><a href="tables/chart-${chart.id}.csv">${style.words.web.tableData}<span class="hidden">：${title}</span></a></p>
</figure>
`
}
