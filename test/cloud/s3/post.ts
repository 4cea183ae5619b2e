import { type Call, xmlReply } from './call.ts'
import { verified } from './checksums.ts'
import type { S3Options } from './contract.ts'
import { S3Failure } from './failure.ts'
import type { Form } from './form.ts'
import { holdToPolicy } from './post-policy.ts'
import type { Reply } from './request.ts'
import { moment, type Signer, signedBy } from './signature.ts'
import { encryption, keptHeaders, mustWrite, versionHeader, write } from './write.ts'

/** Who signed a form's policy; a form without a policy is refused. */
export const formSigner = ({ fields }: Form, credentials: S3Options['credentials'], now: Date): Signer => {
  const policy = fields.get('policy')
  if (policy === undefined || fields.get('x-amz-algorithm') !== 'AWS4-HMAC-SHA256')
    throw new S3Failure('AccessDenied', 'Access Denied')
  const claim = {
    credential: fields.get('x-amz-credential') ?? '',
    date: fields.get('x-amz-date') ?? '',
    token: fields.get('x-amz-security-token'),
    signature: fields.get('x-amz-signature') ?? '',
  }
  const principal = signedBy(claim, policy, credentials)
  const signatureAge = now.getTime() - moment(claim.date).getTime()
  return { principal, authType: 'POST', signatureAge, payload: 'UNSIGNED-PAYLOAD' }
}

/** POST Object: a browser's form; `${filename}` in the key stands for the file's name. */
export const postObject = (call: Call, { fields, file }: Form, now: Date): Reply => {
  holdToPolicy(fields.get('policy') ?? '', fields, call.bucket.name, file.bytes.length, now)
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is S3's own placeholder
  const key = (fields.get('key') ?? '').replaceAll('${filename}', file.name)
  if (key === '') throw new S3Failure('InvalidArgument', 'Bucket POST must contain a field named key.')
  if (Buffer.byteLength(key) > 1024) throw new S3Failure('KeyTooLongError', 'Your key is too long.')
  mustWrite(call, key, true)
  const given = Object.fromEntries(fields)
  const object = write(call, 'POST Object', {
    key,
    bytes: file.bytes,
    headers: keptHeaders(given),
    checksums: verified(file.bytes, given),
  })
  const etag = `"${object.etag}"`
  const headers = { etag, ...encryption(call), ...versionHeader(call, object.versionId) }
  const status = fields.get('success_action_status')
  if (status === '201')
    return {
      ...xmlReply(
        'PostResponse',
        [
          ['Bucket', call.bucket.name],
          ['Key', key],
          ['ETag', etag],
        ],
        headers,
      ),
      status: 201,
    }
  return { status: status === '200' ? 200 : 204, headers }
}
