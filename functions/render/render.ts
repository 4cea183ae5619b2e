import type { PageStyle } from '../declare/page.ts'
import type { Bulletin, OutFile } from '../model.ts'
import { bulletinHtml } from './bulletin-html.ts'
import { chartSvg } from './chart-svg.ts'
import { chartsOf, chartTable } from './charts.ts'
import { dataPackage, sha256 } from './data-package.ts'
import { readFaces } from './faces.ts'
import { figuresJson } from './figures.ts'
import { pdf } from './pdf.ts'
import { points } from './pdf-sheet.ts'
import { dataTable, tableCsv, tablesOf } from './tables.ts'
import { workbook } from './workbook.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/**
 * Every file of a bulletin: PDF, web page, figures, tables, workbook, the data package that describes them, and the sums of all.
 * The same bulletin and style give the same bytes. Throws when a character has no glyph, and says where it stands.
 */
export async function render(bulletin: Bulletin, style: PageStyle): Promise<OutFile[]> {
  const charted = chartsOf(bulletin).map(chart => chartTable(chart, style))
  const tables = new Map(
    [...tablesOf(bulletin), ...charted].map(table => [
      `tables/${table.id}.csv`,
      dataTable(table, bulletin, style),
    ]),
  )
  const data: OutFile[] = [
    { path: 'figures.json', mediaType: 'application/json', bytes: encode(figuresJson(bulletin)) },
    ...[...tables].map(([path, table]) => ({
      path,
      mediaType: 'text/csv',
      bytes: encode(tableCsv(table, style)),
    })),
  ]
  const faces = await readFaces(style.fonts)
  const pictures = new Map(
    chartsOf(bulletin).map(chart => [chart.id, chartSvg(chart, points(style.sheet.textWidth), style, faces)]),
  )
  const described: OutFile[] = [
    { path: 'bulletin.pdf', mediaType: 'application/pdf', bytes: await pdf(bulletin, style, data) },
    { path: 'bulletin.html', mediaType: 'text/html', bytes: bulletinHtml(bulletin, style, pictures) },
    {
      path: 'bulletin.xlsx',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await workbook(bulletin, style),
    },
    ...data,
  ]
  const all: OutFile[] = [
    ...described,
    {
      path: 'datapackage.json',
      mediaType: 'application/json',
      bytes: encode(dataPackage(bulletin, described, tables, style)),
    },
  ]
  const sums = all.map(file => `${sha256(file.bytes)}  ${file.path}\n`).join('')
  return [...all, { path: 'SHA256SUMS', mediaType: 'text/plain', bytes: encode(sums) }]
}
