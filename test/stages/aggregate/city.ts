import type { Aggregating } from '../../../functions/declare/aggregating.ts'
import type { Columns, Form } from '../../../functions/declare/form.ts'
import type { Edition } from '../../../functions/edition.ts'
import type { Manifest, Year } from '../../../functions/model.ts'
import type { Return, Returns } from '../../../functions/returns.ts'
import { aggregate } from '../../../functions/stages/aggregate.ts'
import { aggregating } from '../../../templates/aggregating.ts'
import { reporters } from '../../../templates/forms/registers.ts'
import { forms, sections } from '../../../templates/index.ts'
import { bulletinWords } from '../../../templates/page/bulletin-words.ts'

/** Small cities of typed rows, for tests whose figures are computed by hand. */
export const templates: Aggregating = {
  ...aggregating,
  forms,
  indicators: sections.flatMap(section => section.indicators),
  words: bulletinWords(forms),
}

type Cells<C extends Columns> = Readonly<Partial<Record<keyof C & string, string | null>>>

/** An accepted return: rows over the form's example row, from line 2 on. */
export function filed<C extends Columns>(
  form: Form<C>,
  year: Year,
  reporter: string,
  rows: readonly Cells<C>[],
  version = 1,
): Return {
  const example = Object.fromEntries(
    Object.entries(form.columns).map(([id, column]) => [
      id,
      column.kind === 'own-code' ? reporter : column.example === '' ? null : column.example,
    ]),
  )
  const filing = {
    submission: `${form.id}-${year}-${reporter}-${version}`,
    year,
    reporter,
    form: form.id,
    rows: rows.map((cells, i) => ({ line: i + 2, cells: { ...example, ...cells } })),
  }
  return { filing, version }
}

/** 填报单位名录 of a year: schools have ten digits. */
export const register = (
  year: Year,
  lines: Readonly<Record<string, Cells<typeof reporters.columns>>>,
): Return =>
  filed(
    reporters,
    year,
    'bureau',
    Object.entries(lines).map(([code, cells]) => ({
      code,
      kind: code.length === 10 ? '学校' : '企业',
      name: `单位${code}`,
      shortName: null,
      alias: null,
      from: '2000',
      deadline: `${year + 1}-01-20`,
      ...cells,
    })),
  )

/** These returns, each received on a day in time. */
export function returnsOf(year: Year, returns: readonly Return[]): Returns {
  const manifests = new Map<string, Manifest>()
  for (const { filing } of returns) {
    const id = `${filing.year} ${filing.reporter}`
    const known = manifests.get(id)
    const entry = {
      submission: filing.submission,
      key: `incoming/${filing.year}/${filing.reporter}/${filing.form}.csv`,
      receivedAt: `${filing.year + 1}-01-10T02:00:00.000Z`,
      form: filing.form,
      verdict: 'accepted' as const,
      rows: filing.rows.length,
      errors: 0,
      warnings: 0,
    }
    manifests.set(id, {
      year: filing.year,
      reporter: filing.reporter,
      entries: [...(known?.entries ?? []), entry],
    })
  }
  const years = [...new Set(returns.map(({ filing }) => filing.year))].sort((a, b) => a - b)
  return { year, years, returns, manifests: [...manifests.values()] }
}

const city = { name: '样例市', agency: '样例市教育局', sample: true }

/** The edition of these returns. */
export const editionOf = (year: Year, ...returns: readonly Return[]): Edition =>
  aggregate(returnsOf(year, returns), city, templates)

/** Value of a city figure, or its absence. */
export function said(edition: Edition, indicator: string): string {
  const figure = edition.figures.get(indicator)
  return figure?.value ?? figure?.absence ?? 'no figure'
}
