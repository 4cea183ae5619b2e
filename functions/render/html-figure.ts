import type { Chart } from '../model.ts'
import { captionOf } from './charts.ts'
import { html, type Markup } from './html.ts'
import { numberOf, type Page } from './html-page.ts'

/**
 * A chart with its picture inline, in a frame that scrolls on a narrow screen, its caption, source, data file, and the same
 * in words: for who does not see the picture, or sees it too small.
 */
export function figure(chart: Chart, { pictures, style }: Page): Markup {
  const picture = pictures.get(chart.id)
  if (picture === undefined) throw new Error(`no picture of chart ${chart.id}`)
  const title = captionOf(chart)
  const id = `chart-${chart.id}`
  const described = { markup: picture.replace('<svg ', `<svg aria-describedby="${id}-words" `) }
  const { alternative, chartData } = style.words.web
  return html`<figure aria-labelledby="${id}">
<div class="scroll" role="group" aria-label="${numberOf(title)}" tabindex="0">${described}</div>
<figcaption><b id="${id}">${title}</b>${[chart.source, ...chart.notes].map(note => html`<span>${note}</span>`)}</figcaption>
<details><summary>${alternative}<span class="hidden">：${title}</span></summary>
<p id="${id}-words">${chart.alternative}</p></details>
<p class="data"><a href="tables/${id}.csv">${chartData}<span class="hidden">：${title}</span></a></p>
</figure>
`
}
