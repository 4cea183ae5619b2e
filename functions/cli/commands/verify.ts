import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { cliWords } from '../../../templates/cli/words.ts'
import { receiptWords } from '../../../templates/page/receipt.ts'
import { shownOtherwise } from '../../edges/local/disk-store.ts'
import { memoryStore } from '../../edges/local/memory-store.ts'
import { compareOut } from '../../edges/local/out-folder.ts'
import { recompute } from '../../flows/verify.ts'
import type { Receipt } from '../../model.ts'
import { receiptHtml } from '../../render/receipt-html.ts'
import { fill } from '../../words.ts'
import { existingStore, publishYear } from '../editions.ts'
import { outOption, storeOption, yearOption } from '../options.ts'
import { receivingFor } from '../receive-all.ts'
import { oneLine, Refused, say, terminalProgress } from '../terminal.ts'

const words = cliWords.verify

export const verifyCommand = new Command('verify')
  .summary(words.summary)
  .description(words.summary)
  .addOption(yearOption().makeOptionMandatory())
  .addOption(storeOption())
  .addOption(outOption())
  .action(async ({ year, store, out }: { year: number; store: string; out: string }) => {
    const date = await bulletinDate(out)
    const recomputed = memoryStore()
    // Receipts prove nothing here: they are not made again.
    const receiving = {
      ...(await receivingFor(existingStore(store))),
      render: async () => ({ html: noBytes, xlsx: noBytes }),
    }
    const progress = terminalProgress(process.stderr)
    const page = (receipt: Receipt): Uint8Array => receiptHtml(receipt, receiptWords)
    const tampered = [
      ...(await recompute(existingStore(store), recomputed, receiving, page, progress, words.progress)),
      ...shownOtherwise(store).map(key => ({ key, kind: 'differs' as const })),
    ]
    if (tampered.length > 0) process.exitCode = 1
    for (const { key, kind } of tampered) say(fill(words.store[kind], { key }))
    const { files } = await publishYear(recomputed, year, date)
    const differences = await compareOut(out, files)
    for (const { path, kind } of differences) say(fill(words[kind], { file: oneLine(path) }))
    if (tampered.length + differences.length > 0) process.exitCode = 1
    else say(fill(words.same, { count: files.length }))
  })

const noBytes = new Uint8Array()

/** The day that the bulletin in the folder bears: the one thing about it that need not follow from the store. */
async function bulletinDate(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'datapackage.json'), 'utf8').catch(() => {
    throw new Refused(fill(words.noEdition, { out: folder }))
  })
  const day = /"created":\s*"(\d{4}-\d\d-\d\d)/u.exec(text)?.[1]
  if (day === undefined) throw new Refused(fill(words.noEdition, { out: folder }))
  return day
}
