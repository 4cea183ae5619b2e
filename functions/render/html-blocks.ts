import type { Block } from '../model.ts'
import { html, type Markup, nothing } from './html.ts'
import { figure } from './html-figure.ts'
import { definitionId } from './html-links.ts'
import { heading, type Page, prose } from './html-page.ts'
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
      const id = block.defines === undefined ? nothing : html` id="${definitionId(block.defines)}"`
      return html`<p${id}>${prose(block.spans, page)}</p>\n`
    }
    case 'list':
      return html`<ol>${block.items.map(item => html`<li>${prose(item, page)}</li>\n`)}</ol>\n`
    case 'chart':
      return figure(block.chart, page)
    case 'table':
      return table(block.table, page)
  }
}
