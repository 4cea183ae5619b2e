import { Command } from 'commander'
import { cliWords } from '../../../templates/cli/words.ts'
import { forms } from '../../../templates/index.ts'
import { templateWords } from '../../../templates/page/form-template.ts'
import { writeOut } from '../../edges/local/out-folder.ts'
import { formTemplate } from '../../render/form-template.ts'
import { fill } from '../../words.ts'
import { outOption } from '../options.ts'
import { say, UsageError } from '../terminal.ts'

const words = cliWords.template

export const templateCommand = new Command('template')
  .summary(words.summary)
  .description(words.summary)
  .option('--form <id>', words.form)
  .addOption(outOption())
  .action(async ({ form, out }: { form?: string; out: string }) => {
    const wanted = forms.filter(one => form === undefined || one.id === form)
    if (wanted.length === 0)
      throw new UsageError(
        fill(words.unknown, { form: form ?? '', known: forms.map(one => one.id).join(' ') }),
      )
    const files = (await Promise.all(wanted.map(one => formTemplate(one, templateWords)))).flat()
    await writeOut(out, files)
    say(fill(words.done, { count: files.length, out }))
  })
