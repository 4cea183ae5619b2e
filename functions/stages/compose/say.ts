import type { BulletinWords } from '../../declare/bulletin.ts'
import {
  type Explained,
  type Quantity,
  type Say,
  type SectionTemplate,
  type TargetWords,
  type Words,
  wordsOf,
} from '../../declare/section.ts'
import { decimals, exactly, percent, type Wording } from '../../declare/wording.ts'
import type { Edition } from '../../edition.ts'
import { type Exact, toDecimal } from '../../exact.ts'
import type { Absence, Figure, Span } from '../../model.ts'
import { fill } from '../../words.ts'
import { changeText } from './change.ts'
import type { Notebook } from './notebook.ts'
import { figureTable } from './tables/figures.ts'
import { tablesOf } from './tables/kinds.ts'
import { exactOf, isQuotient } from './values.ts'

/** What the vocabulary draws on. */
export interface Source {
  readonly edition: Edition
  /** All figures that may be said: the edition's, and those of coverage and targets. */
  readonly figures: ReadonlyMap<string, Figure>
  readonly targets: readonly TargetWords[]
  readonly glossary: readonly { readonly heading: string; readonly indicators: readonly Explained[] }[]
  readonly annexes: readonly string[]
  /** Decimals that prose prints of an indicator's quotients. */
  readonly decimals: ReadonlyMap<string, number>
  readonly words: BulletinWords
  readonly notebook: Notebook
}

/** The vocabulary of one section. An id that is no figure of the edition throws: the section names it wrongly. */
export function vocabulary(section: SectionTemplate, source: Source): Say {
  const { edition, figures, words, notebook } = source
  const figure = (id: string): Figure => {
    const found = figures.get(id)
    if (!found) throw new Error(`the edition has no figure ${id}`)
    return found
  }
  return {
    facts: edition,
    targets: source.targets,
    glossary: source.glossary,
    state: (ids, { said, zero }) => {
      const stated = ids.map(figure)
      const absent = stated.filter(one => exactOf(one) === null)
      if (absent.length > 0) return absentWords(absent, words)
      const quantities = stated.flatMap(one => quantity(one, source.decimals.get(one.indicator) ?? 2) ?? [])
      return wordsOf(
        zero !== undefined && quantities.some(({ exact }) => exact.n === 0n) ? zero : said(...quantities),
      )
    },
    change: (id, subject = '') => {
      const text = changeText(figure(id), words.change)
      return text === null ? null : [...wordsOf(subject), { text, figure: id }]
    },
    some: id => (exactOf(figure(id))?.n ?? 0n) > 0n,
    names: id => (exactOf(figure(id)) === null ? [] : (edition.named.get(id) ?? [])),
    note: text => ({ text: '', note: notebook.enter(text) }),
    definition: id => {
      const explained = source.glossary.flatMap(({ indicators }) => indicators).find(one => one.id === id)
      if (!explained) throw new Error(`no indicator ${id}`)
      return { text: '', note: notebook.enter(`${explained.name}：${explained.definition}`) }
    },
    annex: id => {
      const n = source.annexes.indexOf(id) + 1
      if (n === 0) throw new Error(`the bulletin has no annex ${id}`)
      return fill(words.annex, { n })
    },
    figures: title => ({
      kind: 'table',
      table: figureTable({
        id: section.id,
        title,
        figures: section.indicators.map(({ id }) => figure(id)),
        year: edition.year,
        words,
      }),
    }),
    tables: kind => tablesOf(kind, source).map(table => ({ kind: 'table', table })),
  }
}

function quantity(figure: Figure, places: number): Quantity | null {
  const exact = exactOf(figure)
  const inFull = figure.unit === '%' ? percent(places) : isQuotient(figure) ? decimals(places) : exactly
  return (
    exact && {
      exact,
      as: (unit, ...ways) => span(figure, exact, unit, ways.length === 0 ? [inFull] : ways),
    }
  )
}

function span(figure: Figure, exact: Exact, unit: string, ways: readonly Wording[]): Span {
  for (const way of ways) {
    const said = way(exact)
    if (said !== null) return { text: `${said}${unit}`, figure: figure.indicator }
  }
  throw new Error(`${figure.indicator} is ${toDecimal(exact, 6)}, which proves none of the words for it`)
}

const order: readonly Absence[] = ['not-submitted', 'nil', 'withheld', 'no-base']

/** Each figure without a number, by the reason. */
function absentWords(absent: readonly Figure[], words: BulletinWords): Words {
  const said = order.flatMap(reason => {
    const names = absent.filter(one => (one.absence ?? 'not-submitted') === reason).map(one => one.name)
    return names.length === 0 ? [] : [fill(words.absent[reason], { names: names.join('、') })]
  })
  return wordsOf(said.join('，'))
}
