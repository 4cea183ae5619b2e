import type { Column, KindName } from '../declare/column.ts'
import { type AnyForm, columnsOf } from '../declare/form.ts'

/** Field types of Frictionless Table Schema (v1) for each kind of column. */
const types: Readonly<Record<KindName, string>> = {
  'own-code': 'string',
  'school-code': 'string',
  'credit-code': 'string',
  'reporter-code': 'string',
  'region-code': 'string',
  'industry-code': 'string',
  'programme-code': 'string',
  name: 'string',
  text: 'string',
  count: 'integer',
  amount: 'number',
  year: 'year',
  month: 'yearmonth',
  date: 'date',
  choice: 'string',
  choices: 'string',
  'yes-no': 'boolean',
}

const patterns: Readonly<Partial<Record<KindName, string>>> = {
  'school-code': '^[0-9]{10}$',
  'credit-code': '^[0-9A-HJ-NP-RTUW-Y]{18}$',
  'region-code': '^[0-9]{6}$',
  'industry-code': '^[A-T][0-9]{2,4}$',
  'programme-code': '^[0-9]{6}$',
}

/** The form as Frictionless Table Schema JSON, so that a school's own program can check before it uploads. */
export function tableSchema(form: AnyForm): string {
  const columns = columnsOf(form)
  const header = (id: string): string => columns.find(column => column.id === id)?.header ?? id
  const schema = {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    name: form.id,
    title: form.name,
    fields: columns.map(field),
    ...(form.key.length > 0 ? { primaryKey: form.key.map(header) } : {}),
    missingValues: [''],
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function field(column: Column) {
  const pattern = patterns[column.kind]
  const number = column.kind === 'count' || column.kind === 'amount'
  const constraints = {
    ...(column.required ? { required: true } : {}),
    ...(number ? { minimum: 0 } : {}),
    ...(column.kind === 'choice' ? { enum: column.options } : {}),
    ...(pattern ? { pattern } : {}),
  }
  return {
    name: column.header,
    type: types[column.kind],
    ...(column.kind === 'yes-no' ? { trueValues: ['是'], falseValues: ['否'] } : {}),
    description: column.help,
    ...(column.unit ? { unit: column.unit } : {}),
    ...(column.example ? { example: column.example } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}
