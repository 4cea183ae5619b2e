import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { editions, letters } from './editions.ts'

/**
 * Every page of both sample bulletins and letters against its golden picture. After a change that is meant, look at the pages that
 * the test left under out/golden/ and take them over with `UPDATE_GOLDEN=1 npm run test:pages`.
 */
const golden = fileURLToPath(new URL('../golden/', import.meta.url))
const left = fileURLToPath(new URL('../../out/golden/', import.meta.url))
const update = process.env.UPDATE_GOLDEN === '1'

/** Share of a page's pixels that may differ: another version of poppler smooths edges a little differently. */
const tolerance = 0.0005

/** The pages of a PDF as pictures in grey, by name `page-01.png`. */
function pictures(pdf: string): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'ronghe-pages-'))
  execFileSync('pdftoppm', ['-r', '60', '-gray', '-png', pdf, join(folder, 'page')])
  const names = readdirSync(folder).sort()
  const found = new Map(names.map(name => [name, readFileSync(join(folder, name))]))
  rmSync(folder, { recursive: true })
  return found
}

/** Number of pixels that differ, and a picture of them; null when the pages are not of one size. */
function difference(a: Buffer, b: Buffer): { pixels: number; share: number; picture: Buffer } | null {
  const [one, other] = [PNG.sync.read(a), PNG.sync.read(b)]
  const { width, height } = one
  if (width !== other.width || height !== other.height) return null
  const shown = new PNG({ width, height })
  const pixels = pixelmatch(one.data, other.data, shown.data, width, height, { threshold: 0.2 })
  return { pixels, share: pixels / (width * height), picture: PNG.sync.write(shown) }
}

const documents = [
  ...Object.entries(editions).map(([name, folder]) => [name, join(folder, 'bulletin.pdf')] as const),
  ...Object.entries(letters).map(([name, folder]) => [`letter-${name}`, join(folder, 'letter.pdf')] as const),
]

describe.each(documents)('%s', (name, pdf) => {
  const made = pictures(pdf)
  const kept = join(golden, name)
  if (update) {
    rmSync(kept, { recursive: true, force: true })
    mkdirSync(kept, { recursive: true })
    for (const [page, bytes] of made) writeFileSync(join(kept, page), bytes)
    if (name === 'changchun-2022') {
      const cover = ['-r', '80', '-f', '1', '-l', '1', '-singlefile', '-png']
      execFileSync('pdftoppm', [...cover, pdf, join(golden, 'first-page')])
    }
  }

  it('has the pages of its golden pictures', () => {
    expect([...made.keys()]).toEqual(existsSync(kept) ? readdirSync(kept).sort() : [])
  })

  it.each([...made.keys()])('%s looks as its golden picture', page => {
    const actual = made.get(page) as Buffer
    const expected = readFileSync(join(kept, page))
    if (actual.equals(expected)) return
    const found = difference(expected, actual)
    if (found && found.share <= tolerance) return
    mkdirSync(join(left, name), { recursive: true })
    writeFileSync(join(left, name, page), actual)
    if (found) writeFileSync(join(left, name, page.replace('.png', '-difference.png')), found.picture)
    expect.fail(`${page} differs (${found ? `${found.pixels} pixels` : 'size'}): look at out/golden/${name}/`)
  })
})
