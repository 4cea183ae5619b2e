import type { ContentSection, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import printer from 'pdfmake/js/Printer.js'
import type { PageStyle } from '../declare/page.ts'
import type { Bulletin, OutFile, Section } from '../model.ts'
import { fill } from '../words.ts'
import { block, heading, type Setting } from './pdf-blocks.ts'
import { bookmarks } from './pdf-bookmarks.ts'
import { readFonts } from './pdf-fonts.ts'
import { annexList, front, notes, signature } from './pdf-parts.ts'
import { type Piece, runs } from './pdf-pieces.ts'
import { pages, points } from './pdf-sheet.ts'
import { typeset } from './pdf-text.ts'

/** pdfmake's printer without its downloads: a document opens no URL and, its fonts being in memory, no file. */
class OfflinePrinter extends printer.default {
  override async resolveUrls(): Promise<void> {}
}

/** The bulletin as PDF; the same bulletin and style give the same bytes, whenever and wherever. */
export async function pdf(
  bulletin: Bulletin,
  style: PageStyle,
  _data: readonly OutFile[],
): Promise<Uint8Array> {
  const offline = new OfflinePrinter(await readFonts(style.fonts), null, null, () => false)
  const document = await offline.createPdfKitDocument(definition(bulletin, style))
  document.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of document) chunks.push(chunk as unknown as Uint8Array)
  return Buffer.concat(chunks)
}

/** The bulletin as pdfmake's document definition. */
export function definition(bulletin: Bulletin, style: PageStyle): TDocumentDefinitions {
  const date = new Date(`${bulletin.date}T00:00:00Z`)
  const title = bulletin.title.join('')
  return {
    version: '1.7',
    pageSize: 'A4',
    language: style.words.language,
    displayTitle: true,
    info: {
      title,
      author: bulletin.agency,
      subject: bulletin.sample ? `${style.words.subject}${style.words.sample}` : style.words.subject,
      creationDate: date,
      modDate: date,
    },
    defaultStyle: typeset(style.types.main.text),
    content: sections(bulletin, style),
  }
}

function sections(bulletin: Bulletin, style: PageStyle): ContentSection[] {
  const { sheet, types, words } = style
  const shared = {
    style,
    bookmarks: bookmarks(),
    width: { upright: points(sheet.textWidth), turned: points(sheet.textHeight) },
  }
  const main: Setting = { ...shared, types: types.main }
  const annex: Setting = { ...shared, types: types.annex }
  const mainPieces: Piece[] = [
    { kind: 'heading', content: front(bulletin, style) },
    ...bulletin.opening.map(one => block(one, main)),
    ...bulletin.sections.flatMap(section => [
      ...titled(section, main),
      ...section.blocks.map(one => block(one, main)),
    ]),
    { kind: 'prose', content: [...annexList(bulletin, style), signature(bulletin, style)] },
    {
      kind: 'prose',
      content: notes(
        bulletin,
        style,
        bulletin.notes.length > 0 ? shared.bookmarks.enter(words.notesHeading, 1) : {},
      ),
    },
  ]
  return [
    ...runs(mainPieces, false).map(run => pages(run, types.main.text, style)),
    ...bulletin.annexes.flatMap((section, i) => {
      const pieces = [
        annexHead(section, i + 1, bulletin.annexes.length, annex),
        ...section.blocks.map(one => block(one, annex)),
      ]
      return runs(pieces, true).map(run => pages(run, types.annex.text, style))
    }),
  ]
}

function titled({ heading: text }: Section, { types, bookmarks }: Setting): Piece[] {
  return text === null
    ? []
    : [{ kind: 'heading', content: heading(text, types.heading1, bookmarks.enter(text, 1)) }]
}

/** The annex's mark at the top left and its title centred below. */
function annexHead(
  { heading: text }: Section,
  n: number,
  count: number,
  { style, bookmarks }: Setting,
): Piece {
  const { annexMark, annexTitle } = style.types
  const mark = count === 1 ? style.words.onlyAnnexMark : fill(style.words.annexMark, { n })
  const bookmark = bookmarks.enter([mark, text ?? ''].join(' ').trim(), 1)
  return {
    kind: 'heading',
    content: [
      { ...typeset(annexMark), text: mark, ...bookmark },
      ...(text === null
        ? []
        : [
            {
              ...typeset(annexTitle),
              text,
              alignment: 'center' as const,
              margin: [0, 0, 0, 8] as [number, number, number, number],
            },
          ]),
    ],
  }
}
