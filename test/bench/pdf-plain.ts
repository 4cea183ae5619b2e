import { readFileSync } from 'node:fs'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import printer from 'pdfmake/js/Printer.js'
import type { Block } from '../../functions/model.ts'
import { pageStyle } from '../../templates/page/style.ts'
import { report } from './files.ts'
import { blocks, longBulletin, words } from './long-bulletin.ts'

/** The peer: the same text and tables with the same fonts through pdfmake as it comes, untagged, no rules of the page. */
const bulletin = longBulletin()
const font = (role: keyof typeof pageStyle.fonts) => ({ normal: readFileSync(pageStyle.fonts[role]) })

function plain(block: Block): Content {
  switch (block.kind) {
    case 'paragraph':
      return block.spans.map(span => span.text).join('')
    case 'heading':
      return { text: block.text, font: 'HeiTi' }
    case 'list':
      return { ul: block.items.map(item => item.map(span => span.text).join('')) }
    case 'table':
      return {
        table: {
          headerRows: 1,
          body: [
            block.table.columns.map(column => column.title),
            ...block.table.rows.map(row => row.map(cell => cell.text)),
          ],
        },
      }
    default:
      return ''
  }
}

const definition: TDocumentDefinitions = {
  pageSize: 'A4',
  defaultStyle: { font: 'FangSong', fontSize: 12 },
  content: [
    ...bulletin.title,
    ...bulletin.sections.flatMap(section => section.heading ?? ''),
    ...blocks(bulletin).map(plain),
  ],
}
const fonts = { FangSong: font('FangSong'), HeiTi: font('HeiTi') }
class Offline extends printer.default {
  override async resolveUrls(): Promise<void> {}
}
const document = await new Offline(fonts, null, null, () => false).createPdfKitDocument(definition)
document.end()
let bytes = 0
for await (const chunk of document) bytes += chunk.length
if (bytes === 0) throw new Error('no PDF')
report(words(bulletin))
