import { randomBytes } from 'node:crypto'
import { add, writable } from './buckets.ts'
import type { Call, Change } from './call.ts'
import { md5 } from './checksums.ts'
import type { ObjectVersion } from './contract.ts'
import { S3Failure } from './failure.ts'
import type { Reply } from './request.ts'

const kept = /^(?:content-(?:type|disposition|language|encoding)|cache-control|expires|x-amz-meta-.+)$/u

/** The headers that S3 keeps with an object; aws-chunked is a framing, not an encoding of the object. */
export const keptHeaders = (given: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  const encoding = (given['content-encoding'] ?? '')
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '' && one !== 'aws-chunked')
    .join(',')
  return Object.fromEntries([
    ['content-type', 'binary/octet-stream'],
    ...Object.entries(given).filter(([name]) => kept.test(name) && name !== 'content-encoding'),
    ...(encoding === '' ? [] : [['content-encoding', encoding]]),
  ])
}

/** The headers that say how a bucket encrypts. */
export const encryption = ({ bucket }: Call): Readonly<Record<string, string>> =>
  bucket.options.kmsKey === undefined
    ? { 'x-amz-server-side-encryption': 'AES256' }
    : {
        'x-amz-server-side-encryption': 'aws:kms',
        'x-amz-server-side-encryption-aws-kms-key-id': bucket.options.kmsKey,
      }

/** The header that names a version, in a versioned bucket. */
export const versionHeader = ({ bucket }: Call, versionId: string): Readonly<Record<string, string>> =>
  bucket.options.versioned ? { 'x-amz-version-id': versionId } : {}

/** Refuses a sender who may not write that key: also the KMS key's grant, and reading when If-Match is given. */
export const mustWrite = (call: Call, key: string, creates: boolean): void => {
  call.must('s3:PutObject', key, {
    's3:if-none-match': call.given['if-none-match'],
    's3:if-match': call.given['if-match'],
    's3:ObjectCreationOperation': String(creates),
    's3:x-amz-server-side-encryption': call.given['x-amz-server-side-encryption'],
    's3:x-amz-server-side-encryption-aws-kms-key-id':
      call.given['x-amz-server-side-encryption-aws-kms-key-id'],
  })
  if (call.given['if-match'] !== undefined) call.must('s3:GetObject', key)
  const { kmsKey } = call.bucket.options
  if (kmsKey !== undefined) call.must('kms:GenerateDataKey', key, { 'kms:KeyArn': kmsKey })
}

/** Writes an object when its conditions hold and tells of it; nothing else runs between the check and the write. */
export const write = (
  call: Call,
  reason: Change['reason'],
  object: Pick<ObjectVersion, 'key' | 'bytes' | 'headers' | 'checksums'> &
    Partial<Pick<ObjectVersion, 'etag' | 'lastModified'>>,
): ObjectVersion => {
  writable(call.bucket, object.key, call.given)
  const { key, bytes } = object
  // Under SSE-KMS an ETag is no MD5 of the content: nobody may rely on it.
  const salt = call.bucket.options.kmsKey === undefined ? Buffer.alloc(0) : randomBytes(16)
  const etag = object.etag ?? md5(Buffer.concat([bytes, salt]))
  const added = add(call.bucket, { lastModified: call.at, ...object, etag, deleteMarker: false })
  call.emit({ type: 'Object Created', reason, key, versionId: added.versionId, size: bytes.length, etag })
  return added
}

/** PutObject. */
export const putObject = (call: Call, key: string): Reply => {
  if (call.given['x-amz-copy-source'] !== undefined)
    throw new S3Failure('NotImplemented', 'CopyObject is not kept by the local server.')
  mustWrite(call, key, true)
  const object = write(call, 'PutObject', {
    key,
    bytes: call.body,
    headers: keptHeaders(call.given),
    checksums: call.checksums,
  })
  return {
    status: 200,
    headers: {
      etag: `"${object.etag}"`,
      ...object.checksums,
      ...(Object.keys(object.checksums).length > 0 ? { 'x-amz-checksum-type': 'FULL_OBJECT' } : {}),
      ...encryption(call),
      ...versionHeader(call, object.versionId),
    },
  }
}
