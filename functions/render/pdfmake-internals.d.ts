/** The parts of pdfmake 0.3.11 below its public face, as far as render uses them. */

declare module 'pdfmake/js/Printer.js' {
  import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'

  interface PdfKitDocument extends NodeJS.ReadableStream {
    end(): void
  }
  interface FontDescriptor {
    readonly normal: Uint8Array
  }
  class Printer {
    constructor(
      fonts: Readonly<Record<string, FontDescriptor>>,
      virtualFiles: null,
      urlResolver: null,
      localAccessPolicy: (path: string) => boolean,
    )
    createPdfKitDocument(definition: TDocumentDefinitions): Promise<PdfKitDocument>
    resolveUrls(definition: TDocumentDefinitions): Promise<void>
  }
  const module: { readonly default: typeof Printer }
  export default module
}

declare module 'pdfmake/js/TextBreaker.js' {
  interface Inline {
    text: string
    noNewLine?: boolean
    lineEnd?: boolean
    readonly noWrap?: boolean
    readonly sup?: boolean
  }
  class TextBreaker {
    getBreaks(texts: Inline | string | readonly (Inline | string)[]): Inline[]
  }
  const module: { readonly default: typeof TextBreaker }
  export default module
}
