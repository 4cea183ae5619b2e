import { add, current, takeAway } from './buckets.ts'
import type { Call } from './call.ts'
import { xmlReply } from './call.ts'
import { S3Failure } from './failure.ts'
import type { Reply } from './request.ts'
import { elements, text, type Xml } from './xml.ts'

interface Removed {
  readonly versionId?: string
  readonly marker: boolean
}

const nothing = { headers: {}, checksums: {}, etag: '', bytes: Buffer.alloc(0) }

/** Takes one version away, or hides the key under a delete marker, or (unversioned) takes the object away. */
const remove = (call: Call, key: string, versionId: string | undefined): Removed => {
  const { bucket } = call
  if (versionId !== undefined) call.must('s3:DeleteObjectVersion', key, { 's3:VersionId': versionId })
  else call.must('s3:DeleteObject', key, { 's3:if-match': call.given['if-match'] })
  const reason = 'DeleteObject'
  if (versionId === undefined && bucket.options.versioned) {
    const marker = add(bucket, { ...nothing, key, lastModified: call.at, deleteMarker: true })
    const { versionId: id } = marker
    call.emit({ type: 'Object Deleted', reason, key, versionId: id, deletion: 'Delete Marker Created' })
    return { versionId: id, marker: true }
  }
  const gone = takeAway(bucket, key, versionId ?? 'null')
  if (gone)
    call.emit({
      type: 'Object Deleted',
      reason,
      key,
      versionId: gone.versionId,
      deletion: 'Permanently Deleted',
    })
  return versionId === undefined ? { marker: false } : { versionId, marker: gone?.deleteMarker ?? false }
}

/** DeleteObject, also with If-Match; deleting what is not there succeeds. */
export const deleteObject = (call: Call, key: string): Reply => {
  const ifMatch = call.given['if-match']
  if (ifMatch !== undefined) {
    const object = current(call.bucket, key)
    if (!object) throw new S3Failure('NoSuchKey', 'The specified key does not exist.')
    if (ifMatch !== '*' && ifMatch.replaceAll('"', '') !== object.etag)
      throw new S3Failure(
        'PreconditionFailed',
        'At least one of the pre-conditions you specified did not hold',
      )
  }
  const { versionId, marker } = remove(call, key, call.request.query.get('versionId'))
  return {
    status: 204,
    headers: {
      ...(versionId === undefined ? {} : { 'x-amz-version-id': versionId }),
      ...(marker ? { 'x-amz-delete-marker': 'true' } : {}),
    },
  }
}

/** DeleteObjects: up to 1000 keys, each with its own outcome. */
export const deleteObjects = (call: Call): Reply => {
  if (Object.keys(call.checksums).length === 0 && call.given['content-md5'] === undefined)
    throw new S3Failure('InvalidRequest', 'Missing required header for this request: Content-MD5')
  const xml = call.body.toString('utf8')
  const asked = elements(xml, 'Object')
  if (asked.length === 0 || asked.length > 1000)
    throw new S3Failure('MalformedXML', 'The XML you provided was not well-formed or did not validate.')
  const quiet = text(xml, 'Quiet') === 'true'
  const outcomes = asked.flatMap((one): [string, Xml][] => {
    const key = text(one, 'Key') ?? ''
    const version = text(one, 'VersionId')
    try {
      const { versionId, marker } = remove(call, key, version)
      if (quiet) return []
      return [
        [
          'Deleted',
          [
            ['Key', key],
            ['VersionId', version],
            ['DeleteMarker', marker ? 'true' : undefined],
            ['DeleteMarkerVersionId', marker ? versionId : undefined],
          ],
        ],
      ]
    } catch (error) {
      if (!(error instanceof S3Failure)) throw error
      return [
        [
          'Error',
          [
            ['Key', key],
            ['VersionId', version],
            ['Code', error.code],
            ['Message', error.message],
          ],
        ],
      ]
    }
  })
  return xmlReply('DeleteResult', outcomes)
}
