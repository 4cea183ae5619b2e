import type { MentionWords } from '../../declare/bulletin.ts'
import type { Block, Span } from '../../model.ts'
import { fill } from '../../words.ts'

/**
 * The blocks with every numbered table and chart mentioned in the text before it, for on the page it may stand further
 * down: where the text does not name it, the paragraph above it ends with a pointer.
 */
export function referred(blocks: readonly Block[], words: MentionWords): Block[] {
  const pointers = new Map<number, string[]>()
  let [said, last] = ['', -1]
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'paragraph') [said, last] = [said + textOf(block.spans), i]
    const name = nameOf(block)
    if (name === '' || last < 0 || new RegExp(`${name}(?!\\d)`, 'u').test(said)) continue
    pointers.set(last, [...(pointers.get(last) ?? []), name])
  }
  return blocks.map((block, i) => {
    const names = pointers.get(i)
    if (block.kind !== 'paragraph' || names === undefined) return block
    return { ...block, spans: pointed(block.spans, names.join(words.mark), words) }
  })
}

/** What a table or a chart is called in the text: the first word of its title. */
function nameOf(block: Block): string {
  if (block.kind === 'table') return /^\S*\d(?=\s)/u.exec(block.table.title)?.[0] ?? ''
  return block.kind === 'chart' ? (/^\S*\d(?=\s)/u.exec(textOf(block.chart.caption))?.[0] ?? '') : ''
}

const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

/** The pointer before the full stop at the end of a paragraph; two brackets do not follow each other. */
function pointed(spans: readonly Span[], names: string, words: MentionWords): Span[] {
  const { stop, bracket } = words
  const [end, ...before] = spans.toReversed()
  const bracketed = end?.text.endsWith(`${bracket}${stop}`) ?? false
  const pointer = fill(bracketed ? words.pointerAfterBracket : words.pointer, { names })
  if (end === undefined || end.figure !== undefined || !end.text.endsWith(stop))
    return [...spans, { text: pointer }]
  const cut = { ...end, text: `${end.text.slice(0, -stop.length)}${pointer}${stop}` }
  return [...before.toReversed(), cut]
}
