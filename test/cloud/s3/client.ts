import { createHmac } from 'node:crypto'
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'

/** Sample keys of a temporary credential; they open nothing but the local server. */
export const clerk = {
  accessKeyId: 'SAMPLECLERK',
  secretAccessKey: 'sample-secret',
  sessionToken: 'sample-token',
} as const

/** The real SDK pointed at a local server; without retries, so that the first answer is seen. */
export const clientOf = (endpoint: string, config: S3ClientConfig = {}): S3Client =>
  new S3Client({
    endpoint,
    region: 'cn-north-1',
    forcePathStyle: true,
    credentials: clerk,
    maxAttempts: 1,
    ...config,
  })

/** A presigned URL, signed by the SDK's own signer; `expiresIn` in seconds. */
export const presigned = async (
  client: S3Client,
  endpoint: string,
  method: 'GET' | 'PUT',
  path: string,
  expiresIn: number,
  signingDate: Date,
): Promise<string> => {
  const { hostname, port } = new URL(endpoint)
  const signer = await client.config.signer({
    name: 'sigv4',
    signingName: 's3',
    signingRegion: 'cn-north-1',
    properties: {},
  })
  if (!('presign' in signer) || typeof signer.presign !== 'function')
    throw new Error('This signer cannot presign.')
  const signed = await signer.presign(
    {
      method,
      protocol: 'http:',
      hostname,
      port: Number(port),
      path,
      query: {},
      headers: { host: `${hostname}:${port}`, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    },
    { expiresIn, signingDate, unhoistableHeaders: new Set(), unsignableHeaders: new Set() },
  )
  const query = Object.entries(signed.query as Record<string, string>)
  return `${endpoint}${path}?${query.map(pair => pair.map(encodeURIComponent).join('=')).join('&')}`
}

/** A browser's form under a signed POST policy, as an upload page holds it. */
export const uploadForm = (
  conditions: readonly unknown[],
  fields: Readonly<Record<string, string>>,
  file: string,
  expiration: Date,
  secret: string = clerk.secretAccessKey,
): FormData => {
  const date = new Date().toISOString().replaceAll(/[-:]|\.\d+/gu, '')
  const scope = [date.slice(0, 8), 'cn-north-1', 's3', 'aws4_request']
  const signing = {
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': [clerk.accessKeyId, ...scope].join('/'),
    'x-amz-date': date,
    'x-amz-security-token': clerk.sessionToken,
  }
  const document = {
    expiration: expiration.toISOString(),
    conditions: [...conditions, ...Object.entries(signing).map(([name, value]) => ({ [name]: value }))],
  }
  const policy = Buffer.from(JSON.stringify(document)).toString('base64')
  const key = scope.reduce<string | Buffer>(
    (last, part) => createHmac('sha256', last).update(part).digest(),
    `AWS4${secret}`,
  )
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...signing, policy })) form.set(name, value)
  form.set('x-amz-signature', createHmac('sha256', key).update(policy).digest('hex'))
  form.set('file', new Blob([file]), 'return.csv')
  return form
}
