import { basename, join, resolve, sep } from 'node:path'
import { Command } from 'commander'
import { cliWords } from '../../../templates/cli/words.ts'
import { receiptWords } from '../../../templates/page/receipt.ts'
import { personalDataIn } from '../../codes/personal.ts'
import { diskStore } from '../../edges/local/disk-store.ts'
import { writeOut } from '../../edges/local/out-folder.ts'
import { type FoundFile, findFiles, readArrivals, UnreadableFile } from '../../edges/local/uploads.ts'
import { Damaged } from '../../flows/records.ts'
import type { OutFile, Receipt } from '../../model.ts'
import type { Clock, Store } from '../../ports.ts'
import { reporterKind } from '../../reporter.ts'
import { fill } from '../../words.ts'
import { storeOption, yearOption } from '../options.ts'
import { type Arrived, receiptFiles, receiveAll } from '../receive-all.ts'
import { oneLine, printable, say, sayJson, terminalProgress, UsageError } from '../terminal.ts'

const words = cliWords.receive

interface Options {
  readonly year?: number
  readonly reporter?: string
  readonly store: string
  readonly json: boolean
  readonly arrivals?: string
  readonly receipts?: string
}

/** `ronghe receive`, with the clock by which files without a time of arrival are received. */
export const receiveCommand = (clock: Clock): Command =>
  new Command('receive')
    .summary(words.summary)
    .description(words.summary)
    .argument('<paths...>', words.paths)
    .addOption(yearOption())
    .option('--reporter <id>', words.reporter)
    .addOption(storeOption())
    .option('--json', cliWords.options.json, false)
    .option('--arrivals <file>', words.arrivals)
    .option('--receipts <dir>', words.receipts)
    .action(async (paths: string[], options: Options) => {
      const files = await arrivedFiles(paths, options, clock)
      const store: Store = diskStore(options.store)
      const receipts: Receipt[] = []
      const copies: OutFile[] = []
      for await (const receipt of receiveAll(files, store, terminalProgress(process.stderr), failed)) {
        receipts.push(receipt)
        if (!options.json) say(said(receipt))
        if (options.receipts !== undefined) copies.push(...(await receiptFiles(store, receipt)))
      }
      if (options.receipts !== undefined) await writeOut(options.receipts, copies)
      if (options.json) sayJson(receipts)
      else {
        say(fill(words.accepted, countVerdicts(receipts)))
        say(fill(words.receiptsAt, { folder: shownPath(join(options.store, 'receipts')) }))
        if (options.receipts !== undefined) say(fill(words.copiesAt, { folder: shownPath(options.receipts) }))
      }
      if (receipts.some(({ verdict }) => verdict !== 'accepted')) process.exitCode = 1
    })

/** What lies beside the years of a folder by its documentation and is no return: said, and no fault. */
const companions: ReadonlySet<string> = new Set(['README.md', 'arrivals.csv', 'districts.csv'])

/** The files with whose they are and when they arrived. Throws UsageError for what the user has to put right. */
async function arrivedFiles(paths: readonly string[], options: Options, clock: Clock): Promise<Arrived[]> {
  const { year, reporter, arrivals } = options
  if (reporter !== undefined && personalDataIn(reporter)) throw new UsageError(words.personalReporter)
  if (reporter !== undefined && reporterKind(reporter) === null)
    throw new UsageError(fill(words.badReporter, { reporter }))
  const files: FoundFile[] = []
  const skipped: string[] = []
  for (const path of paths) {
    const found = await unlessMissing(path, findFiles([path]))
    files.push(...found.files)
    skipped.push(...found.skipped)
  }
  const listed = arrivals === undefined ? null : resolve(arrivals)
  for (const path of skipped) {
    if (path === listed) continue
    if (companions.has(basename(path)))
      process.stderr.write(`${fill(words.passedOver, { path: shownPath(path) })}\n`)
    else complain(words.skipped, { path: shownPath(path) })
  }
  if (files.length === 0) throw new UsageError(fill(words.nothing, { paths: paths.join(' ') }))
  const times =
    arrivals === undefined
      ? new Map<string, string>()
      : await unlessMissing(
          arrivals,
          readArrivals(arrivals, line => {
            throw new UsageError(fill(words.badArrivals, { line }))
          }),
        )
  const now = clock().getTime()
  return files.map((file, i) => {
    const owner = { year: year ?? file.year, reporter: reporter ?? file.reporter }
    const differs =
      (file.year !== null && owner.year !== file.year) ||
      (file.reporter !== null && owner.reporter !== file.reporter)
    if (owner.reporter !== null && personalDataIn(owner.reporter))
      throw new UsageError(words.personalReporter)
    if (differs) throw new UsageError(fill(words.otherOwner, { path: shownPath(file.path) }))
    if (owner.year === null || owner.reporter === null)
      throw new UsageError(fill(words.needsYear, { path: shownPath(file.path) }))
    // A millisecond apart, so that files of one call keep their order.
    const receivedAt = times.get(file.path) ?? new Date(now + i).toISOString()
    return { path: file.path, at: file.at, year: owner.year, reporter: owner.reporter, receivedAt }
  })
}

/** A path as it may be shown: on one line, and not where it holds a person's number. */
const shownPath = (path: string): string =>
  personalDataIn(path.split(sep).slice(-3).join(sep)) ? words.hiddenPath : oneLine(path)

/** Says on stderr what was not received; the exit code tells it too. `{年度}` in words stays as it is. */
function complain(sentence: string, values: Readonly<Record<string, string>>): void {
  process.stderr.write(`${printable(fill(sentence, values))}\n`)
  process.exitCode = 1
}

/** Reports a file that could not be received. What is wrong with the machine besides the file stops everything. */
function failed(path: string, error: unknown): void {
  if (error instanceof UnreadableFile) {
    const { code = '' } = error.cause as NodeJS.ErrnoException
    complain(words.unreadable, { path: shownPath(path), reason: code })
  } else if (error instanceof Damaged) {
    complain(cliWords.system.damaged, { key: error.key })
  } else if (error instanceof Error && !('code' in error)) {
    complain(words.fault, { path: shownPath(path) })
    process.stderr.write(`${printable(error.stack ?? error.message)}\n`)
  } else throw error
}

async function unlessMissing<T>(path: string, found: Promise<T>): Promise<T> {
  return found.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new UsageError(fill(words.notThere, { path }))
    throw error
  })
}

const shown = 5

/** A verdict with its first errors and warnings. */
function said(receipt: Receipt): string {
  const { severities, verdicts, labels } = receiptWords
  const lines = receipt.findings
    .filter(({ severity }) => severity !== 'note')
    .flatMap(group =>
      group.places.map(({ line, cell, message }) =>
        fill(words.findingLine, {
          severity: severities[group.severity],
          where: cell ?? (line === null ? labels.wholeFile : fill(labels.line, { line })),
          message: message ?? group.message,
        }),
      ),
    )
  const more = lines.length > shown ? [fill(words.more, { count: lines.length - shown })] : []
  const first = fill(words.line, {
    verdict: verdicts[receipt.verdict],
    file: oneLine(`${receipt.year}/${receipt.reporter}/${receipt.file}`),
    headline: receipt.headline,
  })
  return [first, ...lines.slice(0, shown), ...more].join('\n')
}

function countVerdicts(receipts: readonly Receipt[]): Record<string, number> {
  const count = (verdict: string): number => receipts.filter(one => one.verdict === verdict).length
  return {
    accepted: count('accepted'),
    refused: count('refused'),
    quarantined: count('quarantined'),
    total: receipts.length,
  }
}
