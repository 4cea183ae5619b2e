import { readFileSync } from 'node:fs'
import { examine } from '../../functions/flows/examine.ts'
import { receivingWith } from '../../functions/receiving.ts'
import { csvFiles, report } from './files.ts'

/** Ours: what the receive flow does with the bytes of an upload, all checks of the form included. */
const { reading } = receivingWith(() => true)
let [rows, interns, errors] = [0, 0n, 0]
for (const { path, year, reporter } of csvFiles(process.argv[2] ?? '')) {
  const examined = examine(readFileSync(path), reporter, year, reading)
  rows += examined.rows.length
  errors += examined.rows.length === examined.rowsRead ? 0 : 1
  for (const { cells } of examined.rows) interns += BigInt(cells.interns ?? '0')
}
report(`${rows} rows, ${interns} interns, ${errors} files short`)
