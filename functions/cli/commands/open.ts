import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { parse } from 'csv-parse/sync'
import { cliWords } from '../../../templates/cli/words.ts'
import { diskStore } from '../../edges/local/disk-store.ts'
import { writeCity } from '../../flows/records.ts'
import { fill } from '../../words.ts'
import { storeOption } from '../options.ts'
import { say, UsageError } from '../terminal.ts'

const words = cliWords.open

export const openCommand = new Command('open')
  .summary(words.summary)
  .description(words.summary)
  .requiredOption('--city <name>', words.city)
  .requiredOption('--agency <name>', words.agency)
  .option('--districts <file>', words.districts)
  .option('--sample', words.sample, false)
  .addOption(storeOption())
  .action(async (options: Options) => {
    const { sample, store } = options
    const [city, agency] = [options.city.trim(), options.agency.trim()]
    if (city === '' || agency === '') throw new UsageError(words.blank)
    const districts =
      options.districts === undefined ? {} : { districts: await districtsIn(options.districts) }
    await writeCity(diskStore(store), { name: city, agency, sample, ...districts })
    say(fill(words.done, { city, agency }))
  })

interface Options {
  readonly city: string
  readonly agency: string
  readonly sample: boolean
  readonly store: string
  readonly districts?: string
}

/** Names by 行政区划代码. Throws UsageError for a line that cannot be read. */
async function districtsIn(file: string): Promise<Record<string, string>> {
  const rows = parse(await readFile(file), {
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    info: true,
  }) as unknown as { record: string[]; info: { lines: number } }[]
  return Object.fromEntries(
    rows.slice(1).map(({ record: [code = '', name = ''], info: { lines } }) => {
      if (!/^[1-8]\d{5}$/u.test(code) || name.trim() === '')
        throw new UsageError(fill(words.badDistricts, { line: lines }))
      return [code, name.trim()]
    }),
  )
}
