import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { S3Failure } from './failure.ts'

const castagnoli = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1
  return value
})

/** CRC-32C (RFC 3720, appendix B.4). */
const crc32c = (bytes: Uint8Array): number => {
  let value = 0xffffffff
  for (const byte of bytes) value = (castagnoli[(value ^ byte) & 255] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

const bigEndian = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

const algorithms: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  crc32: bytes => bigEndian(crc32(bytes)),
  crc32c: bytes => bigEndian(crc32c(bytes)),
  sha1: bytes => createHash('sha1').update(bytes).digest(),
  sha256: bytes => createHash('sha256').update(bytes).digest(),
}

/** The checksum of bytes by S3's algorithm name in any case, base64; an algorithm not kept here is refused. */
export const checksum = (algorithm: string, bytes: Buffer): string => {
  const compute = algorithms[algorithm.toLowerCase()]
  if (!compute)
    throw new S3Failure('NotImplemented', `The checksum ${algorithm} is not kept by the local server.`)
  return compute(bytes).toString('base64')
}

/** The hex MD5 of bytes, of which ETags are made. */
export const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex')

const notSums = new Set(['algorithm', 'mode', 'type'])

/** Verifies every checksum that came with a body; gives those of x-amz-checksum-… by header name, to be stored. */
export const verified = (
  body: Buffer,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const contentMd5 = given['content-md5']
  if (contentMd5 !== undefined) {
    if (Buffer.from(contentMd5, 'base64').length !== 16)
      throw new S3Failure('InvalidDigest', 'The Content-MD5 you specified is not valid.')
    if (Buffer.from(md5(body), 'hex').toString('base64') !== contentMd5)
      throw new S3Failure('BadDigest', 'The Content-MD5 you specified did not match what we received.')
  }
  const sums = Object.entries(given).filter(
    ([name]) => name.startsWith('x-amz-checksum-') && !notSums.has(name.slice('x-amz-checksum-'.length)),
  )
  for (const [name, value] of sums) {
    const algorithm = name.slice('x-amz-checksum-'.length)
    if (checksum(algorithm, body) !== value)
      throw new S3Failure(
        'BadDigest',
        `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
      )
  }
  return Object.fromEntries(sums)
}
