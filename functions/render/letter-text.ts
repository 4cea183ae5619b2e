import type { PageStyle } from '../declare/page.ts'
import type { Letter, LetterBlock } from '../letter.ts'
import type { Span } from '../model.ts'
import { dateText } from './date-text.ts'

const indent = '　　'

/** The reply as plain text for copying: a line for every paragraph, two blanks before those that are indented. */
export function letterText(letter: Letter, style: PageStyle): string {
  const lines = [
    letter.openness,
    ...letter.title,
    ...(letter.sample ? [style.words.sample] : []),
    letter.addressee,
    ...letter.blocks.flatMap(paragraphs).map(line => `${indent}${line}`),
    letter.agency,
    dateText(letter.date, style),
    ...(letter.contact === null ? [] : [`${indent}${letter.contact}`]),
  ]
  return `${lines.join('\n')}\n`
}

function paragraphs(block: LetterBlock): string[] {
  const said = (spans: readonly Span[]): string => spans.map(span => span.text).join('')
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [said(block.spans)]
    case 'list':
      return block.items.map(said)
  }
}

/** Every reference of the reply with the exact value that proves it, as JSON; values are decimal strings. */
export function letterJson(letter: Letter): string {
  const { year, title, openness, addressee, agency, date, sample, source, references } = letter
  return `${JSON.stringify(
    {
      letter: 1,
      year,
      title: title.join(''),
      openness,
      addressee,
      agency,
      date,
      sample,
      proposal: { sha256: source },
      references: references.map(({ line, column, written, text, figure }) => ({
        line,
        column,
        written,
        text,
        id: figure.indicator,
        name: figure.name,
        unit: figure.unit,
        value: figure.value,
        numerator: figure.numerator,
        denominator: figure.denominator,
        previous: figure.previous && { year: figure.previous.year, value: figure.previous.value },
      })),
    },
    null,
    2,
  )}\n`
}
