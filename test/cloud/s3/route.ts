import type { Call } from './call.ts'
import { S3Failure } from './failure.ts'
import { listObjects, listVersions } from './listing.ts'
import { abortUpload, completeUpload, createUpload, putPart } from './multipart.ts'
import { getObject } from './read.ts'
import { deleteObject, deleteObjects } from './remove.ts'
import type { Reply } from './request.ts'
import { putObject } from './write.ts'

/** Sub-resources of S3 that the server does not keep: refused, never taken for the plain operation. */
const notKept = [
  'accelerate acl analytics attributes cors encryption intelligent-tiering inventory legal-hold lifecycle location',
  'logging metrics notification object-lock ownershipControls partNumber policy policyStatus publicAccessBlock',
  'replication requestPayment restore retention select tagging torrent uploadId uploads versioning website',
].flatMap(line => line.split(' '))

const onObject = (call: Call, key: string): Reply | null => {
  const { method, query } = call.request
  if (query.has('uploadId')) {
    if (method === 'PUT' && query.has('partNumber')) return putPart(call, key)
    if (method === 'POST') return completeUpload(call, key)
    if (method === 'DELETE') return abortUpload(call, key)
  }
  if (query.has('uploads') && method === 'POST') return createUpload(call, key)
  if (notKept.some(name => query.has(name))) return null
  if (method === 'PUT') return putObject(call, key)
  if (method === 'GET' || method === 'HEAD') return getObject(call, key)
  return method === 'DELETE' ? deleteObject(call, key) : null
}

const onBucket = (call: Call): Reply | null => {
  const { method, query } = call.request
  if (method === 'POST' && query.has('delete')) return deleteObjects(call)
  if (method === 'GET' && query.has('versions')) return listVersions(call)
  if (notKept.some(name => query.has(name))) return null
  if (method === 'GET') return listObjects(call)
  if (method !== 'HEAD') return null
  call.must('s3:ListBucket', null)
  return { status: 200, headers: {} }
}

/** Does what a request asks; what the server does not keep is refused by name. */
export const route = (call: Call): Reply => {
  const { key, method } = call.request
  const reply = key === null ? onBucket(call) : onObject(call, key)
  if (reply === null)
    throw new S3Failure(
      'NotImplemented',
      `${method} ${[...call.request.query.keys()].join('&')} is not kept here.`,
    )
  return reply
}
