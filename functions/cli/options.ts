import { InvalidArgumentError, Option } from 'commander'
import { cliWords } from '../../templates/cli/words.ts'
import { fill } from '../words.ts'

/** Options that several commands share. */
export const storeOption = () => new Option('--store <dir>', cliWords.options.store).default('store')
export const outOption = () => new Option('--out <dir>', cliWords.options.out).makeOptionMandatory()
export const yearOption = () => new Option('--year <year>', cliWords.options.year).argParser(readYear)

/** A year of four digits, or a usage error. */
function readYear(text: string): number {
  if (!/^(19|20)\d\d$/u.test(text))
    throw new InvalidArgumentError(fill(cliWords.receive.badYear, { year: text }))
  return Number(text)
}

/** A day that exists, `YYYY-MM-DD`, or a usage error. */
export function readDay(text: string): string {
  const instant = Date.parse(`${text}T00:00:00Z`)
  const exists =
    /^\d{4}-\d\d-\d\d$/u.test(text) &&
    !Number.isNaN(instant) &&
    new Date(instant).toISOString().startsWith(text)
  if (!exists) throw new InvalidArgumentError(fill(cliWords.publish.badDate, { date: text }))
  return text
}
