import type { PageStyle } from '../declare/page.ts'
import type { Bulletin } from '../model.ts'
import { html, type Markup, nothing } from './html.ts'
import { blocks } from './html-blocks.ts'
import { linksOf } from './html-links.ts'
import { heading, type Page } from './html-page.ts'
import {
  annexEntry,
  annexList,
  banner,
  contents,
  type Entry,
  files,
  notes,
  notesTitle,
  signature,
} from './html-parts.ts'
import { styleSheet } from './html-style.ts'

/**
 * The bulletin as one page: no script, nothing loaded from anywhere, links to the files beside it. It reads on a phone, in
 * the dark and by ear, and prints on A4. The same bulletin and style give the same bytes.
 * `pictures` are its charts as SVG by their ids; a chart without one throws.
 */
export function bulletinHtml(
  bulletin: Bulletin,
  style: PageStyle,
  pictures: ReadonlyMap<string, string> = new Map(),
): Uint8Array {
  const page: Page = { style, links: linksOf(bulletin), pictures }
  const { words } = style
  const sections = bulletin.sections.map(
    (section, i): Entry => ({ id: `section-${i + 1}`, text: section.heading ?? '' }),
  )
  const annexes = bulletin.annexes.map((annex, i) => annexEntry(annex, i, bulletin.annexes.length, page))
  // In the order of the page: the notes lead back to the marks that stand before them.
  const opening = blocks(bulletin.opening, 1, page)
  const body = bulletin.sections.map((section, i) => part(section.blocks, sections[i] ?? null, 'part', page))
  const behind = bulletin.annexes.map((annex, i) => part(annex.blocks, annexes[i] ?? null, 'annex', page))
  const entries = [
    ...sections,
    ...(bulletin.notes.length > 0 ? [{ id: 'notes', text: notesTitle(words.notesHeading) }] : []),
    ...annexes,
    { id: 'files', text: words.web.files },
  ].filter(({ text }) => text !== '')
  const title = `${bulletin.title.join('')}${bulletin.sample ? words.sample : ''}`
  const markup = html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="author" content="${bulletin.agency}">
<meta name="description" content="${words.subject}">
<title>${title}</title>
<style>${styleSheet(words, bulletin.sample)}</style>
</head>
<body>
<a class="skip" href="#text">${words.web.skip}</a>
${banner(bulletin, page)}${contents(entries, page)}<main id="text" tabindex="-1">
<div class="opening">
${opening}</div>
${body}<div class="closing">
${annexList(bulletin, page)}${signature(bulletin, page)}</div>
${notes(bulletin, page)}${behind}${files(bulletin, page)}</main>
</body>
</html>
`
  return new TextEncoder().encode(markup.markup)
}

/** A section or annex under its heading; one that has none stands without. */
function part(content: Bulletin['opening'], entry: Entry | null, kind: 'part' | 'annex', page: Page): Markup {
  if (entry === null || entry.text === '')
    return html`<div class="${kind}">\n${blocks(content, 1, page)}</div>\n`
  // A landmark for every section and table would be too many to find one's way by: the headings do that.
  const role = kind === 'annex' ? html` role="doc-appendix" aria-labelledby="${entry.id}"` : nothing
  const wide = kind === 'annex' && content.some(block => block.kind === 'table' && block.table.wide)
  return html`<section class="${wide ? `${kind} turned` : kind}"${role}>
${heading(2, html`${entry.text}`, entry.id)}${blocks(content, 2, page)}</section>
`
}
