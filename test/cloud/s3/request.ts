import type { IncomingMessage } from 'node:http'
import { S3Failure } from './failure.ts'

/** A request as it came: path style, names decoded, header names in lower case, the body still in its framing. */
export interface S3Request {
  readonly n: number
  readonly method: string
  readonly path: string
  readonly bucket: string
  readonly key: string | null
  readonly query: ReadonlyMap<string, string>
  readonly headers: Readonly<Record<string, string>>
  readonly raw: Buffer
}

/** An answer; `code` is S3's error code when it is a refusal. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Buffer | string
  readonly code?: string
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new S3Failure('InvalidURI', "Couldn't parse the specified URI.")
  }
}

/** Reads a request to its end. */
export const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(incoming as AsyncIterable<Buffer>))

/** Takes the line and headers of a request apart. */
export const requestOf = (incoming: IncomingMessage, raw: Buffer, n: number): S3Request => {
  const url = incoming.url ?? '/'
  const mark = url.indexOf('?')
  const path = decoded(mark < 0 ? url : url.slice(0, mark))
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?([\s\S]*)$/u.exec(path) ?? []
  if (Buffer.byteLength(key) > 1024) throw new S3Failure('KeyTooLongError', 'Your key is too long.')
  const query = new Map(
    (mark < 0 ? '' : url.slice(mark + 1))
      .split('&')
      .filter(pair => pair !== '')
      .map(pair => {
        const [name = '', ...value] = pair.replaceAll('+', ' ').split('=')
        return [decoded(name), decoded(value.join('='))] as const
      }),
  )
  const headers = Object.fromEntries(
    Object.entries(incoming.headersDistinct).map(([name, values = []]) => [
      name,
      Buffer.from(values.join(','), 'latin1').toString('utf8'),
    ]),
  )
  return {
    n,
    method: incoming.method ?? 'GET',
    path,
    bucket,
    key: key === '' ? null : key,
    query,
    headers,
    raw,
  }
}

/** Headers, and those a presigned URL carries in its query instead (x-amz-checksum-…, x-amz-meta-…). */
export const settings = (request: S3Request): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    [...request.query]
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => name.startsWith('x-amz-')),
  ),
  ...request.headers,
})
