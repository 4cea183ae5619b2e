import { describe, expect, it } from 'vitest'
import { asGb18030 } from '../../fixtures/checks/gb18030.ts'
import { csv, tableOf } from '../../fixtures/checks/table.ts'
import { amount } from '../../functions/declare/column.ts'
import type { AnyForm } from '../../functions/declare/form.ts'
import { memoryStore } from '../../functions/edges/local/memory-store.ts'
import { readIncomingKey } from '../../functions/keys.ts'
import { limits } from '../../functions/limits.ts'
import { readCell } from '../../functions/stages/normalise/cell.ts'
import { educationGroups } from '../../templates/forms/education-groups.form.ts'
import { enterpriseProfile } from '../../templates/forms/enterprise-profile.form.ts'
import { graduates } from '../../templates/forms/graduates.form.ts'
import { industryColleges } from '../../templates/forms/industry-colleges.form.ts'
import { partnerships } from '../../templates/forms/partnerships.form.ts'
import { production } from '../../templates/forms/production.form.ts'
import { programmes } from '../../templates/forms/programmes.form.ts'
import { policies, reporters } from '../../templates/forms/registers.ts'
import { schoolCooperation } from '../../templates/forms/school-cooperation.form.ts'
import { schoolProfile } from '../../templates/forms/school-profile.form.ts'
import { trainingBases } from '../../templates/forms/training-bases.form.ts'
import { enterprise, file, type Got, type Sent, send, text } from './receiving.ts'

/** The cases of files as clerks make them, by their number in the domain's list. */

const profile = text(schoolProfile, {})
const latin = (content: string): Uint8Array => Uint8Array.from(Buffer.from(content, 'latin1'))
const utf16 = (content: string): Uint8Array =>
  latin(`\xFF\xFE${Buffer.from(content, 'utf16le').toString('latin1')}`)
const whose = (form: AnyForm): string =>
  form.filedBy === 'bureau' ? 'bureau' : form.filedBy === 'school' ? '4122019901' : enterprise
const one = (form: AnyForm, id: string, cell: string, more: Readonly<Record<string, string>> = {}): Sent => ({
  bytes: file(form, { [id]: cell, ...more }),
  reporter: whose(form),
})

