import type { Block, Bulletin } from '../../../functions/model.ts'

/** What points to a table or a chart; a test of its own holds that. */
const pointer = /(?:（见(?:[图表]\d+、?)+）|，见(?:[图表]\d+、?)+)(?=。)/gu

/** The prose of some blocks as a reader sees it, one paragraph a line, marks of notes in brackets; without pointers. */
function prose(blocks: readonly Block[]): string {
  return blocks
    .flatMap(block => (block.kind === 'paragraph' ? [block.spans] : []))
    .map(spans => spans.map(({ text, note }) => `${text}${note === undefined ? '' : `[${note}]`}`).join(''))
    .join('\n')
    .replace(pointer, '')
}

/** The prose of one section or annex, or of the opening where no id is given. */
export function proseOf(bulletin: Bulletin, id?: string): string {
  if (id === undefined) return prose(bulletin.opening)
  const section = [...bulletin.sections, ...bulletin.annexes].find(one => one.id === id)
  if (!section) throw new Error(`no section ${id}`)
  return prose(section.blocks)
}

/** All tables of the bulletin. */
export const tables = (bulletin: Bulletin) =>
  [
    ...bulletin.opening,
    ...[...bulletin.sections, ...bulletin.annexes].flatMap(({ blocks }) => blocks),
  ].flatMap(block => (block.kind === 'table' ? [block.table] : []))
