import type { Bucket } from './buckets.ts'
import type { S3Event } from './contract.ts'
import type { Reply, S3Request } from './request.ts'
import { document, type Xml } from './xml.ts'

/** A request whose sender is known and whose body is whole, with what it may do and whom it tells. */
export interface Call {
  readonly request: S3Request
  /** Headers, and what stands for them in a presigned query. */
  readonly given: Readonly<Record<string, string>>
  readonly bucket: Bucket
  readonly body: Buffer
  readonly checksums: Readonly<Record<string, string>>
  /** The LastModified of what this call writes. */
  readonly at: Date
  /** Refuses with AccessDenied what the sender may not do to a key (null: the bucket). */
  must(action: string, key: string | null, context?: Readonly<Record<string, string | undefined>>): void
  emit(change: Change): void
}

/** What an event tells of a change. */
export interface Change {
  readonly type: S3Event['detail-type']
  readonly reason: S3Event['detail']['reason']
  readonly key: string
  readonly versionId: string
  readonly size?: number
  readonly etag?: string
  readonly deletion?: S3Event['detail']['deletion-type']
}

/** An answer of XML. */
export const xmlReply = (
  root: string,
  value: Xml,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status: 200,
  headers: { ...headers, 'content-type': 'application/xml' },
  body: document(root, value),
})
