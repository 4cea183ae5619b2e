import { randomBytes } from 'node:crypto'
import type { Upload } from './buckets.ts'
import { type Call, xmlReply } from './call.ts'
import { checksum, md5 } from './checksums.ts'
import { S3Failure } from './failure.ts'
import type { Reply } from './request.ts'
import { encryption, keptHeaders, mustWrite, versionHeader, write } from './write.ts'
import { elements, text } from './xml.ts'

const leastPart = 5 * 1024 * 1024

const uploadOf = (call: Call, key: string): readonly [id: string, upload: Upload] => {
  const id = call.request.query.get('uploadId') ?? ''
  const upload = call.bucket.uploads.get(id)
  if (upload?.key !== key) throw new S3Failure('NoSuchUpload', 'The specified upload does not exist.')
  return [id, upload]
}

/** CreateMultipartUpload. */
export const createUpload = (call: Call, key: string): Reply => {
  mustWrite(call, key, false)
  const id = randomBytes(24).toString('base64url')
  const algorithm = call.given['x-amz-checksum-algorithm']
  const whole = call.given['x-amz-checksum-type'] === 'FULL_OBJECT'
  const headers = keptHeaders(call.given)
  call.bucket.uploads.set(id, { key, headers, algorithm, whole, begun: call.at, parts: new Map() })
  return xmlReply(
    'InitiateMultipartUploadResult',
    [
      ['Bucket', call.bucket.name],
      ['Key', key],
      ['UploadId', id],
    ],
    {
      ...encryption(call),
      ...(algorithm === undefined
        ? {}
        : {
            'x-amz-checksum-algorithm': algorithm,
            'x-amz-checksum-type': whole ? 'FULL_OBJECT' : 'COMPOSITE',
          }),
    },
  )
}

/** UploadPart; the same number again replaces the part. */
export const putPart = (call: Call, key: string): Reply => {
  if (call.given['x-amz-copy-source'] !== undefined)
    throw new S3Failure('NotImplemented', 'UploadPartCopy is not kept by the local server.')
  mustWrite(call, key, false)
  const [, upload] = uploadOf(call, key)
  const number = Number(call.request.query.get('partNumber'))
  if (!Number.isInteger(number) || number < 1 || number > 10_000)
    throw new S3Failure('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive')
  const etag = md5(call.body)
  upload.parts.set(number, { bytes: call.body, etag, checksums: call.checksums })
  return { status: 200, headers: { etag: `"${etag}"`, ...call.checksums, ...encryption(call) } }
}

const sumsOf = (upload: Upload, parts: readonly Buffer[]): Readonly<Record<string, string>> => {
  const { algorithm } = upload
  if (algorithm === undefined) return {}
  const name = `x-amz-checksum-${algorithm.toLowerCase()}`
  if (upload.whole) return { [name]: checksum(algorithm, Buffer.concat(parts)) }
  const each = parts.map(bytes => Buffer.from(checksum(algorithm, bytes), 'base64'))
  return { [name]: `${checksum(algorithm, Buffer.concat(each))}-${parts.length}` }
}

/** CompleteMultipartUpload: parts in order, each as it was uploaded, under the conditions of a put. */
export const completeUpload = (call: Call, key: string): Reply => {
  mustWrite(call, key, true)
  const [id, upload] = uploadOf(call, key)
  const { kmsKey } = call.bucket.options
  if (kmsKey !== undefined) call.must('kms:Decrypt', key, { 'kms:KeyArn': kmsKey })
  const asked = elements(call.body.toString('utf8'), 'Part')
  if (asked.length === 0)
    throw new S3Failure('MalformedXML', 'The XML you provided was not well-formed or did not validate.')
  const numbers = asked.map(part => Number(text(part, 'PartNumber')))
  if (numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] ?? 0)))
    throw new S3Failure('InvalidPartOrder', 'The list of parts was not in ascending order.')
  const parts = asked.map((xml, index) => {
    const part = upload.parts.get(numbers[index] ?? 0)
    const sums = Object.entries(part?.checksums ?? {}).map(([name, value]) => {
      const claimed = text(xml, `Checksum${name.slice('x-amz-checksum-'.length).toUpperCase()}`)
      return claimed === undefined || claimed === value
    })
    if (!part || text(xml, 'ETag')?.replaceAll('"', '') !== part.etag || sums.includes(false))
      throw new S3Failure('InvalidPart', 'One or more of the specified parts could not be found.')
    return part
  })
  if (parts.slice(0, -1).some(part => part.bytes.length < leastPart))
    throw new S3Failure('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size')
  const bytes = parts.map(part => part.bytes)
  const object = write(call, 'CompleteMultipartUpload', {
    key,
    bytes: Buffer.concat(bytes),
    headers: upload.headers,
    checksums: sumsOf(upload, bytes),
    lastModified: upload.begun,
    etag: `${md5(Buffer.concat(parts.map(part => Buffer.from(part.etag, 'hex'))))}-${parts.length}`,
  })
  call.bucket.uploads.delete(id)
  return xmlReply(
    'CompleteMultipartUploadResult',
    [
      ['Bucket', call.bucket.name],
      ['Key', key],
      ['ETag', `"${object.etag}"`],
    ],
    { ...encryption(call), ...versionHeader(call, object.versionId) },
  )
}

/** AbortMultipartUpload. */
export const abortUpload = (call: Call, key: string): Reply => {
  call.must('s3:AbortMultipartUpload', key)
  const [id] = uploadOf(call, key)
  call.bucket.uploads.delete(id)
  return { status: 204, headers: {} }
}
