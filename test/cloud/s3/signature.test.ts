import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clerk, clientOf, presigned, uploadForm } from './client.ts'
import type { S3Event, S3Server } from './contract.ts'
import { startS3 } from './server.ts'

const hour = 3_600_000
const path = '/incoming/incoming/2026/r/%E8%A1%A8%201.csv'
let server: S3Server
let client: S3Client
let events: S3Event[]
let ahead: number

beforeEach(async () => {
  ahead = 0
  events = []
  server = await startS3({
    now: () => new Date(Date.now() + ahead),
    credentials: id => (id === clerk.accessKeyId ? { ...clerk, principal: 'role/clerk' } : null),
    authorize: () => true,
    onEvent: event => events.push(event),
  })
  server.createBucket('incoming', { versioned: true, cors: true, events: true })
  server.createBucket('records')
  client = clientOf(server.url)
})
afterEach(async () => {
  client.destroy()
  await server.close()
})

const code = async (response: Response): Promise<string> =>
  /<Code>(\w+)<\/Code>/u.exec(await response.text())?.[1] ?? String(response.status)
const list = (credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }) =>
  clientOf(server.url, { credentials })
    .send(new ListObjectsV2Command({ Bucket: 'incoming' }))
    .then(
      () => 'listed',
      error => error.name,
    )

describe('a signature', () => {
  it('needs the right secret, a known key and its session token', async () => {
    const { accessKeyId, secretAccessKey } = clerk
    expect(await list(clerk)).toBe('listed')
    expect(await list({ ...clerk, secretAccessKey: 'wrong' })).toBe('SignatureDoesNotMatch')
    expect(await list({ ...clerk, accessKeyId: 'NOBODY' })).toBe('InvalidAccessKeyId')
    expect(await list({ ...clerk, sessionToken: 'other' })).toBe('InvalidToken')
    expect(await list({ accessKeyId, secretAccessKey })).toBe('InvalidAccessKeyId')
    expect(await code(await fetch(`${server.url}/incoming?list-type=2`))).toBe('AccessDenied')
  })

  it('covers the body, the headers and the query', async () => {
    const changed = (
      step: (request: { headers: Record<string, string>; query: object; body: unknown }) => void,
    ) => {
      const forger = clientOf(server.url)
      forger.middlewareStack.add(
        next => args => {
          step(args.request as Parameters<typeof step>[0])
          return next(args)
        },
        { step: 'deserialize', priority: 'low' },
      )
      return forger
        .send(
          new PutObjectCommand({ Bucket: 'incoming', Key: 'k', Body: 'honest', Metadata: { form: 'f1' } }),
        )
        .catch(error => error.name)
    }
    expect(await changed(request => Object.assign(request, { body: 'forged' }))).toBe(
      'XAmzContentSHA256Mismatch',
    )
    expect(await changed(({ headers }) => Object.assign(headers, { 'x-amz-meta-form': 'f2' }))).toBe(
      'SignatureDoesNotMatch',
    )
    expect(await changed(({ headers }) => Object.assign(headers, { 'x-amz-meta-more': '1' }))).toBe(
      'AccessDenied',
    )
    expect(await changed(({ query }) => Object.assign(query, { versionId: '1' }))).toBe(
      'SignatureDoesNotMatch',
    )
    expect(server.objects('incoming')).toEqual([])
  })

  it('made by a wrong clock is refused, and the SDK sets its clock by the answer', async () => {
    ahead = hour
    expect(await list(clerk)).toBe('RequestTimeTooSkewed')
    const patient = clientOf(server.url, { maxAttempts: 2 })
    await patient.send(new PutObjectCommand({ Bucket: 'incoming', Key: 'k', Body: 'x' }))
    expect(server.requests.map(request => request.code)).toEqual([
      'RequestTimeTooSkewed',
      'RequestTimeTooSkewed',
      null,
    ])
  })
})

