import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'

/** What a page did while it was open, apart from showing itself. */
interface Opened {
  readonly page: Page
  /** Addresses that it asked for beside its own. */
  readonly asked: readonly string[]
  /** Dialogs that it opened, and errors and violations of its policy that the console was told of. */
  readonly said: readonly string[]
}

/** Chromium as Debian installs it, and a folder for the pages that it is shown. */
export interface Pages {
  /** Opens a page in a session of its own, in place of the last. */
  open(html: Uint8Array, options?: BrowserContextOptions): Promise<Opened>
  close(): Promise<void>
}

export async function openBrowser(): Promise<Pages> {
  const browser: Browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const folder = await mkdtemp(join(tmpdir(), 'ronghe-pages-'))
  let count = 0
  let last: BrowserContext | null = null
  return {
    open: async (html, options = {}) => {
      const file = join(folder, `${++count}.html`)
      await writeFile(file, html)
      await last?.close()
      last = await browser.newContext({ offline: true, ...options })
      const page = await last.newPage()
      const address = pathToFileURL(file).href
      const [asked, said]: [string[], string[]] = [[], []]
      page.on('request', request => {
        if (request.url() !== address) asked.push(request.url())
      })
      page.on('console', message => {
        if (message.type() === 'error') said.push(message.text())
      })
      page.on('pageerror', error => said.push(error.message))
      page.on('dialog', async dialog => {
        said.push(`dialog: ${dialog.message()}`)
        await dialog.dismiss()
      })
      await page.goto(address)
      return { page, asked, said }
    },
    close: async () => {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Every violation of WCAG 2.2 A and AA and of axe's best practices, with the element where it stands. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.html.slice(0, 200)}: ${node.failureSummary}`),
    )
  })
}

/** How far the body of the page can be scrolled sideways, in pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    scrollTo(100, 0)
    return scrollX
  })

/** A telephone of 360 pixels. */
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}
