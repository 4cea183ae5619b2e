import { describe, expect, it } from 'vitest'
import { csv, tableOf } from '../../fixtures/checks/table.ts'
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

describe('a table', () => {
  const [header = [], row = []] = tableOf(partnerships, [{}])
  const [cohortHeader = [], cohort = []] = tableOf(graduates, [{}])
  const table = (...rows: readonly (readonly string[])[]): Promise<Got> => send({ bytes: csv(rows) })
  const second = row.with(1, '91220101MA0Y00024U').with(2, '样例二号科技有限公司')

  it('with the own code merged over its rows is read, and asked about', async () => {
    const got = await table(header, row, second.with(0, ''))
    expect(got.faults).toEqual(['partnerships.school.filled-down'])
    expect(got.filing?.rows[1]?.cells.school).toBe('4122019901')
  })

  it('with a total beside a code filled down is not read as one row more', async () => {
    const got = await table(cohortHeader, cohort, ['4122019901', '合计', ...cohort.slice(2)])
    expect([got.receipt.rows, got.faults, got.notes]).toEqual([1, [], ['note.total-row']])
  })

  it('whose total differs is told the sum', async () => {
    const got = await table(cohortHeader, cohort, ['合计', '', '1'])
    expect(messages(got)[0]).toBe(`合计行的“毕业生数（人）”与各行之和${cohort[2]}不一致`)
  })

  it('with explanations under its header, or Ctrl-Z at its end, is read', async () => {
    const numbers = header.map((_, i) => String(i + 1))
    const letters = header.map((_, i) => '甲乙丙丁戊己'[i] ?? String(i - 5))
    const required = header.map((_, i) => (i < 6 ? '必填' : '选填'))
    for (const explaining of [numbers, letters, required]) {
      const got = await table(header, explaining, row)
      expect([got.receipt.rows, got.faults, got.notes]).toEqual([1, [], ['note.explaining-row']])
    }
    const ended = await send({ bytes: Uint8Array.from([...csv([header, row]), 0x1a]) })
    expect([ended.receipt.rows, ended.faults, ended.notes]).toEqual([1, [], ['note.end-mark']])
  })

  it('that says 无 in a row is one error with the way to a nil return', async () => {
    const nothing = header.map(() => '')
    for (const said of [
      nothing.with(0, '无'),
      nothing.with(0, '本年度无此项'),
      nothing.with(0, '4122019901'),
      nothing.with(0, '4122019901').fill('无', 1),
      nothing.with(0, '4122019901').fill('0', 7),
    ]) {
      const got = await table(header, said)
      expect(got.faults).toEqual(['file.nil-row'])
      expect(got.receipt.findings[0]?.remedy).toContain('零报送')
    }
  })

  it('under which another begins is one error that names the line and the other', async () => {
    const got = await table(header, row, ['二、毕业生情况'], cohortHeader, cohort)
    expect(got.faults).toEqual(['file.second-table'])
    expect(got.receipt.findings[0]?.message).toBe('第4行起是另一张表《毕业生情况》，没有读取')
  })

  it('of another school is one error at one place', async () => {
    const got = await table(header, row.with(0, '3622019902'), second.with(0, '3622019902'))
    expect(got.faults).toEqual(['file.all-other-reporter'])
    expect(got.receipt.headline).toContain('有1处错误')
    const partly = await table(header, row, second.with(0, '3622019902'))
    expect(partly.faults).toEqual(['partnerships.school.other-reporter'])
  })

  it('of garbled text is one error', async () => {
    const got = await send({ bytes: '瀛︽牎\n锟斤拷\n锟斤拷\n' })
    expect(got.receipt.findings.flatMap(({ code, places }) => places.map(() => code))).toEqual([
      'file.garbled',
    ])
  })

  it('with columns renamed has them paired with the form’s', async () => {
    const renamed = header.with(1, '统一社会信用代码').with(2, '企业名称').with(4, '开始时间')
    const got = await table(renamed, row)
    expect(got.receipt.findings.map(({ message }) => message)).toEqual([
      '列名“统一社会信用代码”应为“合作企业统一社会信用代码”',
      '列名“企业名称”应为“合作企业名称”',
      '列名“开始时间”应为“合作开始年月”',
    ])
  })

  it('with columns for the clerk alone is accepted without a question', async () => {
    const got = await table(['序号', ...header, '备注'], ['1', ...row, '样例'])
    expect([got.faults, got.notes.includes('note.column-ignored')]).toEqual([[], true])
  })

  it('with code and name in each other’s column says so once', async () => {
    const got = await table(header, row, second.with(1, second[2] ?? '').with(2, second[1] ?? ''))
    expect(got.faults).toEqual(['file.swapped-cells'])
    expect(got.receipt.findings[0]?.places[0]?.cell).toBe('B3:C3')
  })

  it('with a number broken at its comma names the two cells', async () => {
    const got = await send({
      bytes: [header, [...row.slice(0, 10), '1', '037', ...row.slice(11)]].join('\n'),
    })
    expect(got.faults).toEqual(['file.split-thousands'])
    const [{ places, message, remedy }] = got.receipt.findings as [Got['receipt']['findings'][0]]
    expect([places[0]?.cell, message]).toEqual(['K2:L2', expect.stringContaining('“1”和“037”')])
    expect(remedy).toContain('加上英文双引号')
    const yuan = await send({ bytes: [header, [...row.slice(0, 14), '540', '000元', '4人天']].join('\n') })
    expect(yuan.receipt.findings[0]?.places[0]?.cell).toBe('O2:P2')
  })

  it('with an open quotation mark names its cell and shows little of it', async () => {
    const got = await send({ bytes: `${header.join(',')}\n4122019901,"91${'样例,'.repeat(30)}\n` })
    const [place] = got.receipt.findings[0]?.places ?? []
    expect(place?.cell).toBe('B2')
    expect([...(place?.received ?? '')].length).toBeLessThanOrEqual(20)
  })

  it('is asked about no column twice where an error says it', async () => {
    const got = await cell(partnerships, {
      until: '2022-06',
      ...Object.fromEntries(
        [
          'courses',
          'textbooks',
          'partTimeTeachers',
          'interns',
          'hires',
          'serviceIncome',
          'donations',
          'investment',
          'training',
        ].map(id => [id, '']),
      ),
    })
    expect(got.faults).toEqual(['partnerships.until-blank-unless-status'])
  })

  it('of no known header tells where and what, and sends nobody to a command', async () => {
    const got = await table(['样例一', '样例二'], ['1', '2'])
    const [{ places, remedy }] = got.receipt.findings as [Got['receipt']['findings'][0]]
    expect(places[0]).toMatchObject({ cell: 'A1:B1', received: '样例一,样例二' })
    expect(remedy).not.toContain('ronghe')
  })
})