const accepted = async (sent: Sent | Uint8Array | string): Promise<Got> => {
  const got = await send(typeof sent === 'string' || sent instanceof Uint8Array ? { bytes: sent } : sent)
  expect(got.receipt.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(got.receipt.verdict).toBe('accepted')
  return got
}
/** Accepted, with the cell read so and nothing but notes. */
const reads = async (
  form: AnyForm,
  id: string,
  written: string,
  canonical: string | null,
  note: string | null,
  more: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const got = await accepted(one(form, id, written, more))
  expect([written, got.filing?.rows[0]?.cells[id]]).toEqual([written, canonical])
  expect([written, got.faults]).toEqual([written, []])
  if (note) expect(got.notes).toContain(note)
}
const warns = async (sent: Sent | Uint8Array | string, ...codes: string[]): Promise<Got> => {
  const got = await accepted(sent)
  expect(got.faults).toEqual(codes)
  return got
}
const refuses = async (sent: Sent | Uint8Array | string, ...codes: string[]): Promise<Got> => {
  const got = await send(typeof sent === 'string' || sent instanceof Uint8Array ? { bytes: sent } : sent)
  expect(got.receipt.verdict).toBe('refused')
  expect(got.faults).toEqual(codes)
  expect(got.filing).toBeNull()
  return got
}

describe('accept and record', () => {
  it('1 GBK', async () => {
    const got = await accepted(asGb18030(profile))
    expect(got.receipt.reading.encoding).toBe('gb18030')
    expect(got.filing?.rows[0]?.cells.name).toBe('样例职业技术学院')
  })

  it('2 byte order marks of UTF-8 and GB18030', async () => {
    expect((await accepted(`\uFEFF${profile}`)).receipt.reading.encoding).toBe('utf-8-bom')
    const marked = Buffer.concat([latin('\x84\x31\x95\x33'), asGb18030(profile)])
    expect((await accepted(marked)).receipt.reading.encoding).toBe('gb18030-bom')
  })

  it('3 UTF-16LE with tabs', async () => {
    const got = await accepted(utf16(profile.replaceAll(',', '\t')))
    expect(got.notes).toEqual(['note.encoding-utf-16', 'note.separator-tab'])
  })

  it('4 CRLF, CR and mixed line ends', async () => {
    const rows = text(graduates, {}, { cohort: '2021', graduates: '1400', employed: '1300' })
    for (const content of [
      rows.replaceAll('\n', '\r\n'),
      rows.replaceAll('\n', '\r'),
      rows.replace('\n', '\r\n'),
    ])
      expect((await accepted(content)).filing?.rows.map(({ line }) => line)).toEqual([2, 3])
  })

  it('5 tabs, semicolons and a sep= line', async () => {
    for (const separator of ['\t', ';', '|'])
      expect((await accepted(profile.replaceAll(',', separator))).receipt.reading.separator).toBe(separator)
    const got = await accepted(`sep=;\n${profile.replaceAll(',', ';')}`)
    expect(got.filing?.rows[0]?.line).toBe(3)
    expect(got.notes).toContain('note.sep-line')
  })

  it('6 title, 填报单位 and 单位 rows above the header', async () => {
    const got = await accepted(`学校基本情况,,\n填报单位：样例职业技术学院\n单位：人\n${profile}`)
    expect(got.receipt.reading.headerLine).toBe(4)
    expect(got.receipt.reading.leftOut.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '1 title',
      '2 title',
      '3 title',
    ])
  })

  it('7 header variants', async () => {
    const variants = profile
      .replace('专任教师数（人）', '专任教师数 (人)')
      .replace('其中：双师型教师数（人）', '"其中:\n双师型教师数（人）"')
      .replace('学校名称', '*学校名称')
      .replace('举办性质', '举办性质（必填）')
      .replace('学校标识码', '　学校标识码')
    expect((await accepted(variants)).notes).toContain('note.header-variant')
  })

  it('8 headers with a suffix', async () => {
    await accepted(profile.replace('学校标识码', '学校标识码-xxbsm').replace('学校名称', '学校名称-xxmc'))
  })

  it('9 any column order', async () => {
    const reversed = csv(tableOf(schoolProfile, [{}]).map(row => row.toReversed()))
    const [a, b] = [await accepted(reversed), await accepted(file(schoolProfile, {}))]
    expect(a.filing?.rows[0]?.cells).toEqual(b.filing?.rows[0]?.cells)
  })

  it('10 a million rows of bare commas, and trailing columns', async () => {
    const wide = profile.replaceAll('\n', `${','.repeat(200)}\n`)
    const got = await accepted(wide + `${','.repeat(10)}\n`.repeat(1_000_000))
    expect(got.receipt.rows).toBe(1)
    expect(got.receipt.findings.find(({ code }) => code === 'note.blank-rows')?.message).toContain('1000000')
  })

  it('11 footers, whose names are not stored', async () => {
    const got = await accepted(`${profile}注：样例数据\n填表人：,欧阳样例,审核人：,司马样例\n`)
    const stored = JSON.stringify([got.receipt, got.filing, got.entry])
    expect(stored).not.toMatch(/欧阳样例|司马样例/u)
    expect(got.receipt.reading.leftOut.map(({ reason }) => reason)).toEqual(['footer', 'footer'])
  })

  it('12 full-width digits and signs', async () => {
    await reads(schoolProfile, 'teachers', '３２０', '320', 'note.full-width')
    await reads(production, 'value', '４６０．５', '460.5', 'note.full-width')
    await reads(partnerships, 'since', '２０１９－０３', '2019-03', 'note.date-form')
  })

  it('13 thousands separators and invisible spaces', async () => {
    await reads(schoolProfile, 'students', '5,600', '5600', 'note.thousands')
    await reads(schoolProfile, 'students', '5，600', '5600', 'note.thousands')
    await reads(schoolProfile, 'students', '\u00A05 600\u3000', '5600', 'note.full-width')
    await reads(
      partnerships,
      'enterprise',
      '91220101\u200BMA0Y000161',
      '91220101MA0Y000161',
      'note.full-width',
    )
  })

  it('14 units in a cell whose unit is known', async () => {
    await reads(production, 'value', '4600万元', '4600', 'note.unit-in-cell')
    await reads(production, 'value', '0.46亿', '4600', 'note.unit-in-cell')
    await reads(production, 'value', '460.5万', '460.5', 'note.unit-in-cell')
    await reads(production, 'value', '46000000元', '4600', 'note.unit-in-cell')
    await reads(schoolProfile, 'students', '0.56万人', '5600', 'note.unit-in-cell')
    await reads(production, 'output', '1.2万', '12000', 'note.unit-in-cell')
  })

  it('15 per cent signs', () => {
    expect(readShare('90%').cell).toBe('90')
    expect(readShare('９０％').cell).toBe('90')
    expect(readShare('120').said).toEqual([{ outcome: 'over-hundred' }])
  })

  it('16 signs for nothing, and a 0 that stays', async () => {
    for (const sign of ['—', '-', '/', '\\', '无', '空', '暂无', 'N/A', '－', '……'])
      await reads(schoolProfile, 'secondments', sign, null, 'note.missing-mark')
    await reads(schoolProfile, 'secondments', '0', '0', null)
    await reads(programmes, 'apprenticeship', '无', '无', null)
  })

  it('17 12.0 in a count', () => reads(schoolProfile, 'teachers', '320.0', '320', 'note.whole-decimal'))

  it('18 text markers, spaces, hyphens and lower case in codes', async () => {
    await reads(schoolProfile, 'school', "'4122019901", '4122019901', 'note.text-marker')
    await reads(schoolProfile, 'school', '="4122019901"', '4122019901', 'note.text-marker')
    await reads(partnerships, 'enterprise', '91220101 ma0y-00016-1', '91220101MA0Y000161', 'note.code-form')
  })

  it('19 forms of a date', async () => {
    for (const written of [
      '2021年9月',
      '2021.9',
      '2021/9/1',
      '2021-09',
      '202109',
      '20210901',
      '2021-9-1 0:00:00',
    ])
      await reads(industryColleges, 'founded', written, '2021-09', null)
    await reads(policies, 'dated', '2022年5月1日', '2022-05-01', 'note.date-form')
  })

  it('20 forms of yes and no', async () => {
    for (const written of ['是', '√', '1', '有']) await reads(production, 'consent', written, '是', null)
    for (const written of ['否', '×', '0', '无']) await reads(production, 'consent', written, '否', null)
  })

  it('21 short forms of an option', async () => {
    await reads(programmes, 'apprenticeship', '市', '市级', 'note.synonym')
    await reads(educationGroups, 'level', '省', '省级', 'note.synonym')
  })

  it('22 several values, however joined', async () => {
    for (const joint of ['、', '；', ';', '/', '，'])
      await reads(
        schoolCooperation,
        'forms',
        ['捐赠', '订单培养', '实习就业', '捐赠'].join(joint),
        '订单培养、实习就业、捐赠',
        'note.joined',
      )
  })
})

