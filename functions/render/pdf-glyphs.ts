import type { FontRole, PageStyle } from '../declare/page.ts'
import type { Block, Bulletin, Section } from '../model.ts'
import { captionOf, chartTexts } from './charts.ts'
import type { Faces } from './faces.ts'
import { columnTitle } from './tables.ts'

/** A text of the bulletin, the face it is set in, and where it stands, for whoever has to mend it. */
interface Printed {
  readonly text: string
  readonly role: FontRole
  readonly where: string
}

/** Throws when a character of the bulletin has no glyph, with each such character and where it first stands. */
export function checkGlyphs(bulletin: Bulletin, style: PageStyle, faces: Faces): void {
  const missing = new Map<string, string>()
  for (const { text, role, where } of printed(bulletin, style)) {
    for (const character of text) {
      if (faces.roleFor(character, role) === null && !missing.has(character)) missing.set(character, where)
    }
  }
  if (missing.size === 0) return
  const named = [...missing].map(([character, where]) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `“${character}” (U+${code}) in ${where}`
  })
  throw new Error(`no font has a glyph for ${named.join('; ')}`)
}

function* printed(bulletin: Bulletin, style: PageStyle): Generator<Printed> {
  const { types } = style
  for (const text of bulletin.title) yield { text, role: types.title.role, where: 'the title' }
  const byline = `${bulletin.agency}${bulletin.date}`
  yield { text: byline, role: types.byline.role, where: 'the agency and date' }
  yield* blocks(bulletin.opening, 'the opening', style)
  for (const section of [...bulletin.sections, ...bulletin.annexes]) yield* inSection(section, style)
  for (const [i, text] of bulletin.notes.entries()) {
    yield { text, role: types.notes.role, where: `note ${i + 1}` }
  }
}

function* inSection({ id, heading, blocks: content }: Section, style: PageStyle): Generator<Printed> {
  if (heading !== null)
    yield { text: heading, role: style.types.annexTitle.role, where: `the heading of ${id}` }
  yield* blocks(content, `section ${id}`, style)
}

function* blocks(content: readonly Block[], where: string, style: PageStyle): Generator<Printed> {
  const { types } = style
  for (const [i, block] of content.entries()) {
    const here = `${where}, block ${i + 1}`
    if (block.kind === 'heading') yield { text: block.text, role: types.main.heading2.role, where: here }
    if (block.kind === 'paragraph') {
      yield { text: block.spans.map(span => span.text).join(''), role: types.main.text.role, where: here }
    }
    if (block.kind === 'list') {
      const text = block.items.flatMap(item => item.map(span => span.text)).join('')
      yield { text, role: types.main.text.role, where: here }
    }
    if (block.kind === 'chart') {
      const { chart } = block
      const at = `chart ${chart.id}`
      yield { text: captionOf(chart), role: types.chartCaption.role, where: `the caption of ${at}` }
      yield { text: chartTexts(chart).join(''), role: types.chartLabel.role, where: at }
      yield { text: [chart.source, ...chart.notes].join(''), role: types.chartNote.role, where: at }
    }
    if (block.kind !== 'table') continue
    const { table } = block
    yield { text: table.title, role: types.tableTitle.role, where: `the title of table ${table.id}` }
    for (const column of table.columns) {
      const text = columnTitle(column, style)
      yield { text, role: types.tableHead.role, where: `the head of ${column.id} in table ${table.id}` }
    }
    for (const [r, row] of table.rows.entries()) {
      for (const [c, cell] of row.entries()) {
        const at = `row ${r + 1}, column ${table.columns[c]?.title ?? c + 1} of table ${table.id}`
        yield { text: cell.text, role: types.tableCell.role, where: at }
      }
    }
    for (const text of table.notes)
      yield { text, role: types.tableNote.role, where: `a note of table ${table.id}` }
  }
}
