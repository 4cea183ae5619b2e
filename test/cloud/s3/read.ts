import { current, readable, versionOf } from './buckets.ts'
import type { Call } from './call.ts'
import type { ObjectVersion } from './contract.ts'
import { S3Failure } from './failure.ts'
import type { Reply } from './request.ts'
import { encryption, versionHeader } from './write.ts'

const wanted = (call: Call, key: string): ObjectVersion => {
  const { bucket, request } = call
  const versionId = request.query.get('versionId')
  if (versionId === undefined) call.must('s3:GetObject', key)
  else call.must('s3:GetObjectVersion', key, { 's3:VersionId': versionId })
  const found = versionId === undefined ? current(bucket, key) : versionOf(bucket, key, versionId)
  if (!found) {
    // Who may not list is not told that a key is missing.
    call.must('s3:ListBucket', null)
    const hidden = bucket.keys.get(key)?.at(-1)
    throw versionId === undefined
      ? new S3Failure(
          'NoSuchKey',
          'The specified key does not exist.',
          hidden && { 'x-amz-delete-marker': 'true', 'x-amz-version-id': hidden.versionId },
        )
      : new S3Failure('NoSuchVersion', 'The specified version does not exist.')
  }
  if (found.deleteMarker)
    throw new S3Failure('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
      'x-amz-delete-marker': 'true',
    })
  const { kmsKey } = bucket.options
  if (kmsKey !== undefined) call.must('kms:Decrypt', key, { 'kms:KeyArn': kmsKey })
  return found
}

const rangeOf = (header: string | undefined, size: number): readonly [start: number, end: number] | null => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (start >= size || (first === '' && Number(last) === 0))
    throw new S3Failure('InvalidRange', 'The requested range is not satisfiable', {
      'content-range': `bytes */${size}`,
    })
  return end < start ? null : [start, end]
}

const overrides = ({ request }: Call): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...request.query]
      .filter(([name]) => name.startsWith('response-'))
      .map(([name, value]) => [name.slice('response-'.length), value]),
  )

/** GetObject and HeadObject: one version, whole or a range. */
export const getObject = (call: Call, key: string): Reply => {
  const object = wanted(call, key)
  const condition = readable(object, call.given)
  if (condition === 412)
    throw new S3Failure('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold')
  const headers = {
    etag: `"${object.etag}"`,
    'last-modified': object.lastModified.toUTCString(),
    ...versionHeader(call, object.versionId),
  }
  if (condition === 304) return { status: 304, headers }
  const range = rangeOf(call.given.range, object.bytes.length)
  const body = range ? object.bytes.subarray(range[0], range[1] + 1) : object.bytes
  const withSums = call.given['x-amz-checksum-mode'] === 'ENABLED' && !range
  return {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      ...object.headers,
      ...encryption(call),
      ...overrides(call),
      'accept-ranges': 'bytes',
      'content-length': String(body.length),
      ...(range ? { 'content-range': `bytes ${range[0]}-${range[1]}/${object.bytes.length}` } : {}),
      ...(withSums ? object.checksums : {}),
    },
    body,
  }
}
