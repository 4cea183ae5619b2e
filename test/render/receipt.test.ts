import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { csv, tableOf } from '../../fixtures/checks/table.ts'
import { memoryStore } from '../../functions/edges/local/memory-store.ts'
import { keys } from '../../functions/keys.ts'
import type { Receipt } from '../../functions/model.ts'
import { partnerships } from '../../templates/forms/partnerships.form.ts'
import { send } from '../flows/receiving.ts'

/** The receipt of a table as page and workbook. */
async function receiptOf(bytes: Uint8Array): Promise<{ receipt: Receipt; html: string; xlsx: Uint8Array }> {
  const store = memoryStore()
  const { receipt } = await send({ bytes }, store)
  const { year, reporter, receivedAt, submission, file } = receipt
  const get = async (extension: string): Promise<Uint8Array> => {
    const stored = await store.get(keys.receipt(year, reporter, receivedAt, submission, file, extension))
    return stored?.bytes ?? new Uint8Array(0)
  }
  return { receipt, html: new TextDecoder().decode(await get('html')), xlsx: await get('xlsx') }
}
const count = (text: string, part: string): number => text.split(part).length - 1

describe('a receipt as a page', () => {
  const faulty = csv(
    tableOf(partnerships, [
      { enterprise: '', enterpriseName: '', since: '45170', investment: '54万元' },
      { enterprise: '91220101MA0Y00024U', enterpriseName: '', since: '', investment: '' },
    ]),
  )

  it('has one card for one cause over several columns and rows, errors in the order of the sheet', async () => {
    const { html, receipt } = await receiptOf(faulty)
    expect(count(html, '<article')).toBe(2)
    expect(html).toContain('“合作企业统一社会信用代码”没有填；其余各处见下（共4处）')
    expect(
      receipt.findings.filter(({ severity }) => severity === 'error').map(({ places }) => places[0]?.cell),
    ).toEqual(['B2', 'C2', 'E2', 'E3'])
  })

  it('has the totals before what was done to read it, and that in one list', async () => {
    const { html } = await receiptOf(faulty)
    const notes = html.slice(html.indexOf('class="notes"'))
    expect(html.indexOf('读到的合计')).toBeLessThan(html.indexOf('class="notes"'))
    expect(notes).toContain('读作54（万元）')
    expect(notes).not.toMatch(/怎么改|检查编号|要求|：不必改动。/u)
  })

  it('says of a conversion what was read, of an error what should stand there', async () => {
    const warned = await receiptOf(csv(tableOf(partnerships, [{ since: '43525' }])))
    expect(warned.html).toContain('读作<q>2019-03</q>')
    expect(warned.html).not.toContain('应为<q>')
    const wrong = await receiptOf(csv(tableOf(partnerships, [{ school: '3622019902' }])))
    expect(wrong.html).toContain('应为<q>4122019901</q>')
  })

  it('names a cell as the spreadsheet does where a text editor counts other lines', async () => {
    const wrong = csv(tableOf(partnerships, [{ school: '3622019902' }]))
    expect((await receiptOf(wrong)).html).toContain('<span class="where">第2行 A2</span>')
    const marked = new TextEncoder().encode(`sep=,\n${new TextDecoder().decode(wrong)}`)
    expect((await receiptOf(marked)).html).toContain('<span class="where">A2（文本的第3行）</span>')
  })

  it('has no total of a column that nobody filled', async () => {
    const { html } = await receiptOf(csv(tableOf(partnerships, [{ donations: '' }])))
    expect(html).toMatch(/捐赠设备总值（万元）<\/th><td class="number">—</u)
  })
})

describe('a receipt as a workbook', () => {
  it('begins with the verdict and what to do, and colours the first cell of a row in question', async () => {
    const table = tableOf(partnerships, [{}, {}])
    const { receipt, xlsx } = await receiptOf(csv(table))
    expect(receipt.findings[0]?.places[0]).toMatchObject({ line: 3, cell: null })
    const { sheets } = await readXlsx(xlsx, { readStyles: true })
    expect(sheets.map(({ name }) => name)).toEqual(['回执', '需要看的单元格', '逐条说明'])
    expect(sheets[0]?.rows.slice(0, 2).map(([cell]) => cell)).toEqual(['已接收', receipt.headline])
    expect(JSON.stringify(sheets[0]?.rows)).toContain(receipt.next[0])
    expect(sheets[1]?.cells?.get('2,0')?.comment?.text).toContain('完全相同')
    expect(sheets[2]?.rows[0]).toContain('问题')
  })
})
