import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { changchun } from '../../fixtures/generator/changchun.ts'
import { makeCity } from '../../fixtures/generator/city.ts'
import { forms } from '../../fixtures/generator/forms.ts'
import { encodeGbk } from '../../fixtures/generator/gb18030.ts'

/**
 * `npm run bench [-- --json] [-- --rounds N]`: ours beside a named peer, each a whole process, in turn (A B A B …), the
 * median of the rounds. Both must report the same work done, or the run fails. Times are the machine's; read the ratios.
 */
interface Work {
  readonly name: string
  readonly ours: string
  readonly peers: Readonly<Record<string, string>>
  readonly input: string
}
interface Run {
  readonly seconds: number
  readonly megabytes: number
  readonly did: string
}

const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 5
const folder = mkdtempSync(join(tmpdir(), 'ronghe-bench-'))
const script = (name: string): string => fileURLToPath(new URL(`${name}.ts`, import.meta.url))

/** The city's partnerships of three years as clean CSV files, one a school and year, half of them GBK; many times over. */
function writeReturns(times: number): string {
  const input = join(folder, 'returns')
  const { columns } = forms.partnerships
  const city = makeCity(changchun)
  let nth = 0
  for (let copy = 0; copy < times; copy++)
    for (const [year, returns] of city.returns)
      for (const [reporter, { partnerships = [] }] of returns) {
        const lines = partnerships.map(row => columns.map(([id]) => row[id] ?? '').join(','))
        const text = `${[columns.map(([, header]) => header).join(','), ...lines].join('\r\n')}\r\n`
        const owner = join(input, String(copy), String(year), reporter)
        mkdirSync(owner, { recursive: true })
        if (partnerships.length === 0) continue
        nth += 1
        writeFileSync(join(owner, 'partnerships.csv'), nth % 2 === 0 ? encodeGbk(text) : text)
      }
  return input
}

function run(name: string, input: string): Run {
  const begun = process.hrtime.bigint()
  const out = execFileSync(process.execPath, [script(name), input], { encoding: 'utf8', maxBuffer: 1 << 26 })
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9
  const { did, megabytes } = JSON.parse(out) as { did: string; megabytes: number }
  return { seconds, megabytes, did }
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

function measure({ name, ours, peers, input }: Work) {
  const scripts = { ours, ...peers }
  const runs = new Map(Object.keys(scripts).map(who => [who, [] as Run[]]))
  for (let round = 0; round < rounds; round++)
    for (const [who, of] of Object.entries(scripts)) runs.get(who)?.push(run(of, input))
  const did = new Set([...runs.values()].flat().map(one => one.did))
  if (did.size !== 1) throw new Error(`${name}: not the same work: ${[...did].join(' / ')}`)
  const of = (who: string) => {
    const all = runs.get(who) ?? []
    return { seconds: middle(all.map(one => one.seconds)), megabytes: middle(all.map(one => one.megabytes)) }
  }
  const own = of('ours')
  return Object.keys(peers).map(peer => {
    const its = of(peer)
    return { work: name, did: [...did][0], peer, ours: own, its, ratio: own.seconds / its.seconds }
  })
}

const returns = writeReturns(12)
const results = [
  ...measure({
    name: 'decode, parse, normalise, validate',
    ours: 'read-ours',
    peers: { 'csv-parse with plain validators': 'read-csv-parse' },
    input: returns,
  }),
  ...measure({
    name: 'a long bulletin, cold process',
    ours: 'pdf-ours',
    peers: { 'plain pdfmake, same fonts and text': 'pdf-plain' },
    input: '',
  }),
]
rmSync(folder, { recursive: true })

if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2))
else {
  const cell = (value: number, digits: number): string =>
    String(Math.round(value * 10 ** digits) / 10 ** digits)
  console.log(
    `${cpus()[0]?.model ?? ''} × ${cpus().length}, ${cell(totalmem() / 2 ** 30, 0)} GiB, Node ${process.version}, median of ${rounds}`,
  )
  console.log(
    '\n| work | same work | peer | ours s | its s | ours ÷ its | ours MB | its MB |\n|---|---|---|---|---|---|---|---|',
  )
  for (const { work, did, peer, ours, its, ratio } of results)
    console.log(
      `| ${[work, did, peer, cell(ours.seconds, 2), cell(its.seconds, 2), cell(ratio, 2), cell(ours.megabytes, 0), cell(its.megabytes, 0)].join(' | ')} |`,
    )
}
