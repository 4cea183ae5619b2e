import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { commands } from '../../functions/cli/commands/index.ts'
import { sections } from '../../templates/index.ts'
import { example } from './indicator.ts'

const root = new URL('../../', import.meta.url)
const readme = readFileSync(new URL('README.md', root), 'utf8')

it('README’s example of an indicator is code that compiles, of an indicator that is not there yet', () => {
  const block = /```ts\n([\s\S]+?)```/u.exec(readme)?.[1] ?? ''
  const source = readFileSync(new URL('indicator.ts', import.meta.url), 'utf8')
  const plain = (text: string): string => text.replaceAll(/^ +/gmu, '')
  expect(block).not.toBe('')
  expect(plain(source)).toContain(plain(block))
  const ids = sections.flatMap(section => section.indicators.map(({ id }) => id))
  expect(ids).not.toContain(example[0]?.id)
})

it('README names every command, and no other', () => {
  const [english = ''] = readme.split('# 中文说明')
  const named = [...english.matchAll(/^\| `ronghe (\w+)/gmu)].map(([, name]) => name)
  expect(named.sort()).toEqual(commands.map(command => command.name()).sort())
})

it('README’s links and scripts lead somewhere', () => {
  const targets = [...readme.matchAll(/\]\((?!#)([^)#]+)\)|src="([^"]+)"/gu)].map(
    ([, link, image]) => link ?? image ?? '',
  )
  expect(targets.length).toBeGreaterThan(8)
  expect(targets.filter(target => !existsSync(fileURLToPath(new URL(target, root))))).toEqual([])
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { scripts: object }
  const run = [
    ...readme.matchAll(/npm (?:run )?(start|test|[a-z]+:[a-z]+|bench|synth|fixtures|docs)\b/gu),
  ].map(([, name]) => name ?? '')
  expect(run.filter(name => !(name in scripts))).toEqual([])
})
