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

/** Text for a terminal: characters that would move its cursor, colour it or turn its direction are shown as \uFFFD. */
export const printable = (text: string): string =>
  text.replaceAll(/\r(?!\n)|(?![\r\n])[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD')

/** The same on one line: for names that others gave. */
export const oneLine = (text: string): string => printable(text.replaceAll(/[\r\n]/gu, '\u0000'))

/** Prints lines of our own, with what others wrote in them. */
export const say = (text: string): void => console.log(printable(text))

/** Prints a value as JSON that loses nothing and moves no cursor. */
export const sayJson = (value: unknown): void => {
  const escaped = (character: string): string =>
    Array.from({ length: character.length }, (_, i) => character.charCodeAt(i))
      .map(code => `\\u${code.toString(16).padStart(4, '0')}`)
      .join('')
  console.log(JSON.stringify(value, null, 2).replaceAll(/(?!\n)[\p{Cc}\p{Cf}]/gu, escaped))
}
