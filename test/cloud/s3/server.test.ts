import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  ChecksumAlgorithm,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import { clientOf } from './client.ts'
import { Bucket, refusal, TestS3 } from './fixture.ts'

const s3 = new TestS3()

describe('objects', () => {
  it('come back as they were put, with their headers', async () => {
    const { ETag } = await s3.put('originals/a b+c/汇总 表.csv', '一,二\n', {
      ContentType: 'text/csv',
      Metadata: { form: 'f1' },
    })
    const got = await s3.client.send(new GetObjectCommand({ Bucket, Key: 'originals/a b+c/汇总 表.csv' }))
    expect(await got.Body?.transformToString()).toBe('一,二\n')
    expect(got).toMatchObject({ ETag, ContentType: 'text/csv', Metadata: { form: 'f1' }, ContentLength: 8 })
    expect(got.LastModified?.getUTCMilliseconds()).toBe(0)
    const head = await s3.client.send(new HeadObjectCommand({ Bucket, Key: 'originals/a b+c/汇总 表.csv' }))
    expect(head).toMatchObject({ ETag, ContentLength: 8 })
  })

  it('are read by range', async () => {
    await s3.put('k', '0123456789')
    expect(await s3.read('k', { Range: 'bytes=2-4' })).toBe('234')
    expect(await s3.read('k', { Range: 'bytes=8-' })).toBe('89')
    expect(await s3.read('k', { Range: 'bytes=-3' })).toBe('789')
    expect(await refusal(s3.read('k', { Range: 'bytes=10-' }))).toEqual({ name: 'InvalidRange', status: 416 })
  })

  it('that are missing have the right code, and none is told to who may not list', async () => {
    expect(await refusal(s3.read('none'))).toEqual({ name: 'NoSuchKey', status: 404 })
    expect(await refusal(s3.read('k', { Bucket: 'none' }))).toEqual({ name: 'NoSuchBucket', status: 404 })
    s3.denied = ({ action }) => action === 's3:ListBucket'
    expect(await refusal(s3.read('none'))).toEqual({ name: 'AccessDenied', status: 403 })
  })

  it('take the time of x-local-date', async () => {
    const late = clientOf(s3.server.url)
    late.middlewareStack.add(
      next => args => {
        Object.assign((args.request as { headers: object }).headers, {
          'x-local-date': '2026-03-01T02:03:04.567Z',
        })
        return next(args)
      },
      { step: 'build' },
    )
    await late.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }))
    expect(s3.server.objects(Bucket)[0]?.lastModified.toISOString()).toBe('2026-03-01T02:03:04.000Z')
  })
})

describe('checksums', () => {
  it.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)(
    'of %s are verified, kept and given back',
    async algorithm => {
      await s3.put('k', 'bytes', { ChecksumAlgorithm: ChecksumAlgorithm[algorithm] })
      const got = await s3.client.send(new GetObjectCommand({ Bucket, Key: 'k', ChecksumMode: 'ENABLED' }))
      expect(got[`Checksum${algorithm}`]).toMatch(/=$/u)
      expect(await got.Body?.transformToString()).toBe('bytes')
      const wrong = { [`Checksum${algorithm}`]: got[`Checksum${algorithm}`] }
      expect(await refusal(s3.put('k', 'other', wrong))).toEqual({ name: 'BadDigest', status: 400 })
      expect(await s3.read('k')).toBe('bytes')
    },
  )

  it.each(['CRC32', 'SHA256'] as const)(
    'of %s come after a stream, whose framing is not stored',
    async algorithm => {
      const bytes = randomBytes(200_000)
      const Body = Readable.from([bytes.subarray(0, 70_000), bytes.subarray(70_000)])
      const more = { Body, ContentLength: bytes.length, ChecksumAlgorithm: algorithm }
      await s3.client.send(new PutObjectCommand({ Bucket, Key: 'k', ...more }))
      expect(s3.server.objects(Bucket)[0]?.bytes.equals(bytes)).toBe(true)
      expect(Object.keys(s3.server.objects(Bucket)[0]?.checksums ?? {})).toEqual([
        `x-amz-checksum-${algorithm.toLowerCase()}`,
      ])
    },
  )

  it('that do not fit a stream changed on its way refuse it', async () => {
    s3.client.middlewareStack.add(
      next => args => {
        const request = args.request as { body: Readable }
        const honest = request.body
        request.body = Readable.from(
          (async function* () {
            for await (const chunk of honest) yield Buffer.from(String(chunk).replace('honest', 'forged'))
          })(),
        )
        return next(args)
      },
      { step: 'deserialize', priority: 'low' },
    )
    const Body = Readable.from([Buffer.from('honest')])
    const put = new PutObjectCommand({ Bucket, Key: 'k', Body, ContentLength: 6 })
    expect(await refusal(s3.client.send(put))).toEqual({ name: 'BadDigest', status: 400 })
    expect(s3.server.objects(Bucket)).toEqual([])
  })
})

describe('conditional writes', () => {
  it.each(['create', 'swap'])('let one of 20 writers win (%s)', async kind => {
    const { ETag } = kind === 'swap' ? await s3.put('k', 'before') : {}
    const condition = kind === 'swap' ? { IfMatch: ETag } : { IfNoneMatch: '*' }
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, writer) => refusal(s3.put('k', `writer ${writer}`, condition))),
    )
    const winner = outcomes.findIndex(({ name }) => name === 'none')
    expect(outcomes.filter(({ name }) => name === 'none')).toHaveLength(1)
    expect(outcomes.filter(({ status }) => status === 412)).toHaveLength(19)
    expect(await s3.read('k')).toBe(`writer ${winner}`)
  })

  it('with If-Match of what is missing are refused as 404', async () => {
    expect(await refusal(s3.put('k', 'x', { IfMatch: '"0"' }))).toEqual({ name: 'NoSuchKey', status: 404 })
  })

  it('delete only what has not changed', async () => {
    const { ETag } = await s3.put('k', 'one')
    await s3.put('k', 'two')
    const remove = (IfMatch?: string) =>
      s3.client.send(new DeleteObjectCommand({ Bucket, Key: 'k', IfMatch }))
    expect((await refusal(remove(ETag))).status).toBe(412)
    expect(await s3.read('k')).toBe('two')
  })
})
