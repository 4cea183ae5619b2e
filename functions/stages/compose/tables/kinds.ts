import type { TableKind } from '../../../declare/section.ts'
import type { Table } from '../../../model.ts'
import type { Source } from '../say.ts'
import { breakdownTables } from './breakdown.ts'
import { categoryTable } from './categories.ts'
import { coverageTable, formCoverageTable, lateAndMissingTable } from './coverage.ts'
import { figureTable } from './figures.ts'
import { revisionTable } from './revisions.ts'
import { sameScopeTable } from './same-scope.ts'
import { targetTable } from './targets.ts'
import { trendTable } from './trend.ts'

/** The tables of one kind; none where the edition has nothing to put in them. */
export function tablesOf(kind: TableKind, source: Source): readonly Table[] {
  const { edition, words } = source
  const explained = source.glossary.flatMap(({ indicators }) => indicators)
  const definitions = new Map(explained.map(({ id, definition }) => [id, definition]))
  switch (kind) {
    case 'all-figures': {
      const figures = [...edition.figures.values()]
      return [figureTable({ id: kind, title: words.tables.titles[kind], figures, year: edition.year, words })]
    }
    case 'trend':
      return trendTable(edition, words)
    case 'categories':
      return categoryTable(edition, words)
    case 'by-school':
      return breakdownTables(edition.bySchool, kind, words, definitions, edition.cohorts)
    case 'by-district':
      return breakdownTables(edition.byDistrict, kind, words, definitions)
    case 'targets':
      return targetTable(source)
    case 'coverage':
      return [coverageTable(edition, words)]
    case 'coverage-forms':
      return formCoverageTable(edition, words)
    case 'same-scope':
      return sameScopeTable(edition, words)
    case 'revisions':
      return revisionTable(edition, words)
    case 'late-and-missing':
      return lateAndMissingTable(edition, words)
  }
}
