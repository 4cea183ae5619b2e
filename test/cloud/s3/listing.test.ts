import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import { Bucket, refusal, TestS3 } from './fixture.ts'

const s3 = new TestS3()

describe('listing', () => {
  it('goes page by page in the order of UTF-8 bytes', async () => {
    const keys = ['a', 'a/1', 'a/2', 'b&<c>', '一', '\u{10000}', '\uffee']
    for (const key of keys.toReversed()) await s3.put(key, 'x')
    const found: (string | undefined)[] = []
    for await (const page of paginateListObjectsV2({ client: s3.client, pageSize: 2 }, { Bucket })) {
      expect(page.Contents?.length).toBeLessThanOrEqual(2)
      found.push(...(page.Contents ?? []).map(({ Key }) => Key))
    }
    expect(found).toEqual(['a', 'a/1', 'a/2', 'b&<c>', '一', '\uffee', '\u{10000}'])
  })

  it('rolls keys up to a delimiter, also over pages, and encodes them when asked', async () => {
    for (const key of ['y/2024/x 1', 'y/2025/一/1', 'y/2025/一/2', 'y/2026/二', 'y/top 项'])
      await s3.put(key, 'x')
    const ask = { Bucket, Prefix: 'y/', Delimiter: '/' }
    const all = await s3.client.send(new ListObjectsV2Command(ask))
    expect(all.CommonPrefixes?.map(one => one.Prefix)).toEqual(['y/2024/', 'y/2025/', 'y/2026/'])
    expect(all.Contents?.map(one => one.Key)).toEqual(['y/top 项'])
    const paged: (string | undefined)[] = []
    for await (const page of paginateListObjectsV2({ client: s3.client, pageSize: 1 }, { ...ask }))
      paged.push(page.CommonPrefixes?.[0]?.Prefix ?? page.Contents?.[0]?.Key)
    expect(paged).toEqual(['y/2024/', 'y/2025/', 'y/2026/', 'y/top 项'])
    const encoded = await s3.client.send(
      new ListObjectsV2Command({ Bucket, Prefix: 'y/top', EncodingType: 'url' }),
    )
    expect(encoded.Contents?.map(one => one.Key)).toEqual(['y/top+%E9%A1%B9'])
    const later = await s3.client.send(new ListObjectsV2Command({ ...ask, StartAfter: 'y/2025/一/1' }))
    expect(later.CommonPrefixes?.map(one => one.Prefix)).toEqual(['y/2025/', 'y/2026/'])
  })
})

describe('versions', () => {
  const of = { Bucket: 'incoming', Key: 'incoming/2026/r/表.csv' }

  it('stay readable under a delete marker until taken away by id', async () => {
    const first = await s3.client.send(new PutObjectCommand({ ...of, Body: 'one' }))
    const second = await s3.client.send(new PutObjectCommand({ ...of, Body: 'two' }))
    const marker = await s3.client.send(new DeleteObjectCommand(of))
    expect(marker.DeleteMarker).toBe(true)
    expect((await refusal(s3.client.send(new GetObjectCommand(of)))).name).toBe('NoSuchKey')
    expect(await s3.read(of.Key, { ...of, VersionId: first.VersionId })).toBe('one')

    const pages = [await s3.client.send(new ListObjectVersionsCommand({ Bucket: 'incoming', MaxKeys: 2 }))]
    const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = pages[0] ?? {}
    pages.push(
      await s3.client.send(new ListObjectVersionsCommand({ Bucket: 'incoming', KeyMarker, VersionIdMarker })),
    )
    expect(pages.map(page => page.IsTruncated)).toEqual([true, false])
    expect(pages.flatMap(page => page.DeleteMarkers ?? []).map(one => [one.VersionId, one.IsLatest])).toEqual(
      [[marker.VersionId, true]],
    )
    expect(pages.flatMap(page => page.Versions ?? []).map(one => one.VersionId)).toEqual([
      second.VersionId,
      first.VersionId,
    ])

    await s3.client.send(new PutObjectCommand({ ...of, Body: 'three', IfNoneMatch: '*' }))
    expect((await s3.client.send(new GetObjectCommand(of))).ContentLength).toBe(5)
    await s3.client.send(new DeleteObjectCommand({ ...of, VersionId: first.VersionId }))
    const gone = s3.client.send(new GetObjectCommand({ ...of, VersionId: first.VersionId }))
    expect((await refusal(gone)).name).toBe('NoSuchVersion')
  })

  it('are kept or deleted many at once, each by its own right', async () => {
    for (const key of ['a', 'b&1', '三']) await s3.put(key, 'x')
    s3.denied = ({ action, key }) => action === 's3:DeleteObject' && key === 'a'
    const Objects = ['a', 'b&1', '三', 'none'].map(Key => ({ Key }))
    const result = await s3.client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }))
    expect(result.Deleted?.map(({ Key }) => Key)).toEqual(['b&1', '三', 'none'])
    expect(result.Errors?.map(({ Key, Code }) => [Key, Code])).toEqual([['a', 'AccessDenied']])
    expect(s3.server.objects(Bucket).map(({ key }) => key)).toEqual(['a'])
  })
})
