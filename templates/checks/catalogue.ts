import { catalogueOf, type RowWords } from '../../functions/declare/check.ts'
import { forms } from '../index.ts'
import { cellChecks } from './cells.ts'
import { contextChecks } from './context/index.ts'
import { cellNotes } from './notes.ts'
import { uploadWords } from './upload.ts'

const rowWords: RowWords = {
  'row-repeated': {
    severity: 'warning',
    holds: '没有完全相同的两行',
    message: '这一行与第{first}行完全相同，只计一次',
    remedy: '请删去重复的一行；其实是两件事的，请改正使两行有区别。',
  },
  'key-conflict': {
    severity: 'error',
    holds: '{key}相同的只有一行',
    message: '{key}与第{first}行相同，其他内容却不同',
    remedy: '请核对哪一行正确，删去另一行；其实是两件事的，请改正{key}。',
  },
  'single-none': {
    severity: 'error',
    holds: '正好有一行数据',
    message: '没有数据行；这张表每个单位都要填一行',
    remedy: '请填写本单位的一行后重新上传。',
  },
  'single-many': {
    severity: 'error',
    holds: '正好有一行数据',
    message: '有{count}行数据；这张表每个单位只填一行',
    remedy: '请只保留本单位的一行。',
  },
}

/** Every check, each declared once: what `ronghe checks` prints, and what every finding takes its words from. */
export const checks = catalogueOf({
  forms,
  files: uploadWords,
  cells: cellChecks,
  cellNotes,
  rows: rowWords,
  context: contextChecks,
})
