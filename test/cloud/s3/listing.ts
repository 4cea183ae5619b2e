import { current, sortedKeys } from './buckets.ts'
import { type Call, xmlReply } from './call.ts'
import type { ObjectVersion } from './contract.ts'
import { S3Failure } from './failure.ts'
import type { Reply } from './request.ts'
import type { Xml } from './xml.ts'

const after = (a: string, b: string): boolean => Buffer.compare(Buffer.from(a), Buffer.from(b)) > 0
const iso = (date: Date): string => date.toISOString()

interface Asked {
  readonly prefix: string
  readonly delimiter: string
  readonly maxKeys: number
  readonly text: (value: string) => string
}

const askedOf = (call: Call, action: string): Asked => {
  const { query } = call.request
  const prefix = query.get('prefix') ?? ''
  const delimiter = query.get('delimiter') ?? ''
  const max = query.get('max-keys') ?? '1000'
  call.must(action, null, {
    's3:prefix': query.get('prefix'),
    's3:delimiter': query.get('delimiter'),
    's3:max-keys': query.get('max-keys'),
  })
  if (!/^\d+$/u.test(max)) throw new S3Failure('InvalidArgument', 'Argument maxKeys must be an integer.')
  const encoding = query.get('encoding-type')
  if (encoding !== undefined && encoding !== 'url')
    throw new S3Failure('InvalidArgument', 'Invalid Encoding Method specified in Request')
  const text = (value: string): string =>
    encoding === 'url' ? encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%20', '+') : value
  return { prefix, delimiter, maxKeys: Math.min(Number(max), 1000), text }
}

/** The prefix a key is rolled up into, or null when it is listed itself. */
const rolledUp = (key: string, { prefix, delimiter }: Asked): string | null => {
  const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
  return at < 0 ? null : key.slice(0, at + delimiter.length)
}

const keysOf = (call: Call, { prefix }: Asked): readonly string[] =>
  sortedKeys(call.bucket).filter(key => key.startsWith(prefix))

const prefixes = (found: readonly string[], text: Asked['text']): [string, Xml][] =>
  found.map(prefix => ['CommonPrefixes', [['Prefix', text(prefix)]]])

/** ListObjectsV2: pages in UTF-8 order; the token is the last key or prefix of the page before. */
export const listObjects = (call: Call): Reply => {
  const asked = askedOf(call, 's3:ListBucket')
  const { query } = call.request
  if (query.get('list-type') !== '2')
    throw new S3Failure('NotImplemented', 'Only version 2 of ListObjects is kept by the local server.')
  const token = query.get('continuation-token')
  const startAfter = query.get('start-after') ?? ''
  const from = token === undefined ? '' : Buffer.from(token, 'base64url').toString('utf8')
  const rows = new Map<string, ObjectVersion | null>()
  for (const key of keysOf(call, asked)) {
    const object = current(call.bucket, key)
    const prefix = rolledUp(key, asked)
    if (object && after(prefix ?? key, from) && after(key, startAfter))
      rows.set(prefix ?? key, prefix === null ? object : null)
  }
  const page = [...rows].slice(0, asked.maxKeys)
  const truncated = asked.maxKeys > 0 && rows.size > page.length
  const last = page.at(-1)?.[0] ?? ''
  const objects = page.flatMap(([key, object]): [string, Xml][] =>
    object
      ? [
          [
            'Contents',
            [
              ['Key', asked.text(key)],
              ['LastModified', iso(object.lastModified)],
              ['ETag', `"${object.etag}"`],
              ['Size', String(object.bytes.length)],
              ['StorageClass', 'STANDARD'],
            ],
          ],
        ]
      : [],
  )
  const folders = page.flatMap(([prefix, object]) => (object ? [] : [prefix]))
  return xmlReply('ListBucketResult', [
    ['Name', call.bucket.name],
    ['Prefix', asked.text(asked.prefix)],
    ['Delimiter', asked.delimiter === '' ? undefined : asked.text(asked.delimiter)],
    ['MaxKeys', String(asked.maxKeys)],
    ['KeyCount', String(page.length)],
    ['EncodingType', query.get('encoding-type')],
    ['StartAfter', startAfter === '' ? undefined : asked.text(startAfter)],
    ['ContinuationToken', token],
    ['NextContinuationToken', truncated ? Buffer.from(last).toString('base64url') : undefined],
    ['IsTruncated', String(truncated)],
    ...objects,
    ...prefixes(folders, asked.text),
  ])
}

interface VersionRow {
  readonly name: string
  readonly version: ObjectVersion | null
  readonly latest: boolean
}

const versionRow = ({ version, latest }: VersionRow, text: Asked['text']): [string, Xml][] =>
  version
    ? [
        [
          version.deleteMarker ? 'DeleteMarker' : 'Version',
          [
            ['Key', text(version.key)],
            ['VersionId', version.versionId],
            ['IsLatest', String(latest)],
            ['LastModified', iso(version.lastModified)],
            ['ETag', version.deleteMarker ? undefined : `"${version.etag}"`],
            ['Size', version.deleteMarker ? undefined : String(version.bytes.length)],
            ['StorageClass', version.deleteMarker ? undefined : 'STANDARD'],
          ],
        ],
      ]
    : []

/** ListObjectVersions: keys in UTF-8 order, versions newest first, delete markers among them. */
export const listVersions = (call: Call): Reply => {
  const asked = askedOf(call, 's3:ListBucketVersions')
  const { query } = call.request
  const keyMarker = query.get('key-marker') ?? ''
  const versionMarker = query.get('version-id-marker')
  const rows = new Map<string, VersionRow>()
  for (const key of keysOf(call, asked)) {
    const prefix = rolledUp(key, asked)
    const versions = (call.bucket.keys.get(key) ?? []).toReversed()
    if (prefix !== null) {
      if (after(prefix, keyMarker)) rows.set(prefix, { name: prefix, version: null, latest: false })
      continue
    }
    const passed = versions.findIndex(version => version.versionId === versionMarker) + 1
    const skipped = after(key, keyMarker) ? 0 : key === keyMarker && passed > 0 ? passed : versions.length
    for (const [index, version] of versions.entries())
      if (index >= skipped)
        rows.set(`${key}\0${version.versionId}`, { name: key, version, latest: index === 0 })
  }
  const page = [...rows.values()].slice(0, asked.maxKeys)
  const last = page.at(-1)
  const truncated = rows.size > page.length && last !== undefined
  return xmlReply('ListVersionsResult', [
    ['Name', call.bucket.name],
    ['Prefix', asked.text(asked.prefix)],
    ['KeyMarker', asked.text(keyMarker)],
    ['VersionIdMarker', versionMarker],
    ['MaxKeys', String(asked.maxKeys)],
    ['EncodingType', query.get('encoding-type')],
    ['IsTruncated', String(truncated)],
    ['NextKeyMarker', truncated ? asked.text(last.name) : undefined],
    ['NextVersionIdMarker', truncated ? last.version?.versionId : undefined],
    ...page.flatMap(row => versionRow(row, asked.text)),
    ...prefixes(
      page.flatMap(({ name, version }) => (version ? [] : [name])),
      asked.text,
    ),
  ])
}
