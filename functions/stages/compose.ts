import type { BulletinWords } from '../declare/bulletin.ts'
import type { SectionTemplate } from '../declare/section.ts'
import { paragraph } from '../declare/section.ts'
import type { Edition } from '../edition.ts'
import type { Absence, Block, Bulletin, Figure, Section } from '../model.ts'
import { fill } from '../words.ts'
import { sayableFigures, targetWords } from './compose/derived.ts'
import { notebook } from './compose/notebook.ts'
import { checkProse } from './compose/prove.ts'
import { referred } from './compose/references.ts'
import { type Source, vocabulary } from './compose/say.ts'
import { exactOf } from './compose/values.ts'

/**
 * The bulletin of an edition: what the sections say of it, in their order. `date` is the ISO date that it bears. Throws
 * when a number in its prose is not proved by its figure.
 */
export function compose(
  edition: Edition,
  sections: readonly SectionTemplate[],
  words: BulletinWords,
  date: string,
): Bulletin {
  const figures = sayableFigures(edition, words)
  const of = (place: SectionTemplate['place']): SectionTemplate[] =>
    sections.filter(section => section.place === place)
  const source: Source = {
    edition,
    figures,
    targets: targetWords(edition),
    glossary: glossary(sections, figures, words),
    annexes: of('annex').map(section => section.id),
    schoolFigures: new Map(),
    decimals: new Map(
      sections.flatMap(({ indicators }) =>
        indicators.map(({ id, decimals }) => [id, decimals.prose] as const),
      ),
    ),
    words,
    notebook: notebook(),
  }
  const written = (place: SectionTemplate['place']): Section[] =>
    of(place).map(section => ({ id: section.id, heading: section.heading, blocks: write(section, source) }))
  const [opening, ...body] = numbered(
    [
      { id: '', heading: null, blocks: written('opening').flatMap(({ blocks }) => blocks) },
      ...written('body'),
    ],
    words.tables.numbered.text,
    words.charts.numbered.text,
  ).map(section => ({ ...section, blocks: referred(section.blocks, words.mention) }))
  const annexes = numbered(written('annex'), words.tables.numbered.annex, words.charts.numbered.annex)
  const filled = { year: edition.year, city: edition.city.name }
  const bulletin: Bulletin = {
    year: edition.year,
    title: words.title.map(line => fill(line, filled)),
    agency: edition.city.agency,
    date,
    sample: edition.city.sample,
    opening: opening?.blocks ?? [],
    sections: body,
    annexes,
    notes: source.notebook.notes,
    figures: [...figures.values(), ...source.schoolFigures.values()],
    sources: [...words.forms.values()].map(form => ({
      form,
      indicators: source.glossary
        .flatMap(({ indicators }) => indicators)
        .filter(({ sources }) => sources.includes(form))
        .map(({ name }) => name),
    })),
  }
  checkProse(bulletin, words.change)
  return bulletin
}

/** What a section says; where none of its figures has a number, one sentence says why, and its tables stand. */
function write(section: SectionTemplate, source: Source): readonly Block[] {
  const reason = section.keepsProse ? null : whollyAbsent(section, source.figures)
  if (reason === null) return section.blocks(vocabulary(section, source)).filter(block => block !== null)
  const { words } = source
  const forms = formNames(
    section.indicators.flatMap(indicator => indicator.sources),
    words,
  )
  const said = paragraph(fill(words.sectionAbsent[reason], { forms: forms.join('、') }))
  const blocks = section.blocks(vocabulary(section, { ...source, notebook: notebook() }))
  return [said, ...blocks.filter(block => block?.kind === 'table')].filter(block => block !== null)
}

/** The reason that all figures of a section share for having no number; null when there is no such reason. */
function whollyAbsent(section: SectionTemplate, figures: ReadonlyMap<string, Figure>): Absence | null {
  const own = section.indicators.flatMap(({ id }) => figures.get(id) ?? [])
  const reasons = new Set(own.map(figure => (exactOf(figure) === null ? figure.absence : null)))
  const [reason = null] = reasons
  return reasons.size === 1 ? reason : null
}

/** Indicators by section; the unit is the figure's, for a row may name its own. */
function glossary(
  sections: readonly SectionTemplate[],
  figures: ReadonlyMap<string, Figure>,
  words: BulletinWords,
): Source['glossary'] {
  return sections
    .filter(section => section.indicators.length > 0)
    .map(({ heading, id, indicators }) => ({
      heading: heading ?? words.headings.get(id) ?? '',
      indicators: indicators.map(indicator => ({
        ...indicator,
        unit: figures.get(indicator.id)?.unit ?? indicator.unit,
        sources: formNames(indicator.sources, words),
      })),
    }))
}

const formNames = (ids: readonly string[], words: BulletinWords): string[] => [
  ...new Set(ids.map(id => words.forms.get(id) ?? id)),
]

/** The tables of these sections numbered through, and their charts. */
function numbered(sections: readonly Section[], title: string, mark: string): Section[] {
  let [tables, charts] = [0, 0]
  const block = (one: Block): Block => {
    if (one.kind === 'table')
      return {
        ...one,
        table: { ...one.table, title: fill(title, { n: ++tables, title: one.table.title }) },
      }
    if (one.kind === 'chart') {
      const number = { text: fill(mark, { n: ++charts }) }
      return { ...one, chart: { ...one.chart, caption: [number, ...one.chart.caption] } }
    }
    return one
  }
  return sections.map(section => ({ ...section, blocks: section.blocks.map(block) }))
}
