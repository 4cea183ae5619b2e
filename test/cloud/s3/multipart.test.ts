import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { clerk, clientOf } from './client.ts'
import type { S3Event, S3Server } from './contract.ts'
import { startS3 } from './server.ts'

const of = { Bucket: 'records', Key: 'originals/大.csv' }
const bytes = [Buffer.alloc(5 * 1024 * 1024, 'a'), Buffer.from('end')] as const
let server: S3Server
let client: S3Client
let events: S3Event[]

beforeEach(async () => {
  events = []
  server = await startS3({
    credentials: () => ({ ...clerk, principal: 'role/clerk' }),
    authorize: () => true,
    onEvent: event => events.push(event),
  })
  server.createBucket(of.Bucket, { events: true })
  client = clientOf(server.url)
})
afterEach(async () => {
  client.destroy()
  await server.close()
})

const begin = async (parts: readonly Buffer[] = bytes) => {
  const { UploadId } = await client.send(
    new CreateMultipartUploadCommand({ ...of, ChecksumAlgorithm: 'CRC32' }),
  )
  const Parts = await Promise.all(
    parts.map(async (Body, index) => {
      const PartNumber = index + 1
      const part = await client.send(new UploadPartCommand({ ...of, UploadId, PartNumber, Body }))
      return { PartNumber, ETag: part.ETag, ChecksumCRC32: part.ChecksumCRC32 }
    }),
  )
  return { ...of, UploadId, MultipartUpload: { Parts } }
}
const complete = (
  upload: Awaited<ReturnType<typeof begin>>,
  condition: { IfNoneMatch?: string; IfMatch?: string } = {},
) =>
  client.send(new CompleteMultipartUploadCommand({ ...upload, ...condition })).then(
    () => 'done',
    error => error.name,
  )

it('parts become one object, told of once', async () => {
  expect(await complete(await begin())).toBe('done')
  const got = await client.send(new GetObjectCommand({ ...of, ChecksumMode: 'ENABLED' }))
  expect(got.ETag).toMatch(/^"[0-9a-f]{32}-2"$/u)
  expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(Buffer.concat(bytes))).toBe(true)
  expect(events.map(event => [event.detail.reason, event.detail.object.size])).toEqual([
    ['CompleteMultipartUpload', 5 * 1024 * 1024 + 3],
  ])
})

it('an upload that exists already, or has changed, is not completed', async () => {
  const upload = await begin()
  const { ETag = '' } = await client.send(new PutObjectCommand({ ...of, Body: 'first' }))
  expect(await complete(upload, { IfNoneMatch: '*' })).toBe('PreconditionFailed')
  expect(await complete(upload, { IfMatch: '"0"' })).toBe('PreconditionFailed')
  expect(await complete(upload, { IfMatch: ETag })).toBe('done')
})

it('of 20 uploads of one key one is created', async () => {
  const uploads = await Promise.all(
    Array.from({ length: 20 }, (_, writer) => begin([Buffer.from(`writer ${writer}`)])),
  )
  const outcomes = await Promise.all(uploads.map(upload => complete(upload, { IfNoneMatch: '*' })))
  expect(outcomes.filter(outcome => outcome === 'done')).toHaveLength(1)
  expect(outcomes.filter(outcome => outcome === 'PreconditionFailed')).toHaveLength(19)
  expect(server.objects(of.Bucket)[0]?.bytes.toString()).toBe(`writer ${outcomes.indexOf('done')}`)
})

it('parts too small, in wrong order, unknown or aborted are refused', async () => {
  expect(await complete(await begin([Buffer.from('small'), Buffer.from('end')]))).toBe('EntityTooSmall')
  const upload = await begin()
  const Parts = upload.MultipartUpload.Parts
  expect(await complete({ ...upload, MultipartUpload: { Parts: Parts.toReversed() } })).toBe(
    'InvalidPartOrder',
  )
  const forged = Parts.map(part => ({ ...part, ETag: '"0"' }))
  expect(await complete({ ...upload, MultipartUpload: { Parts: forged } })).toBe('InvalidPart')
  await client.send(new AbortMultipartUploadCommand(upload))
  expect(await complete(upload)).toBe('NoSuchUpload')
  expect(server.objects(of.Bucket)).toEqual([])
})
