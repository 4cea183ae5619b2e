import type { Dict, Pdf, Value } from './file.ts'
import { isReference } from './file.ts'
import { type Token, tokens } from './lexer.ts'

/** A sequence of marked content that is open. */
interface Mark {
  readonly tag: string
  readonly mcid: number | null
  readonly properties: Dict
}

/** One operator as it is met, with the state it works in. */
export interface Step {
  readonly page: string
  /** Of the page 0; deeper in a form, a pattern or an appearance. */
  readonly depth: number
  readonly operator: string
  readonly operands: readonly Token[]
  readonly resources: Dict
  readonly marks: readonly Mark[]
  readonly nesting: number
  readonly font: Value
  readonly mode: number
}

/** Operators of ISO 32000-1, Annex A. */
const known = new Set(
  (
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re ' +
    'RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  ).split(' '),
)
export const isKnown = (operator: string): boolean => known.has(operator)

/** Operators that leave something on the page. */
const painting = new Set('b B b* B* f F f* s S sh Do EI Tj TJ \' "'.split(' '))
export const paints = (operator: string): boolean => painting.has(operator)

const runs = new WeakMap<Pdf, readonly Step[]>()

/** Every operator of every page, of what the pages draw and of the annotations' appearances. */
export function steps(pdf: Pdf): readonly Step[] {
  const kept = runs.get(pdf)
  if (kept) return kept
  const found = pdf.pages.flatMap(page => {
    const data = [page.dict['/Contents']].flatMap(one => (isReference(one) ? [one] : pdf.list(one)))
    const content = Buffer.concat(data.flatMap(one => [pdf.data(one) ?? Buffer.alloc(0), Buffer.from('\n')]))
    const appearances = pdf
      .list(page.dict['/Annots'])
      .flatMap(annotation => Object.values(pdf.dict(pdf.dict(annotation)['/AP'])))
    const place = { page: page.ref, depth: 0, marks: [], seen: [] }
    return [
      ...run(pdf, content, pdf.dict(page.dict['/Resources']), place),
      ...appearances.flatMap(one => inner(pdf, one, { ...place, depth: 1 })),
    ]
  })
  runs.set(pdf, found)
  return found
}

interface At {
  readonly page: string
  readonly depth: number
  readonly marks: readonly Mark[]
  readonly seen: readonly string[]
}

/** What a form, a pattern or an appearance draws; nothing of a picture. */
function inner(pdf: Pdf, stream: Value | undefined, at: At): Step[] {
  if (typeof stream !== 'string' || at.seen.includes(stream)) return []
  const dict = pdf.dict(stream)
  const data = pdf.data(stream)
  if (data === null || dict['/Subtype'] === '/Image') return []
  return run(pdf, data, pdf.dict(dict['/Resources']), {
    ...at,
    depth: at.depth + 1,
    seen: [...at.seen, stream],
  })
}

function run(pdf: Pdf, data: Buffer, resources: Dict, at: At): Step[] {
  const found: Step[] = []
  const marks = [...at.marks]
  const saved: { font: Value; mode: number }[] = []
  let state: { font: Value; mode: number } = { font: null, mode: 0 }
  let operands: Token[] = []
  const reader = tokens(data)
  for (let next = reader.next(); !next.done; ) {
    const token = next.value
    if (token.kind !== 'word' || ['true', 'false', 'null'].includes(token.text)) {
      operands.push(token)
      next = reader.next()
      continue
    }
    const operator = token.text
    const named = (kind: string): Value => pdf.dict(resources[kind])[`/${operands.at(-1)?.text}`] ?? null
    if (operator === 'Tf')
      state = { ...state, font: pdf.dict(resources['/Font'])[`/${operands[0]?.text}`] ?? null }
    if (operator === 'Tr') state = { ...state, mode: Number(operands[0]?.text) }
    if (operator === 'q') saved.push(state)
    if (operator === 'Q') state = saved.pop() ?? state
    if (operator === 'BMC' || operator === 'BDC') marks.push(markOf(pdf, operands, resources))
    found.push({
      page: at.page,
      depth: at.depth,
      operator,
      operands,
      resources,
      marks: [...marks],
      nesting: saved.length,
      ...state,
    })
    if (operator === 'EMC') marks.pop()
    const deeper = { ...at, marks: [...marks] }
    if (operator === 'Do') found.push(...inner(pdf, named('/XObject'), deeper))
    if (operator === 'scn' || operator === 'SCN') found.push(...inner(pdf, named('/Pattern'), deeper))
    operands = []
    // The data of an inline image is no syntax: it ends with EI between white space.
    if (operator === 'ID') {
      const end = data
        .subarray(token.end)
        .toString('latin1')
        .search(/\sEI(?=\s|$)/u)
      next = reader.next(end < 0 ? data.length : token.end + end)
    } else next = reader.next()
  }
  return found
}

function markOf(pdf: Pdf, operands: readonly Token[], resources: Dict): Mark {
  const [tag, second] = operands
  if (second?.kind === 'name') {
    const properties = pdf.dict(pdf.dict(resources['/Properties'])[`/${second.text}`])
    const mcid = properties['/MCID']
    return { tag: tag?.text ?? '', mcid: typeof mcid === 'number' ? mcid : null, properties }
  }
  const properties: Dict = {}
  for (const [i, { kind, text }] of operands.entries()) {
    const value = operands[i + 1]
    if (i > 1 && kind === 'name' && value) properties[`/${text}`] = operandValue(value)
  }
  const mcid = properties['/MCID']
  return { tag: tag?.text ?? '', mcid: typeof mcid === 'number' ? mcid : null, properties }
}

function operandValue({ kind, text, bytes }: Token): Value {
  if (kind === 'number') return Number(text)
  if (kind === 'name') return `/${text}`
  return kind === 'string' || kind === 'hex' ? `u:${decoded(bytes)}` : text
}

function decoded(bytes: Buffer): string {
  const wide = bytes[0] === 0xfe && bytes[1] === 0xff
  return wide ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1')
}

const showing = new Set(['Tj', 'TJ', "'", '"'])

/** The operators that show text. */
export const shows = (pdf: Pdf): readonly Step[] => steps(pdf).filter(({ operator }) => showing.has(operator))

/** The values of a key of an inline image. */
export function inlineEntry(operands: readonly Token[], ...keys: string[]): readonly string[] {
  const at = operands.findIndex(({ kind, text }, i) => i % 2 === 0 && kind === 'name' && keys.includes(text))
  if (at < 0) return []
  const value = operands[at + 1]
  if (value?.kind !== 'open') return [value?.text ?? '']
  const end = operands.findIndex(({ kind }, i) => i > at && kind === 'close')
  return operands.slice(at + 2, end).map(({ text }) => text)
}
