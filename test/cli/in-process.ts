import { vi } from 'vitest'
import { run } from '../../functions/cli/run.ts'

/** What a command printed and its exit code. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

let before: Promise<unknown> = Promise.resolve()

/** Runs a command as the terminal would, but within this process, which is many times quicker; one after the other. */
export function ronghe(...words: string[]): Promise<Ran> {
  const ran = before.then(() => captured(words))
  before = ran.catch(() => undefined)
  return ran
}

async function captured(words: readonly string[]): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []]
  const line = (into: string[]) => (text: unknown) => void into.push(`${String(text)}\n`)
  const raw = (into: string[]) => (text: unknown) => into.push(String(text)) > 0
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(line(out)),
    vi.spyOn(console, 'error').mockImplementation(line(err)),
    vi.spyOn(process.stdout, 'write').mockImplementation(raw(out) as typeof process.stdout.write),
    vi.spyOn(process.stderr, 'write').mockImplementation(raw(err) as typeof process.stderr.write),
  ]
  const code = await run(words).finally(() => {
    process.exitCode = 0
    for (const spy of spies) spy.mockRestore()
  })
  return { code, out: out.join(''), err: err.join('') }
}
