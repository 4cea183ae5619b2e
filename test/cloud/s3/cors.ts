import type { Bucket } from './buckets.ts'
import { S3Failure } from './failure.ts'
import type { Reply, S3Request } from './request.ts'

/** What a browser may read of an answer: a bucket with CORS takes POST from any origin, as a page opened from disk needs. */
export const corsHeaders = (bucket: Bucket | undefined, method: string, origin: string | undefined) =>
  bucket?.options.cors && origin !== undefined && method === 'POST'
    ? {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'POST',
        'access-control-expose-headers': 'ETag, x-amz-version-id',
        vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
      }
    : {}

/** Answers a browser's question before a request from another origin. */
export const preflight = (bucket: Bucket | undefined, { headers }: S3Request): Reply => {
  const allowed = corsHeaders(bucket, headers['access-control-request-method'] ?? '', headers.origin)
  if (Object.keys(allowed).length === 0)
    throw new S3Failure('AccessForbidden', 'CORSResponse: This CORS request is not allowed.')
  const asked = headers['access-control-request-headers']
  return {
    status: 200,
    headers: { ...allowed, ...(asked === undefined ? {} : { 'access-control-allow-headers': asked }) },
  }
}
