import type {
  CellCheck,
  CellOutcome,
  FixtureRows,
  IdentifiedColumn,
} from '../../functions/declare/cell-check.ts'
import type { KindName } from '../../functions/declare/column.ts'
import { formedNames } from '../../functions/stages/marks.ts'
import { codeChecks } from './codes.ts'
import { dateChecks } from './dates.ts'
import { numberChecks } from './numbers.ts'

const ofKind =
  (...kinds: readonly KindName[]) =>
  (column: IdentifiedColumn): boolean =>
    kinds.includes(column.kind)
/** The fixture of a check that one text in the column's cell fires. */
const cell =
  (text: string | ((column: IdentifiedColumn) => string)) =>
  (column: IdentifiedColumn): FixtureRows => [{ [column.id]: typeof text === 'string' ? text : text(column) }]
const words = ofKind('name', 'text')
const merged = '合并过单元格的，拆分后每行都填上。'

/** What to put into a blank cell depends on what the column asks for. */
function missingRemedy({ kind, options }: IdentifiedColumn): string {
  if (kind === 'count' || kind === 'amount') return `请补填；确实没有的填0，不要填“—”或“无”。${merged}`
  if (kind === 'year' || kind === 'month' || kind === 'date')
    return `请补填时间；查不到的请向市教育局询问。${merged}`
  if (kind === 'choice' || kind === 'choices' || kind === 'yes-no')
    return `请从下列选项中选填：${options.join('、')}。${merged}`
  if (kind === 'name' || kind === 'text') return `请补填，名称填全称。${merged}`
  return `请补填代码；不知道的，请对照证书或向对方单位询问。${merged}`
}

/** Every check that a column's kind implies, declared once for all columns of the kind. */
export const cellChecks: Readonly<Record<CellOutcome, CellCheck>> = {
  missing: {
    severity: 'error',
    holds: '“{header}”必须填写',
    message: '“{header}”没有填',
    remedy: '请补填；合并过单元格的，拆分后每行都填上。',
    remedyFor: missingRemedy,
    applies: column => column.required,
    fires: cell(''),
  },
  'spreadsheet-error': {
    severity: 'error',
    holds: '“{header}”不是电子表格的出错标记',
    message: '“{header}”是电子表格的出错标记（如#REF!、#####），不是内容',
    remedy: '请在表格里改正公式或拉宽列，使单元格显示出内容，再另存为CSV。',
    applies: () => true,
    fires: cell('#REF!'),
  },
  ...numberChecks,
  ...dateChecks,
  ...codeChecks,
  'unknown-option': {
    severity: 'error',
    holds: '“{header}”填写规定的选项：{options}',
    message: '“{header}”里的“{part}”不是规定的选项{guess}',
    remedy: '请从下列选项中选填：{options}。',
    applies: ofKind('choice', 'choices', 'yes-no'),
    fires: cell('样例选项'),
  },
  'private-use': {
    severity: 'error',
    holds: '“{header}”没有自造字',
    message: '“{header}”里有自造字或专用区字符（编号{characters}），换一台电脑就显示不出来',
    remedy: '请改用国家标准汉字（可用“国标扩展”输入法）；标准里没有的字，用同音字并加括号说明。',
    applies: words,
    fires: cell(column => `${column.example}\uE123`),
  },
  'other-form': {
    severity: 'error',
    holds: '“{header}”按规定的写法填写',
    message: '“{header}”没有按规定的写法填',
    remedy: '写法：{help}。',
    applies: column => words(column) && column.pattern !== null,
    fires: cell('首批'),
  },
  'unsupported-character': {
    severity: 'warning',
    holds: '“{header}”的字都能在公报里印出',
    message: '“{header}”里的“{characters}”不在公报所用的字库里，印不出来',
    remedy: '请核对是否录错；确为名称用字的，请告知市教育局。',
    applies: column => words(column) && column.pattern === null,
    fires: cell(column => `${column.example}\u{1F600}`),
  },
  'not-a-name': {
    severity: 'error',
    holds: '“{header}”是名称，不是编号或数字',
    message: '“{header}”里只有数字或符号，没有文字',
    remedy: '请填写全称；如果这一行的内容错了一列，请把整行对齐。',
    applies: ofKind('name'),
    fires: cell('20220901'),
  },
  'no-han': {
    severity: 'warning',
    holds: '“{header}”用汉字写全称',
    message: '“{header}”里没有一个汉字',
    remedy: '请核对是不是登记的中文全称；登记的名称确实没有汉字的，无需改动。',
    applies: column => column.kind === 'name' && !formedNames.test(column.header),
    fires: cell('Sample'),
  },
  'long-name': {
    severity: 'warning',
    holds: '“{header}”不超过60个字',
    message: '“{header}”有{length}个字，不像一个名称',
    remedy: '请核对是否多粘贴了内容；全称确实这样长的，无需改动。',
    applies: column => column.kind === 'name' && !column.header.endsWith('简称'),
    fires: cell(column => `${column.example}${'（样例）'.repeat(15)}`),
  },
  placeholder: {
    severity: 'warning',
    holds: '“{header}”是真实的全称，不是“某某”“XX”一类的代称',
    message: '“{header}”像是代称，不是全称',
    remedy: '请改填全称；不能公开的，也请如实填写，公报不公布单个企业的数据。',
    applies: ofKind('name'),
    fires: cell(column => `${column.example}（XX）`),
  },
  'question-mark': {
    severity: 'warning',
    holds: '“{header}”里没有丢失的字（问号）',
    message: '“{header}”里有问号，可能是另存为CSV时丢了一个字',
    remedy: '请与原表核对；有生僻字的，请另存为“CSV UTF-8（逗号分隔）”。',
    applies: ofKind('name'),
    fires: cell(column => `${column.example}?`),
  },
  'filled-down': {
    severity: 'warning',
    holds: '“{header}”每行都填，不合并单元格',
    message: '“{header}”是空的，已按上一行填为“{value}”',
    remedy: '请核对；合并过单元格的，拆分后每行都填上。',
    applies: column => column.fillDown,
    fires: column => [{}, { [column.id]: '' }],
  },
}
