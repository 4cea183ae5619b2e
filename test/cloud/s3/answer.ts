import type { Bucket } from './buckets.ts'
import type { Call } from './call.ts'
import type { S3Options } from './contract.ts'
import { corsHeaders, preflight } from './cors.ts'
import { eventOf } from './events.ts'
import { S3Failure } from './failure.ts'
import { suffer } from './fault.ts'
import { type Form, formOf } from './form.ts'
import { payloadOf } from './payload.ts'
import { formSigner, postObject } from './post.ts'
import { type Reply, type S3Request, settings } from './request.ts'
import { route } from './route.ts'
import { type Signer, signerOf } from './signature.ts'

/** What requests share: the options, the buckets, the clock, and the count of changes that sequencers are made of. */
export interface World {
  readonly options: S3Options
  readonly buckets: ReadonlyMap<string, Bucket>
  readonly now: () => Date
  changes: number
}

const lastModified = ({ method, headers }: S3Request, now: Date): Date => {
  const local = method === 'PUT' || method === 'POST' ? headers['x-local-date'] : undefined
  const date = local === undefined ? now : new Date(local)
  if (Number.isNaN(date.getTime())) throw new S3Failure('InvalidArgument', 'x-local-date is no ISO date.')
  return new Date(Math.floor(date.getTime() / 1000) * 1000)
}

const callOf = (world: World, request: S3Request, signer: Signer, bucket: Bucket, now: Date): Call => {
  const { body, checksums } =
    signer.authType === 'POST' ? { body: request.raw, checksums: {} } : payloadOf(request, signer.payload)
  const may = (...[action, key, context]: Parameters<Call['must']>): boolean =>
    world.options.authorize({
      principal: signer.principal,
      action,
      bucket: bucket.name,
      key,
      context: {
        // The local server stands for an endpoint behind TLS.
        'aws:SecureTransport': 'true',
        's3:authType': signer.authType,
        's3:signatureversion': 'AWS4-HMAC-SHA256',
        's3:signatureAge': String(signer.signatureAge),
        ...context,
      },
    })
  return {
    request,
    given: settings(request),
    bucket,
    body,
    checksums,
    at: lastModified(request, now),
    must: (action, key, context) => {
      if (!may(action, key, context)) throw new S3Failure('AccessDenied', 'Access Denied')
    },
    emit: change => {
      world.changes += 1
      const { events, versioned } = bucket.options
      if (events)
        world.options.onEvent?.(
          eventOf(bucket.name, versioned ?? false, change, now, world.changes, String(request.n)),
        )
    },
  }
}

/** Answers one request; `known` hears who sent it as soon as that is known. */
export const answer = async (
  world: World,
  request: S3Request,
  known: (principal: string) => void,
): Promise<Reply> => {
  const { options } = world
  const bucket = world.buckets.get(request.bucket)
  if (request.method === 'OPTIONS') return preflight(bucket, request)
  const now = world.now()
  const type = request.headers['content-type'] ?? ''
  const form: Form | null =
    request.method === 'POST' && request.key === null && /^multipart\/form-data/iu.test(type)
      ? formOf(type, request.raw)
      : null
  const signer = form
    ? formSigner(form, options.credentials, now)
    : signerOf(request, options.credentials, now)
  known(signer.principal)
  if (!bucket) throw new S3Failure('NoSuchBucket', 'The specified bucket does not exist')
  const { n, method } = request
  const key = form ? (form.fields.get('key') ?? null) : request.key
  const fault = options.fault?.({ method, bucket: bucket.name, key, n, principal: signer.principal })
  await suffer(fault, 'before')
  const call = callOf(world, request, signer, bucket, now)
  const reply = form ? postObject(call, form, now) : route(call)
  await suffer(fault, 'after')
  return { ...reply, headers: { ...reply.headers, ...corsHeaders(bucket, method, request.headers.origin) } }
}
