import { parse } from 'csv-parse/sync'
import { readXlsx, type Workbook } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { divide, exact, multiply, roundHalfAway } from '../../functions/exact.ts'
import type { Bulletin, Table } from '../../functions/model.ts'
import { chartsOf, chartTable } from '../../functions/render/charts.ts'
import { dataPackage } from '../../functions/render/data-package.ts'
import { figuresJson } from '../../functions/render/figures.ts'
import {
  columnTitle,
  dataTable,
  isNumeric,
  tableCsv,
  tablesOf,
  wordsForNone,
} from '../../functions/render/tables.ts'
import { workbook } from '../../functions/render/workbook.ts'
import { compose } from '../../functions/stages/compose.ts'
import { forms, sections } from '../../templates/index.ts'
import { bulletinWords } from '../../templates/page/bulletin-words.ts'
import { pageStyle } from '../../templates/page/style.ts'
import { edition } from '../stages/compose/edition.ts'
import { named } from '../stages/compose/named.ts'

/** The data files of a bulletin as compose makes it, with a share that is withheld and a third year for the trend. */
const changes = { 'depth.deep-share': ['withheld', ['1060', '2641']] } as const
const open = edition(changes, { named })
const composed = (sample: boolean): Bulletin =>
  compose(
    edition(changes, {
      named,
      city: { ...open.city, sample },
      series: new Map([[2020, edition().figures], ...open.series]),
    }),
    sections,
    bulletinWords(forms),
    '2023-04-01',
  )
const bulletin = composed(true)

const dataTables = (of: Bulletin): Table[] =>
  [...tablesOf(of), ...chartsOf(of).map(chart => chartTable(chart, pageStyle))].map(table =>
    dataTable(table, of, pageStyle),
  )
type Row = Readonly<Record<string, string>>
function rowsOf(id: string, of = bulletin): Row[] {
  const table = dataTables(of).find(one => one.id === id)
  if (!table) throw new Error(`no table ${id}`)
  return parse(tableCsv(table, pageStyle), { bom: true, columns: true })
}
const rowOf = (id: string, head: string, value: string): Row => {
  const row = rowsOf(id).find(one => one[head] === value)
  if (!row) throw new Error(`${id} has no ${value}`)
  return row
}
const bookOf = async (of: Bulletin): Promise<Workbook> => readXlsx(await workbook(of, pageStyle))
const textsOf = (sheet: Workbook['sheets'][number] | undefined): string[][] =>
  (sheet?.rows ?? []).map(row => row.map(cell => String(cell ?? '')))
const packaged = (of: Bulletin) => {
  const tables = new Map(dataTables(of).map(table => [`tables/${table.id}.csv`, table]))
  const files = [...tables.keys(), 'figures.json'].map(path => ({
    path,
    mediaType: '',
    bytes: new Uint8Array(),
  }))
  return JSON.parse(dataPackage(of, files, tables, pageStyle))
}

describe('sample data', () => {
  const mark = '（样例数据，非真实统计）'
  it('is marked in every row, every figure and every title that can be copied alone', async () => {
    for (const { id } of dataTables(bulletin))
      for (const row of rowsOf(id)) expect(row.数据性质).toBe('样例数据')
    for (const figure of JSON.parse(figuresJson(bulletin))) expect(figure.sample).toBe(true)
    const book = await bookOf(bulletin)
    expect(book.properties?.title).toContain(mark)
    expect(textsOf(book.sheets[0])[0]?.[0]).toContain(mark)
    for (const row of textsOf(book.sheets.at(-1)).slice(1)) expect(row.at(-1)).toBe('样例数据')
    expect(packaged(bulletin)).toMatchObject({ sample: true, title: expect.stringContaining(mark) })
  })
  it('is not said of real data', async () => {
    const real = composed(false)
    for (const { id } of dataTables(real))
      for (const row of rowsOf(id, real)) expect(row).not.toHaveProperty('数据性质')
    expect(figuresJson(real)).not.toContain('"sample"')
    const book = await bookOf(real)
    expect(book.properties?.title).toBe(real.title.join(''))
    expect(book.sheets.slice(0, 1).flatMap(textsOf).flat().join('')).not.toContain('样例')
    expect(JSON.stringify(packaged(real))).not.toContain('样例数据')
  })
})

