import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { soundFile } from './base.ts'
import { Draft } from './draft.ts'
import { pdfs } from './pdfs.ts'

/**
 * A second opinion: PDFBox's preflight, which knows PDF/A-1b alone. What that part asks and part 3 does not is left out,
 * each with its reason; whatever else it says is a fault.
 */
const leftOut: readonly { readonly finding: RegExp; readonly why: string }[] = [
  { finding: /^7\.11\.2 : .*part must be 1/u, why: 'the file says that it is of part 3' },
  { finding: /^1\.2\.9 : .*EmbeddedFile entry/u, why: 'attached files are what part 3 is for' },
  { finding: /^1\.4\.7 : .*EmbeddedFile entry/u, why: 'the same, of their list' },
  { finding: /^3\.1\.11 : .*CIDSet entry is missing/u, why: 'CIDSet is optional since part 2' },
]

const jars = 'preflight pdfbox2 fontbox2 xmpbox commons-logging javax.activation jaxb-api'
const classPath = jars.split(' ').map(name => `/usr/share/java/${name}.jar`)

/** What preflight says of a file, apart from what is left out. */
function findings(path: string): string[] {
  const words = ['-cp', classPath.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', path]
  const { stdout, stderr } = spawnSync('java', words, { encoding: 'utf8' })
  // Every file of ours breaks part 1: without its list of errors preflight did not run.
  if (!stdout.includes('is not a valid PDF/A-1b file')) throw new Error(`preflight: ${stdout}${stderr}`)
  const found = stdout.split('\n').filter(line => /^\d+(?:\.\d+)* : /u.test(line))
  return found.filter(line => !leftOut.some(({ finding }) => finding.test(line)))
}

it.each(pdfs)('%s has no fault that PDFBox knows', (_, path) => {
  expect(findings(path)).toEqual([])
})

it('would be told by PDFBox of colours that nobody defines', async () => {
  const draft = new Draft(await soundFile())
  delete draft.catalog['/OutputIntents']
  const folder = mkdtempSync(join(tmpdir(), 'ronghe-preflight-'))
  const path = join(folder, 'broken.pdf')
  writeFileSync(path, draft.bytes())
  const found = findings(path)
  rmSync(folder, { recursive: true })
  expect(found.join('\n')).toMatch(/^2\.4\.\d : /mu)
})
