import { randomUUID } from 'node:crypto'
import type { Change } from './call.ts'
import type { S3Event } from './contract.ts'

/** An event in EventBridge's shape ("EventBridge event message structure", Amazon S3 User Guide); account and region are samples. */
export const eventOf = (
  bucket: string,
  versioned: boolean,
  change: Change,
  now: Date,
  sequence: number,
  requestId: string,
): S3Event => ({
  version: '0',
  id: randomUUID(),
  'detail-type': change.type,
  source: 'aws.s3',
  account: '111122223333',
  time: now.toISOString().replace(/\.\d+Z$/u, 'Z'),
  region: 'cn-north-1',
  resources: [`arn:aws-cn:s3:::${bucket}`],
  detail: {
    version: '0',
    bucket: { name: bucket },
    object: {
      key: change.key,
      ...(change.size === undefined ? {} : { size: change.size }),
      ...(change.etag === undefined ? {} : { etag: change.etag }),
      ...(versioned ? { 'version-id': change.versionId } : {}),
      sequencer: sequence.toString(16).toUpperCase().padStart(18, '0'),
    },
    'request-id': requestId,
    requester: '111122223333',
    'source-ip-address': '127.0.0.1',
    reason: change.reason,
    ...(change.deletion === undefined ? {} : { 'deletion-type': change.deletion }),
  },
})
