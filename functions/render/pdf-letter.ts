import type { Content, ContentText } from 'pdfmake/interfaces.js'
import type { PageStyle } from '../declare/page.ts'
import type { Letter, LetterBlock } from '../letter.ts'
import type { Span } from '../model.ts'
import { readFaces } from './faces.ts'
import { heading } from './pdf-blocks.ts'
import { bookmarks } from './pdf-bookmarks.ts'
import { mark, root } from './pdf-marks.ts'
import { signature } from './pdf-parts.ts'
import { bytesOf, layOut } from './pdf-print.ts'
import { flush, paragraph, type Setting } from './pdf-setting.ts'
import { pages, points } from './pdf-sheet.ts'
import { blank, set, typeset } from './pdf-text.ts'
import './pdf-structure.ts'

/** The reply as PDF/A-3 with the structure of an official letter; the same letter and style give the same bytes. */
export async function pdfLetter(letter: Letter, style: PageStyle): Promise<Uint8Array> {
  const faces = await readFaces(style.fonts)
  const date = new Date(`${letter.date}T00:00:00Z`)
  const setting: Setting = {
    style,
    faces,
    types: style.types.main,
    bookmarks: bookmarks(),
    parent: root(),
    splits: new Map(),
    laid: [],
    definition: () => null,
    width: points(style.sheet.textWidth),
  }
  const content = [...front(letter, setting), ...body(letter, setting)]
  const document = await layOut(
    {
      version: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      pageSize: 'A4',
      language: style.words.language,
      displayTitle: true,
      info: {
        title: letter.title.join(''),
        author: letter.agency,
        ...(letter.sample ? { subject: style.words.sample } : {}),
        creationDate: date,
        modDate: date,
      },
      defaultStyle: typeset(style.types.main.text),
      content: [pages({ turned: false, content }, style.types.main.text, style)],
    },
    faces,
  )
  return bytesOf(document)
}

/** Mark of openness at the top left, title, the statement that the data are invented, addressee. */
function front(letter: Letter, setting: Setting): Content[] {
  const { types, words } = setting.style
  const { text } = types.main
  const height = types.title.pitch * letter.title.length
  const openness = flush(letter.openness, types.annexMark, setting, 'P')
  const title = mark('H1', setting.parent)
  return [
    openness,
    blank(text),
    {
      stack: letter.title.map(line =>
        set([{ text: line }], {
          type: types.title,
          measure: { width: setting.width },
          faces: setting.faces,
          mark: title,
          align: 'center',
        }),
      ),
      // Rounded up to whole lines of the text, so that the lines below stand on the page's grid.
      margin: [0, 0, 0, Math.ceil(height / text.pitch) * text.pitch - height],
    },
    ...(letter.sample ? [flush(words.sample, types.sample, setting, 'P', 'center')] : []),
    blank(text),
    flush(letter.addressee, text, setting, 'P'),
  ]
}

/** The text, its last two lines kept with the signature, for no signature stands alone on a page. */
function body(letter: Letter, setting: Setting): Content[] {
  const nodes = letter.blocks.flatMap(block => blockOf(block, setting))
  const last = nodes.at(-1)
  const [above, below] = last ? cut(last as ContentText) : [[], []]
  const closing: Content[] = [...below, signature(letter, setting, 1)]
  if (letter.contact !== null) closing.push(contact(letter.contact, setting))
  return [...nodes.slice(0, -1), ...above, { stack: closing, unbreakable: true }]
}

/** 附注: below the date, two characters in (GB/T 9704 7.3.6). */
function contact(text: string, { types, parent, faces, width }: Setting): Content {
  const type = types.text
  const before = 2 * type.size
  return {
    ...set([{ text }], { type, measure: { width: width - before }, faces, mark: mark('P', parent) }),
    margin: [before, 0, 0, 0],
  }
}

function blockOf(block: LetterBlock, setting: Setting): Content[] {
  const { types, bookmarks } = setting
  const words = (spans: readonly Span[]) => spans.map(({ text }) => ({ text }))
  switch (block.kind) {
    case 'heading':
      return heading(block.text, types.heading1, 'H2', bookmarks.enter(block.text, 1), setting)
    case 'paragraph':
      return [paragraph(words(block.spans), types.text, setting)]
    case 'list': {
      const list = mark('L', setting.parent)
      return block.items.map(item =>
        paragraph(words(item), types.text, { ...setting, parent: mark('LI', list) }, 'LBody'),
      )
    }
  }
}

/** A paragraph as all but its last two lines and those two; one element of structure still. Shorter ones stay whole. */
function cut(node: ContentText): [Content[], Content[]] {
  const inlines = (Array.isArray(node.text) ? node.text : []) as (ContentText & { lineEnd?: boolean })[]
  const ends = inlines.flatMap(({ lineEnd }, i) => (lineEnd ? [i + 1] : []))
  const at = ends.at(-2)
  if (at === undefined) return [[], [node]]
  const above = inlines
    .slice(0, at)
    .map((inline, i) => (i === at - 1 ? { ...inline, lineEnd: false } : inline))
  return [[{ ...node, text: above }], [{ ...node, text: inlines.slice(at), leadingIndent: 0 }]]
}
