import { createHash } from 'node:crypto'
import type { PdfKitDocument } from 'pdfmake/js/Printer.js'
import type { OutFile } from '../model.ts'

/** Puts a data file into the document, for whoever has only that; entered as its data, dated as the document. */
export function attach(document: PdfKitDocument, { path, mediaType, bytes }: OutFile, date: Date): void {
  const { ref } = document
  // pdfkit writes the digits of the check sum where its 16 bytes belong (ISO 32000-1, table 46).
  document.ref = data => {
    if (data.Type === 'EmbeddedFile') data.Params.CheckSum = createHash('md5').update(bytes).digest()
    return ref.call(document, data)
  }
  document.file(Buffer.from(bytes), {
    name: path.slice(path.lastIndexOf('/') + 1),
    type: mediaType,
    relationship: 'Data',
    creationDate: date,
    modifiedDate: date,
  })
  document.ref = ref
}
