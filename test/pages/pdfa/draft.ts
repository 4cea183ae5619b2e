import type { Dict, Entry, Value } from './file.ts'
import { isReference, qpdf, qpdfJson } from './file.ts'

/** A sound PDF about to be broken on purpose: its objects as qpdf's JSON, written again as a file by qpdf. */
export class Draft {
  readonly #entries: Record<string, Entry>

  constructor(bytes: Buffer) {
    this.#entries = qpdfJson(bytes)
  }

  /** The dictionary behind a reference, or the one given. */
  dict(value: Value | undefined): Dict {
    if (!isReference(value)) return (value ?? {}) as Dict
    const entry = this.#entries[`obj:${value}`]
    if (entry === undefined) throw new Error(`no object ${value}`)
    return 'stream' in entry ? entry.stream.dict : this.dict(entry.value)
  }

  get catalog(): Dict {
    const trailer = this.#entries.trailer
    return this.dict(trailer && 'value' in trailer ? (trailer.value as Dict)['/Root'] : undefined)
  }

  get info(): Dict {
    const trailer = this.#entries.trailer
    return this.dict(trailer && 'value' in trailer ? (trailer.value as Dict)['/Info'] : undefined)
  }

  get page(): Dict {
    return this.dict(this.pageReference)
  }

  get pageReference(): string {
    return (this.dict(this.catalog['/Pages'])['/Kids'] as string[])[0] ?? ''
  }

  /** The first object that is as asked, with its reference. */
  find(is: (dict: Dict) => boolean): { ref: string; dict: Dict } {
    for (const [name, entry] of Object.entries(this.#entries)) {
      const value = 'stream' in entry ? entry.stream.dict : entry.value
      if (
        name !== 'trailer' &&
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        is(value)
      )
        return { ref: name.slice(4), dict: value }
    }
    throw new Error('no such object')
  }

  add(value: Value): string {
    const number =
      1 + Math.max(...Object.keys(this.#entries).map(name => Number(/\d+/u.exec(name)?.[0] ?? 0)))
    this.#entries[`obj:${number} 0 R`] = { value }
    return `${number} 0 R`
  }

  addStream(dict: Dict, data: string | Buffer): string {
    const ref = this.add(null)
    this.#entries[`obj:${ref}`] = { stream: { dict, data: Buffer.from(data).toString('base64') } }
    return ref
  }

  /** Changes the data of a stream. */
  edit(ref: Value | undefined, change: (data: Buffer) => Buffer): void {
    const entry = this.#entries[`obj:${ref}`]
    if (entry === undefined || !('stream' in entry)) throw new Error(`no stream ${ref}`)
    entry.stream.data = change(Buffer.from(entry.stream.data, 'base64')).toString('base64')
  }

  /** The same, of a stream that is text. */
  rewrite(ref: Value | undefined, change: (text: string) => string): void {
    this.edit(ref, data => Buffer.from(change(data.toString('latin1')), 'latin1'))
  }

  rewriteMetadata(change: (xmp: string) => string): void {
    this.edit(this.catalog['/Metadata'], data => Buffer.from(change(data.toString())))
  }

  /** Draws on the first page what nobody has to hear of. */
  draw(operators: string): void {
    this.rewrite(this.page['/Contents'], text => `${text}\n/Artifact BMC\n${operators}\nEMC\n`)
  }

  /** Enters a resource of the first page. */
  resource(kind: string, name: string, value: Value): void {
    const resources = this.dict(this.page['/Resources'])
    const of = this.dict(resources[kind] ?? {})
    of[name] = value
    resources[kind] = isReference(resources[kind]) ? (resources[kind] ?? null) : of
  }

  /** Reference of the output profile. */
  get outputProfile(): Value | undefined {
    return this.dict((this.catalog['/OutputIntents'] as Value[])[0])['/DestOutputProfile']
  }

  /** The first link. */
  get link(): Dict {
    return this.find(dict => dict['/Subtype'] === '/Link' && dict['/Type'] === '/Annot').dict
  }

  bytes(): Buffer {
    const qpdfKey = [
      {
        jsonversion: 2,
        pdfversion: '1.7',
        pushedinheritedpageresources: false,
        calledgetallpages: false,
        maxobjectid: 0,
      },
      this.#entries,
    ]
    const json = Buffer.from(JSON.stringify({ version: 2, qpdf: qpdfKey }))
    return qpdf(json, 'in.json', path => [
      '--json-input',
      path,
      '--newline-before-endstream',
      '--stream-data=preserve',
      '--object-streams=disable',
      '-',
    ]).stdout
  }
}
