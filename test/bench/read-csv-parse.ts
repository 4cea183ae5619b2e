import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { creditCodeFault } from '../../functions/codes/credit-code.ts'
import { columnsOf } from '../../functions/declare/form.ts'
import { partnerships } from '../../templates/forms/partnerships.form.ts'
import { cooperationForms } from '../../templates/forms/shared.ts'
import { csvFiles, report } from './files.ts'

/**
 * The peer: what one would write in an afternoon with csv-parse. It knows the headers to the letter and checks types,
 * required cells, codes and keys; it reads none of clerks' ways of writing, tells no places and corrects nothing.
 */
const columns = columnsOf(partnerships)
const forms = new Set<string>(cooperationForms)
const isRight = (kind: string, cell: string): boolean =>
  kind === 'count'
    ? /^\d+$/u.test(cell)
    : kind === 'amount'
      ? /^\d+(\.\d{1,2})?$/u.test(cell)
      : kind === 'month'
        ? /^\d{4}-(0[1-9]|1[0-2])$/u.test(cell)
        : kind === 'credit-code'
          ? creditCodeFault(cell) === null
          : kind !== 'choices' || cell.split('、').every(form => forms.has(form))

function text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

let [rows, interns, errors] = [0, 0n, 0]
for (const { path, reporter } of csvFiles(process.argv[2] ?? '')) {
  const [header = [], ...records] = parse(text(readFileSync(path))) as string[][]
  const at = columns.map(column => header.indexOf(column.header))
  const keys = new Set<string>()
  let right = 0
  for (const record of records) {
    const cells = at.map(i => (record[i] ?? '').trim())
    const fits = columns.every(({ kind, required }, i) =>
      cells[i] === '' ? !required : isRight(kind, cells[i] ?? ''),
    )
    const key = `${cells[1]} ${cells[4]}`
    if (!fits || cells[0] !== reporter || keys.has(key)) continue
    keys.add(key)
    right += 1
    interns += BigInt(cells[10] || '0')
  }
  rows += right
  errors += right === records.length ? 0 : 1
}
report(`${rows} rows, ${interns} interns, ${errors} files short`)
