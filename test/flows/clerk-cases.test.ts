import { describe, expect, it } from 'vitest'
import { graduates } from '../../templates/forms/graduates.form.ts'
import { partnerships } from '../../templates/forms/partnerships.form.ts'
import { programmes } from '../../templates/forms/programmes.form.ts'
import { file, type Got, send } from './receiving.ts'

/** What a clerk's messy files are answered with. */

const cell = (
  form: typeof partnerships | typeof graduates | typeof programmes,
  cells: object,
): Promise<Got> => send({ bytes: file(form as typeof partnerships, cells as Record<string, string>) })
const messages = ({ receipt }: Got): string[] => receipt.findings.map(({ message }) => message)

describe('a cell', () => {
  it('that is a name of no Han or too many characters is asked about', async () => {
    expect((await cell(partnerships, { enterpriseName: 'abc' })).faults).toEqual([
      'partnerships.enterpriseName.no-han',
    ])
    expect((await cell(partnerships, { enterpriseName: '样'.repeat(61) })).faults).toEqual([
      'partnerships.enterpriseName.long-name',
    ])
    expect((await cell(partnerships, { enterpriseName: '样'.repeat(60) })).faults).toEqual([])
  })

  it('read with a unit, thousands or full width says what was read', async () => {
    const got = await cell(partnerships, {
      investment: '540000元',
      donations: '1,200.5',
      interns: '２６',
      courses: '3门课程',
    })
    expect(got.faults).toEqual([])
    const told = got.receipt.findings.flatMap(({ message, places }) => [
      message,
      ...places.map(place => place.message ?? ''),
    ])
    for (const words of ['读作54（万元）', '读作1200.5', '读作26', '读作3（门）'])
      expect(told.some(one => one.includes(words))).toBe(true)
  })

  it('of days where days of persons are asked for, or 本 for 种, is asked about', async () => {
    expect((await cell(partnerships, { training: '173天' })).faults).toEqual([
      'partnerships.training.near-unit',
    ])
    expect((await cell(partnerships, { textbooks: '3本' })).faults).toEqual([
      'partnerships.textbooks.near-unit',
    ])
  })

  it('of a rate where a number is asked for says so', async () => {
    const got = await cell(graduates, { employed: '95%' })
    expect(messages(got)).toEqual([expect.stringContaining('这一列填人数，不填比率')])
    expect((await cell(graduates, { employed: '70%以上' })).faults).toEqual([
      'graduates.employed.rate-in-count',
    ])
  })

  it('of a serial number too late says both', async () => {
    const [message] = messages(await cell(partnerships, { since: '45170' }))
    expect(message).toContain('读作2023-09')
    expect(message).toContain('晚于编报年度2022年')
  })

  it('of options marked, numbered or otherwise worded is read', async () => {
    const read = async (forms: string): Promise<unknown> =>
      (await cell(partnerships, { forms, donations: '', courses: '', textbooks: '' })).filing?.rows[0]?.cells
        .forms
    expect(await read('√技术服务 √订单培养 √员工培训')).toBe('订单培养、技术服务、员工培训')
    expect(await read('1.技术服务 2.实习就业 3.员工培训')).toBe('技术服务、实习就业、员工培训')
    const status = await cell(partnerships, { status: '在合作' })
    expect(status.filing?.rows[0]?.cells.status).toBe('合作中')
    const [wrong] = messages(await cell(partnerships, { forms: '技术服务、实习与就业' }))
    expect(wrong).toBe('“合作形式”里的“实习与就业”不是规定的选项，是否“实习就业”？')
  })

  it('of a year of entry, or long past, says what was meant', async () => {
    for (const cohort of ['21级', '2021级', '2019-2020学年']) {
      const got = await cell(graduates, { cohort })
      expect(got.faults).toEqual(['graduates.cohort.not-a-year'])
      expect(got.receipt.findings[0]?.remedy).toContain('不是届')
    }
    expect(messages(await cell(graduates, { cohort: '1922' }))).toEqual([expect.stringContaining('是否2022')])
  })

  it('of a code says what kind of thing stands there', async () => {
    const named = await cell(partnerships, { enterprise: '样例公司' })
    expect(named.faults).toEqual(['partnerships.enterprise.code-is-name'])
    const own = await cell(partnerships, { school: '4,122,019,901' })
    expect([own.faults, own.filing?.rows[0]?.cells.school]).toEqual([
      ['partnerships.school.code-thousands'],
      '4122019901',
    ])
    const state = await cell(programmes, { code: '570102K', name: '学前教育', firstYear: '2021' })
    expect([state.faults, state.filing?.rows[0]?.cells.code]).toEqual([[], '570102'])
  })

  it('left blank has a remedy for its kind', async () => {
    const remedy = async (cells: object): Promise<string> =>
      (await cell(partnerships, cells)).receipt.findings[0]?.remedy ?? ''
    for (const id of ['enterprise', 'enterpriseName', 'forms', 'since', 'status']) {
      const said = await remedy({ [id]: '' })
      expect(said).toContain('合并过单元格的')
      expect(said).not.toContain('填0')
    }
  })
})
