import { randomBytes } from 'node:crypto'
import type { BucketOptions, ObjectVersion } from './contract.ts'
import { S3Failure } from './failure.ts'

/** An upload in parts that is neither completed nor aborted. */
export interface Upload {
  readonly key: string
  readonly headers: Readonly<Record<string, string>>
  readonly algorithm: string | undefined
  readonly whole: boolean
  /** When it was begun: the LastModified of the object it becomes, as in S3. */
  readonly begun: Date
  readonly parts: Map<number, Pick<ObjectVersion, 'bytes' | 'etag' | 'checksums'>>
}

/** A bucket in memory: the versions of each key, oldest first. */
export interface Bucket {
  readonly name: string
  readonly options: BucketOptions
  readonly keys: Map<string, ObjectVersion[]>
  readonly uploads: Map<string, Upload>
}

/** An empty bucket. */
export const emptyBucket = (name: string, options: BucketOptions): Bucket => ({
  name,
  options,
  keys: new Map(),
  uploads: new Map(),
})

/** The current object of a key; undefined when there is none or a delete marker hides it. */
export const current = (bucket: Bucket, key: string): ObjectVersion | undefined => {
  const last = bucket.keys.get(key)?.at(-1)
  return last?.deleteMarker ? undefined : last
}

/** One version of a key by its id. */
export const versionOf = (bucket: Bucket, key: string, versionId: string): ObjectVersion | undefined =>
  bucket.keys.get(key)?.find(version => version.versionId === versionId)

/** Adds a version; a bucket that is not versioned keeps the last one only, under the id `null`. */
export const add = (bucket: Bucket, version: Omit<ObjectVersion, 'versionId'>): ObjectVersion => {
  const versionId = bucket.options.versioned ? randomBytes(24).toString('base64url') : 'null'
  const added = { ...version, versionId }
  const before = bucket.options.versioned ? (bucket.keys.get(version.key) ?? []) : []
  bucket.keys.set(version.key, [...before, added])
  return added
}

/** Takes one version away for good; gives it, or undefined when there was none. */
export const takeAway = (bucket: Bucket, key: string, versionId: string): ObjectVersion | undefined => {
  const found = versionOf(bucket, key, versionId)
  const rest = (bucket.keys.get(key) ?? []).filter(version => version !== found)
  if (rest.length > 0) bucket.keys.set(key, rest)
  else bucket.keys.delete(key)
  return found
}

/** Keys in the order of their UTF-8 bytes, as S3 lists them. */
export const sortedKeys = (bucket: Bucket): readonly string[] =>
  [...bucket.keys.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))

const same = (header: string, etag: string): boolean =>
  header.split(',').some(one => one.trim() === '*' || one.trim().replaceAll('"', '') === etag)

/** Refuses a write whose If-None-Match or If-Match does not hold ("Conditional writes", Amazon S3 User Guide). */
export const writable = (bucket: Bucket, key: string, headers: Readonly<Record<string, string>>): void => {
  const ifNoneMatch = headers['if-none-match']
  const ifMatch = headers['if-match']
  const object = current(bucket, key)
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*')
    throw new S3Failure('NotImplemented', 'If-None-Match of a write takes * only.')
  if (ifMatch !== undefined && !object) throw new S3Failure('NoSuchKey', 'The specified key does not exist.')
  if (
    (ifNoneMatch !== undefined && object) ||
    (ifMatch !== undefined && object && !same(ifMatch, object.etag))
  )
    throw new S3Failure('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold')
}

/** Whether a read's conditions hold: 200, 304 (not modified), or 412 (precondition failed). */
export const readable = (
  object: ObjectVersion,
  headers: Readonly<Record<string, string>>,
): 200 | 304 | 412 => {
  if (headers['if-match'] !== undefined && !same(headers['if-match'], object.etag)) return 412
  if (headers['if-none-match'] !== undefined && same(headers['if-none-match'], object.etag)) return 304
  return 200
}