describe('columns that only the data files have', () => {
  it('give a target its number and its wording apart', () => {
    expect(rowOf('targets', '目标', '新增现代化专业')).toMatchObject({
      指标编号: 'programmes.sites',
      目标值: '50',
      约数: '左右',
    })
    expect(rowOf('targets', '目标', '职业本科专业')).toMatchObject({ 目标值: '12', 约数: '' })
  })
  it('give the parts from which a share can be computed again, in both years', () => {
    const shares = rowsOf('all-figures').filter(
      row => row.计量单位 === '%' && row['2022年分母'] !== '不宜公布',
    )
    expect(shares.length).toBeGreaterThan(5)
    for (const row of shares)
      for (const year of ['2022年', '2021年']) {
        const [numerator = '', denominator = ''] = [row[`${year}分子`], row[`${year}分母`]]
        const share = multiply(divide(exact(numerator), exact(denominator)), exact(100n))
        expect(roundHalfAway(share, 6)).toBe(roundHalfAway(exact(row[year] ?? ''), 6))
      }
    expect(rowOf('all-figures', '指标', '专业布点数')).toMatchObject({ '2022年分子': '', '2022年分母': '' })
    expect(rowOf('trend', '指标编号', 'hires.vocational-share')).toMatchObject({
      '2020年分子': '5000',
      '2020年分母': '7000',
    })
  })
  it('withhold the parts of what is withheld', () => {
    for (const id of ['all-figures', 'trend', 'faults'])
      expect(rowOf(id, '指标编号', 'depth.deep-share')).toMatchObject({
        '2022年': '不宜公布',
        '2022年分子': '不宜公布',
        '2022年分母': '不宜公布',
      })
  })
  it('name schools, districts and reporters by their codes, the city by none', () => {
    expect(rowsOf('by-school').map(row => row.学校标识码)).toEqual(['3622010001', '3622010002', ''])
    expect(rowsOf('by-district').map(row => row.行政区划代码)).toEqual(['220102', ''])
    expect(rowOf('late-and-missing', '单位名称', '样例一号装备有限公司').单位代码).toBe('91220101MA0Y000161')
  })
  it('give each school the year before and the change, and neither of what is withheld', () => {
    expect(rowOf('by-school', '学校标识码', '3622010002')).toMatchObject({
      '专业布点数（个）': '20',
      '专业布点数·2021年（个）': '18',
      '专业布点数·比上年增减（个）': '2',
    })
    const gone = {
      ...open.bySchool,
      rows: open.bySchool.rows.map(row => ({
        ...row,
        figures: Object.fromEntries(
          Object.entries(row.figures).map(([id, figure]) => [
            id,
            {
              ...figure,
              previous: {
                year: 2021,
                value: null,
                absence: 'withheld' as const,
                text: '不宜公布',
              },
            },
          ]),
        ),
      })),
    }
    const made = compose(
      edition(changes, { named, bySchool: gone }),
      sections,
      bulletinWords(forms),
      '2023-04-01',
    )
    expect(rowsOf('by-school', made)[0]).toMatchObject({
      '专业布点数·2021年（个）': '不宜公布',
      '专业布点数·比上年增减（个）': '…',
    })
  })
  it('are not printed', () => {
    const printed = tablesOf(bulletin).flatMap(({ columns }) => columns.map(({ title }) => title))
    for (const head of ['学校标识码', '行政区划代码', '指标编号', '约数', '数据性质', '2022年分子'])
      expect(printed).not.toContain(head)
  })
  it('must fit their table', () => {
    const [table] = tablesOf(bulletin)
    if (!table) throw new Error('no table')
    const stray = { id: 'stray', title: '', unit: '', align: 'left', after: 'nowhere', cells: [] } as const
    expect(() => dataTable({ ...table, data: [stray] }, bulletin, pageStyle)).toThrow(
      'column stray does not fit',
    )
  })
})

