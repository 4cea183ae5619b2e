import type { Bulletin, Section } from '../model.ts'
import { fill } from '../words.ts'
import { captionOf, chartsOf } from './charts.ts'
import { dateText } from './date-text.ts'
import { html, type Markup, nothing } from './html.ts'
import { noteId } from './html-links.ts'
import { heading, type Page } from './html-page.ts'
import { tablesOf } from './tables.ts'

/** A part of the page that the contents lead to. */
export interface Entry {
  readonly id: string
  readonly text: string
}

/** Title as the bulletin breaks it, the statement that the data are invented, agency and date. */
export function banner({ title, sample, agency, date }: Bulletin, { style }: Page): Markup {
  const { words } = style
  const byline = fill(words.byline, { agency, date: dateText(date, style) })
  return html`<header>
<h1>${title.map(line => html`<span>${line}</span>`)}</h1>
${sample ? html`<p class="sample">${words.sample}</p>\n` : nothing}<p class="byline">${byline}</p>
</header>
`
}

/** The table of contents. */
export function contents(entries: readonly Entry[], { style }: Page): Markup {
  return html`<nav aria-labelledby="contents">
${heading(2, html`${style.words.web.contents}`, 'contents')}<ul>
${entries.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>\n`)}</ul>
</nav>
`
}

/** `附件3　规划目标进展情况` */
export function annexEntry({ heading }: Section, i: number, count: number, { style }: Page): Entry {
  const { annexMark, onlyAnnexMark } = style.words
  const name = count === 1 ? onlyAnnexMark : fill(annexMark, { n: i + 1 })
  return { id: `annex-${i + 1}`, text: heading === null ? name : `${name}　${heading}` }
}

/** The list of annexes at the end of the text, each leading to its annex. */
export function annexList({ annexes }: Bulletin, { style }: Page): Markup {
  const listed = annexes.flatMap(({ heading }, i) => (heading === null ? [] : [{ heading, n: i + 1 }]))
  if (listed.length === 0) return nothing
  return html`<div class="annexes"><p>${style.words.annexList}</p>
<ol>${listed.map(({ heading, n }) => html`<li value="${n}"><a href="#annex-${n}">${heading}</a></li>\n`)}</ol></div>
`
}

/** Agency and date at the end of the text. */
export function signature({ agency, date }: Bulletin, { style }: Page): Markup {
  return html`<div class="signature"><p>${agency}</p>
<p><time datetime="${date}">${dateText(date, style)}</time></p></div>
`
}

/** The numbered notes, each leading back to its marks. */
export function notes(bulletin: Bulletin, { style, links }: Page): Markup {
  if (bulletin.notes.length === 0) return nothing
  const { web } = style.words
  const back = (note: number): Markup[] => {
    const marks = links.marks(note)
    const words = (i: number): string => (marks.length === 1 ? web.back : fill(web.backTo, { n: i + 1 }))
    const mark = fill(style.words.noteMark, { n: note })
    return marks.map(
      (id, i) =>
        html` <a class="back" role="doc-backlink" href="#${id}">${words(i)}<span class="hidden">${mark}</span></a>`,
    )
  }
  return html`<section class="notes" role="doc-endnotes" aria-labelledby="notes">
${heading(2, html`${notesTitle(style.words.notesHeading)}`, 'notes')}<ol>
${bulletin.notes.map((note, i) => html`<li id="${noteId(i + 1)}">${note}${back(i + 1)}</li>\n`)}</ol>
</section>
`
}

/** A heading that is followed by nothing on its line needs no colon. */
export const notesTitle = (heading: string): string => heading.replace(/[:：]$/u, '')

/** The files that are published with the page. */
export function files(bulletin: Bulletin, { style }: Page): Markup {
  const { web } = style.words
  const link = (path: string, words: string): Markup =>
    html`<li><a href="${path}">${words}</a> <code>${path}</code></li>\n`
  return html`<section class="files">
${heading(2, html`${web.files}`, 'files')}<p>${web.filesIntroduction}</p>
<ul>
${Object.entries(web.file).map(([path, words]) => link(path, words))}</ul>
${heading(3, html`${web.tables}`)}<ul>
${tablesOf(bulletin).map(({ id, title }) => link(`tables/${id}.csv`, title))}${chartsOf(bulletin).map(chart => link(`tables/chart-${chart.id}.csv`, captionOf(chart)))}</ul>
</section>
`
}
