import { Command, CommanderError } from 'commander'
import { cliWords } from '../../templates/cli/words.ts'
import { commands } from './commands/index.ts'
import { Refused, UsageError } from './terminal.ts'

const program = new Command('ronghe')
  .description(cliWords.description)
  .helpOption('-h, --help', cliWords.helpOption)
  .helpCommand('help [command]', cliWords.helpCommand)
  .exitOverride()
  .showHelpAfterError(cliWords.usageHint)
for (const command of commands)
  program.addCommand(
    command
      .exitOverride()
      .helpOption('-h, --help', cliWords.helpOption)
      .showHelpAfterError(cliWords.usageHint),
  )

// A reader such as `head` that closes the pipe early has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (error instanceof UsageError) {
    console.error(error.message)
    console.error(cliWords.usageHint)
    process.exitCode = 2
  } else if (error instanceof Refused) {
    console.error(error.message)
    process.exitCode = 1
  } else throw error
}
