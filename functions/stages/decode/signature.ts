import type { FileCode } from '../../declare/file-check.ts'
import type { Finding } from '../../model.ts'
import { fileFinding } from '../file-finding.ts'

interface Signature {
  readonly code: FileCode
  readonly format: string
  readonly matches: (latin1: string) => boolean
}

const starting =
  (...starts: readonly string[]) =>
  (head: string) =>
    starts.some(start => head.startsWith(start))
const zipOf = (inside: RegExp) => (head: string) => head.startsWith('PK\x03\x04') && inside.test(head)

/** UTF-16 as it would stand in ASCII. */
const withoutZeros = (head: string): string => head.replaceAll('\x00', '')

/** First match wins. Each pattern sees the first 4 KB, a character for each byte. */
const signatures: readonly Signature[] = [
  { code: 'file.spreadsheet-renamed', format: '.ods', matches: zipOf(/opendocument\.spreadsheet/u) },
  { code: 'file.document', format: '.docx', matches: zipOf(/word\/|opendocument\.text/u) },
  {
    code: 'file.spreadsheet-renamed',
    format: '.xlsx',
    matches: zipOf(/\[Content_Types\]\.xml|xl\/|docProps\/|_rels\//u),
  },
  { code: 'file.archive', format: 'ZIP', matches: starting('PK\x03\x04', 'PK\x05\x06') },
  {
    code: 'file.spreadsheet-renamed',
    format: '.xls',
    matches: starting('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', '\x09\x08\x10\x00', '\x09\x08\x08\x00'),
  },
  { code: 'file.document', format: 'PDF', matches: starting('%PDF-') },
  { code: 'file.document', format: 'RTF', matches: starting('{\\rtf') },
  { code: 'file.archive', format: 'gzip', matches: starting('\x1F\x8B\x08') },
  { code: 'file.archive', format: 'RAR', matches: starting('Rar!\x1A\x07') },
  { code: 'file.archive', format: '7z', matches: starting('7z\xBC\xAF\x27\x1C') },
  // Document protection that works unseen on the office's machines writes its own container.
  { code: 'file.encrypted', format: '', matches: head => /^%TSD-Header|^.{0,16}E-SafeNet/su.test(head) },
  // Reporting systems export web pages and XML under the names of spreadsheets; a byte order mark may come first.
  {
    code: 'file.web-page',
    format: 'HTML',
    matches: head =>
      /^[\s\xEF\xBB\xBF\xFF\xFE]*<\s*(?:!d|!-|ht|he|me|ta|bo|di|st)/iu.test(withoutZeros(head)),
  },
  {
    code: 'file.web-page',
    format: 'XML',
    matches: head => /^[\s\xEF\xBB\xBF\xFF\xFE]*<\?xml/iu.test(withoutZeros(head)),
  },
  { code: 'file.web-page', format: 'MHT', matches: head => /^MIME-Version:/iu.test(head) },
]

/** A file of another kind under the name of a CSV; null when nothing speaks for that. */
export function foreignFile(bytes: Uint8Array): Finding | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const found = signatures.find(({ matches }) => matches(head))
  return found ? fileFinding(found.code, {}, { format: found.format }) : null
}
