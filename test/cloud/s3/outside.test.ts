import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import { clientOf } from './client.ts'
import type { Fault } from './contract.ts'
import { Bucket, refusal, TestS3 } from './fixture.ts'

const s3 = new TestS3()

describe('the outside', () => {
  it('hears of changes in the shape of EventBridge', async () => {
    const Key = 'incoming/2026/r/表 1.csv'
    const { VersionId, ETag } = await s3.client.send(
      new PutObjectCommand({ Bucket: 'incoming', Key, Body: 'four' }),
    )
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'incoming', Key }))
    await refusal(s3.put('k', 'x', { IfMatch: '"0"' }))
    expect(s3.events).toMatchObject([
      {
        source: 'aws.s3',
        'detail-type': 'Object Created',
        detail: {
          bucket: { name: 'incoming' },
          object: { key: Key, size: 4, etag: ETag?.replaceAll('"', ''), 'version-id': VersionId },
          reason: 'PutObject',
        },
      },
      {
        'detail-type': 'Object Deleted',
        detail: { object: { key: Key }, 'deletion-type': 'Delete Marker Created' },
      },
    ])
    const [created = '', deleted = ''] = s3.events.map(event => event.detail.object.sequencer)
    expect(created < deleted).toBe(true)
  })

  it('decides who may do what, with the conditions of the request', async () => {
    s3.denied = ({ action, context }) =>
      action === 's3:PutObject' && context['s3:if-none-match'] === undefined
    expect(await refusal(s3.put('k', 'x'))).toEqual({ name: 'AccessDenied', status: 403 })
    await s3.put('k', 'x', { IfNoneMatch: '*' })
    await s3.client.send(new ListObjectsV2Command({ Bucket, Prefix: 'k' }))
    expect(s3.asks.at(-1)).toMatchObject({
      principal: 'role/clerk',
      action: 's3:ListBucket',
      bucket: Bucket,
      key: null,
      context: { 's3:prefix': 'k' },
    })
  })

  it('also decides over the key that a bucket is encrypted with', async () => {
    s3.server.createBucket('sealed', { kmsKey: 'arn:sample:key' })
    s3.denied = ({ action }) => action === 'kms:Decrypt'
    await s3.put('k', 'x', { Bucket: 'sealed' })
    expect(await refusal(s3.read('k', { Bucket: 'sealed' }))).toEqual({ name: 'AccessDenied', status: 403 })
    expect(s3.asks.find(({ action }) => action === 'kms:GenerateDataKey')?.context['kms:KeyArn']).toBe(
      'arn:sample:key',
    )
  })

  it.each<[string, Fault, string, boolean]>([
    ['a busy S3 before', { when: 'before', status: 503 }, 'SlowDown', false],
    ['an error after', { when: 'after', status: 500 }, 'InternalError', true],
    ['a race before', { when: 'before', status: 409 }, 'ConditionalRequestConflict', false],
    ['a cut line after', { when: 'after', reset: true, slow: 5 }, 'TimeoutError', true],
  ])('may make %s the write', async (_, failing, name, written) => {
    s3.fault = ({ method, key }) => (method === 'PUT' && key === 'k' ? failing : null)
    expect((await refusal(s3.put('k', 'x'))).name).toBe(name)
    expect(s3.server.objects(Bucket).length === 1).toBe(written)
  })

  it('may meet its own write when the SDK tries again', async () => {
    s3.fault = ({ n }) => (n === 1 ? { when: 'after', status: 500 } : null)
    const patient = clientOf(s3.server.url, { maxAttempts: 2 })
    const create = new PutObjectCommand({ Bucket, Key: 'k', Body: 'x', IfNoneMatch: '*' })
    expect((await refusal(patient.send(create))).status).toBe(412)
    expect(s3.server.requests.map(({ status, principal }) => [status, principal])).toEqual([
      [500, 'role/clerk'],
      [412, 'role/clerk'],
    ])
  })
})
