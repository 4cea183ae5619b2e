/** The parts of pdfmake 0.3.11 below its public face, as far as render uses them. */

declare module 'pdfmake/js/Printer.js' {
  import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'

  interface EmbeddedFile {
    readonly Type: string
    readonly Params: { CheckSum: Uint8Array }
  }
  export interface PdfKitDocument extends NodeJS.ReadableStream {
    readonly info: {
      readonly Title?: string
      readonly Author?: string
      readonly Subject?: string
      readonly Creator: string
      readonly Producer: string
      readonly CreationDate: Date
      readonly ModDate: Date
    }
    _addInfo: () => void
    appendXML(xml: string): void
    ref: (data: EmbeddedFile) => object
    file(
      bytes: Uint8Array,
      options: {
        readonly name: string
        readonly type: string
        readonly relationship: string
        readonly creationDate: Date
        readonly modifiedDate: Date
      },
    ): object
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
  type Item = Readonly<Record<string, unknown>> | string
  class TextBreaker {
    getBreaks: (texts: Item | readonly Item[]) => Record<string, unknown>[]
  }
  const module: { readonly default: typeof TextBreaker }
  export default module
}

declare module 'pdfmake/js/TextInlines.js' {
  interface Measured {
    readonly setWidth?: number
  }
  class TextInlines {
    widthOfText(text: string, inline: Measured): number
  }
  const module: { readonly default: typeof TextInlines }
  export default module
}

declare module 'pdfmake/js/Line.js' {
  class Line {
    readonly inlines: readonly Record<string, unknown>[]
    readonly newLineForced?: boolean
    hasEnoughSpaceForInline(): boolean
  }
  const module: { readonly default: typeof Line }
  export default module
}

declare module 'pdfmake/js/Renderer.js' {
  type Mark = import('./pdf-marks.ts').Mark

  export interface StructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> }
    add(child: StructureElement | StructureContent): void
    end(): void
  }
  interface StructureContent {
    readonly refs: readonly object[]
  }
  export interface Outline {
    readonly children: readonly Outline[]
    readonly outlineData: { Dest?: object; Count?: number }
  }
  export interface PdfKitDocument {
    readonly outline: Outline
    _currentStructureElement: StructureElement | null
    readonly page: { readonly height: number }
    goTo(
      x: number,
      y: number,
      width: number,
      height: number,
      name: string,
      options?: { readonly structParent?: StructureElement; readonly Contents?: object },
    ): unknown
    fill: (color?: string) => unknown
    fillColor(color: string): unknown
    getStructTreeRoot(): { readonly data: { IDTree?: { readonly Names: readonly object[] } } }
    struct(type: string, options?: { readonly scope?: string; readonly alt?: string }): StructureElement
    addStructure(element: StructureElement): void
    markContent(tag: string, options: { readonly type: string }): void
    markStructureContent(tag: string): StructureContent
    endMarkedContent(): void
  }
  export interface Inline {
    readonly text: string
    readonly mark?: Mark
    readonly linkToDestination?: string
  }
  export interface SetLine {
    readonly inlines: readonly Inline[]
    getHeight(): number
    getAscenderHeight(): number
  }
  interface Page {
    readonly items: readonly { readonly type: string; readonly item: unknown }[]
  }
  class Renderer {
    readonly pdfDocument: PdfKitDocument
    readonly outlineMap: Readonly<Record<string, Outline>>
    renderPages(pages: readonly Page[]): void
    renderLine(line: SetLine, x: number, y: number): void
    renderVector(vector: object): void
    renderSVG(svg: {
      readonly mark?: Mark
      readonly x: number
      readonly y: number
      readonly _width: number
      readonly _height: number
    }): void
  }
  const module: { readonly default: typeof Renderer }
  export default module
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  /** The lines of a page's text, and what is to be free above the next of them, in points. */
  export interface Grid {
    readonly pitch: number
    readonly air: number
  }
  export interface LaidNode {
    /** Height of a picture that may stand further down. */
    readonly floats?: number
    /** Height of a line of the text around it. */
    readonly line?: number
    /** Below it the text goes on at a line of its grid. */
    readonly grid?: Grid | undefined
    /** Above what is divided among pages: how high it is in all, and the air below a text. */
    readonly begins?: { readonly height: number; readonly air: number }
    readonly opening?: { readonly kind: 'may' | 'must'; readonly lines: number }
  }
  export interface Leaf {
    /** Of running text: the height of its lines. */
    readonly company?: number
    readonly id?: string | undefined
    readonly outline?: boolean | undefined
    readonly _inlines: readonly { readonly lineEnd?: boolean }[]
  }
  interface Container extends LaidNode {
    readonly stack: readonly LaidNode[]
    readonly positions: readonly object[]
  }
  export interface Context {
    readonly availableHeight: number
    readonly y: number
    readonly pageMargins: { readonly top: number }
    moveDown(points: number): void
  }
  class LayoutBuilder {
    readonly writer: { context(): Context; moveToNextPage(): void }
    processVerticalContainer(node: Container): void
    processLeaf(node: Leaf): void
  }
  const module: { readonly default: typeof LayoutBuilder }
  export default module
}
