import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer, type World } from './answer.ts'
import { type Bucket, emptyBucket, sortedKeys } from './buckets.ts'
import type { LoggedRequest, S3Options, S3Server } from './contract.ts'
import { corsHeaders } from './cors.ts'
import { S3Failure } from './failure.ts'
import { Cut } from './fault.ts'
import { bodyOf, type Reply, requestOf, type S3Request } from './request.ts'
import { document } from './xml.ts'

const refusal = (error: unknown, path: string, n: number, now: Date): Reply => {
  // A fault of the server itself is answered as S3 answers its own, and says what it was.
  const failure = error instanceof S3Failure ? error : new S3Failure('InternalError', String(error))
  const skewed = failure.code === 'RequestTimeTooSkewed'
  return {
    status: failure.status,
    code: failure.code,
    headers: { ...failure.headers, 'content-type': 'application/xml' },
    body: document('Error', [
      ['Code', failure.code],
      ['Message', failure.message],
      ['Resource', path],
      ['ServerTime', skewed ? now.toISOString() : undefined],
      ['RequestId', String(n)],
    ]),
  }
}

/** Starts a local S3 on a free port of 127.0.0.1, path style, everything in memory. */
export const startS3 = async (options: S3Options): Promise<S3Server> => {
  const buckets = new Map<string, Bucket>()
  const requests: LoggedRequest[] = []
  const now = options.now ?? (() => new Date())
  const world: World = { options, buckets, now, changes: 0 }
  let count = 0

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    count += 1
    const n = count
    const { method = 'GET', url = '/' } = incoming
    let request: S3Request | null = null
    let principal = ''
    let reply: Reply | null = null
    try {
      const raw = await bodyOf(incoming)
      request = requestOf(incoming, raw, n)
      reply = await answer(world, request, found => {
        principal = found
      })
    } catch (error) {
      if (!(error instanceof Cut)) {
        const failed = refusal(error, request?.path ?? url, n, now())
        const cors = corsHeaders(buckets.get(request?.bucket ?? ''), method, incoming.headers.origin)
        reply = { ...failed, headers: { ...failed.headers, ...cors } }
      }
    }
    const { bucket = '', key = null } = request ?? {}
    requests.push({
      n,
      method,
      bucket,
      key,
      principal,
      status: reply?.status ?? 0,
      code: reply?.code ?? null,
    })
    if (!reply) {
      incoming.socket.destroy()
      return
    }
    const silent = method === 'HEAD' || reply.status === 204 || reply.status === 304
    outgoing.writeHead(reply.status, {
      date: now().toUTCString(),
      server: 'AmazonS3',
      'x-amz-request-id': String(n),
      ...(silent ? {} : { 'content-length': Buffer.byteLength(reply.body ?? '') }),
      ...reply.headers,
    })
    outgoing.end(silent ? undefined : reply.body)
  }

  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing))
  const listening = Promise.withResolvers<void>()
  server.once('error', listening.reject).listen(0, '127.0.0.1', listening.resolve)
  await listening.promise
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    createBucket: (name, bucketOptions = {}) => {
      if (buckets.has(name)) throw new Error(`The bucket ${name} exists.`)
      buckets.set(name, emptyBucket(name, bucketOptions))
    },
    objects: name => {
      const bucket = buckets.get(name)
      if (!bucket) throw new Error(`There is no bucket ${name}.`)
      return sortedKeys(bucket).flatMap(key => (bucket.keys.get(key) ?? []).toReversed())
    },
    close: async () => {
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      server.closeAllConnections()
      await closed.promise
    },
  }
}
