import { S3Failure } from './failure.ts'

const incomplete = (): S3Failure =>
  new S3Failure('IncompleteBody', 'The request body terminated unexpectedly.')

/**
 * Takes the aws-chunked framing off a body and gives the trailers by lower-case name.
 * Chunks are those of STREAMING-UNSIGNED-PAYLOAD-TRAILER, which the SDK sends for streams.
 */
export const unchunked = (
  framed: Buffer,
  decodedLength: string | undefined,
): { body: Buffer; trailers: Readonly<Record<string, string>> } => {
  let at = 0
  const line = (): string => {
    const end = framed.indexOf('\r\n', at)
    if (end < 0) throw incomplete()
    const found = framed.toString('latin1', at, end)
    at = end + 2
    return found
  }
  const chunks: Buffer[] = []
  for (;;) {
    const size = line()
    if (!/^[0-9a-f]+$/iu.test(size)) throw incomplete()
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    if (at + length > framed.length) throw incomplete()
    chunks.push(framed.subarray(at, at + length))
    at += length
    if (line() !== '') throw incomplete()
  }
  const trailers: Record<string, string> = {}
  while (at < framed.length) {
    const trailer = line()
    const colon = trailer.indexOf(':')
    if (colon > 0) trailers[trailer.slice(0, colon).trim().toLowerCase()] = trailer.slice(colon + 1).trim()
  }
  const body = Buffer.concat(chunks)
  if (decodedLength === undefined || Number(decodedLength) !== body.length) throw incomplete()
  return { body, trailers }
}
