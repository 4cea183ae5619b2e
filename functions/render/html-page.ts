import type { PageStyle } from '../declare/page.ts'
import type { Span } from '../model.ts'
import { fill } from '../words.ts'
import { html, type Markup, nothing } from './html.ts'
import { type Links, noteId } from './html-links.ts'

/** What every part of the page is written with. */
export interface Page {
  readonly style: PageStyle
  readonly links: Links
  /** The charts as SVG, by their ids. */
  readonly pictures: ReadonlyMap<string, string>
}

/**
 * Prose with its note marks leading to the notes. Words that a figure proves lead to its definition, where it is first
 * stated in this run: a sentence in which every number is a link is hard to read and to hear.
 */
export function prose(spans: readonly Span[], { style, links }: Page): Markup[] {
  const stated = new Set<string>()
  return spans.map(({ text, figure, note }) => {
    const definition = figure === undefined || text === '' ? null : links.definition(figure)
    const first = definition !== null && !stated.has(definition)
    if (definition !== null) stated.add(definition)
    const words = first ? html`<a class="term" href="#${definition}">${text}</a>` : html`${text}`
    return note === undefined ? words : html`${words}${mark(note, style, links)}`
  })
}

function mark(note: number, { words }: PageStyle, links: Links): Markup {
  return html`<sup><a role="doc-noteref" id="${links.mark(note)}" href="#${noteId(note)}">${fill(words.noteMark, { n: note })}</a></sup>`
}

/** The name of an indicator, leading to its definition where there is one. */
export function indicatorName(name: string, indicator: string | undefined, { links }: Page): Markup {
  const definition = indicator === undefined ? null : links.definition(indicator)
  return definition === null ? html`${name}` : html`<a class="term" href="#${definition}">${name}</a>`
}

/** `图1` of `图1　合作企业逐年增加`, `附表1` of `附表1　全部指标`; a title without a number whole. */
export const numberOf = (title: string): string => title.split('　')[0] ?? title

/** A heading; levels beyond the sixth do not exist. */
export function heading(level: number, content: Markup, id: string | null = null): Markup {
  const tag = { markup: `h${Math.min(6, level)}` }
  return html`<${tag}${id === null ? nothing : html` id="${id}"`}>${content}</${tag}>\n`
}
