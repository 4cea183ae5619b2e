import type { ChartTemplate } from '../../declare/chart.ts'
import { wordsOf } from '../../declare/section.ts'
import type { Chart, Span } from '../../model.ts'
import { fill } from '../../words.ts'
import { alternative } from './charts/alternative.ts'
import { categoryPicture } from './charts/categories.ts'
import type { Pictured } from './charts/points.ts'
import { schoolPicture } from './charts/schools.ts'
import { targetPicture } from './charts/targets.ts'
import { splitPicture, yearsPicture } from './charts/years.ts'
import type { Source } from './say.ts'

/** The chart of a template; null where there is nothing to picture. Throws on an indicator that the edition has not. */
export function chartOf({ id, caption, picture }: ChartTemplate, source: Source): Chart | null {
  const pictured = pictureOf(picture, source)
  if (pictured === null) return null
  const { words } = source
  const spans = wordsOf(caption)
  const { indicators, ...drawn } = pictured
  return {
    id,
    ...drawn,
    caption: spans,
    source: fill(words.charts.source, { forms: sources(indicators, source).join(words.charts.formMark) }),
    alternative: alternative(drawn, captionText(spans), words),
  }
}

function pictureOf(picture: ChartTemplate['picture'], source: Source): Pictured | null {
  switch (picture.of) {
    case 'categories':
      return categoryPicture(picture, source)
    case 'years':
      return yearsPicture(picture, source)
    case 'split':
      return splitPicture(picture, source)
    case 'schools':
      return schoolPicture(picture, source)
    case 'targets':
      return targetPicture(source)
  }
}

const captionText = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

/** Names of the forms that these indicators come from. */
function sources(indicators: readonly string[], { glossary }: Source): string[] {
  const explained = glossary.flatMap(section => section.indicators)
  return [
    ...new Set(indicators.flatMap(id => explained.find(indicator => indicator.id === id)?.sources ?? [])),
  ]
}
