import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A run of characters on a page, in points from the sheet's upper left corner as the page stands. */
export interface Placed {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

export interface ReadPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly Placed[]
  /** Runs of one baseline joined, from top to bottom. */
  readonly lines: readonly Placed[]
}

/** The pages of a PDF as another program reads them. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPage[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent({ disableNormalization: true })
    const runs = items.flatMap((item): Placed[] => {
      if (!('str' in item) || item.str === '') return []
      const [across = 0, turn = 0, , up = 0, left = 0, bottom = 0] = item.transform as number[]
      const size = Math.hypot(across, turn)
      const level = Math.abs(turn) < 1e-6 && up > 0
      return [
        { text: item.str, left, right: left + (level ? item.width : 0), baseline: height - bottom, size },
      ]
    })
    pages.push({ width, height, runs, lines: lines(runs) })
  }
  await task.destroy()
  return pages
}

function lines(runs: readonly Placed[]): Placed[] {
  const found: Placed[] = []
  for (const run of runs) {
    if (/^\[\d+\]$/u.test(run.text) && run.size < 10) continue // the raised mark of a note
    const last = found.at(-1)
    if (last && Math.abs(last.baseline - run.baseline) < 0.5 && run.left > last.left) {
      found[found.length - 1] = { ...last, text: last.text + run.text, right: run.right }
    } else found.push(run)
  }
  return found
}

/** The text of pages without page numbers and the spaces that reading puts between runs, in the order of the file. */
export const textOf = (pages: readonly ReadPage[]): string =>
  pages
    .map(page => page.runs.map(run => run.text).join(''))
    .join('')
    .replace(/\s/gu, '')
    .replace(/—\d+—/gu, '')
