import { isKnown, type Step, steps } from '../content.ts'
import type { Rule } from '../rule.ts'

const kinds: Readonly<Record<string, string>> = {
  Tf: '/Font',
  Do: '/XObject',
  gs: '/ExtGState',
  sh: '/Shading',
}

/** Resources that an operator names: of which kind, and under which name. */
function resource({ operator, operands }: Step): readonly [kind: string, name: string] | null {
  const [first, second] = operands
  const last = operands.at(-1)
  if (operator === 'BDC' || operator === 'DP')
    return second?.kind === 'name' ? ['/Properties', second.text] : null
  if (/^scn$/iu.test(operator)) return last?.kind === 'name' ? ['/Pattern', last.text] : null
  const name = first?.text ?? ''
  if (/^cs$/iu.test(operator)) return /^(?:Device|Pattern$)/u.test(name) ? null : ['/ColorSpace', name]
  const kind = kinds[operator]
  return kind === undefined ? null : [kind, name]
}

/** 6.2.2: what content streams may say. */
export const contentStreams: readonly Rule[] = [
  {
    clause: '6.2.2',
    test: 1,
    demands: 'content streams use the operators of ISO 32000-1 and no others',
    *check(pdf) {
      for (const { operator, page } of steps(pdf)) if (!isKnown(operator)) yield `page ${page}: ${operator}`
    },
    broken: { objects: draft => draft.draw('BX 1 xyz EX') },
  },
  {
    clause: '6.2.2',
    test: 2,
    demands: 'whatever a content stream names is in resources of its own',
    *check(pdf) {
      for (const { ref, dict } of pdf.pages)
        if (dict['/Resources'] === undefined) yield `page ${ref} has none`
      for (const step of steps(pdf)) {
        const [kind, name] = resource(step) ?? []
        if (kind && pdf.dict(step.resources[kind])[`/${name}`] === undefined)
          yield `page ${step.page}: ${name} in ${kind}`
      }
    },
    broken: { objects: draft => draft.draw('/Nowhere gs') },
  },
  {
    clause: 'PDF 8.5.3',
    test: 'a',
    demands: 'a path is painted only where one was made',
    *check(pdf) {
      let made = false
      for (const { operator, page } of steps(pdf)) {
        if (/^(?:re|m|l|c|v|y|h|W\*?)$/u.test(operator)) made = true
        else if (/^(?:[bBfF]\*?|[sSn])$/u.test(operator)) {
          if (!made) yield `page ${page}: ${operator}`
          made = false
        }
      }
    },
    broken: { objects: draft => draft.draw('f') },
  },
]
