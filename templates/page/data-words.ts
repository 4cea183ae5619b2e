import type { PageWords } from '../../functions/declare/page.ts'

/** How exact the numbers of the data files are: what a division gives is rounded, and its parts stand beside it. */
export const exactness =
  '份额、商数、比例和增减率由除法得出，保留6位小数；份额、商数在全部指标、历年指标和figures.json中另列分子、分母；其余数值未经四舍五入。'

/** Words of the data files beside the bulletin. */
export const dataWords: PageWords['data'] = {
  sample: {
    title: '数据性质',
    text: '样例数据',
    description: '样例数据为虚构，非真实统计，不得引用',
  },
  meanings: [
    { word: '无此项', meaning: '有关单位报明本年度没有此项内容，不是零。' },
    { word: '未报送', meaning: '应报送的单位没有报送，数值不详，不是零。' },
    { word: '未填', meaning: '有关单位报送了报表而此项未填，数值不详，不是零。' },
    { word: '不宜公布', meaning: '公布后可以推知个别单位的数据；为防止倒推，有关的其他数值也可能不公布。' },
    { word: '基数为零', meaning: '上年数或者分母为零，无法计算。' },
    { word: '…', meaning: '本年或上年没有数值，不作比较。' },
    {
      word: '—',
      meaning: '当年没有收集此项；在“增减率”一列，为计量单位是“%”的指标，增减以百分点计，不计算增减率。',
    },
  ],
  exactness,
  guide: {
    sheet: '说明',
    agency: '发布机关',
    date: '公报日期',
    year: '数据年度',
    yearText: '{year}年',
    exactness: '数值精度',
    meanings: ['单元格中的文字', '含义'],
    tables: ['工作表', '表题', '计量单位', '注'],
    allFigures: '公报引用的全部指标，含上年数、分子、分母',
    sources: ['资料来源（报表）', '由此得出的指标'],
    noIndicators: '不直接得出指标：用于确定应报单位、规划目标和政策依据',
    mark: '、',
  },
}