describe('CSV, workbook and JSON', () => {
  it('say the same in every cell, the ones that are not printed too', async () => {
    const { sheets } = await bookOf(bulletin)
    tablesOf(bulletin).forEach((table, t) => {
      const csv: string[][] = parse(tableCsv(dataTable(table, bulletin, pageStyle), pageStyle), { bom: true })
      const sheet = textsOf(sheets[t + 1])
      csv.forEach((row, r) => {
        row.forEach((said, c) => {
          const number = /^-?\d+(\.\d+)?$/u
          const found = sheet[r]?.[c] ?? ''
          if (number.test(said)) expect(exact(found)).toEqual(exact(said))
          else expect(found).toBe(said)
        })
      })
    })
  })
  it('say the same of every figure and its parts', () => {
    const said = new Map<string, Row>(rowsOf('all-figures').map(row => [row.指标编号 ?? '', row]))
    const figures = JSON.parse(figuresJson(bulletin)).filter(({ id }: { id: string }) => said.has(id))
    expect(figures).toHaveLength(said.size)
    for (const { id, value, numerator, denominator, previous, absence } of figures) {
      const row = said.get(id) ?? {}
      const none = pageStyle.words.absences[absence as 'nil']
      expect(row['2022年']).toBe(value ?? none)
      if (denominator !== null)
        expect([row['2022年分子'], row['2022年分母']]).toEqual([numerator, denominator])
      if (previous) expect(row['2021年']).toBe(previous.value)
    }
  })
})

describe('the workbook', () => {
  it('begins with what it is, what its words mean, its tables and its sources', async () => {
    const { sheets } = await bookOf(bulletin)
    expect(sheets[0]?.name).toBe('说明')
    const guide = textsOf(sheets[0])
    const said = (first: string): string => guide.find(row => row[0] === first)?.[1] ?? ''
    expect(said('发布机关')).toBe('长春市教育局')
    expect(said('公报日期')).toBe('2023年4月1日')
    expect(said('数据年度')).toBe('2022年')
    expect(said('不宜公布')).toContain('个别单位')
    expect(said('毕业生情况')).toContain('累计')
    tablesOf(bulletin).forEach(({ title, notes }, t) => {
      const listed = guide.find(row => row[0] === sheets[t + 1]?.name)
      expect(listed?.[1]).toBe(title)
      expect(listed?.[3]).toBe(notes.join(''))
    })
  })
  it('has the notes of a table below it', async () => {
    const { sheets } = await bookOf(bulletin)
    const t = tablesOf(bulletin).findIndex(({ id }) => id === 'all-figures')
    const table = tablesOf(bulletin)[t]
    expect(table?.notes.length).toBeGreaterThan(1)
    const below = textsOf(sheets[t + 1]).slice((table?.rows.length ?? 0) + 1)
    expect(below.map(([first]) => first)).toEqual([
      '',
      ...(table?.notes ?? []).map((note, i) => `${i === 0 ? '注：' : ''}${i + 1}. ${note}`),
    ])
  })
})

describe('the data package', () => {
  it('describes every field, names its sources and explains every word that stands for a number', () => {
    const { resources, sources, licenses, missingValueMeanings } = packaged(bulletin)
    const meanings = new Set(missingValueMeanings.map(({ value }: { value: string }) => value))
    for (const table of dataTables(bulletin)) {
      const { schema } = resources.find(({ path }: { path: string }) => path === `tables/${table.id}.csv`)
      table.columns.forEach((column, i) => {
        expect(schema.fields[i].name).toBe(columnTitle(column, pageStyle))
        expect(schema.fields[i].type).toBe(isNumeric(table, i) ? 'number' : 'string')
        // A school's or district's column is described by its indicator's definition where the edition has one.
        if (column.indicator === undefined) expect(schema.fields[i].description).toBeTruthy()
        else expect(schema.fields[i].indicator).toBe(column.indicator)
      })
      expect(new Set(table.columns.map(column => columnTitle(column, pageStyle))).size).toBe(
        table.columns.length,
      )
      for (const word of wordsForNone(table)) if (word !== '') expect(meanings).toContain(word)
    }
    for (const word of Object.values(pageStyle.words.absences)) expect(meanings).toContain(word)
    expect(sources).toContainEqual({ title: '校企合作情况' })
    expect(sources).toHaveLength(forms.length)
    expect(licenses[0].name).toBe('CC-BY-4.0')
  })
  it('claims no exactness for what is rounded', () => {
    const { description, resources } = packaged(bulletin)
    const figures = resources.find(({ path }: { path: string }) => path === 'figures.json')
    expect(description).toContain('保留6位小数')
    expect(`${description}${JSON.stringify(figures)}`).not.toContain('精确值')
  })
})
