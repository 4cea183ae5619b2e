import type { Progress } from '../ports.ts'

/** A progress line on a terminal; silence in a pipe. */
export function terminalProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return () => {}
  let last = 0
  return (step, done, total) => {
    const now = performance.now()
    if (done < total && now - last < 80) return
    last = now
    const share = total === 0 ? 100 : Math.floor((100 * done) / total)
    stream.write(`\r\u001b[K${step} ${done}/${total}（${share}%）${done >= total ? '\n' : ''}`)
  }
}

/** What the user got wrong: one clear line, then the way to help; exit code 2. */
export class UsageError extends Error {}

/** What cannot be done honestly, with the reason; exit code 1. */
export class Refused extends Error {}
