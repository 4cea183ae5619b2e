import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the bulletins of both sample cities lie. */
export const editions = {
  'changchun-2022': join(root, 'out', '2022'),
  'linhe-2022': join(root, 'out', 'linhe'),
} as const

/** Where their sample letters lie. */
export const letters = {
  'changchun-2022': join(root, 'out', 'letter'),
  'linhe-2022': join(root, 'out', 'letter-linhe'),
} as const

/** Where the store of the small city lies, and the proposal that is answered with it. */
export const linheStore = join(root, 'out', 'linhe-store')
const linheProposal = '建议答复-临河样例.md'
export const linheProposalFile = join(root, 'fixtures', 'letter', linheProposal)

/** Makes all of them from the clerks' files, as README says. */
export default function setup(): void {
  const node = (script: string, ...words: string[]): void => {
    execFileSync(process.execPath, [join(root, 'functions', 'cli', script), ...words], {
      cwd: root,
      maxBuffer: 1 << 26,
    })
  }
  node('start.ts')
  const store = ['--store', linheStore]
  const linhe = join(root, 'fixtures', 'linhe')
  rmSync(linheStore, { recursive: true, force: true })
  const city = [
    '--city',
    '临河市',
    '--agency',
    '临河市教育局',
    '--sample',
    '--districts',
    join(linhe, 'districts.csv'),
  ]
  node('main.ts', 'open', ...city, ...store)
  try {
    node('main.ts', 'receive', linhe, '--arrivals', join(linhe, 'arrivals.csv'), ...store)
  } catch (error) {
    // Exit code 1: some of the city's files are refused, as they should be.
    if ((error as { status?: number }).status !== 1) throw error
  }
  node('main.ts', 'publish', '--year', '2022', ...store, '--out', editions['linhe-2022'])
  const letter = (name: keyof typeof letters, proposal: string, ...of: string[]): void => {
    const file = join(root, 'fixtures', 'letter', proposal)
    node('main.ts', 'letter', '--year', '2022', ...of, '--proposal', file, '--out', letters[name])
  }
  letter('changchun-2022', '提案答复-样例.md', '--store', join(root, 'out', 'store'))
  letter('linhe-2022', linheProposal, ...store)
}
