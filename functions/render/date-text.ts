import type { PageStyle } from '../declare/page.ts'
import { fill } from '../words.ts'

/** The ISO date as the page says it. */
export function dateText(iso: string, { words }: PageStyle): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return fill(words.date, { year: Number(year), month: Number(month), day: Number(day) })
}
