import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { S3Options } from './contract.ts'
import { S3Failure } from './failure.ts'
import type { S3Request } from './request.ts'

/** Who signed a request, how, and when (milliseconds since signing, for s3:signatureAge). */
export interface Signer {
  readonly principal: string
  readonly authType: 'REST-HEADER' | 'REST-QUERY-STRING' | 'POST'
  readonly signatureAge: number
  /** The declared hash of the payload: hex SHA-256, UNSIGNED-PAYLOAD or STREAMING-…. */
  readonly payload: string
}

interface Claim {
  readonly credential: string
  readonly date: string
  readonly token: string | undefined
  readonly signature: string
}

const skewMs = 15 * 60_000
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest()
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/gu, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
const byCode = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** The moment of a basic ISO 8601 time (20260102T030405Z). */
export const moment = (text: string): Date => {
  const date = new Date(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u, '$1-$2-$3T$4:$5:$6Z'))
  if (!/^\d{8}T\d{6}Z$/u.test(text) || Number.isNaN(date.getTime()))
    throw new S3Failure('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header.')
  return date
}

/** Checks the signature of a string under a claim ("Signature Version 4", Amazon S3 API Reference); gives the principal. */
export const signedBy = (claim: Claim, toSign: string, credentials: S3Options['credentials']): string => {
  const [accessKeyId = '', day = '', region = '', service, end] = claim.credential.split('/')
  if (service !== 's3' || end !== 'aws4_request' || day !== claim.date.slice(0, 8))
    throw new S3Failure('AuthorizationHeaderMalformed', 'The credential scope is wrong.')
  const known = credentials(accessKeyId)
  if (!known || (known.sessionToken !== undefined && claim.token === undefined))
    throw new S3Failure(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
    )
  if (known.sessionToken !== claim.token)
    throw new S3Failure('InvalidToken', 'The provided token is malformed or otherwise invalid.')
  const key = [day, region, service, end].reduce<string | Buffer>(hmac, `AWS4${known.secretAccessKey}`)
  const expected = Buffer.from(hmac(key, toSign).toString('hex'))
  const given = Buffer.from(claim.signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new S3Failure(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
    )
  return known.principal
}

const stringToSign = (
  request: S3Request,
  signedHeaders: readonly string[],
  claim: Claim,
  payload: string,
): string => {
  if (!signedHeaders.includes('host')) throw new S3Failure('AccessDenied', 'The host header must be signed.')
  const unsigned = Object.keys(request.headers).filter(
    name => name.startsWith('x-amz-') && !signedHeaders.includes(name),
  )
  if (unsigned.length > 0)
    throw new S3Failure(
      'AccessDenied',
      `There were headers present which were not signed: ${unsigned.join(', ')}`,
    )
  const canonical = [
    request.method,
    request.path.split('/').map(encode).join('/'),
    [...request.query]
      .filter(([name]) => name !== 'X-Amz-Signature')
      .map(([name, value]) => [encode(name), encode(value)] as const)
      .sort(([a], [b]) => byCode(a, b))
      .map(pair => pair.join('='))
      .join('&'),
    ...signedHeaders.map(name => `${name}:${(request.headers[name] ?? '').trim().replaceAll(/ +/gu, ' ')}`),
    '',
    signedHeaders.join(';'),
    payload,
  ].join('\n')
  const scope = claim.credential.split('/').slice(1).join('/')
  return ['AWS4-HMAC-SHA256', claim.date, scope, createHash('sha256').update(canonical).digest('hex')].join(
    '\n',
  )
}

const byHeader = (request: S3Request, credentials: S3Options['credentials'], now: Date): Signer => {
  const [, credential = '', headers = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/u.exec(
      request.headers.authorization ?? '',
    ) ?? []
  if (credential === '')
    throw new S3Failure('AuthorizationHeaderMalformed', 'The authorization header is malformed.')
  const payload = request.headers['x-amz-content-sha256']
  if (payload === undefined)
    throw new S3Failure('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256')
  const date = request.headers['x-amz-date'] ?? ''
  const age = now.getTime() - moment(date).getTime()
  if (Math.abs(age) > skewMs)
    throw new S3Failure(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    )
  const claim = { credential, date, signature, token: request.headers['x-amz-security-token'] }
  const principal = signedBy(claim, stringToSign(request, headers.split(';'), claim, payload), credentials)
  return { principal, authType: 'REST-HEADER', signatureAge: age, payload }
}

const byQuery = (request: S3Request, credentials: S3Options['credentials'], now: Date): Signer => {
  const { query } = request
  const expires = Number(query.get('X-Amz-Expires'))
  if (query.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256' || !(expires >= 1 && expires <= 604_800))
    throw new S3Failure(
      'AuthorizationQueryParametersError',
      'X-Amz-Algorithm must be AWS4-HMAC-SHA256, and X-Amz-Expires between 1 and 604800 seconds.',
    )
  const date = query.get('X-Amz-Date') ?? ''
  const age = now.getTime() - moment(date).getTime()
  if (age < -skewMs) throw new S3Failure('AccessDenied', 'Request is not valid yet')
  if (age > expires * 1000) throw new S3Failure('AccessDenied', 'Request has expired')
  const claim = {
    credential: query.get('X-Amz-Credential') ?? '',
    date,
    signature: query.get('X-Amz-Signature') ?? '',
    token: query.get('X-Amz-Security-Token'),
  }
  const payload =
    query.get('X-Amz-Content-Sha256') ?? request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD'
  const headers = (query.get('X-Amz-SignedHeaders') ?? '').split(';')
  const principal = signedBy(claim, stringToSign(request, headers, claim, payload), credentials)
  return { principal, authType: 'REST-QUERY-STRING', signatureAge: age, payload }
}

/** Who sent a request, by its authorization header or its presigned query; one that is not signed is refused. */
export const signerOf = (request: S3Request, credentials: S3Options['credentials'], now: Date): Signer => {
  if (request.headers.authorization !== undefined) return byHeader(request, credentials, now)
  if (request.query.has('X-Amz-Signature')) return byQuery(request, credentials, now)
  throw new S3Failure('AccessDenied', 'Access Denied')
}
