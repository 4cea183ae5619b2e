import { readFileSync } from 'node:fs'
import type { Edition } from '../../../functions/edition.ts'
import type { Letter, LetterFault } from '../../../functions/letter.ts'
import { supportedCharacters } from '../../../functions/render/characters.ts'
import { sayable } from '../../../functions/stages/letter/sayable.ts'
import { composeLetter } from '../../../functions/stages/letter.ts'
import { forms } from '../../../templates/index.ts'
import { letterFrame } from '../../../templates/letter/frame.ts'
import { bulletinWords } from '../../../templates/page/bulletin-words.ts'
import { type Changes, edition } from '../compose/edition.ts'

/** The sample proposal that the README points to. */
export const sample = readFileSync(
  new URL('../../../fixtures/letter/提案答复-样例.md', import.meta.url),
  'utf8',
)

const school = (name: string, full: string, code: string) => ({
  school: name,
  schoolName: full,
  schoolCode: code,
})
const auto = school('汽高专', '长春汽车工业高等专科学校', '4122099001')
const polytechnic = school('长职院', '长春职业技术学院', '4122099002')
const machinery = school('机械工业学校', '长春市机械工业学校', '3622990002')

const named: Edition['named'] = new Map([
  ['training-bases.national', [{ base: '智能网联汽车仿真实训基地', ...auto }]],
  [
    'groups.national',
    [
      { group: '机械制造职业教育集团', ...machinery },
      { group: '长春市机电职教集团', ...polytechnic },
      { group: '长春汽车职业教育集团', ...auto },
    ],
  ],
  ['production.value', [{ class: '红旗工匠班', product: '底盘部件总成', enterprise: '一汽集团', ...auto }]],
  [
    'contests.hosted-years',
    [{ event: '农机维修赛项', ...school('长职校', '长春职业技术学校', '3622990001') }],
  ],
  ['undergraduate.schools', [auto, polytechnic]],
  [
    'undergraduate.programmes',
    [
      { programme: '机器人技术', ...polytechnic },
      { programme: '新能源汽车工程技术', ...auto },
    ],
  ],
])

/** The hand-made edition with the names of the sample proposal and one school's own figures. */
function editionFor(changes: Changes): Edition {
  const made = edition(changes)
  const [row] = made.bySchool.rows
  if (!row) throw new Error('the hand-made edition has no school')
  const rows = [...made.bySchool.rows, { ...row, key: '4122099002', name: '长春职业技术学院' }]
  return { ...made, named, bySchool: { ...made.bySchool, rows } }
}

/** What else a test changes of the edition. */
type Turned = (edition: Edition) => Edition

/** The reply to a proposal on the hand-made edition, or its faults. */
function compose(text: string, changes: Changes = {}, turned: Turned = whole => whole) {
  const made = turned(editionFor(changes))
  return composeLetter(text, '0'.repeat(64), {
    year: made.year,
    city: made.city,
    frame: letterFrame,
    source: sayable(made, bulletinWords(forms)),
    supported: supportedCharacters,
  })
}

/** The letter. Throws the faults where there are some. */
export function letterOf(text: string, changes: Changes = {}, turned: Turned = whole => whole): Letter {
  const composed = compose(text, changes, turned)
  if ('faults' in composed) throw new Error(JSON.stringify(composed.faults, null, 1))
  return composed.letter
}

export function faultsOf(
  text: string,
  changes: Changes = {},
  turned: Turned = whole => whole,
): readonly LetterFault[] {
  const composed = compose(text, changes, turned)
  return 'faults' in composed ? composed.faults : []
}

/** The sample with the plainest word for the partners, which hold for any number. */
const plain = sample
  .replace('{{partners.enterprises 2000多 家}}', '{{partners.enterprises 家}}')
  .replace('，合作企业{{partners.enterprises 比上年}}', '')

/** That with one more paragraph at the end of its first section, and the line on which that stands. */
export function withParagraph(paragraph: string): { text: string; line: number } {
  const before = '\n\n## 二、'
  const at = plain.indexOf(before)
  return {
    text: `${plain.slice(0, at)}\n\n${paragraph}${plain.slice(at)}`,
    line: plain.slice(0, at).split('\n').length + 2,
  }
}

/** What a paragraph of references becomes. */
export function said(paragraph: string, changes: Changes = {}, turned: Turned = whole => whole): string {
  const { blocks } = letterOf(withParagraph(paragraph).text, changes, turned)
  const heading = blocks.findIndex(block => block.kind === 'heading' && block.text.startsWith('二、'))
  const block = blocks[heading - 1]
  return block?.kind === 'paragraph' ? block.spans.map(span => span.text).join('') : ''
}
