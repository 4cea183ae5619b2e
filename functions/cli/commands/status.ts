import { Command } from 'commander'
import { cliWords } from '../../../templates/cli/words.ts'
import type { Coverage, FormStatus, ReporterStatus } from '../../edition.ts'
import { fill } from '../../words.ts'
import { formNames, readYear } from '../editions.ts'
import { storeOption, yearOption } from '../options.ts'
import { csvTable, plainTable } from '../table.ts'
import { printable, say, sayJson } from '../terminal.ts'

const words = cliWords.status

/** One form of one reporter, as the three outputs show it. */
interface StatusRow {
  readonly reporter: ReporterStatus
  readonly form: FormStatus
}

export const statusCommand = new Command('status')
  .summary(words.summary)
  .description(words.summary)
  .addOption(yearOption().makeOptionMandatory())
  .addOption(storeOption())
  .option('--json', cliWords.options.json, false)
  .option('--csv', cliWords.options.csv, false)
  .action(async (options: { year: number; store: string; json: boolean; csv: boolean }) => {
    const { coverage } = (await readYear(options.store, options.year)).edition
    if (options.json) sayJson(asJson(options.year, coverage))
    else {
      const rows = coverage.reporters.flatMap(reporter => reporter.forms.map(form => ({ reporter, form })))
      const head = Object.values(words.headers)
      const body = rows.map(asCells)
      if (options.csv) process.stdout.write(printable(csvTable(head, body)))
      else {
        say(plainTable(head, body))
        say(`\n${totals(coverage)}\n${counts(rows)}`)
        if (coverage.unregistered.length > 0)
          say(fill(words.unregistered, { reporters: coverage.unregistered.join('、') }))
      }
    }
  })

const yesNo = (value: boolean): string => (value ? words.yes : words.no)

const asCells = ({ reporter, form }: StatusRow): string[] => [
  reporter.reporter,
  reporter.name,
  words.kinds[reporter.kind],
  formNames.get(form.form) ?? form.form,
  words.states[form.state],
  yesNo(form.late),
  String(form.versions),
  String(form.refused),
]

/** 应报、已报、报齐、按时 of schools and enterprises in one line. */
function totals({ schools, enterprises }: Coverage): string {
  return fill(words.totals, {
    schoolsDue: schools.due,
    enterprisesDue: enterprises.due,
    schoolsFiled: schools.filed,
    enterprisesFiled: enterprises.filed,
    schoolsComplete: schools.complete,
    enterprisesComplete: enterprises.complete,
    schoolsOnTime: schools.onTime,
    enterprisesOnTime: enterprises.onTime,
  })
}

function counts(rows: readonly StatusRow[]): string {
  const count = (which: (form: FormStatus) => boolean): number =>
    rows.filter(({ form }) => which(form)).length
  return fill(words.counts, {
    accepted: count(form => form.state === 'accepted'),
    nil: count(form => form.state === 'nil'),
    refused: count(form => form.state === 'refused'),
    missing: count(form => form.state === 'missing'),
    late: count(form => form.late),
    replaced: count(form => form.versions > 1),
  })
}

const asJson = (year: number, coverage: Coverage) => ({ year, ...coverage })
