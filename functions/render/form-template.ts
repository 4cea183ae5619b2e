import { stringify } from 'csv-stringify/sync'
import { type CellStyle, type DataValidation, writeXlsx } from 'hucre/xlsx'
import type { TemplateWords } from '../../templates/page/form-template.ts'
import type { Column } from '../declare/column.ts'
import { type AnyForm, columnsOf } from '../declare/form.ts'
import type { OutFile } from '../model.ts'
import { fill } from '../words.ts'
import { tableSchema } from './table-schema.ts'

/** A fixed time for files whose content does not depend on one. */
const noTime = new Date('2020-01-01T00:00:00Z')
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Everything a clerk needs for one form: the blank CSV, the workbook with drop-downs and notes, and the schema for programs. */
export async function formTemplate(form: AnyForm, words: TemplateWords): Promise<OutFile[]> {
  return [
    { path: `${form.id}.csv`, mediaType: 'text/csv', bytes: encode(blankCsv(form)) },
    {
      path: `${form.id}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await workbook(form, words),
    },
    { path: `${form.id}.schema.json`, mediaType: 'application/json', bytes: encode(tableSchema(form)) },
  ]
}

/** The header row alone, UTF-8 with BOM, which Excel and WPS open without a question. */
function blankCsv(form: AnyForm): string {
  return stringify([columnsOf(form).map(column => column.header)], { bom: true, record_delimiter: 'windows' })
}

const rowsToFill = 2000
const textFormat: CellStyle = { numFmt: '@' }
const headStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFDDE7F3' } },
  alignment: { wrapText: true, vertical: 'center' },
}

async function workbook(form: AnyForm, words: TemplateWords): Promise<Uint8Array> {
  const columns = columnsOf(form)
  const header = columns.map(column => column.header)
  const headCells = new Map(
    columns.map((column, i) => [
      `0,${i}`,
      { value: column.header, style: headStyle, comment: { author: form.name, text: note(column, words) } },
    ]),
  )
  const columnFormats = columns.map(column => ({
    width: Math.min(32, Math.max(12, 2 * column.header.length + 2)),
    ...(isNumber(column) ? {} : { style: textFormat }),
  }))
  return writeXlsx({
    properties: { created: noTime, modified: noTime },
    sheets: [
      {
        name: words.sheets.fill,
        rows: [header],
        cells: headCells,
        columns: columnFormats,
        dataValidations: columns.flatMap((column, i) => validation(column, i, words)),
        freezePane: { rows: 1 },
      },
      {
        name: words.sheets.notes,
        rows: notesRows(form, words),
        columns: [6, 30, 6, 8, 44, 44, 28].map(width => ({ width })),
      },
      {
        name: words.sheets.example,
        rows: [header, columns.map(column => column.example)],
        cells: headCells,
        columns: columnFormats,
        freezePane: { rows: 1 },
      },
    ],
  })
}

const isNumber = (column: Column): boolean => column.kind === 'count' || column.kind === 'amount'

function note(column: Column, { notes }: TemplateWords): string {
  return [
    column.help,
    `${notes.required}：${column.required ? notes.yes : notes.no}`,
    ...(column.options.length > 0 ? [`${notes.options}：${column.options.join('、')}`] : []),
    ...(column.example === '' ? [] : [`${notes.example}：${column.example}`]),
  ].join('\n')
}

function notesRows(form: AnyForm, { notes }: TemplateWords): (string | null)[][] {
  const columns = columnsOf(form)
  const header = (id: string): string => columns.find(column => column.id === id)?.header ?? id
  return [
    [fill(notes.title, { form: form.name })],
    ...notes.general.map(line => [line]),
    [form.single ? notes.single : fill(notes.key, { key: form.key.map(header).join('、') })],
    [],
    [notes.order, notes.column, notes.required, notes.unit, notes.help, notes.options, notes.example],
    ...columns.map((column, i) => [
      String(i + 1),
      column.header,
      column.required ? notes.yes : notes.no,
      column.unit ?? '',
      column.help,
      column.options.join('、'),
      column.example,
    ]),
  ]
}

function validation(column: Column, index: number, words: TemplateWords): DataValidation[] {
  const letter = String.fromCharCode(65 + index)
  const range = `${letter}2:${letter}${rowsToFill}`
  const common = { range, allowBlank: true, showErrorMessage: true }
  if (column.kind === 'choice' || column.kind === 'yes-no') {
    const values = [...column.options]
    return [{ ...common, type: 'list', values, errorTitle: words.pickTitle, errorMessage: words.pick }]
  }
  if (!isNumber(column)) return []
  const whole = column.kind === 'count'
  return [
    {
      ...common,
      type: whole ? 'whole' : 'decimal',
      operator: 'greaterThanOrEqual',
      formula1: '0',
      errorTitle: words.numberTitle,
      errorMessage: whole ? words.wholeNumber : words.decimalNumber,
    },
  ]
}
