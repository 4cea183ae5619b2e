import { describe, expect, it } from 'vitest'
import type { Block, Table } from '../../../functions/model.ts'
import { referred } from '../../../functions/stages/compose/references.ts'
import { bulletinWords } from '../../../templates/page/bulletin-words.ts'

const { mention } = bulletinWords([])
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })
const table = (title: string): Block => ({
  kind: 'table',
  table: { id: title, title, columns: [], rows: [], notes: [], wide: false } satisfies Table,
})
const said = (...blocks: Block[]): string[] =>
  referred(blocks, mention).flatMap(block =>
    block.kind === 'paragraph' ? [block.spans.map(({ text }) => text).join('')] : [],
  )

describe('a numbered table', () => {
  it('is named in the paragraph above it, before the full stop', () => {
    expect(said(paragraph('甲。'), paragraph('乙。'), table('表2　数'), table('表3　数'))).toEqual([
      '甲。',
      '乙（见表2、表3）。',
    ])
  })

  it('is not named twice, nor taken for one of another number', () => {
    expect(said(paragraph('见表1。'), table('表1　数'))).toEqual(['见表1。'])
    expect(said(paragraph('见表12。'), table('表1　数'))).toEqual(['见表12（见表1）。'])
  })

  it('puts no bracket behind a bracket', () => {
    expect(said(paragraph('没有（零）。'), table('表1　数'))).toEqual(['没有（零），见表1。'])
  })
})
