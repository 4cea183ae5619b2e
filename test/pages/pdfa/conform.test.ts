import { expect, it } from 'vitest'
import { soundFile } from './base.ts'
import { complaints } from './check.ts'
import { readPdf, readPdfFile, text } from './file.ts'
import { pdfs } from './pdfs.ts'

it.each(pdfs)('%s keeps to every rule of PDF/A-3a and PDF/UA-1 that is checked', (_, path) => {
  expect(Object.fromEntries(complaints(readPdfFile(path)))).toEqual({})
})

it('holds where a name is written with what XML takes for its own', async () => {
  const file = readPdf(await soundFile({ agency: '临河市教育局<A&B>' }))
  expect(Object.fromEntries(complaints(file))).toEqual({})
  expect(text(file.get(file.dict(file.trailer['/Info'])['/Author']))).toBe('临河市教育局<A&B>')
})
