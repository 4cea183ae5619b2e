import type { Block, Bulletin } from '../../functions/model.ts'
import { sample } from '../render/sample.ts'

/** The hand-made sample bulletin with its sections said twelve times over. */
export function longBulletin(): Bulletin {
  const times = Array.from({ length: 12 }, (_, i) => i)
  const sections = times.flatMap(i => sample.sections.map(one => ({ ...one, id: `${one.id}-${i}` })))
  return { ...sample, sections }
}

/** Every block of the text. */
export const blocks = (bulletin: Bulletin): readonly Block[] => [
  ...bulletin.opening,
  ...[...bulletin.sections, ...bulletin.annexes].flatMap(section => section.blocks),
]

/** How much text there is: what both sides are to set. */
export function words(bulletin: Bulletin): string {
  let [paragraphs, cells] = [0, 0]
  for (const block of blocks(bulletin)) {
    if (block.kind === 'table') cells += block.table.rows.length * block.table.columns.length
    else paragraphs += 1
  }
  return `${paragraphs} paragraphs, ${cells} cells`
}
