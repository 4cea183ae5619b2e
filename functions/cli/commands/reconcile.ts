import { Command } from 'commander'
import { cliWords } from '../../../templates/cli/words.ts'
import { fill } from '../../words.ts'
import { readYear } from '../editions.ts'
import { storeOption, yearOption } from '../options.ts'
import { csvTable, plainTable } from '../table.ts'
import { printable, say, sayJson } from '../terminal.ts'

const words = cliWords.reconcile

export const reconcileCommand = new Command('reconcile')
  .summary(words.summary)
  .description(words.summary)
  .addOption(yearOption().makeOptionMandatory())
  .addOption(storeOption())
  .option('--json', cliWords.options.json, false)
  .option('--csv', cliWords.options.csv, false)
  .action(async (options: { year: number; store: string; json: boolean; csv: boolean }) => {
    const { disagreements } = (await readYear(options.store, options.year)).edition
    const head = Object.values(words.headers)
    const rows = disagreements.map(one => [
      words.kinds[one.kind],
      one.school,
      one.enterprise,
      one.enterpriseName,
      one.column ?? '',
      one.school_says ?? '',
      one.enterprise_says ?? '',
    ])
    if (options.json) sayJson(disagreements)
    else if (options.csv) process.stdout.write(printable(csvTable(head, rows)))
    else say(`${plainTable(head, rows)}\n\n${fill(words.total, { total: rows.length })}`)
  })
