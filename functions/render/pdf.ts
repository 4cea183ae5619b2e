import type { Content, ContentSection, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { PdfKitDocument } from 'pdfmake/js/Printer.js'
import type { PageStyle, ProseTypes } from '../declare/page.ts'
import type { Bulletin, OutFile, Section } from '../model.ts'
import { fill } from '../words.ts'
import { type Faces, readFaces } from './faces.ts'
import { linksOf } from './html-links.ts'
import { attach } from './pdf-attachments.ts'
import { block, heading, type SettingOn } from './pdf-blocks.ts'
import { bookmarks } from './pdf-bookmarks.ts'
import { checkGlyphs } from './pdf-glyphs.ts'
import { type Mark, mark, root } from './pdf-marks.ts'
import { annexList, front, notes, signature } from './pdf-parts.ts'
import { type Piece, runs } from './pdf-pieces.ts'
import { bytesOf, layOut } from './pdf-print.ts'
import { flush, type Setting } from './pdf-setting.ts'
import { pages, points } from './pdf-sheet.ts'
import { type LaidTable, type Splits, splitsOf } from './pdf-splits.ts'
import { typeset } from './pdf-text.ts'
import { markedTitle } from './tables.ts'
import './pdf-structure.ts'

/**
 * The bulletin as PDF/A-3 with the data files attached; the same bulletin and style give the same bytes, whenever and
 * wherever. Throws when a character has no glyph, with the place where it stands.
 */
export async function pdf(
  bulletin: Bulletin,
  style: PageStyle,
  data: readonly OutFile[],
): Promise<Uint8Array> {
  const faces = await readFaces(style.fonts)
  checkGlyphs(bulletin, style, faces)
  const document = await laidOut(new Map(), trials, { bulletin, style, faces })
  for (const file of data) attach(document, file, dateOf(bulletin))
  return bytesOf(document)
}

const dateOf = ({ date }: Bulletin): Date => new Date(`${date}T00:00:00Z`)

interface Source {
  readonly bulletin: Bulletin
  readonly style: PageStyle
  readonly faces: Faces
}

/** How often the tables that end badly are split before the pages are taken as they are. */
const trials = 4

/** The pages, laid out again while a table leaves a row or two, or its notes, alone on its last page. */
async function laidOut(splits: Splits, left: number, source: Source): Promise<PdfKitDocument> {
  const laid: LaidTable[] = []
  const document = await layOut(definition(source, splits, laid), source.faces)
  const more = [...splitsOf(laid)].filter(([id]) => !splits.has(id))
  return more.length === 0 || left === 0 ? document : laidOut(new Map([...splits, ...more]), left - 1, source)
}

function definition(
  { bulletin, style, faces }: Source,
  splits: Splits,
  laid: LaidTable[],
): TDocumentDefinitions {
  const date = dateOf(bulletin)
  const { words } = style
  return {
    version: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    pageSize: 'A4',
    language: words.language,
    displayTitle: true,
    info: {
      title: markedTitle(bulletin, style),
      author: bulletin.agency,
      subject: bulletin.sample ? `${words.subject}${words.sample}` : words.subject,
      creationDate: date,
      modDate: date,
    },
    defaultStyle: typeset(style.types.main.text),
    content: sections(bulletin, {
      style,
      faces,
      bookmarks: bookmarks(),
      splits,
      laid,
      definition: linksOf(bulletin).definition,
    }),
  }
}

function sections(bulletin: Bulletin, shared: Omit<Setting, 'types' | 'parent' | 'width'>): ContentSection[] {
  const { style } = shared
  const { sheet, types } = style
  const document = root()
  const on = (prose: ProseTypes, parent: Mark): SettingOn => {
    return turned => ({
      ...shared,
      types: prose,
      parent,
      width: points(turned ? sheet.textHeight : sheet.textWidth),
    })
  }
  const body = mark('Sect', document)
  const main = on(types.main, body)
  // Its own element, made before those of the sections: what is read first stands first.
  const first = on(types.main, mark('Sect', body))
  const mainPieces: Piece[] = [
    { kind: 'heading', content: turned => front(bulletin, first(turned)) },
    ...bulletin.opening.map(one => block(one, first)),
    ...bulletin.sections.flatMap(section => {
      const within = on(types.main, mark('Sect', body))
      return [...titled(section, within), ...section.blocks.map(one => block(one, within))]
    }),
    {
      kind: 'closing',
      content: () => [...annexList(bulletin, main(false)), signature(bulletin, main(false))],
    },
    { kind: 'prose', content: () => notes(bulletin, main(false)) },
  ]
  return [
    ...runs(mainPieces, false).map(run => pages(run, types.main.text, style)),
    ...bulletin.annexes.flatMap((section, i) => {
      const annex = on(types.annex, mark('Sect', document))
      const head: Piece = {
        kind: 'heading',
        content: turned => annexHead(section, i + 1, bulletin.annexes.length, annex(turned)),
      }
      const pieces = [head, ...section.blocks.map(one => block(one, annex))]
      return runs(pieces, true).map(run => pages(run, types.annex.text, style))
    }),
  ]
}

function titled({ heading: text }: Section, on: SettingOn): Piece[] {
  if (text === null) return []
  const content = (turned: boolean): Content[] => {
    const setting = on(turned)
    return heading(text, setting.types.heading1, 'H2', setting.bookmarks.enter(text, 1), setting)
  }
  return [{ kind: 'heading', content }]
}

/** The annex's mark at the top left and its title centred below. */
function annexHead({ heading: text }: Section, n: number, count: number, setting: Setting): Content[] {
  const { style, bookmarks } = setting
  const { annexMark, annexTitle } = style.types
  const name = count === 1 ? style.words.onlyAnnexMark : fill(style.words.annexMark, { n })
  const entry = bookmarks.enter([name, text ?? ''].join(' ').trim(), 1)
  const title = text === null ? [] : [flush(text, annexTitle, setting, 'H2', 'center')]
  return [
    { ...flush(name, annexMark, setting, 'P'), ...entry },
    ...title.map(node => ({ ...node, margin: [0, 0, 0, 8] as [number, number, number, number] })),
  ]
}
