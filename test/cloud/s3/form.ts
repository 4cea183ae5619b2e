import { S3Failure } from './failure.ts'

/** A form of multipart/form-data (RFC 7578) as S3 takes it: fields by lower-case name, then one file. */
export interface Form {
  readonly fields: ReadonlyMap<string, string>
  readonly file: { readonly name: string; readonly bytes: Buffer }
}

const malformed = (): S3Failure =>
  new S3Failure(
    'MalformedPOSTRequest',
    'The body of your POST request is not well-formed multipart/form-data.',
  )

/** Reads a form; fields after the file are ignored, as S3 does. */
export const formOf = (contentType: string, raw: Buffer): Form => {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;]+))/iu.exec(contentType) ?? []
  const boundary = quoted ?? bare
  if (boundary === undefined) throw malformed()
  const delimiter = `\r\n--${boundary}`
  const bytes = Buffer.concat([Buffer.from('\r\n'), raw])
  const fields = new Map<string, string>()
  let at = bytes.indexOf(delimiter)
  while (at >= 0) {
    const start = at + Buffer.byteLength(delimiter)
    const head = bytes.indexOf('\r\n\r\n', start)
    const next = bytes.indexOf(delimiter, start)
    if (head < 0 || next < head) break
    const headers = bytes.toString('utf8', start, head)
    const name = /;\s*name="([^"]*)"/iu.exec(headers)?.[1]?.toLowerCase()
    if (name === undefined) throw malformed()
    const content = bytes.subarray(head + 4, next)
    if (name === 'file')
      return { fields, file: { name: /filename="([^"]*)"/iu.exec(headers)?.[1] ?? '', bytes: content } }
    fields.set(name, content.toString('utf8'))
    at = next
  }
  throw new S3Failure('InvalidArgument', 'POST requires exactly one file upload per request.')
}
