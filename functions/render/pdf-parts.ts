import type { Content } from 'pdfmake/interfaces.js'
import type { PageStyle } from '../declare/page.ts'
import type { Bulletin } from '../model.ts'
import { fill } from '../words.ts'
import { ems } from './ems.ts'
import { points } from './pdf-sheet.ts'
import { blank, paragraph, typeset } from './pdf-text.ts'

/** The ISO date as the page says it. */
export function dateText(iso: string, { words }: PageStyle): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return fill(words.date, { year: Number(year), month: Number(month), day: Number(day) })
}

/** Title as the bulletin breaks it, the statement that the data are invented, agency and date. */
export function front(bulletin: Bulletin, style: PageStyle): Content[] {
  const { types, words } = style
  const { text } = types.main
  const height = types.title.pitch * bulletin.title.length
  const byline = fill(words.byline, { agency: bulletin.agency, date: dateText(bulletin.date, style) })
  return [
    blank(text),
    // Rounded up to whole lines of the text, so that the lines below stand on the page's grid.
    {
      ...typeset(types.title),
      text: bulletin.title.join('\n'),
      alignment: 'center',
      margin: [0, 0, 0, Math.ceil(height / text.pitch) * text.pitch - height],
    },
    ...(bulletin.sample
      ? [{ ...typeset(types.sample), text: words.sample, alignment: 'center' as const }]
      : []),
    { ...typeset(types.byline), text: byline, alignment: 'center' },
    blank(text),
  ]
}

/** The list of annexes, one empty line below the text, two characters in. */
export function annexList(bulletin: Bulletin, style: PageStyle): Content[] {
  const names = bulletin.annexes.map(annex => annex.heading ?? '').filter(name => name !== '')
  if (names.length === 0) return []
  const { words, types } = style
  const type = types.main.text
  const mark = (i: number): string => (names.length > 1 ? fill(words.annexListMark, { n: i + 1 }) : '')
  const left = (2 + ems(words.annexList)) * type.size
  return [
    blank(type),
    ...names.map(
      (name, i): Content => ({
        ...typeset(type),
        text: i === 0 ? `${words.annexList}${mark(0)}${name}` : `${mark(i)}${name}`,
        margin: [i === 0 ? 2 * type.size : left, 0, 0, 0],
      }),
    ),
  ]
}

/**
 * Agency and date without a seal: the agency ends two characters from the right and the date begins two characters
 * right of it; where the date is the longer, the date ends two from the right and the agency moves (GB/T 9704 7.3.5.2).
 */
export function signature(bulletin: Bulletin, style: PageStyle): Content {
  const type = style.types.main.text
  const line = points(style.sheet.textWidth) / type.size
  const date = dateText(bulletin.date, style)
  const [agencyWidth, dateWidth] = [ems(bulletin.agency), ems(date)]
  const agencyLeft = dateWidth > agencyWidth ? line - 2 - dateWidth - 2 : line - 2 - agencyWidth
  const set = (text: string, left: number): Content => ({
    ...typeset(type),
    text,
    margin: [left * type.size, 0, 0, 0],
    noWrap: true,
  })
  return {
    stack: [blank(type, 2), set(bulletin.agency, agencyLeft), set(date, agencyLeft + 2)],
    unbreakable: true,
  }
}

/** The numbered notes, in smaller type. */
export function notes(bulletin: Bulletin, style: PageStyle, bookmark: object): Content[] {
  if (bulletin.notes.length === 0) return []
  const { words, types } = style
  return [
    {
      ...typeset(types.notesHeading),
      text: words.notesHeading,
      margin: [0, types.main.text.pitch, 0, 0],
      ...bookmark,
    },
    ...bulletin.notes.map(
      (note, i): Content => paragraph(types.notes, `${fill(words.noteMark, { n: i + 1 })}${note}`),
    ),
  ]
}
