import renderer, {
  type Inline,
  type PdfKitDocument,
  type SetLine,
  type StructureElement,
} from 'pdfmake/js/Renderer.js'
import { lead } from './pdf-bookmarks.ts'
import type { Mark } from './pdf-marks.ts'

/**
 * Gives the document the structure that its lines are marked with; importing the file is enough.
 *
 * pdfmake's `tagged` sets the flag and leaves the structure tree empty, a false claim. Here every line is drawn as content
 * of its element, a link to a note as an element of its own; rules, page numbers and repeated table heads are artifacts.
 */
type Renderer = InstanceType<typeof renderer.default>
const { renderPages, renderLine, renderVector, renderSVG } = renderer.default.prototype
const structures = new WeakMap<PdfKitDocument, Structure>()

/** Pages by element, as they were last laid out. pdfmake's own positions are those before a row moves to the next page. */
const pageNumbers = new WeakMap<Mark, number>()

/** The page on which an element begins, from 0; -1 for one that was never laid out. */
export const pageOf = (mark: Mark): number => pageNumbers.get(mark) ?? -1

interface Structure {
  readonly elements: ReadonlyMap<Mark, StructureElement>
  /** Lines drawn so far, by their pieces: a head that is drawn again on the next page shares them. */
  readonly drawn: WeakSet<readonly Inline[]>
  /** Words of the link that is being drawn. */
  link: string
}

renderer.default.prototype.renderPages = function renderMarkedPages(pages) {
  const lines = pages.flatMap((page, number) =>
    page.items.flatMap(({ type, item }) => {
      if (type !== 'line') return []
      const line = item as SetLine
      const mark = line.inlines[0]?.mark
      if (mark && !pageNumbers.has(mark)) pageNumbers.set(mark, number)
      return [line]
    }),
  )
  const first = lines.flatMap(line => line.inlines[0]?.mark ?? [])[0]
  if (first === undefined) return renderPages.call(this, pages)
  const document = this.pdfDocument
  const elements = new Map<Mark, StructureElement>()
  const top = element(rootOf(first), document, elements)
  const structure: Structure = { elements, drawn: new WeakSet(), link: '' }
  structures.set(document, structure)
  identify(elements, document)
  const { goTo } = document
  // pdfkit forgets to enter a link to a place in the document into its structure.
  document.goTo = (x, y, width, height, name) => {
    const structParent = document._currentStructureElement
    const options = structParent ? { structParent, Contents: new String(structure.link) } : {}
    return goTo.call(document, x, y, width, height, name, options)
  }
  renderPages.call(this, pages)
  lead(document.outline, this.outlineMap)
  document.addStructure(top)
  top.end()
}

const rootOf = (mark: Mark): Mark => (mark.parent === null ? mark : rootOf(mark.parent))

function element(
  mark: Mark,
  document: PdfKitDocument,
  elements: Map<Mark, StructureElement>,
): StructureElement {
  const made = document.struct(mark.role, attributes(mark))
  elements.set(mark, made)
  for (const child of mark.children) made.add(element(child, document, elements))
  return made
}

/** Gives every note a name of its own, which PDF/UA asks for, in the tree that leads from names to elements. */
function identify(elements: ReadonlyMap<Mark, StructureElement>, document: PdfKitDocument): void {
  const notes = [...elements].filter(([{ role }]) => role === 'Note')
  const names = notes.flatMap(([, { dictionary }], i) => {
    const id = new String(`note-${String(i + 1).padStart(6, '0')}`)
    dictionary.data.ID = id
    return [id, dictionary]
  })
  if (names.length > 0) document.getStructTreeRoot().data.IDTree = { Names: names }
}

function attributes({ role, alternative }: Mark) {
  if (role === 'TH') return { scope: 'Column' }
  return alternative === undefined ? {} : { alt: alternative }
}

renderer.default.prototype.renderLine = function renderMarkedLine(line, x, y) {
  const document = this.pdfDocument
  const structure = structures.get(document)
  if (structure === undefined) return renderLine.call(this, line, x, y)
  if (line.inlines.every(inline => inline.text === '')) {
    return asArtifact(document, 'Layout', () => drawText(this, line, x, y))
  }
  const mark = line.inlines[0]?.mark
  const parent = mark && structure.elements.get(mark)
  if (parent === undefined || structure.drawn.has(line.inlines)) {
    return asArtifact(document, 'Pagination', () => drawText(this, line, x, y))
  }
  structure.drawn.add(line.inlines)
  for (const part of parts(line)) {
    const link = part.inlines[0]?.linkToDestination ? document.struct('Link') : null
    if (link) parent.add(link)
    const target = link ?? parent
    const content = document.markStructureContent(link ? 'Link' : (mark?.role ?? 'P'))
    document._currentStructureElement = target
    structure.link = part.inlines.map(({ text }) => text).join('')
    drawText(this, part, x, y)
    document._currentStructureElement = null
    document.endMarkedContent()
    target.add(content)
    link?.end()
  }
}

renderer.default.prototype.renderVector = function renderRule(vector) {
  asArtifact(this.pdfDocument, 'Layout', () => renderVector.call(this, vector))
}

/** The line itself. pdfmake sets the colour of every piece by filling a path that is not there. */
function drawText(renderer: Renderer, line: SetLine, x: number, y: number): void {
  const document = renderer.pdfDocument
  const { fill } = document
  document.fill = color => (color === undefined ? fill.call(document) : document.fillColor(color))
  renderLine.call(renderer, line, x, y)
  document.fill = fill
}

/** A picture is a figure with its words; without a mark it is the number of a turned page. */
renderer.default.prototype.renderSVG = function renderMarkedPicture(svg) {
  const document = this.pdfDocument
  const figure = svg.mark && structures.get(document)?.elements.get(svg.mark)
  if (figure === undefined) {
    return asArtifact(document, 'Pagination', () => renderSVG.call(this, svg))
  }
  const content = document.markStructureContent('Figure')
  renderSVG.call(this, svg)
  document.endMarkedContent()
  const { x, y, _width: width, _height: height } = svg
  const foot = document.page.height - y - height
  figure.dictionary.data.A = { O: 'Layout', Placement: 'Block', BBox: [x, foot, x + width, foot + height] }
  figure.add(content)
}

function asArtifact(document: PdfKitDocument, type: 'Pagination' | 'Layout', draw: () => void): void {
  const structured = structures.has(document)
  if (structured) document.markContent('Artifact', { type })
  draw()
  if (structured) document.endMarkedContent()
}

/** The line cut where a link begins or ends; every part stands as high as the whole. */
function parts(line: SetLine): SetLine[] {
  const groups: Inline[][] = []
  for (const inline of line.inlines) {
    const last = groups.at(-1)
    if (last && last[0]?.linkToDestination === inline.linkToDestination) last.push(inline)
    else groups.push([inline])
  }
  if (groups.length === 1) return [line]
  const [height, ascender] = [line.getHeight(), line.getAscenderHeight()]
  return groups.map((inlines, i) => {
    const part = Object.assign(Object.create(Object.getPrototypeOf(line)), line, {
      inlines,
      getHeight: () => height,
      getAscenderHeight: () => ascender,
    })
    return i === 0 ? part : Object.assign(part, { id: undefined, _outline: undefined })
  })
}
