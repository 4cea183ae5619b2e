import { CsvError } from 'csv-parse/sync'
import { cliWords } from '../../templates/cli/words.ts'
import { Damaged } from '../flows/records.ts'
import { fill } from '../words.ts'
import { Refused, UsageError } from './terminal.ts'

const { system, usage, usageHint } = cliWords

/** What the terminal says of an error, and the exit code; null for a fault of ours, which must be seen as it is. */
export function saidOf(error: unknown): { readonly text: string; readonly code: 1 | 2 } | null {
  if (error instanceof UsageError) return { text: `${error.message}\n${usageHint}`, code: 2 }
  if (error instanceof Refused) return { text: error.message, code: 1 }
  if (error instanceof CsvError) return { text: `${system.badCsv}\n${usageHint}`, code: 2 }
  if (error instanceof Damaged) return { text: fill(system.damaged, { key: error.key }), code: 1 }
  const { code = '', path, dest } = error as NodeJS.ErrnoException & { dest?: string }
  const sentence = Object.hasOwn(system.faults, code)
    ? system.faults[code as keyof typeof system.faults]
    : null
  return sentence === null
    ? null
    : { text: fill(sentence, { path: path ?? dest ?? '' }).replace('： /', ' /'), code: 2 }
}

/** A usage error of the option parser in Chinese, with its own English words behind. */
export function usageInChinese(message: string): string {
  for (const { english, chinese } of usage) {
    const found = new RegExp(english, 'u').exec(message)
    if (found) return `${fill(chinese, { what: found[1] ?? '', given: found[2] ?? '' })} / ${message}`
  }
  return message
}
