import type { PageWords } from '../../functions/declare/page.ts'
import { webWords } from './web.ts'

/** Words of the printed page and of the data files beside it. */
export const pageWords: PageWords = {
  language: 'zh-CN',
  subject: '职业教育产教融合、校企合作统计公报',
  sample: '（样例数据，非真实统计）',
  date: '{year}年{month}月{day}日',
  byline: '{agency}　{date}',
  annexMark: '附件{n}',
  onlyAnnexMark: '附件',
  annexList: '附件：',
  annexListMark: '{n}. ',
  notesHeading: '注释：',
  noteMark: '[{n}]',
  listMark: '{n}. ',
  tableNotes: '注：',
  tableNoteMark: '{n}. ',
  columnTitle: '{title}（{unit}）',
  pageNumber: '— {n} —',
  absences: { nil: '无此项', 'not-submitted': '未报送', withheld: '不宜公布', 'no-base': '基数为零' },
  figures: {
    sheet: '指标',
    columns: {
      id: '指标编号',
      name: '指标名称',
      unit: '计量单位',
      value: '数值',
      absence: '无数值的原因',
      numerator: '分子',
      denominator: '分母',
      text: '公布值',
      previousYear: '上年年份',
      previousValue: '上年数值',
      previousText: '上年公布值',
      change: '同比变化',
    },
  },
  charts: { series: '图中项目', id: '指标编号', point: '分组', value: '数值', unit: '计量单位' },
  dataPackage: {
    name: 'industry-education-integration',
    description:
      '与统计公报同时发布的数据：全部指标（figures.json）和公报各表、各图（tables 目录下的 CSV）。数值为未经四舍五入的精确值；没有数值的，写明原因（无此项、未报送、不宜公布、基数为零），不以零代替。',
    keywords: ['职业教育', '产教融合', '校企合作', '统计公报'],
    licence: {
      name: 'CC-BY-4.0',
      path: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
      title: '知识共享署名 4.0 国际许可协议',
    },
    figures: {
      title: '全部指标',
      description:
        '公报引用的全部指标，次序与公报一致；份额以百分数计，商数取 6 位小数，并列出分子、分母和数据来源。',
      fields: {
        id: '指标编号',
        name: '指标名称',
        unit: '计量单位',
        value: '精确值，十进制数字串；没有数值时为空',
        absence: '没有数值的原因：nil 无此项，not-submitted 未报送，withheld 不宜公布，no-base 基数为零',
        numerator: '商数的分子，精确值',
        denominator: '商数的分母，精确值',
        text: '公报中公布的写法',
        previous: '上一年度的同一指标',
        change: '与上一年度相比的变化：水平值为增减量和增减率，份额为百分点',
        basis: '数据来源：年度、填报单位、表式、版本和行号',
      },
    },
    table: '公报中的表格，UTF-8 编码（带 BOM）。',
  },
  web: webWords,
}
