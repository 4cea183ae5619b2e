import type { Block, Bulletin, Table } from '../model.ts'

/** Where the links within one page lead. */
export interface Links {
  /** Id of the paragraph that explains the indicator of a figure, or the one that it is derived from; null when none does. */
  readonly definition: (figure: string) => string | null
  /** Id of the next mark of a note, in the order of the page. */
  readonly mark: (note: number) => string
  /** Ids of the marks of a note so far. */
  readonly marks: (note: number) => readonly string[]
  /** The row that gives the numbers of a defined indicator, in the first table of the annexes that lists it. */
  readonly row: (indicator: string) => Row | null
}

/** A row of a table that a definition leads to. */
interface Row {
  readonly id: string
  readonly table: Table
  readonly cells: Table['rows'][number]
}

/** Id of a note. */
export const noteId = (note: number): string => `note-${note}`
/** Id of the paragraph that explains an indicator. */
export const definitionId = (indicator: string): string => `definition-${indicator}`

/** The links of the page of a bulletin. */
export function linksOf(bulletin: Bulletin): Links {
  const parts = [...bulletin.sections, ...bulletin.annexes].flatMap(section => section.blocks)
  const defined = new Set([...bulletin.opening, ...parts].flatMap(definedBy))
  const rows = new Map<string, Row>()
  for (const { indicator, ...row } of bulletin.annexes.flatMap(({ blocks }) => blocks.flatMap(listed)))
    if (defined.has(indicator) && !rows.has(indicator)) rows.set(indicator, row)
  const marks = new Map<number, string[]>()
  return {
    definition: figure => {
      const found = stems(figure).find(id => defined.has(id))
      return found === undefined ? null : definitionId(found)
    },
    mark: note => {
      const given = marks.get(note) ?? []
      const id = given.length === 0 ? `mark-${note}` : `mark-${note}-${given.length + 1}`
      marks.set(note, [...given, id])
      return id
    },
    marks: note => marks.get(note) ?? [],
    row: indicator => rows.get(indicator) ?? null,
  }
}

const definedBy = (block: Block): string[] =>
  block.kind === 'paragraph' && block.defines !== undefined ? [block.defines] : []

/** The rows of a table that are each of one indicator. */
function listed(block: Block): (Row & { readonly indicator: string })[] {
  if (block.kind !== 'table') return []
  const { table } = block
  return table.rows.flatMap(cells => {
    const indicator = cells.find(cell => cell.indicator !== undefined)?.indicator
    return indicator === undefined ? [] : [{ indicator, id: `row-${indicator}`, table, cells }]
  })
}

/** A figure's id and those that it may be derived from: `targets.programmes.sites.2027.value` rests on `programmes.sites`. */
function stems(figure: string): string[] {
  const parts = figure.split('.')
  const own = parts[0] === 'targets' ? parts.slice(1) : parts
  return own.map((_, i) => own.slice(0, own.length - i).join('.'))
}
