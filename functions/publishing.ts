import { aggregating } from '../templates/aggregating.ts'
import { cliWords } from '../templates/cli/words.ts'
import { forms, sections } from '../templates/index.ts'
import { bulletinWords } from '../templates/page/bulletin-words.ts'
import { pageStyle } from '../templates/page/style.ts'
import type { Publishing } from './flows/publish.ts'

/** What bulletins are published with: every form, section and word of the templates, made ready once. */
export function publishingWith(): Publishing {
  const words = bulletinWords(forms)
  return {
    aggregating: {
      ...aggregating,
      forms,
      indicators: sections.flatMap(section => section.indicators),
      words,
    },
    sections,
    words,
    steps: cliWords.publish.steps,
    // Only who prints loads the machines that print: the other commands start in half the time.
    render: async bulletin => (await import('./render/render.ts')).render(bulletin, pageStyle),
  }
}
