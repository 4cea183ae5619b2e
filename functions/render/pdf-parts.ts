import type { Content } from 'pdfmake/interfaces.js'
import type { Bulletin } from '../model.ts'
import { fill } from '../words.ts'
import { dateText } from './date-text.ts'
import { widthOf } from './lines.ts'
import { mark } from './pdf-marks.ts'
import { flush, paragraph, type Setting } from './pdf-setting.ts'
import { blank, keep, linesOf, noteDestination, set } from './pdf-text.ts'

/** Title as the bulletin breaks it, the statement that the data are invented, agency and date. */
export function front(bulletin: Bulletin, setting: Setting): Content[] {
  const { types, words } = setting.style
  const { text } = types.main
  const height = types.title.pitch * bulletin.title.length
  const date = dateText(bulletin.date, setting.style)
  const title = mark('H1', setting.parent)
  const measure = { width: setting.width }
  return [
    blank(text),
    {
      stack: bulletin.title.map(line =>
        set([{ text: line }], {
          type: types.title,
          measure,
          faces: setting.faces,
          mark: title,
          align: 'center',
        }),
      ),
      // Rounded up to whole lines of the text, so that the lines below stand on the page's grid.
      margin: [0, 0, 0, Math.ceil(height / text.pitch) * text.pitch - height],
    },
    ...(bulletin.sample ? [flush(words.sample, types.sample, setting, 'P', 'center')] : []),
    flush(fill(words.byline, { agency: bulletin.agency, date }), types.byline, setting, 'P', 'center'),
    blank(text),
  ]
}

/** The list of annexes, one empty line below the text, two characters in. */
export function annexList(bulletin: Bulletin, setting: Setting): Content[] {
  const names = bulletin.annexes.map(annex => annex.heading ?? '').filter(name => name !== '')
  if (names.length === 0) return []
  const { style, faces, width } = setting
  const type = style.types.main.text
  const numbered = (i: number): string =>
    names.length > 1 ? fill(style.words.annexListMark, { n: i + 1 }) : ''
  const numberWidth = widthOf(numbered(names.length - 1), type, faces)
  const [before, label] = [2 * type.size, widthOf(style.words.annexList, type, faces)]
  const list = mark('L', setting.parent)
  const items = names.map((name, i): Content => {
    const item = mark('LI', list)
    const put = (text: string, room: number, role: 'Lbl' | 'LBody') => ({
      ...set([{ text }], { type, measure: { width: room }, faces, mark: mark(role, item) }),
      width: room,
    })
    const rest = width - before - label - numberWidth
    const first = i === 0 ? [put(style.words.annexList, label, 'Lbl')] : []
    return {
      columns: [...first, put(numbered(i), numberWidth, 'Lbl'), put(name, rest, 'LBody')],
      margin: [before + (i === 0 ? 0 : label), 0, 0, 0],
    }
  })
  return [{ stack: [blank(type), ...items], unbreakable: true }]
}

/**
 * Agency and date without a seal: the agency ends two characters from the right and the date begins two characters
 * right of it; where the date is the longer, the date ends two from the right and the agency moves (GB/T 9704 7.3.5.2).
 * `above`: empty lines before the agency.
 */
export function signature(bulletin: Pick<Bulletin, 'agency' | 'date'>, setting: Setting, above = 2): Content {
  const { style, faces, width, parent } = setting
  const type = style.types.main.text
  const date = dateText(bulletin.date, style)
  const [agencyWidth, dateWidth] = [widthOf(bulletin.agency, type, faces), widthOf(date, type, faces)]
  const two = 2 * type.size
  const left = width - two - (dateWidth > agencyWidth ? dateWidth + two : agencyWidth)
  const put = (text: string, at: number): Content => ({
    ...set([{ text }], { type, measure: { width: width - at }, faces, mark: mark('P', parent) }),
    margin: [at, 0, 0, 0],
  })
  return { stack: [blank(type, above), put(bulletin.agency, left), put(date, left + two)], unbreakable: true }
}

/** Lines of notes that are not alone on their last page, nor missing below their heading. */
const company = 3

/** The numbered notes, in smaller type, each the destination of its marks. */
export function notes(bulletin: Bulletin, setting: Setting): Content[] {
  if (bulletin.notes.length === 0) return []
  const { words, types } = setting.style
  const heading = {
    ...flush(words.notesHeading, types.notesHeading, setting, 'H2'),
    margin: [0, types.main.text.pitch, 0, 0] as [number, number, number, number],
    ...setting.bookmarks.enter(words.notesHeading, 1),
  }
  const set = bulletin.notes.map((note, i) => {
    const text = `${fill(words.noteMark, { n: i + 1 })}${note}`
    return { ...paragraph([{ text }], types.notes, setting, 'Note'), id: noteDestination(i + 1) }
  })
  const cut = set.findLastIndex(
    (_, i) => set.slice(i).reduce((sum, note) => sum + linesOf(note), 0) >= company,
  )
  const last: Content[] = cut < 0 ? [] : [{ stack: set.slice(cut), unbreakable: true }]
  return [
    keep(types.main.text.pitch + (1 + company) * types.notes.pitch, types.notes),
    heading,
    ...set.slice(0, Math.max(cut, 0)),
    ...(cut < 0 ? set : last),
  ]
}
