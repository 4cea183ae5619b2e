import type { WebWords } from '../../functions/declare/web.ts'

/** Words of the web page. */
export const webWords: WebWords = {
  skip: '跳到正文',
  contents: '目录',
  back: '返回正文',
  backTo: '返回正文第{n}处',
  tableData: '本表数据（CSV）',
  chartData: '本图数据（CSV）',
  alternative: '文字说明',
  numbers: '数值见{table}',
  files: '数据文件',
  filesIntroduction:
    '以下文件与本页同时发布、放在一起。数据文件中的数值未经四舍五入；没有数值的，写明原因，不以零代替。',
  file: {
    'bulletin.pdf': '公报全文（PDF）',
    'bulletin.xlsx': '各表和全部指标（XLSX工作簿）',
    'figures.json': '全部指标的数值、分子分母、上年值和数据来源（JSON）',
    'datapackage.json': '各文件的内容和字段说明（JSON）',
    SHA256SUMS: '各文件的SHA-256校验和',
  },
  tables: '各表、各图数据（CSV）',
}
