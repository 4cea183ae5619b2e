import type { LetterFrame } from '../../declare/letter.ts'
import type { LetterFault } from '../../letter.ts'
import type { Year } from '../../model.ts'
import { readFront } from './front.ts'
import { fault, type Prose, prose, type SourceLine } from './place.ts'

/** A paragraph, or the items of a list that stand together. */
type DraftBlock =
  | { readonly kind: 'paragraph'; readonly prose: Prose }
  | { readonly kind: 'list'; readonly items: readonly Prose[] }

/** What stands under one heading; null before the first. */
export interface DraftPart {
  readonly heading: { readonly text: string; readonly line: number } | null
  readonly blocks: readonly DraftBlock[]
}

/** A proposal file as it was read: its front matter by field, and its parts. */
export interface Draft {
  readonly fields: ReadonlyMap<string, string>
  readonly parts: readonly DraftPart[]
  readonly faults: readonly LetterFault[]
}

/** A block that goes on with the next line. */
interface Open {
  readonly items: SourceLine[][]
  readonly list: boolean
}

const heading = /^## +(.+)$/u
const item = /^(?:\d{1,2}[.．、]|[-－]) *(?=[^\s\d])/u
const comment = /^<!--(?:(?!-->).)*-->$/u
/** An item below another one. */
const nested = /^(?:\t| {2,})/u
/** What Markdown has and the letter has not: other headings, quotations, rules, tables, code. */
const refused = /^(?:#+(?! )|#(?= )|#{3,}|[>＞]|```|~~~|-{3,}$|={3,}$|\*{1,3}|\+ |\|)/u

/** Reads the front matter and the few forms of Markdown that a reply needs; everything else is a fault with its place. */
export function readDraft(
  text: string,
  frame: LetterFrame,
  supported: (character: string) => boolean,
  year: Year,
): Draft {
  const lines = text.split(/\r\n|\r|\n/u).map((line, i): SourceLine => ({ number: i + 1, text: line }))
  const front = readFront(lines, frame, year)
  const faults: LetterFault[] = [...front.faults, ...lines.flatMap(line => unsupported(line, supported))]
  const parts: { heading: DraftPart['heading']; blocks: DraftBlock[] }[] = [{ heading: null, blocks: [] }]
  const open: { block: Open | null } = { block: null }
  const close = (): void => {
    if (open.block) parts.at(-1)?.blocks.push(blockOf(open.block))
    open.block = null
  }
  for (const line of lines.slice(front.end)) {
    const bare = line.text.trim()
    const begins = item.exec(bare)
    const titled = heading.exec(bare)
    if (comment.test(bare)) continue
    if (bare === '') {
      if (!open.block?.list) close()
    } else if (titled) {
      close()
      parts.push({ heading: { text: (titled[1] ?? '').trim(), line: line.number }, blocks: [] })
    } else if (refused.test(bare)) {
      const found = refused.exec(bare)?.[0] ?? ''
      faults.push(fault('markdown.refused', line.number, line.text.indexOf(found) + 1, found))
    } else if (begins && open.block?.list && nested.test(line.text)) {
      faults.push(fault('markdown.refused', line.number, columnOfMark(line), begins[0].trim()))
    } else if (begins) {
      if (!open.block?.list) close()
      open.block ??= { list: true, items: [] }
      open.block.items.push([withoutMark(line, begins[0])])
    } else if (open.block && !endsList(open.block, line, lines)) open.block.items.at(-1)?.push(line)
    else {
      close()
      open.block = { list: false, items: [[line]] }
    }
  }
  close()
  return { fields: front.fields, parts, faults }
}

const columnOfMark = ({ text }: SourceLine): number => text.length - text.trimStart().length + 1

/** The line with blanks in the place of the mark, so that columns stay. */
function withoutMark({ number, text }: SourceLine, mark: string): SourceLine {
  const rest = text.indexOf(mark) + mark.length
  return { number, text: ' '.repeat(rest) + text.slice(rest) }
}

function blockOf({ items, list }: Open): DraftBlock {
  const written = items.map(prose)
  const [first = prose([])] = written
  return list ? { kind: 'list', items: written } : { kind: 'paragraph', prose: first }
}

/** A line that is no item and follows a blank line ends the list. */
const endsList = (open: Open, { number }: SourceLine, lines: readonly SourceLine[]): boolean =>
  open.list && (lines[number - 2]?.text.trim() ?? '') === ''

/** Characters that no font of the page has. */
function unsupported({ number, text }: SourceLine, supported: (character: string) => boolean): LetterFault[] {
  if (comment.test(text.trim())) return []
  return [...text.trimEnd()].flatMap((character, i) =>
    character === '\t' || supported(character) ? [] : [fault('file.character', number, i + 1, character)],
  )
}