describe('accept with a warning', () => {
  const cohorts = text(
    graduates,
    {},
    { cohort: '2021', graduates: '1400', employed: '1300', furtherStudy: '' },
  )

  it('23 sums are left out and recomputed', async () => {
    const right = await accepted(`${cohorts}合计,,2900,"2,710",,\n`)
    expect([right.receipt.rows, right.faults, right.notes]).toEqual([2, [], ['note.total-row']])
    const wrong = await warns(`${cohorts}合　计,,2901,2710,,\n`, 'file.total-row')
    expect(wrong.receipt.findings[0]?.places).toMatchObject([
      { line: 4, cell: 'C4', received: '2901', suggestion: null },
    ])
  })

  it('24 blanks under a merged cell, where filling down is declared', async () => {
    const second = { enterprise: '91220101MA0Y00024U', enterpriseName: '样例二号科技有限公司' }
    const got = await warns(
      file(industryColleges, {}, { ...second, id: '' }),
      'industry-colleges.id.filled-down',
    )
    expect(got.filing?.rows[1]?.cells.id).toBe('CY01')
  })

  it('25 a magnitude that looks like another unit', () =>
    warns(one(production, 'value', '46000000', { output: '90000000' }), 'production.value.implausible'))

  it('26 0.9 where per cent are asked for', () => {
    expect(readShare('0.9')).toEqual({ cell: '0.9', said: [{ outcome: 'share-as-fraction' }] })
  })

  it('27 Chinese numerals', async () => {
    const got = await warns(
      one(schoolProfile, 'teachers', '三百二十'),
      'school-profile.teachers.chinese-numeral',
    )
    expect(got.filing?.rows[0]?.cells.teachers).toBe('320')
  })

  it('28 a date serial', async () => {
    const got = await warns(
      one(industryColleges, 'founded', '44440'),
      'industry-colleges.founded.date-serial',
    )
    expect(got.filing?.rows[0]?.cells.founded).toBe('2021-09')
  })

  it('29 a leading zero that one catalogue entry explains', async () => {
    const row = { edition: '2010', level: '中职', name: '数控技术应用', code: '51400' }
    const got = await accepted(file(programmes, row))
    expect(got.faults).toContain('programmes.code.leading-zero-lost')
    expect(got.filing?.rows[0]?.cells.code).toBe('051400')
    await refuses(file(programmes, { ...row, edition: '2021' }), 'programmes.code.programme-form')
  })

  it('30 an alias, short or former name', async () => {
    const store = memoryStore()
    const register = { code: enterprise, kind: '企业', name: '样例一号装备有限公司', alias: '样例一号机械厂' }
    await send({ bytes: file(reporters, {}, { ...register, shortName: '' }), reporter: 'bureau' }, store)
    const got = await send({ bytes: file(partnerships, { enterpriseName: '样例一号机械厂' }) }, store)
    expect([got.receipt.verdict, got.faults]).toEqual(['accepted', ['partnerships.partner-alias']])
  })

  it('31 one name under two codes, one code under two names', async () => {
    const names = file(
      partnerships,
      { status: '已终止', until: '2022-03' },
      { since: '2022-05', enterpriseName: '样例二号科技有限公司' },
    )
    expect((await accepted(names)).faults).toContain('partnerships.enterprise-two-names')
    const codes = file(partnerships, {}, { enterprise: '91220101MA0Y00024U' })
    expect((await accepted(codes)).faults).toContain('partnerships.enterpriseName-two-codes')
  })

  it('32 an identical duplicate counts once', async () => {
    const got = await accepted(file(graduates, {}, {}))
    expect(got.faults).toEqual(['graduates.row-repeated'])
    expect(got.filing?.rows).toHaveLength(1)
  })

  it('33 a code of a public body where an enterprise stands', () =>
    warns(one(partnerships, 'enterprise', '12220101MB0Y0001XF'), 'partnerships.enterprise.not-an-enterprise'))

  it('34 an unknown column', () => warns(csv(addColumn('样例列', '样例')), 'header.unknown-column'))

  it('35 a character that the fonts lack', () =>
    warns(one(schoolProfile, 'name', '样例\u{1F600}学院'), 'school-profile.name.unsupported-character'))

  it('36 a large change against the year before is asked about, not refused', async () => {
    const store = memoryStore()
    await send({ bytes: file(schoolProfile, {}), year: 2021 }, store)
    const got = await send({ bytes: file(schoolProfile, { students: '12000' }) }, store)
    expect(got.receipt.verdict).toBe('accepted')
    expect(got.faults.length).toBeGreaterThan(0)
    // What other returns say may come later: it is in the receipt and never in the record.
    expect(got.entry?.warnings).toBe(0)
  })
})

