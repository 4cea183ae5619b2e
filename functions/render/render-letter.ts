import type { PageStyle } from '../declare/page.ts'
import type { Letter } from '../letter.ts'
import type { OutFile } from '../model.ts'
import { sha256 } from './data-package.ts'
import { letterJson, letterText } from './letter-text.ts'
import { pdfLetter } from './pdf-letter.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Every file of a reply: PDF, plain text, its references with their exact values, and the sums of all. */
export async function renderLetter(letter: Letter, style: PageStyle): Promise<OutFile[]> {
  const files: OutFile[] = [
    { path: 'letter.pdf', mediaType: 'application/pdf', bytes: await pdfLetter(letter, style) },
    { path: 'letter.txt', mediaType: 'text/plain', bytes: encode(letterText(letter, style)) },
    { path: 'letter.json', mediaType: 'application/json', bytes: encode(letterJson(letter)) },
  ]
  const sums = files.map(file => `${sha256(file.bytes)}  ${file.path}\n`).join('')
  return [...files, { path: 'SHA256SUMS', mediaType: 'text/plain', bytes: encode(sums) }]
}