describe('a presigned URL', () => {
  it('puts and gets until it expires, and nothing else', async () => {
    const put = await presigned(client, server.url, 'PUT', path, 60, new Date())
    expect((await fetch(put, { method: 'PUT', body: '一' })).status).toBe(200)
    const get = await presigned(client, server.url, 'GET', path, 60, new Date())
    expect(await (await fetch(get)).text()).toBe('一')
    expect(await code(await fetch(get, { method: 'DELETE' }))).toBe('SignatureDoesNotMatch')
    expect(await code(await fetch(get.replace('%201.csv', '%202.csv')))).toBe('SignatureDoesNotMatch')
    expect(await code(await fetch(get.replace('X-Amz-Expires=60', 'X-Amz-Expires=600')))).toBe(
      'SignatureDoesNotMatch',
    )
    ahead = 61_000
    expect(await code(await fetch(get))).toBe('AccessDenied')
    expect(await code(await fetch(put, { method: 'PUT', body: '二' }))).toBe('AccessDenied')
    expect(server.objects('incoming').map(({ bytes }) => bytes.toString())).toEqual(['一'])
  })
})

describe('a form under a signed policy', () => {
  const conditions = [
    { bucket: 'incoming' },
    ['starts-with', '$key', 'incoming/2026/r/'],
    ['eq', '$success_action_status', '201'],
    ['content-length-range', 1, 20],
  ]
  // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own placeholder
  const fields = { key: 'incoming/2026/r/${filename}', success_action_status: '201' }
  const soon = () => new Date(Date.now() + hour)
  const post = (body: FormData, bucket = 'incoming') =>
    fetch(`${server.url}/${bucket}`, { method: 'POST', body, headers: { origin: 'null' } })

  it('is taken from a page opened from disk', async () => {
    const asked = { 'access-control-request-method': 'POST', origin: 'null' }
    const before = await fetch(`${server.url}/incoming`, { method: 'OPTIONS', headers: asked })
    expect([before.status, before.headers.get('access-control-allow-origin')]).toEqual([200, '*'])
    const elsewhere = await fetch(`${server.url}/records`, { method: 'OPTIONS', headers: asked })
    expect(await code(elsewhere)).toBe('AccessForbidden')
    const response = await post(uploadForm(conditions, fields, '一,二\r\n', soon()))
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([201, '*'])
    const got = await client.send(
      new GetObjectCommand({ Bucket: 'incoming', Key: 'incoming/2026/r/return.csv' }),
    )
    expect(await got.Body?.transformToString()).toBe('一,二\r\n')
    expect(events.map(event => event.detail.reason)).toEqual(['POST Object'])
  })

  it.each([
    ['another key', { ...fields, key: 'incoming/2026/s/x.csv' }, 'x', 'AccessDenied'],
    ['another value', { ...fields, success_action_status: '200' }, 'x', 'AccessDenied'],
    ['a field no condition names', { ...fields, 'x-amz-meta-more': '1' }, 'x', 'AccessDenied'],
    ['too much', fields, 'x'.repeat(21), 'EntityTooLarge'],
    ['nothing', fields, '', 'EntityTooSmall'],
  ])('is refused with %s', async (_, changed, file, expected) => {
    expect(await code(await post(uploadForm(conditions, changed, file, soon())))).toBe(expected)
    expect(server.objects('incoming')).toEqual([])
  })

  it('is refused when late, for another bucket, under another policy or a wrong secret', async () => {
    expect(await code(await post(uploadForm(conditions, fields, 'x', new Date(Date.now() - 1000))))).toBe(
      'AccessDenied',
    )
    expect(await code(await post(uploadForm(conditions, fields, 'x', soon()), 'records'))).toBe(
      'AccessDenied',
    )
    const swapped = uploadForm(conditions, fields, 'x', soon())
    swapped.set('policy', String(uploadForm([], fields, 'x', soon()).get('policy')))
    expect(await code(await post(swapped))).toBe('SignatureDoesNotMatch')
    expect(await code(await post(uploadForm(conditions, fields, 'x', soon(), 'wrong')))).toBe(
      'SignatureDoesNotMatch',
    )
    expect([...server.objects('incoming'), ...server.objects('records')]).toEqual([])
  })
})