/** No form has a column in per cent today; the reader knows how they are written. */
const share = amount('样例占比（%）', '', '90')
const about = {
  edition: 2022,
  reporter: '4122019901',
  codes: { regions: new Map(), industries: new Map(), programmes: new Map() },
  supported: () => true,
}
const readShare = (written: string) => {
  const { cell, said } = readCell(share, written, about, {})
  return { cell, said: said.filter(({ outcome }) => !outcome.startsWith('note.')) }
}

const addColumn = (header: string, cell: string): string[][] =>
  tableOf(schoolProfile, [{}]).map((row, i) => [...row, i === 0 ? header : cell])

describe('refuse with a message that says what to do', () => {
  it('37 bytes that decode neither way, and garbled text', async () => {
    await refuses(Buffer.concat([file(schoolProfile, {}), latin('\xFF\xFF')]), 'file.encoding-unknown')
    await refuses(profile.replace('样例职业', '锟斤拷'), 'file.garbled')
    await refuses(profile.replace('样例职业', '样例\uFFFD'), 'file.garbled')
  })

  it('38 spreadsheets and web pages under the name of CSV', async () => {
    await refuses(latin('PK\x03\x04\x14\x00[Content_Types].xml'), 'file.spreadsheet-renamed')
    await refuses(latin('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'), 'file.spreadsheet-renamed')
    await refuses('<html><table></table></html>', 'file.web-page')
  })

  it('39 an unknown or a two-row header', async () => {
    await refuses('甲,乙,丙\n1,2,3\n', 'header.unknown')
    await refuses(
      '学校标识码,届别,毕业生数（人）,其中,,\n,,,就业人数（人）,本市就业人数（人）,升学人数（人）\n4122019901,2022,1500,1410,900,210\n',
      'header.two-rows',
    )
  })

  it('40 a missing or doubled column', async () => {
    const table = tableOf(schoolProfile, [{}])
    await refuses(csv(table.map(row => row.slice(0, -1))), 'header.missing')
    await refuses(csv(table.map(row => [...row, row[5] ?? ''])), 'header.doubled')
  })

  it('41 a unit that contradicts the form', () =>
    refuses(
      file(partnerships, {}).toString() && text(partnerships, {}).replace('（人天）', '（人）'),
      'header.unit',
    ))

  it('42 full-width commas and open quotation marks', async () => {
    await refuses(profile.replaceAll(',', '，'), 'file.fullwidth-comma')
    const got = await refuses(`${text(graduates, {})}4122019901,"2021,1400,1300,,\n`, 'file.quote-open')
    expect(got.receipt.findings[0]?.places[0]?.line).toBe(3)
  })

  it('43 the example row left in', () =>
    refuses({ bytes: file(schoolProfile, {}), reporter: '3622019902' }, 'school-profile.school.example-row'))

  it('44 approximations', async () => {
    for (const written of ['约2000', '百余', '10～20', '2000多', '10-20', '15+'])
      await refuses(one(schoolProfile, 'teachers', written), 'school-profile.teachers.approximate')
  })

  it('45 errors of a spreadsheet', async () => {
    for (const written of ['#REF!', '#####', '#DIV/0!', '#N/A'])
      await refuses(one(schoolProfile, 'teachers', written), 'school-profile.teachers.spreadsheet-error')
  })

  it('46 negative counts and parts of people', async () => {
    await refuses(one(schoolProfile, 'teachers', '-3'), 'school-profile.teachers.negative')
    await refuses(one(schoolProfile, 'teachers', '12.5'), 'school-profile.teachers.decimals')
    await refuses(one(production, 'value', '1.234'), 'production.value.too-precise')
  })

  it('47 digits lost to scientific notation are never repaired', async () => {
    const got = await refuses(
      one(partnerships, 'enterprise', '1.22E+17'),
      'partnerships.enterprise.scientific',
    )
    expect(got.receipt.findings[0]?.places[0]?.suggestion).toBeNull()
    await refuses(one(schoolProfile, 'school', '3.622E+09'), 'school-profile.school.scientific')
  })

  it('48 a bad check character, corrected where one character explains it', async () => {
    const got = await refuses(
      one(partnerships, 'enterprise', '9122O101MA0Y000161'),
      'partnerships.enterprise.code-alphabet',
    )
    expect(got.receipt.findings[0]?.places[0]).toMatchObject({
      line: 2,
      cell: 'B2',
      received: '9122O101MA0Y000161',
      suggestion: '91220101MA0Y000161',
    })
    await refuses(one(partnerships, 'enterprise', '91220101MA0Y000162'), 'partnerships.enterprise.code-check')
  })

  it('49 a registration number or an organisation code', async () => {
    await refuses(
      one(partnerships, 'enterprise', '220101000012345'),
      'partnerships.enterprise.registration-number',
    )
    await refuses(one(partnerships, 'enterprise', 'MA0Y0001-6'), 'partnerships.enterprise.organisation-code')
  })

  it('50 dates that are unclear, impossible or too late', async () => {
    for (const [written, outcome] of [
      ['23.9', 'date-ambiguous'],
      ['Sep-23', 'date-ambiguous'],
      ['2021/2/30', 'date-impossible'],
      ['2023-03', 'after-edition'],
    ] as const)
      await refuses(one(industryColleges, 'founded', written), `industry-colleges.founded.${outcome}`)
  })

  it('51 one key, different values', async () => {
    const got = await refuses(file(graduates, {}, { furtherStudy: '211' }), 'graduates.key-conflict')
    expect(got.receipt.findings[0]?.message).toContain('第2行')
  })

  it('52 a part larger than its whole', () =>
    refuses(file(schoolProfile, { dualQualified: '321' }), 'school-profile.dualQualified-within-teachers'))

  it('53 another year or another reporter', async () => {
    await refuses(`2021年度学校基本情况\n${profile}`, 'header.other-year')
    await refuses(csv(addColumn('编报年度', '2021')), 'file.other-year')
    const other = await refuses(
      one(schoolProfile, 'school', '3622019902'),
      'school-profile.school.other-reporter',
    )
    expect(other.receipt.findings[0]?.places[0]?.suggestion).toBe('4122019901')
    await refuses({ bytes: file(enterpriseProfile, {}) }, 'header.not-your-form')
  })

  it('54 private-use characters', () =>
    refuses(one(schoolProfile, 'name', '样例\uE000学院'), 'school-profile.name.private-use'))

  it('55 an empty file', async () => {
    await refuses('', 'file.empty')
    await refuses('\r\n,,,\r\n', 'file.empty')
  })

  it('56 more than the declared limits', async () => {
    const small = (over: Partial<typeof limits>) => ({ ...limits, ...over })
    const cohorts = file(graduates, {}, { cohort: '2021', graduates: '1501' }, { cohort: '2020' })
    const large = await refuses({ bytes: profile, limits: small({ bytes: 100 }) }, 'file.too-large')
    expect([...(await everythingUnder(large, 'originals/'))]).toEqual([])
    await refuses({ bytes: cohorts, limits: small({ rows: 2 }) }, 'file.too-many-rows')
    await refuses({ bytes: profile, limits: small({ columns: 5 }) }, 'file.too-many-columns')
    await refuses(one(schoolProfile, 'name', '样'.repeat(10_001)), 'file.cell-too-long')
  })
})

