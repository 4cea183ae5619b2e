#!/usr/bin/env node
// The command on the PATH. The sources are TypeScript, which Node runs by itself from 22.18 on; where the system's Node
// is older, the project's own Node 24 (a devDependency) takes over.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const own = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url))
if (process.features.typescript) {
  module.enableCompileCache?.()
  await import('./main.ts')
} else if (existsSync(own)) {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const { status } = spawnSync(own, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = status ?? 1
} else {
  console.error(
    'ronghe 需要 Node.js 22.18 以上版本，或先运行 npm ci。/ ronghe needs Node.js ≥ 22.18, or run npm ci first.',
  )
  process.exitCode = 2
}
