import {
  amount,
  count,
  creditCode,
  name,
  optional,
  ownCode,
  text,
  yesNo,
} from '../../functions/declare/column.ts'
import { defineForm } from '../../functions/declare/form.ts'
import { compare, exact, isZero } from '../../functions/exact.ts'
import { oneNameForOneCode } from '../checks/files.ts'
import { checksOf } from '../checks/rows.ts'

const columns = {
  school: ownCode('学校标识码', '本校的10位学校标识码', '4122019901'),
  enterprise: creditCode('合作企业统一社会信用代码', '合作企业的18位代码', '91220101MA0Y000161'),
  enterpriseName: name('合作企业名称', '合作企业全称', '样例一号装备有限公司'),
  base: name('班级或基地名称', '承担生产的班级或基地', '样例匠心班'),
  product: name('产品名称', '产品名称', '底盘零件'),
  models: optional(count('配套车型数（个）', '产品配套的车型，不是汽车产品的留空', '2', { plausible: 50n })),
  output: count('年产量', '当年产量，只填数字', '12000', { plausible: 100_000_000n }),
  outputUnit: text('产量单位', '如辆份、件、套', '件'),
  value: amount('年产值（万元）', '当年产值', '460.5', { plausible: 100_000n }),
  consent: yesNo('同意公开', '企业同意公开本行数字的填“是”', '是'),
}
const check = checksOf(columns)

/** 生产性基地产出情况: one row a product. */
export const production = defineForm({
  id: 'production',
  name: '生产性基地产出情况',
  filedBy: 'school',
  columns,
  key: ['base', 'product'],
  rowChecks: [
    check.row({
      id: 'value-without-output',
      severity: 'error',
      columns: ['output', 'value'],
      holds: '有产值的产品有产量',
      message: '年产值大于0，年产量却是0',
      remedy: '请核对年产量。',
      fails: row => (row.output === 0n && !isZero(row.value) ? {} : null),
      fires: { output: '0' },
    }),
    check.row({
      id: 'output-without-value',
      severity: 'warning',
      columns: ['value', 'output'],
      holds: '有产量的产品有产值',
      message: '年产量是{output}{unit}，年产值却是0',
      remedy: '请核对年产值，单位是万元。',
      fails: row =>
        row.output > 0n && isZero(row.value) ? { output: String(row.output), unit: row.outputUnit } : null,
      fires: { value: '0' },
    }),
    check.row({
      id: 'unit-is-number',
      severity: 'error',
      columns: ['outputUnit'],
      holds: '产量单位不含数字',
      message: '产量单位填的是“{unit}”',
      remedy: '请在产量单位里只写单位（如辆份），数字全部填在“年产量”里：10万辆份填100000和辆份。',
      fails: row => (/[\d万亿]/u.test(row.outputUnit) ? { unit: row.outputUnit } : null),
      fires: { outputUnit: '万件' },
    }),
    check.row({
      id: 'models-unit',
      severity: 'warning',
      columns: ['models', 'outputUnit'],
      holds: '以辆份计量的产品填写配套车型数',
      message: '产量单位是辆份，配套车型数没有填或是0',
      remedy: '请补填配套车型数。',
      fails: row => (row.outputUnit === '辆份' && (row.models === null || row.models === 0n) ? {} : null),
      fires: { outputUnit: '辆份', models: '' },
    }),
    check.row({
      id: 'unit-is-money',
      severity: 'warning',
      columns: ['outputUnit'],
      holds: '产量单位是实物单位，不是元',
      message: '产量单位填的是货币单位',
      remedy: '请按实物填写产量（件、套、辆份等），产值填在“年产值（万元）”里。',
      fails: row => (/^(人民币)?[百千]?元$/u.test(row.outputUnit) ? {} : null),
      fires: { outputUnit: '元' },
    }),
    check.row({
      id: 'price-high',
      severity: 'warning',
      columns: ['value', 'output'],
      holds: '平均每单位产量的产值不到100万元',
      message: '平均每{unit}的产值在100万元以上',
      remedy: '请核对年产值是否以万元为单位，年产量是否漏写“万”。',
      fails: row =>
        row.output > 0n && compare(row.value, exact(100n * row.output)) >= 0
          ? { unit: row.outputUnit }
          : null,
      fires: { output: '4' },
    }),
    check.row({
      id: 'models-over-output',
      severity: 'warning',
      columns: ['models', 'output'],
      holds: '配套车型数不大于年产量',
      message: '配套车型{models}个，年产量却只有{output}',
      remedy: '请核对两个数是否填反。',
      fails: row =>
        row.models !== null && row.output > 0n && row.models > row.output
          ? { models: String(row.models), output: String(row.output) }
          : null,
      fires: { models: '3', output: '2', value: '60.5' },
    }),
    check.row({
      id: 'base-is-enterprise',
      severity: 'warning',
      columns: ['base', 'enterpriseName'],
      holds: '班级或基地名称不是合作企业的名称',
      message: '班级或基地名称与合作企业名称相同',
      remedy: '请填本校承担生产的班级或基地的名称。',
      fails: row => (row.base === row.enterpriseName ? {} : null),
      fires: { base: '样例一号装备有限公司' },
    }),
  ],
  fileChecks: [
    ...oneNameForOneCode(columns, 'enterprise', 'enterpriseName', [
      [{}, { product: '车身零件', enterpriseName: '样例二号科技有限公司' }],
      [{}, { product: '车身零件', enterprise: '91220101MA0Y00024U' }],
    ]),
  ],
})
