import type { PageStyle } from '../declare/page.ts'
import type { Bulletin } from '../model.ts'

/**
 * All figures as JSON: an array in the bulletin's order, every value a decimal string or null. Each entry of a bulletin of
 * sample data says so, for entries are copied one by one.
 */
export function figuresJson({ figures, sample }: Bulletin): string {
  const entries = figures.map(
    ({ indicator, name, unit, value, absence, gap, gapBefore, answered, ...rest }) => ({
      id: indicator,
      name,
      unit,
      value,
      absence,
      gap: gap ?? null,
      gapBefore: gapBefore ?? null,
      answered: answered ?? null,
      numerator: rest.numerator,
      denominator: rest.denominator,
      text: rest.text,
      previous: rest.previous,
      change: rest.change,
      basis: rest.basis,
      ...(sample ? { sample } : {}),
    }),
  )
  return `[\n${entries.map(entry => JSON.stringify(entry)).join(',\n')}\n]\n`
}

/** All figures one a row, for the workbook, by the keys of the columns: heads first, a mark of sample data last. */
export function figureRows({ figures, sample }: Bulletin, { words }: PageStyle): FigureRow[] {
  const { columns } = words.figures
  const mark = (text: string): Partial<FigureRow> => (sample ? { sample: text } : {})
  return [
    { ...columns, ...mark(words.data.sample.title) },
    ...figures.map(figure => ({
      id: figure.indicator,
      name: figure.name,
      unit: figure.unit,
      value: figure.value ?? '',
      absence: figure.absence ? words.absences[figure.absence] : '',
      gap: figure.gap ? words.gapNames[figure.gap] : '',
      given: figure.answered ? String(figure.answered.given) : '',
      asked: figure.answered ? String(figure.answered.asked) : '',
      numerator: figure.numerator ?? '',
      denominator: figure.denominator ?? '',
      text: figure.text,
      previousYear: figure.previous ? String(figure.previous.year) : '',
      previousValue: figure.previous?.value ?? '',
      previousText: figure.previous?.text ?? '',
      previousNumerator: figure.previous?.numerator ?? '',
      previousDenominator: figure.previous?.denominator ?? '',
      difference: figure.change?.difference ?? '',
      rate: figure.change?.rate ?? '',
      change: figure.change?.text ?? '',
      ...mark(words.data.sample.text),
    })),
  ]
}

type FigureRow = Readonly<Record<keyof PageStyle['words']['figures']['columns'], string>> & {
  readonly sample?: string
}
