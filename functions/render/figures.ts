import type { PageStyle } from '../declare/page.ts'
import type { Figure } from '../model.ts'

/** All figures as JSON: an array in the bulletin's order, every value an exact decimal string or null. */
export function figuresJson(figures: readonly Figure[]): string {
  const entries = figures.map(
    ({ indicator, name, unit, value, absence, numerator, denominator, text, previous, change, basis }) => ({
      id: indicator,
      name,
      unit,
      value,
      absence,
      numerator,
      denominator,
      text,
      previous,
      change,
      basis,
    }),
  )
  return `[\n${entries.map(entry => JSON.stringify(entry)).join(',\n')}\n]\n`
}

/** All figures one a row, for the workbook: heads first. */
export function figureRows(figures: readonly Figure[], { words }: PageStyle): string[][] {
  const { columns } = words.figures
  return [
    Object.values(columns),
    ...figures.map(figure => {
      const row: Record<keyof typeof columns, string | null | undefined> = {
        id: figure.indicator,
        name: figure.name,
        unit: figure.unit,
        value: figure.value,
        absence: figure.absence && words.absences[figure.absence],
        numerator: figure.numerator,
        denominator: figure.denominator,
        text: figure.text,
        previousYear: figure.previous && String(figure.previous.year),
        previousValue: figure.previous?.value,
        previousText: figure.previous?.text,
        change: figure.change?.text,
      }
      return (Object.keys(columns) as (keyof typeof columns)[]).map(key => row[key] ?? '')
    }),
  ]
}
