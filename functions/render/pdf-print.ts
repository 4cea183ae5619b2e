import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import printer, { type PdfKitDocument } from 'pdfmake/js/Printer.js'
import type { Faces } from './faces.ts'
import { describe } from './pdf-metadata.ts'

/** pdfmake's printer without its downloads: a document opens no URL and, its fonts being in memory, no file. */
class OfflinePrinter extends printer.default {
  override async resolveUrls(): Promise<void> {}
}

/** The document with all pages laid out, not yet ended. */
export function layOut(definition: TDocumentDefinitions, { bytes }: Faces): Promise<PdfKitDocument> {
  const fonts = Object.fromEntries(Object.entries(bytes).map(([role, normal]) => [role, { normal }]))
  return new OfflinePrinter(fonts, null, null, () => false).createPdfKitDocument(definition)
}

/** Ends the document and gives its bytes. */
export async function bytesOf(document: PdfKitDocument): Promise<Uint8Array> {
  describe(document)
  document.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of document) chunks.push(chunk as unknown as Uint8Array)
  return Buffer.concat(chunks)
}
