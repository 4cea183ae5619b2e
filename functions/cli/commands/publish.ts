import { Command } from 'commander'
import { cliWords } from '../../../templates/cli/words.ts'
import { replaceEdition } from '../../edges/local/out-folder.ts'
import { fill } from '../../words.ts'
import { existingStore, publishYear } from '../editions.ts'
import { outOption, readDay, storeOption, yearOption } from '../options.ts'
import { say } from '../terminal.ts'

const words = cliWords.publish

export const publishCommand = new Command('publish')
  .summary(words.summary)
  .description(words.summary)
  .addOption(yearOption().makeOptionMandatory())
  .addOption(storeOption())
  .addOption(outOption())
  .option('--date <date>', words.date, readDay)
  .action(async ({ year, store, out, date }: { year: number; store: string; out: string; date?: string }) => {
    const { files } = await publishYear(existingStore(store), year, date ?? null)
    await replaceEdition(out, files)
    say(fill(words.done, { count: files.length, out }))
  })
