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

/** How much wider than its screen a page is, in pixels. A telephone would not scroll but show all of it smaller. */
export async function sideways(page: Page): Promise<number> {
  const screen = page.viewportSize()?.width ?? 0
  return (await page.evaluate(() => document.documentElement.scrollWidth)) - screen
}

/** What reaches over the edge of the screen outside of the frames that scroll, and texts that their boxes cut off. */
export const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    return [...document.querySelectorAll('body *')]
      .filter(element => !element.closest('.hidden, .skip, svg') && !element.closest('.scroll > *'))
      .filter(element => {
        const { left, right, width: own } = element.getBoundingClientRect()
        const over = own > 0 && (left < -1 || right > width + 1)
        const cuts = !element.matches('.scroll') && getComputedStyle(element).overflow !== 'visible'
        return over || (cuts && element.scrollWidth > element.clientWidth + 1)
      })
      .map(element => `${element.tagName} ${element.textContent?.slice(0, 40)}`)
  })

/** Distances between lines, letters and words that a page must bear without loss (WCAG 2.2, 1.4.12). */
export const spread = (page: Page): Promise<unknown> =>
  page.addStyleTag({
    content:
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
  })

/** A telephone of 360 pixels. */
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}

/** A screen of 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10). */
export const zoomed: BrowserContextOptions = { viewport: { width: 320, height: 256 } }

const dark = { colorScheme: 'dark' } as const
const forced = { forcedColors: 'active' } as const
/** How readers look at a page. */
export const screens: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['a wide screen', {}],
  ['a dark screen', dark],
  ['a telephone', phone],
  ['a dark telephone', { ...phone, ...dark }],
  ['a screen at 400 %', zoomed],
  ['a screen of high contrast', forced],
  ['a dark screen of high contrast', { ...forced, ...dark }],
]
