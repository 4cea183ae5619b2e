import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { parse } from 'csv-parse/sync'
import { cliWords } from '../../../templates/cli/words.ts'
import { diskStore } from '../../edges/local/disk-store.ts'
import { writeCity } from '../../flows/records.ts'
import { fill } from '../../words.ts'
import { storeOption } from '../options.ts'
import { UsageError } from '../terminal.ts'

const words = cliWords.open

export const open = new Command('open')
  .summary(words.summary)
  .description(words.summary)
  .requiredOption('--city <name>', words.city)
  .requiredOption('--agency <name>', words.agency)
  .option('--districts <file>', words.districts)
  .option('--sample', words.sample, false)
  .addOption(storeOption())
  .action(async (options: Options) => {
    const { city, agency, sample, store } = options
    const districts =
      options.districts === undefined ? {} : { districts: await districtsIn(options.districts) }
    await writeCity(diskStore(store), { name: city, agency, sample, ...districts })
    console.log(fill(words.done, { city, agency }))
  })

interface Options {
  readonly city: string
  readonly agency: string
  readonly sample: boolean
  readonly store: string
  readonly districts?: string
}

/** Names by 行政区划代码. Throws UsageError for a file that is not there and for a line that cannot be read. */
async function districtsIn(file: string): Promise<Record<string, string>> {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(fill(cliWords.receive.notThere, { path: file }))
  })
  const rows = parse(bytes, { bom: true, skip_empty_lines: true, relax_column_count: true }) as string[][]
  return Object.fromEntries(
    rows.slice(1).map(([code = '', name = ''], i) => {
      if (!/^[1-8]\d{5}$/u.test(code) || name.trim() === '')
        throw new UsageError(fill(words.badDistricts, { line: i + 2 }))
      return [code, name.trim()]
    }),
  )
}
