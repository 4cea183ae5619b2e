import type { LetterFrame } from '../../declare/letter.ts'
import type { LetterFault } from '../../letter.ts'
import { faultAt, type Prose } from './place.ts'

/** A reference as the clerk wrote it: `{{id@place word unit}}`. */
export interface Written {
  /** Where it begins in its text. */
  readonly index: number
  /** With its braces, as it stands in the file. */
  readonly written: string
  readonly id: string
  readonly place: string | null
  readonly words: readonly string[]
}

export type Piece =
  | { readonly kind: 'plain'; readonly text: string }
  | ({ readonly kind: 'reference' } & Written)

const references = /(?:\{\{|｛｛)([^{}｛｝]*)(?:\}\}|｝｝)/gu
/** Stands for a reference, and for what is allowed, when the rest is looked through: neither a digit nor a numeral. */
const [cover, blank] = ['\ufffc', '\ufffd']

/** Running text as plain words and references, with everything in the plain words that may not stand there. */
export function piecesOf(
  prose: Prose,
  frame: LetterFrame,
): { readonly pieces: readonly Piece[]; readonly faults: readonly LetterFault[] } {
  const { prose: rules } = frame
  const found = [...prose.text.matchAll(references)].map(match => read(match))
  const pieces: Piece[] = []
  let end = 0
  for (const reference of found) {
    if (reference.index > end) pieces.push({ kind: 'plain', text: prose.text.slice(end, reference.index) })
    pieces.push({ kind: 'reference', ...reference })
    end = reference.index + reference.written.length
  }
  if (end < prose.text.length) pieces.push({ kind: 'plain', text: prose.text.slice(end) })

  const plain = prose.text.replace(references, whole => cover.repeat(whole.length))
  const bare = rules.allowed.reduce(
    (text, { pattern }) => text.replace(pattern, whole => blank.repeat(whole.length)),
    plain,
  )
  const allowed = rules.allowed.map(({ why }) => why).join('、')
  const faults: LetterFault[] = []
  const report = (code: string, pattern: RegExp, text: string, words: Record<string, string> = {}): void => {
    for (const match of text.matchAll(pattern))
      faults.push(faultAt(code, prose, match.index, match[0], words))
  }
  report(
    'prose.number',
    /[\p{Nd}\p{No}\u2160-\u2188][\p{Nd}\p{No}\u2160-\u2188,，.．]*(?<![,，.．])[%％‰]?[多余几]?[百千万亿]*/gu,
    bare,
    { allowed },
  )
  report('prose.number', rules.hanNumber, bare, { allowed })
  report('reference.unclosed', /\{+|\}+|｛+|｝+/gu, plain)
  report('markdown.refused', rules.refused, plain.replace(/[{}｛｝]/gu, blank))
  for (const reference of found) faults.push(...around(reference, prose, plain, frame))
  return { pieces, faults }
}

function read(match: RegExpExecArray): Written {
  const [head = '', ...words] = (match[1] ?? '').normalize('NFKC').trim().split(/\s+/u)
  const at = head.indexOf('@')
  return {
    index: match.index,
    written: match[0],
    id: at < 0 ? head : head.slice(0, at),
    place: at < 0 ? null : head.slice(at + 1),
    words,
  }
}

/** Words right before and behind a reference that would say something else of its number: 近, 超过, 多, 万. */
function around(
  { index, written, words: said }: Written,
  prose: Prose,
  plain: string,
  { change, names, prose: { before, after, changing, compared } }: LetterFrame,
): LetterFault[] {
  const [word = ''] = said
  if (Object.hasOwn(names, word)) return []
  const end = index + written.length
  const turned = (word === change ? compared : changing).exec(plain.slice(0, index))
  const earlier = before.exec(plain.slice(0, index))
  const later = after.exec(plain.slice(end))
  const words = { written }
  return [
    ...(earlier ? [faultAt('prose.around', prose, earlier.index, earlier[0], words)] : []),
    ...(turned ? [faultAt('prose.change', prose, turned.index, turned[0], words)] : []),
    ...(later ? [faultAt('prose.around', prose, end, later[0], words)] : []),
  ]
}
