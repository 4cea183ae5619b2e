/** What a principal asks to do; `context` has IAM condition keys (`s3:if-none-match`, `s3:prefix`, `kms:KeyArn`, …). */
export interface Ask {
  principal: string
  action: string
  bucket: string
  key: string | null
  context: Record<string, string | undefined>
}

/** Amazon EventBridge's event of S3 ("Object Created", "Object Deleted"); sizes in bytes, keys not URL-encoded. */
export interface S3Event {
  version: '0'
  id: string
  'detail-type': 'Object Created' | 'Object Deleted'
  source: 'aws.s3'
  account: string
  time: string
  region: string
  resources: string[]
  detail: {
    version: '0'
    bucket: { name: string }
    object: { key: string; size?: number; etag?: string; 'version-id'?: string; sequencer: string }
    'request-id': string
    requester: string
    'source-ip-address': string
    reason: 'PutObject' | 'POST Object' | 'CompleteMultipartUpload' | 'DeleteObject'
    'deletion-type'?: 'Permanently Deleted' | 'Delete Marker Created'
  }
}

/** What goes wrong with one request, before or after it took effect: a wait (ms), a hook, then an error or a cut line. */
export interface Fault {
  when: 'before' | 'after'
  slow?: number
  hook?: () => void | Promise<void>
  status?: 409 | 412 | 500 | 503
  reset?: boolean
}

/** Everything outside the server: its clock, who may sign, who may do what, who hears of changes, what goes wrong. */
export interface S3Options {
  now?: () => Date
  credentials: (
    accessKeyId: string,
  ) => { secretAccessKey: string; sessionToken?: string; principal: string } | null
  authorize: (ask: Ask) => boolean
  onEvent?: (event: S3Event) => void
  fault?: (request: {
    method: string
    bucket: string
    key: string | null
    n: number
    principal: string
  }) => Fault | null
}

/** One request as it was answered; `n` counts from 1, `code` is S3's error code, `principal` is '' when unknown. */
export interface LoggedRequest {
  n: number
  method: string
  bucket: string
  key: string | null
  principal: string
  status: number
  code: string | null
}

/** How a bucket is kept; with a `kmsKey` (ARN) the key's grants are asked for as `kms:…` actions. */
export interface BucketOptions {
  versioned?: boolean
  cors?: boolean
  events?: boolean
  kmsKey?: string
}

/** One version of an object, or a delete marker (no bytes); `lastModified` is in whole seconds as in S3. */
export interface ObjectVersion {
  readonly key: string
  readonly versionId: string
  readonly lastModified: Date
  readonly deleteMarker: boolean
  readonly bytes: Buffer
  /** Without quotes; empty for a delete marker. */
  readonly etag: string
  /** Headers given back with the object: content-type, x-amz-meta-…. */
  readonly headers: Readonly<Record<string, string>>
  /** Checksum headers by name, base64. */
  readonly checksums: Readonly<Record<string, string>>
}

/** A running server; `objects` gives every version of a bucket, keys in UTF-8 order, newest first. */
export interface S3Server {
  url: string
  createBucket(name: string, options?: BucketOptions): void
  close(): Promise<void>
  requests: readonly LoggedRequest[]
  objects(bucket: string): readonly ObjectVersion[]
}
