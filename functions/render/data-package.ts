import { createHash } from 'node:crypto'
import type { PageStyle } from '../declare/page.ts'
import type { Bulletin, OutFile, Table } from '../model.ts'
import { columnTitle, isNumeric, markedTitle, wordsForNone } from './tables.ts'

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * The files as a Frictionless Data Package (v1): what each holds, its schema, length and hash; beside that, the forms that
 * all come from and what the words mean that stand in place of a number. `tables` as the data files have them, by path.
 */
export function dataPackage(
  bulletin: Bulletin,
  files: readonly OutFile[],
  tables: ReadonlyMap<string, Table>,
  style: PageStyle,
): string {
  const { dataPackage: words, language } = style.words
  const title = markedTitle(bulletin, style)
  return `${JSON.stringify(
    {
      profile: 'data-package',
      name: `${words.name}-${bulletin.year}`,
      title,
      ...(bulletin.sample ? { sample: true } : {}),
      description: words.description,
      version: String(bulletin.year),
      created: `${bulletin.date}T00:00:00Z`,
      languages: [language],
      keywords: words.keywords,
      licenses: [words.licence],
      ...(bulletin.sources ? { sources: bulletin.sources.map(({ form }) => ({ title: form })) } : {}),
      missingValueMeanings: style.words.data.meanings.map(({ word, meaning }) => ({ value: word, meaning })),
      contributors: [{ title: bulletin.agency, role: 'publisher' }],
      resources: files.map(file => resource(file, tables.get(file.path), bulletin, style)),
    },
    null,
    2,
  )}\n`
}

function resource(file: OutFile, table: Table | undefined, bulletin: Bulletin, style: PageStyle) {
  const { figures, table: tableWords } = style.words.dataPackage
  const isFigures = file.path === 'figures.json'
  const name = file.path
    .replace(/^tables\//u, '')
    .replace(/\.csv$/u, '')
    .replace(/[^a-z0-9-]/gu, '-')
  const text = /\.(csv|json|html)$/u.test(file.path)
  return {
    name,
    path: file.path,
    title: table?.title ?? (isFigures ? figures.title : markedTitle(bulletin, style)),
    ...(table ? { description: [tableWords, ...table.notes].join('') } : {}),
    ...(isFigures ? { description: figures.description } : {}),
    ...(table ? { profile: 'tabular-data-resource' } : {}),
    format: file.path.slice(file.path.lastIndexOf('.') + 1),
    mediatype: file.mediaType,
    ...(text ? { encoding: 'utf-8' } : {}),
    bytes: file.bytes.length,
    hash: `sha256:${sha256(file.bytes)}`,
    ...(table
      ? {
          dialect: {
            delimiter: ',',
            lineTerminator: '\r\n',
            quoteChar: '"',
            doubleQuote: true,
            header: true,
          },
          schema: schema(table, style),
        }
      : {}),
    ...(isFigures ? { schema: { fields: figureFields(figures.fields, bulletin) } } : {}),
  }
}

function schema(table: Table, style: PageStyle) {
  return {
    fields: table.columns.map((column, i) => ({
      name: columnTitle(column, style),
      type: isNumeric(table, i) ? 'number' : 'string',
      ...(column.description === undefined ? {} : { description: column.description }),
      ...(column.indicator === undefined ? {} : { indicator: column.indicator }),
      ...(column.unit === '' ? {} : { unit: column.unit }),
    })),
    missingValues: ['', ...wordsForNone(table)],
  }
}

/** The nested parts are objects; exact values are strings, which no reader turns into floating point. */
function figureFields(fields: Readonly<Record<string, string>>, { sample }: Bulletin) {
  const types: Readonly<Record<string, string>> = {
    answered: 'object',
    previous: 'object',
    change: 'object',
    basis: 'array',
    sample: 'boolean',
  }
  return Object.entries(fields)
    .filter(([name]) => sample || name !== 'sample')
    .map(([name, description]) => ({ name, type: types[name] ?? 'string', description }))
}
