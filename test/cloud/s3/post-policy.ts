import { S3Failure } from './failure.ts'

const invalid = (why: string): S3Failure =>
  new S3Failure('AccessDenied', `Invalid according to Policy: ${why}`)
const malformed = (why: string): S3Failure => new S3Failure('InvalidPolicyDocument', `Invalid Policy: ${why}`)

const parsed = (policy: string): { expiration: Date; conditions: readonly unknown[] } => {
  let found: unknown
  try {
    found = JSON.parse(Buffer.from(policy, 'base64').toString('utf8'))
  } catch {
    throw malformed('Invalid JSON.')
  }
  const { expiration, conditions } = Object(found)
  const date = new Date(String(expiration))
  if (Number.isNaN(date.getTime()) || !Array.isArray(conditions))
    throw malformed('expiration and conditions are required.')
  return { expiration: date, conditions }
}

type Condition = readonly [operator: string, left: unknown, right: unknown]

const flat = (condition: unknown): readonly Condition[] =>
  Array.isArray(condition)
    ? [[String(condition[0]).toLowerCase(), condition[1], condition[2]]]
    : Object.entries(Object(condition)).map(([name, value]) => ['eq', `$${name}`, value])

const unnamed = (name: string): boolean =>
  name === 'policy' || name === 'x-amz-signature' || name.startsWith('x-ignore-')

/**
 * Holds a form against its policy ("Creating a POST policy", Amazon S3 API Reference): expiry, eq, starts-with,
 * content-length-range (bytes, both ends included), and no field that no condition names.
 */
export const holdToPolicy = (
  policy: string,
  fields: ReadonlyMap<string, string>,
  bucket: string,
  size: number,
  now: Date,
): void => {
  const { expiration, conditions } = parsed(policy)
  if (now.getTime() > expiration.getTime()) throw invalid('Policy expired.')
  const named = new Set<string>()
  for (const [operator, left, right] of conditions.flatMap(flat)) {
    if (operator === 'content-length-range') {
      if (size < Number(left))
        throw new S3Failure('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size')
      if (!(size <= Number(right)))
        throw new S3Failure('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
      continue
    }
    const name = String(left).replace(/^\$/u, '').toLowerCase()
    const value = name === 'bucket' ? bucket : (fields.get(name) ?? '')
    named.add(name)
    const holds = operator === 'eq' ? value === right : value.startsWith(String(right))
    if (operator !== 'eq' && operator !== 'starts-with') throw malformed(`unknown operator ${operator}.`)
    if (!holds) throw invalid(`Policy Condition failed: ${JSON.stringify([operator, left, right])}`)
  }
  const extra = [...fields.keys()].filter(name => !unnamed(name) && !named.has(name))
  if (extra.length > 0) throw invalid(`Extra input fields: ${extra.join(', ')}`)
}
