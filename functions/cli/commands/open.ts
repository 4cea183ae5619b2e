import { Command } from 'commander'
import { cliWords } from '../../../templates/cli/words.ts'
import { diskStore } from '../../edges/local/disk-store.ts'
import { writeCity } from '../../flows/records.ts'
import { fill } from '../../words.ts'
import { storeOption } from '../options.ts'

const words = cliWords.open

export const open = new Command('open')
  .summary(words.summary)
  .description(words.summary)
  .requiredOption('--city <name>', words.city)
  .requiredOption('--agency <name>', words.agency)
  .option('--sample', words.sample, false)
  .addOption(storeOption())
  .action(async (options: { city: string; agency: string; sample: boolean; store: string }) => {
    const { city, agency, sample, store } = options
    await writeCity(diskStore(store), { name: city, agency, sample })
    console.log(fill(words.done, { city, agency }))
  })
