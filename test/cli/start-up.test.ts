import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

/** Everything that is loaded before a command runs, packages by their names; types and late imports are not loaded. */
function loadedBy(file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded
  loaded.add(file)
  const imports = /^(?:import|export)(?! type\b)[^'"]*?from '([^']+)'|^import '([^']+)'/gmu
  for (const [, from, bare] of readFileSync(file, 'utf8').matchAll(imports)) {
    const target = from ?? bare ?? ''
    if (target.startsWith('.')) loadedBy(join(dirname(file), target), loaded)
    else loaded.add(target)
  }
  return loaded
}

it('loads nothing that draws or prints before a command needs it', () => {
  const loaded = loadedBy(fileURLToPath(new URL('../../functions/cli/main.ts', import.meta.url)))
  expect(loaded).toContain('commander')
  expect([...loaded].filter(name => /^(?:echarts|pdfmake|pdfkit|fontkit)\b/u.test(name))).toEqual([])
})