async function everythingUnder({ store }: Got, prefix: string): Promise<string[]> {
  return Array.fromAsync(store.list(prefix))
}

describe('handle', () => {
  it('58 formulas are not taken, and text like one is harmless in what goes out', async () => {
    const formula = '=HYPERLINK("http://样例.invalid")'
    await refuses(one(trainingBases, 'name', formula), 'training-bases.name.formula')
    await refuses(one(trainingBases, 'name', '+cmd|样例'), 'training-bases.name.formula')
    const got = await accepted(one(trainingBases, 'name', '+样例基地'))
    expect(got.filing?.rows[0]?.cells.name).toBe('+样例基地')
    expect(got.notes).toEqual(['note.formula-text'])
  })

  it('59 keys arrive decoded, and only those of uploads are read', () => {
    expect(readIncomingKey('incoming/2022/4122019901/学校 基本.csv')).toEqual({
      year: 2022,
      reporter: '4122019901',
      file: '学校 基本.csv',
    })
    expect(readIncomingKey('receipts/2022/4122019901/a.json')).toBeNull()
  })

  it('61 names keep their characters; everything else is normalised', async () => {
    await reads(schoolProfile, 'name', '样例学院（东区）①', '样例学院（东区）①', null)
    await reads(reporters, 'name', 'ＡＢＣ样例学院', 'ＡＢＣ样例学院', null)
    await reads(schoolProfile, 'region', '２２０１０４', '220104', 'note.full-width')
  })
})
