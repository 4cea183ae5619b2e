import { join } from 'node:path'
import { expect, it } from 'vitest'
import { editions, letters } from '../editions.ts'
import { soundFile } from './base.ts'
import { complaints } from './check.ts'
import { readPdf, readPdfFile, text } from './file.ts'

const files = [
  ...Object.entries(editions).map(([name, folder]) => [`the bulletin ${name}`, join(folder, 'bulletin.pdf')]),
  ...Object.entries(letters).map(([name, folder]) => [`the letter ${name}`, join(folder, 'letter.pdf')]),
]

it.each(files)('%s keeps to every rule of PDF/A-3a and PDF/UA-1 that is checked', (_, path) => {
  expect(Object.fromEntries(complaints(readPdfFile(path ?? '')))).toEqual({})
})

it('holds where a name is written with what XML takes for its own', async () => {
  const file = readPdf(await soundFile({ agency: '临河市教育局<A&B>' }))
  expect(Object.fromEntries(complaints(file))).toEqual({})
  expect(text(file.dict(file.trailer['/Info'])['/Author'])).toBe('临河市教育局<A&B>')
})
