import { rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cliWords } from '../../templates/cli/words.ts'
import { diskStore } from '../edges/local/disk-store.ts'
import { replaceEdition } from '../edges/local/out-folder.ts'
import { findFiles, readArrivals } from '../edges/local/uploads.ts'
import type { Coverage } from '../edition.ts'
import { writeCity } from '../flows/records.ts'
import type { Receipt } from '../model.ts'
import { fill } from '../words.ts'
import { publishYear } from './editions.ts'
import { receiveAll } from './receive-all.ts'
import { terminalProgress } from './terminal.ts'

/** `npm start`: the whole main job on the sample city, from its clerks' files to the bulletin. */
const words = cliWords.start
const root = fileURLToPath(new URL('../..', import.meta.url))
const fixtures = join(root, 'fixtures', 'changchun')
const store = join(root, 'out', 'store')
const year = 2022
const out = join(root, 'out', String(year))
const shown = (path: string): string => relative(process.cwd(), path) || '.'

const begun = performance.now()
await rm(store, { recursive: true, force: true })
await writeCity(diskStore(store), { name: '长春市', agency: '长春市教育局', sample: true })

console.log(words.receiving)
const arrivals = await readArrivals(join(fixtures, 'arrivals.csv'), line => {
  throw new Error(`arrivals.csv, line ${line}`)
})
const files = (await findFiles([fixtures])).files.flatMap(file => {
  const receivedAt = arrivals.get(file.path)
  if (file.year === null || file.reporter === null || receivedAt === undefined) return []
  return [{ path: file.path, at: file.at, year: file.year, reporter: file.reporter, receivedAt }]
})
const receipts: Receipt[] = []
const failed = (path: string, cause: unknown): never => {
  throw new Error(path, { cause })
}
for await (const receipt of receiveAll(files, diskStore(store), terminalProgress(process.stderr), failed))
  receipts.push(receipt)

console.log(fill(words.publishing, { year }))
const { edition, files: published } = await publishYear(diskStore(store), year, null)
await replaceEdition(out, published)

const verdicts = (of: Receipt['verdict']): number => receipts.filter(({ verdict }) => verdict === of).length
const { coverage } = edition
const reporters = (which: (forms: Coverage['reporters'][number]['forms']) => boolean): number =>
  coverage.reporters.filter(({ forms }) => which(forms)).length
console.log(
  fill(words.received, {
    total: receipts.length,
    accepted: verdicts('accepted'),
    refused: verdicts('refused'),
    quarantined: verdicts('quarantined'),
  }),
)
console.log(
  fill(words.coverage, {
    year,
    schoolsDue: coverage.schools.due,
    enterprisesDue: coverage.enterprises.due,
    schoolsFiled: coverage.schools.filed,
    enterprisesFiled: coverage.enterprises.filed,
    late: reporters(forms => forms.some(form => form.late)),
    missing: reporters(forms => forms.every(form => form.state === 'missing' || form.state === 'refused')),
  }),
)
console.log(fill(words.receipts, { path: shown(join(store, 'receipts')) }))
console.log(fill(words.data, { path: shown(out) }))
console.log(fill(words.took, { seconds: Math.round((performance.now() - begun) / 100) / 10 }))
console.log(fill(words.pdf, { path: shown(join(out, 'bulletin.pdf')) }))
