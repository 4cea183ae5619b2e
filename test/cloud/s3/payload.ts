import { createHash } from 'node:crypto'
import { verified } from './checksums.ts'
import { unchunked } from './chunked.ts'
import { S3Failure } from './failure.ts'
import { type S3Request, settings } from './request.ts'

/** The bytes a request means, after its declared hash and every checksum that came with it are verified. */
export const payloadOf = (
  request: S3Request,
  declared: string,
): { body: Buffer; checksums: Readonly<Record<string, string>> } => {
  const given = settings(request)
  if (declared === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') {
    const { body, trailers } = unchunked(request.raw, given['x-amz-decoded-content-length'])
    for (const name of (given['x-amz-trailer'] ?? '').split(',').filter(text => text !== ''))
      if (trailers[name.trim().toLowerCase()] === undefined)
        throw new S3Failure('IncompleteBody', `The trailer ${name} was announced and did not come.`)
    return { body, checksums: verified(body, { ...given, ...trailers }) }
  }
  if (declared.startsWith('STREAMING-'))
    throw new S3Failure('NotImplemented', `${declared} is not kept by the local server.`)
  if (declared !== 'UNSIGNED-PAYLOAD' && createHash('sha256').update(request.raw).digest('hex') !== declared)
    throw new S3Failure(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    )
  return { body: request.raw, checksums: verified(request.raw, given) }
}
