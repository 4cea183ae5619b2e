import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { cliWords } from '../../templates/cli/words.ts'
import { commands } from './commands/index.ts'
import { saidOf, usageInChinese } from './faults.ts'
import { printable } from './terminal.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** What every command has in common: help in both languages, usage errors in both, exit codes of ours. */
const shared = (command: Command): Command =>
  command
    .exitOverride()
    .helpOption('-h, --help', cliWords.helpOption)
    .showHelpAfterError(cliWords.usageHint)
    .configureOutput({ outputError: (text, write) => write(`${printable(usageInChinese(text.trim()))}\n`) })

const program = shared(new Command('ronghe'))
  .description(cliWords.description)
  .version(version, '-V, --version', cliWords.versionOption)
  .helpCommand('help [command]', cliWords.helpCommand)
for (const command of commands) program.addCommand(shared(command))

/** Runs one command, as given behind `ronghe`, and gives its exit code: 0 done, 1 not done or refused, 2 wrong usage. */
export async function run(words: readonly string[]): Promise<number> {
  process.exitCode = 0
  try {
    await program.parseAsync(words, { from: 'user' })
    return Number(process.exitCode)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const said = saidOf(error)
    if (!said) throw error
    console.error(printable(said.text))
    return said.code
  }
}
