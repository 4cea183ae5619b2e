import {
  amount,
  choice,
  count,
  name,
  optional,
  ownCode,
  text,
  year,
  yesNo,
} from '../../functions/declare/column.ts'
import { defineForm } from '../../functions/declare/form.ts'
import { compare, exact, isZero, toDecimal } from '../../functions/exact.ts'
import { oneNumberForOneName } from '../checks/files.ts'
import { checksOf } from '../checks/rows.ts'

const columns = {
  school: ownCode('学校标识码', '本校的10位学校标识码', '4122019901'),
  id: text('基地编号', '本校自编的编号，历年不变', 'JD01'),
  name: name('基地名称', '基地全称', '样例智能制造实训基地'),
  kind: choice('基地类型', ['校内', '校外', '生产性', '虚拟仿真'], '选最主要的一种', '校内'),
  batch: optional(
    text('示范批次', '示范性基地的批次，写作“第一批”“第二批”；不是示范性基地的留空', '第一批', {
      pattern: /^第[一二三四五六七八九十]+批$/u,
    }),
  ),
  national: yesNo('是否国家立项', '国家立项建设的填“是”', '否'),
  approved: optional(year('立项年份', '立项的年份，四位数', '2020')),
  investment: optional(amount('建设投入（万元）', '累计建设投入', '860.5', { plausible: 100_000n })),
  places: optional(count('工位数（个）', '可同时实训的工位', '120', { plausible: 5000n })),
}
const check = checksOf(columns)

/** 实训基地情况: one row a base; a base with a 示范批次 is a demonstration base. */
export const trainingBases = defineForm({
  id: 'training-bases',
  name: '实训基地情况',
  filedBy: 'school',
  columns,
  key: ['id'],
  rowChecks: [
    check.requiredWhen('approved', 'national', ['是'], 'error'),
    check.row({
      id: 'demonstration-approved',
      severity: 'warning',
      columns: ['approved', 'batch'],
      holds: '示范性基地填写立项年份',
      message: '{batch}示范性基地没有填立项年份',
      remedy: '请补填立项年份。',
      fails: row =>
        row.batch !== null && row.approved === null && !row.national ? { batch: row.batch } : null,
      fires: { approved: '' },
    }),
    check.row({
      id: 'national-batch',
      severity: 'warning',
      columns: ['batch', 'national'],
      holds: '国家立项的基地同时是示范性基地',
      message: '国家立项的基地没有填示范批次，将不计入示范性实训基地',
      remedy: '是示范性基地的，请补填批次；不是的，无需改动。',
      fails: row => (row.national && row.batch === null ? {} : null),
      fires: { national: '是', batch: '' },
    }),
    check.row({
      id: 'places-none',
      severity: 'warning',
      columns: ['places'],
      holds: '校内和生产性基地的工位数不为0',
      message: '{kind}基地的工位数是0',
      remedy: '请核对工位数；不清楚的请留空，不要填0。',
      fails: row => (row.places === 0n && row.kind !== '校外' ? { kind: row.kind } : null),
      fires: { places: '0' },
    }),
    check.row({
      id: 'investment-none',
      severity: 'warning',
      columns: ['investment', 'batch'],
      holds: '示范性基地的建设投入不为0',
      message: '{batch}示范性基地的建设投入是0',
      remedy: '请核对建设投入，单位是万元；不清楚的请留空，不要填0。',
      fails: row =>
        row.batch !== null && row.investment !== null && isZero(row.investment) ? { batch: row.batch } : null,
      fires: { investment: '0' },
    }),
    check.row({
      id: 'approved-without-grant',
      severity: 'warning',
      columns: ['approved', 'batch'],
      holds: '只有示范性基地或国家立项的基地填写立项年份',
      message: '既没有示范批次，也不是国家立项，却填了立项年份{approved}年',
      remedy: '请补填示范批次或国家立项；都不是的，立项年份留空。',
      fails: row =>
        row.approved !== null && row.batch === null && !row.national
          ? { approved: String(row.approved) }
          : null,
      fires: { batch: '' },
    }),
    check.row({
      id: 'approved-early',
      severity: 'warning',
      columns: ['approved'],
      holds: '立项不早于2000年',
      message: '立项年份是{approved}年',
      remedy: '请核对立项年份。',
      fails: row =>
        row.approved !== null && row.approved < 2000 ? { approved: String(row.approved) } : null,
      fires: { approved: '1998' },
    }),
    check.row({
      id: 'investment-per-place',
      severity: 'warning',
      columns: ['investment', 'places'],
      holds: '平均每个工位的建设投入不到300万元',
      message: '建设投入{investment}万元，工位{places}个，平均每个工位在300万元以上',
      remedy: '请核对建设投入是否以万元为单位，工位数是否少写一位。',
      fails: row =>
        row.investment !== null &&
        row.places !== null &&
        row.places > 0n &&
        compare(row.investment, exact(300n * row.places)) >= 0 &&
        compare(row.investment, exact(100_000n)) <= 0
          ? { investment: toDecimal(row.investment, 2), places: String(row.places) }
          : null,
      fires: { investment: '8605', places: '12' },
    }),
  ],
  fileChecks: [oneNumberForOneName(columns, 'id', 'name', [{}, { id: 'JD02', batch: '', approved: '' }])],
})
