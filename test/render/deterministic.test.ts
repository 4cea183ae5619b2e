import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { render } from '../../functions/render/render.ts'
import { pageStyle } from '../../templates/page/style.ts'
import { sample } from './sample.ts'

const script = `
const { render } = await import(${JSON.stringify(new URL('../../functions/render/render.ts', import.meta.url).href)})
const { pageStyle } = await import(${JSON.stringify(new URL('../../templates/page/style.ts', import.meta.url).href)})
const { sample } = await import(${JSON.stringify(new URL('./sample.ts', import.meta.url).href)})
const files = await render(sample, pageStyle)
process.stdout.write(Buffer.from(files.at(-1).bytes))
`

/** SHA256SUMS of the sample as a process of its own makes them. */
async function sums(environment: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--no-warnings', '--input-type=module', '--eval', script],
    { env: { ...process.env, ...environment } },
  )
  return stdout
}

it('gives the same bytes in any time zone, locale and process', async () => {
  const files = await render(sample, pageStyle)
  const here = new TextDecoder().decode(files.at(-1)?.bytes)
  expect(here.split('\n').length).toBeGreaterThan(7)
  const elsewhere = [
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/Adak', LANG: 'C', LC_ALL: 'C' },
  ]
  for (const environment of elsewhere) expect(await sums(environment)).toBe(here)
})
