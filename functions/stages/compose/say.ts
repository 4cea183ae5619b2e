import type { BulletinWords } from '../../declare/bulletin.ts'
import {
  clause,
  type Explained,
  join,
  type Quantity,
  type Say,
  type SectionTemplate,
  type TargetWords,
  type Words,
  wordsOf,
} from '../../declare/section.ts'
import { decimals, exactly, percent, type Wording } from '../../declare/wording.ts'
import type { Edition } from '../../edition.ts'
import { compare, type Exact, exact, toDecimal, zero } from '../../exact.ts'
import type { Absence, Figure, Span } from '../../model.ts'
import { fill } from '../../words.ts'
import { publishedChange } from './change.ts'
import { greatest, rises, sinceFirst } from './charts/findings.ts'
import { shownYears } from './charts/years.ts'
import { chartOf } from './charts.ts'
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
  /** Figures of single schools that were said, by an id of their own. */
  readonly schoolFigures: Map<string, Figure>
  /** Decimals that prose prints of an indicator's quotients. */
  readonly decimals: ReadonlyMap<string, number>
  readonly words: BulletinWords
  readonly notebook: Notebook
}

/** The vocabulary of one section. An id that is no figure of the edition throws: the section names it wrongly. */
export function vocabulary(section: SectionTemplate, source: Source): Say {
  const { edition, figures, words, notebook } = source
  const figure = (id: string): Figure => {
    const found = figures.get(id) ?? source.schoolFigures.get(id)
    if (!found) throw new Error(`the edition has no figure ${id}`)
    return found
  }
  return {
    facts: edition,
    targets: source.targets,
    glossary: source.glossary,
    state: (ids, { said, zero, none }) => {
      const stated = ids.map(figure)
      const absent = stated.filter(one => exactOf(one) === null)
      if (none !== undefined && stated.every(one => one.absence === 'nil'))
        return wordsOf(fill(words.allNil, { none }))
      if (absent.length > 0) return absentWords(absent, words)
      const quantities = stated.flatMap(one => quantity(one, source.decimals.get(one.indicator) ?? 2) ?? [])
      const zeros = quantities.filter(({ exact }) => exact.n === 0n).length
      if (zero === undefined || zeros === 0) return wordsOf(said(...quantities))
      return zeros === quantities.length ? wordsOf(zero) : plainly(stated, quantities, words)
    },
    change: (id, subject = '') => {
      const text = publishedChange(figure(id), words.change)
      return text === null ? null : [...wordsOf(subject), { text, figure: id }]
    },
    known: id => exactOf(figure(id)) !== null,
    some: id => (exactOf(figure(id))?.n ?? 0n) > 0n,
    names: (id, ...keys) => (exactOf(figure(id)) === null ? [] : namesOf(edition, id, keys)),
    called: (shortNames, fullNames) => {
      const { mark } = words.tables
      const full = fullNames.split(mark)
      const called = shortNames.split(mark).map((short, i): Words => {
        const name = full[i] ?? short
        const note = short === name ? null : notebook.enterOnce(fill(words.shortName, { short, name }))
        return note === null ? [{ text: short }] : [{ text: short }, { text: '', note }]
      })
      return join(called, mark)
    },
    largestSchool: id => {
      const largest = largestSchool(edition, id)
      if (largest === null) return null
      const own = {
        ...largest.figure,
        indicator: `${id}.${largest.key}`,
        name: `${largest.name}：${figure(id).name}`,
      }
      source.schoolFigures.set(own.indicator, own)
      const { name, shortName, ofAll } = largest
      return { name, short: shortName ?? name, id: own.indicator, ofAll }
    },
    answered: id => figure(id).answered ?? null,
    sameScope: [...figures.values()].some(({ change }) => change?.sameScope != null),
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
    chart: template => {
      const chart = chartOf(template, source)
      return chart && { kind: 'chart', chart }
    },
    sinceFirst: id => sinceFirst(figure(id), edition),
    rises: id => rises(figure(id), edition),
    firstShown: shownYears(edition)[0] ?? edition.year,
    greatest: ids => greatest(ids.map(figure)),
  }
}

function quantity(figure: Figure, places: number): Quantity | null {
  const value = exactOf(figure)
  const inFull = figure.unit === '%' ? percent(places) : isQuotient(figure) ? decimals(places) : exactly
  return (
    value && {
      exact: value,
      unit: figure.unit,
      as: (unit, ...ways) => span(figure, value, unit, ways.length === 0 ? [inFull] : ways),
    }
  )
}

function span(figure: Figure, value: Exact, unit: string, ways: readonly Wording[]): Span {
  for (const way of ways) {
    const said = way(value)
    if (said !== null) return { text: `${said}${unit}`, figure: figure.indicator }
  }
  throw new Error(`${figure.indicator} is ${toDecimal(value, 6)}, which proves none of the words for it`)
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

/** The school whose published share has the largest denominator, where that is one school. */
function largestSchool({ bySchool }: Edition, id: string) {
  const rows = bySchool.rows.flatMap(({ key, name, shortName, figures }) => {
    const figure = figures[id]
    return figure ? [{ key, name, shortName, figure }] : []
  })
  const size = ({ figure }: (typeof rows)[number]): Exact =>
    exactOf(figure) === null || figure.denominator === null ? zero : exact(figure.denominator)
  const [first, second] = rows.toSorted((a, b) => compare(size(b), size(a)))
  return first && second && compare(size(first), size(second)) > 0
    ? { ...first, ofAll: rows.every(({ figure }) => figure.absence !== 'withheld') }
    : null
}

/** Each figure by its name, where some are zero and some are not, so that no sentence fits them all. */
function plainly(figures: readonly Figure[], quantities: readonly Quantity[], words: BulletinWords): Words {
  const stated = figures.map(({ name, unit }, i) => {
    const quantity = quantities[i]
    return !quantity || quantity.exact.n === 0n
      ? wordsOf(fill(words.isZero, { name }))
      : clause`${name}${quantity.as(unit === '%' ? '' : unit)}`
  })
  return join(stated, '，')
}

/** Names of a figure, each with all of the keys. */
function namesOf<K extends string>({ named }: Edition, id: string, keys: readonly K[]): Record<K, string>[] {
  return (named.get(id) ?? []).map(name => {
    const words = keys.map(key => {
      const word = name[key]
      if (word === undefined) throw new Error(`what is named with ${id} has no ${key}`)
      return [key, word] as const
    })
    return Object.fromEntries(words) as Record<K, string>
  })
}
