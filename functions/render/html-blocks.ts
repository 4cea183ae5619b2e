import type { Block } from '../model.ts'
import { fill } from '../words.ts'
import { html, type Markup, nothing } from './html.ts'
import { figure } from './html-figure.ts'
import { definitionId } from './html-links.ts'
import { heading, numberOf, type Page, prose } from './html-page.ts'
import { table } from './html-table.ts'

/** The blocks of a part whose own heading is of level `above`: a heading within is never more than one level below another. */
export function blocks(content: readonly Block[], above: number, page: Page): Markup[] {
  const open: number[] = []
  return content.map(block => {
    if (block.kind === 'heading') {
      while ((open.at(-1) ?? 0) >= block.level) open.pop()
      open.push(block.level)
    }
    return blockMarkup(block, above + open.length, page)
  })
}

function blockMarkup(block: Block, level: number, page: Page): Markup {
  switch (block.kind) {
    case 'heading':
      return heading(level, html`${block.text}`)
    case 'paragraph': {
      if (block.defines === undefined) return html`<p>${prose(block.spans, page)}</p>\n`
      return html`<p id="${definitionId(block.defines)}">${prose(block.spans, page)}${numbers(block.defines, page)}</p>\n`
    }
    case 'list':
      return html`<ol>${block.items.map(item => html`<li>${prose(item, page)}</li>\n`)}</ol>\n`
    case 'chart':
      return figure(block.chart, page)
    case 'table':
      return table(block.table, page)
  }
}

/** From a definition to the numbers that it is of. */
function numbers(indicator: string, { style, links }: Page): Markup {
  const row = links.row(indicator)
  if (row === null) return nothing
  return html` <a class="back" href="#${row.id}">${fill(style.words.web.numbers, { table: numberOf(row.table.title) })}</a>`
}
