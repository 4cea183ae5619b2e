import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { cliWords } from '../../../templates/cli/words.ts'
import { diskStore } from '../../edges/local/disk-store.ts'
import { writeOut } from '../../edges/local/out-folder.ts'
import { readSayable, reply } from '../../flows/letter.ts'
import type { LetterFault } from '../../letter.ts'
import { replyingWith } from '../../replying.ts'
import { possibleWords } from '../../stages/letter/say-reference.ts'
import { waysOf } from '../../stages/letter/ways.ts'
import { fill } from '../../words.ts'
import { refusedYear } from '../editions.ts'
import { storeOption, yearOption } from '../options.ts'
import { Refused, say, terminalProgress, UsageError } from '../terminal.ts'

const words = cliWords.letter

interface Options {
  readonly year: number
  readonly store: string
  readonly proposal?: string
  readonly out?: string
  readonly references: boolean
}

export const letterCommand = new Command('letter')
  .summary(words.summary)
  .description(`${words.summary}\n\n${words.description}`)
  .addOption(yearOption().makeOptionMandatory())
  .addOption(storeOption())
  .option('--proposal <file>', words.proposal)
  .option('--out <dir>', cliWords.options.out)
  .option('--references', words.references, false)
  .action(async ({ year, store, proposal, out, references }: Options) => {
    if (references) return listReferences(store, year)
    if (proposal === undefined || out === undefined) throw new UsageError(words.needs)
    await write(store, year, proposal, out)
  })

/** Writes the letter's files, or tells everything that is wrong with the proposal file. */
async function write(store: string, year: number, proposal: string, out: string): Promise<void> {
  const bytes = await readFile(proposal).catch(() => {
    throw new UsageError(fill(cliWords.receive.notThere, { path: proposal }))
  })
  const replied = await reply(diskStore(store), year, bytes, replyingWith(), terminalProgress(process.stderr))
  if ('refusal' in replied) throw refusedYear(replied.refusal, year)
  if ('faults' in replied) {
    const lines = replied.faults.map(one => faultLine(proposal, one))
    throw new Refused([...lines, fill(words.faults, { count: lines.length, year })].join('\n'))
  }
  await writeOut(out, replied.files)
  const { references } = replied.letter
  say(fill(words.done, { count: replied.files.length, references: references.length, out }))
}

function faultLine(file: string, { code, line, column, found, words: own }: LetterFault): string {
  const said = replyingWith().frame.faults[code]
  if (!said) throw new Error(`no words for ${code}`)
  const filled = { ...own, found }
  return fill(words.fault, {
    file,
    line,
    column,
    message: fill(said.message, filled),
    remedy: fill(said.remedy, filled),
  })
}

/** Every figure with a number, and every way in which it may be said. */
async function listReferences(store: string, year: number): Promise<void> {
  const replying = replyingWith()
  const source = await readSayable(diskStore(store), year, replying, terminalProgress(process.stderr))
  if ('refusal' in source) throw refusedYear(source.refusal, year)
  for (const figure of source.figures.values()) {
    const { indicator: id, name, text, absence } = figure
    if (absence !== null) say(fill(words.absent, { id, name, text }))
    else {
      const possible = possibleWords(
        { id, place: null },
        figure,
        waysOf(figure, source, replying.frame),
        replying.frame,
      )
      say(fill(words.reference, { name, possible }))
    }
  }
  say(fill(words.hint, { names: Object.keys(replying.frame.names).join('、') }))
}
