import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** The house rules that a reader relies on, held against the imports and the text of every source file. */
const root = fileURLToPath(new URL('..', import.meta.url))
const sources = async (pattern: string): Promise<string[]> =>
  (await Array.fromAsync(glob(pattern, { cwd: root }))).sort()
const text = (file: string): string => readFileSync(join(root, file), 'utf8')
const imports = (file: string): string[] =>
  [
    ...text(file).matchAll(
      /(?:^|\n)(?:import|export)[^'"]*?from '([^']+)'|(?:^|\n)import '([^']+)'|import\('([^']+)'\)/gu,
    ),
  ]
    .map(([, from, bare, late]) => from ?? bare ?? late ?? '')
    .map(target => (target.startsWith('.') ? normalize(join(dirname(file), target)) : target))

/** Which imports a folder may not have, and why. */
const rules: readonly { readonly files: string; readonly never: RegExp; readonly why: string }[] = [
  {
    files: 'functions/stages/**/*.ts',
    never:
      /^(templates|infra|fixtures)\/|^functions\/(flows|edges|cli|handlers|render)\/|^functions\/ports|^node:fs|^@aws-sdk/u,
    why: 'a stage takes values and gives values, and is handed the forms and sections',
  },
  {
    files: 'functions/flows/**/*.ts',
    never: /^(templates|infra|fixtures)\/|^functions\/(edges|cli|handlers)\/|^node:fs|^@aws-sdk/u,
    why: 'a flow touches the outside through ports only',
  },
  {
    files: 'functions/{declare,codes}/**/*.ts',
    never:
      /^(templates|infra|fixtures)\/|^functions\/(stages|flows|edges|cli|handlers|render)\/|^node:fs|^@aws-sdk/u,
    why: 'the vocabulary knows nothing of those who speak it',
  },
  {
    files: 'functions/render/**/*.ts',
    never: /^(infra|fixtures)\/|^functions\/(flows|edges|cli|handlers)\/|^functions\/ports|^@aws-sdk/u,
    why: 'render turns values into bytes',
  },
  {
    files: 'templates/**/*.ts',
    never: /^(infra|fixtures)\/|^functions\/(flows|edges|cli|handlers|render)\/|^functions\/ports|^@aws-sdk/u,
    why: 'templates declare; they do not do',
  },
  {
    files: 'functions/edges/**/*.ts',
    never: /^(templates|infra|fixtures)\/|^functions\/(stages|cli|handlers)\//u,
    why: 'an edge knows the outside, not the work',
  },
]

describe('imports', () => {
  it.each(rules)('of $files: $why', async ({ files, never }) => {
    const found = await sources(files)
    expect(found.length).toBeGreaterThan(0)
    const broken = found.flatMap(file =>
      imports(file)
        .filter(target => never.test(target))
        .map(target => `${file} → ${target}`),
    )
    expect(broken).toEqual([])
  })
})

describe('sources', () => {
  it('are at most 300 lines a file', async () => {
    const files = [...(await sources('{functions,templates,infra}/**/*.ts'))]
    expect(files.filter(file => text(file).split('\n').length > 301)).toEqual([])
  })

  it('take time, chance and environment as arguments', async () => {
    const files = await sources('{functions/{stages,flows,declare,codes,render},templates}/**/*.ts')
    const hidden = /\bDate\.now\b|new Date\(\)|Math\.random|process\.env|toLocale|Intl\.|localeCompare/u
    expect(files.filter(file => hidden.test(text(file)))).toEqual([])
  })

  it('keep figures out of floating point', async () => {
    const files = await sources('{functions/{stages,flows,declare,codes},templates}/**/*.ts')
    expect(files.filter(file => /parseFloat|toFixed\(/u.test(text(file)))).toEqual([])
  })

  it('have no try/catch in stages and flows', async () => {
    const files = await sources('functions/{stages,flows}/**/*.ts')
    expect(files.filter(file => /\bcatch\s*[({]/u.test(text(file)))).toEqual([])
  })

  it('name no registry and no path of a machine', async () => {
    const files = [
      'package-lock.json',
      'package.json',
      'README.md',
      '.ci/run',
      ...(await sources('{functions,templates,infra,test,fixtures/generator}/**/*.ts')),
    ]
    const lock = text('package-lock.json')
    expect(lock.match(/"resolved": "[a-z]+:.*/u)?.[0] ?? null).toBeNull()
    const here = /(?:^|[^A-Za-z0-9_.])\/(?:work|farm|home|Users)\/[a-z]/u
    expect(files.filter(file => file !== 'test/architecture.test.ts' && here.test(text(file)))).toEqual([])
  })
})
