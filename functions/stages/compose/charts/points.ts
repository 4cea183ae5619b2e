import type { BulletinWords } from '../../../declare/bulletin.ts'
import type { Chart, ChartPoint, Figure } from '../../../model.ts'

/** A picture without its caption, and the indicators that it rests on. */
export interface Pictured extends Pick<Chart, 'kind' | 'series' | 'groups' | 'notes'> {
  readonly indicators: readonly string[]
}

/** A figure as a mark of a chart: as tables print it, or with the reason why it has no number. */
export function pointOf(
  name: string,
  figure: Pick<Figure, 'value' | 'absence' | 'text' | 'gap'> | undefined,
  strong: boolean,
  words: BulletinWords,
): ChartPoint {
  const value = figure && figure.absence === null ? figure.value : null
  if (figure === undefined || value === null) {
    const absence = figure?.absence ?? 'not-submitted'
    const gap = figure ? figure.gap : 'uncollected'
    return { name, value: null, absence, text: gap ? words.gaps[gap] : words.absences[absence], strong }
  }
  return { name, value, absence: null, text: figure.text, strong }
}

/** How many of the points have a number. */
export const numbered = (points: readonly ChartPoint[]): number =>
  points.filter(({ value }) => value !== null).length
