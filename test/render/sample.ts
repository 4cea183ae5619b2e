import type { Bulletin, Figure, Section, Span, Table, TableCell } from '../../functions/model.ts'

/** A bulletin made by hand with everything in it that a bulletin can have. Every name and number is invented. */

const number = (value: string, text = value): TableCell => ({ text, value })
const word = (text: string): TableCell => ({ text, value: null })
const withheld: TableCell = { text: '不宜公布', value: null, absence: 'withheld' }
const missing: TableCell = { text: '未报送', value: null, absence: 'not-submitted' }
const none: TableCell = { text: '无此项', value: null, absence: 'nil' }

function figure(
  indicator: string,
  name: string,
  unit: string,
  value: string | null,
  more: Partial<Figure> = {},
): Figure {
  return {
    indicator,
    name,
    unit,
    value,
    absence: null,
    numerator: null,
    denominator: null,
    text: value ?? '',
    previous: null,
    change: null,
    basis: [],
    ...more,
  }
}

const figures: Figure[] = [
  figure('programmes.categories', '开设专业大类', '个', '17', {
    previous: { year: 2021, value: '16', absence: null, text: '16' },
    change: { kind: 'level', difference: '1', rate: '6.250000', text: '增加1个（增长6.25%）' },
    basis: [{ year: 2022, reporter: '4122019901', form: 'programmes', version: 1, lines: '2-14,16' }],
  }),
  figure('hires.vocational-share', '一线新增从业人员中职业学校毕业生占比', '%', '71.428571', {
    numerator: '5000',
    denominator: '7000',
    text: '71.43',
    previous: { year: 2021, value: '72.000000', absence: null, text: '72.00' },
    change: { kind: 'share', difference: '-0.571429', rate: null, text: '降低0.57个百分点' },
  }),
  figure('production.total-value', '生产性基地年产值', '万元', null, {
    absence: 'withheld',
    text: '不宜公布',
  }),
  figure('contests.first-prizes', '国家级技能大赛一等奖', '项', '0', {
    text: '0',
    previous: { year: 2021, value: null, absence: 'not-submitted', text: '未报送' },
    change: { kind: 'level', difference: null, rate: null, text: '…' },
  }),
]

const text = (...spans: (Span | string)[]) => ({
  kind: 'paragraph' as const,
  spans: spans.map(span => (typeof span === 'string' ? { text: span } : span)),
})

const faults: Table = {
  id: 'faults',
  title: '表1　融合程度四项测度',
  columns: [
    { id: 'fault', title: '问题', unit: '', align: 'center' },
    { id: 'name', title: '测度指标', unit: '', align: 'left' },
    { id: 'unit', title: '单位', unit: '', align: 'center' },
    { id: 'y2022', title: '2022年', unit: '', align: 'right' },
    { id: 'y2021', title: '2021年', unit: '', align: 'right' },
    { id: 'change', title: '比上年', unit: '', align: 'right' },
  ],
  rows: [
    [
      word('范围'),
      word('有合作企业的专业布点占比'),
      word('%'),
      number('63.157895', '63.16'),
      number('61.000000', '61.00'),
      number('2.157895', '2.16'),
    ],
    [
      word('程度'),
      word('深度合作关系占比'),
      word('%'),
      number('38.250000', '38.25'),
      number('40.125000', '40.13'),
      number('-1.875000', '-1.88'),
    ],
    [word('形式'), word('单一形式合作关系占比'), word('%'), number('44.000000', '44.00'), missing, word('…')],
    [
      word('稳定性'),
      word('延续三年以上的合作关系占比'),
      word('%'),
      number('52.500000', '52.50'),
      number('52.500000', '52.50'),
      number('0', '0.00'),
    ],
  ],
  notes: [
    '深度合作指订单培养、现代学徒制、共建产业学院、共建实训基地。',
    '部分数据因四舍五入，分项之和与合计可能不等。',
  ],
  wide: false,
}

const schoolNames = [
  '临河市机电工程学校',
  '临河职业技术学院',
  '河东区职业教育中心',
  '临河市农业机械化学校',
  '临河汽车工业高等专科学校',
]

function schools(count: number): Table {
  return {
    id: 'schools',
    title: '各学校主要指标（2022年）',
    columns: [
      { id: 'order', title: '序号', unit: '', align: 'center' },
      { id: 'school', title: '学校名称', unit: '', align: 'left' },
      { id: 'sites', title: '专业布点', unit: '个', align: 'right' },
      { id: 'partners', title: '合作企业', unit: '家', align: 'right' },
      { id: 'relations', title: '深度合作关系占比', unit: '%', align: 'right' },
      { id: 'investment', title: '企业投入资金和捐赠设备总值', unit: '万元', align: 'right' },
      { id: 'apprentices', title: '现代学徒制试点专业', unit: '个', align: 'right' },
      { id: 'hire', title: '订单班学生录用率', unit: '%', align: 'right' },
      { id: 'interns', title: '接收实习学生', unit: '人', align: 'right' },
      { id: 'teachers', title: '企业兼职教师', unit: '人', align: 'right' },
    ],
    rows: Array.from({ length: count }, (_, i) => [
      number(`${i + 1}`),
      word(
        i < schoolNames.length
          ? String(schoolNames[i])
          : `临河市第${i + 1}职业学校${i % 9 === 0 ? '（五年一贯制办学点、河西校区）' : ''}`,
      ),
      number(`${(i * 7) % 43}`),
      number(`${(i * 131) % 1300}`, `${(i * 131) % 1300}`),
      i % 11 === 3 ? missing : number(`${20 + (i % 60)}.125000`, `${20 + (i % 60)}.13`),
      i % 7 === 2 ? withheld : number(`${4600 + i * 37}.5`, `${4600 + i * 37}.50`),
      i % 13 === 5 ? none : number(`${i % 6}`),
      number(`${70 + (i % 30)}.333333`, `${70 + (i % 30)}.33`),
      number(`${(i * 97) % 2100}`),
      number(`${(i * 17) % 210}`),
    ]),
    notes: ['未报送指该校未在截止日期前报送此表；不宜公布指可据以推知个别单位的数据。'],
    wide: true,
  }
}

const districts: Table = {
  id: 'districts',
  title: '各县（市、区）校企合作情况',
  columns: [
    { id: 'district', title: '县（市、区）', unit: '', align: 'left' },
    { id: 'categories', title: '专业大类', unit: '个', align: 'right', indicator: 'programmes.categories' },
    { id: 'partners', title: '合作企业', unit: '家', align: 'right' },
    { id: 'share', title: '深度合作占比', unit: '%', align: 'right' },
  ],
  rows: ['河东区', '河西区', '临江区', '山前区', '开发区', '净水区', '双河县', '农丰县'].map((name, i) => [
    word(name),
    number(`${i + 1}`),
    i === 3 ? withheld : number(`${120 * (i + 1)}`),
    number(`${30 + i}.500000`, `${30 + i}.50`),
  ]),
  notes: [],
  wide: false,
}

const formulas: Table = {
  id: 'formulas',
  title: '名称以算式符号开头的单位',
  columns: [
    { id: 'name', title: '单位名称', unit: '', align: 'left' },
    { id: 'change', title: '比上年增减', unit: '家', align: 'right' },
  ],
  rows: ['=1+1', '+86职校', '-12A学校', '@河东', '＝河西', '＋河西', '－河西', '＠河西'].map((name, i) => [
    word(name),
    number(`-${i + 1}.5`),
  ]),
  notes: [],
  wide: false,
}

const sections: Section[] = [
  {
    id: 'industries',
    heading: '一、聚焦主导产业，服务经济社会发展',
    blocks: [
      { kind: 'heading', level: 2, text: '（一）专业设置' },
      text(
        '2022年，全市职业院校开设',
        { text: '17个专业大类', figure: 'programmes.categories', note: 1 },
        '、百余种专业，覆盖新型汽车、轨道客车等先进制造业领域——“一主、六双”产业布局所列的主导产业均有对应专业；专业布点412个，比上年增加23个，增长5.91%。',
      ),
      { kind: 'heading', level: 2, text: '（二）毕业生去向' },
      text(
        '2018年至2022年累计培养毕业生15万人。据156家报送企业的数据，一线新增从业人员中，',
        { text: '70%以上', figure: 'hires.vocational-share' },
        '来自职业学校毕业生',
        { text: '', note: 2 },
        '，占比在63%～72%之间，比上年降低0.57个百分点。',
      ),
    ],
  },
  {
    id: 'platforms',
    heading: '二、深化产教融合，打造校企命运共同体',
    blocks: [
      text(
        '9所学校建有15个产业学院，79个专业开展现代学徒制试点，先后两批建设24个示范性实训基地，134家企业为省级产教融合型企业。',
      ),
      { kind: 'table', table: districts },
      text(
        '各县（市、区）的合作企业数按学校所在地统计，同一企业与不同县（市、区）的学校合作的，分别计入，故分项之和大于全市合计。',
      ),
    ],
  },
  {
    id: 'training',
    heading: '三、改革育人模式，构建双主体育人机制',
    blocks: [
      text(
        '全市职业院校共与2000多家企业建立校企合作关系。订单班毕业生中，90%以上被合作企业录用……其余升学或在其他企业就业。生产性基地年产值不宜公布。',
      ),
      {
        kind: 'list',
        items: [
          [{ text: '共建产业学院的，15个；' }],
          [{ text: '共建实训基地的，31个；' }],
          [{ text: '开设订单班的，128个，在读4600人。' }],
        ],
      },
    ],
  },
  {
    id: 'next',
    heading: '下一步',
    blocks: [
      text('到2027年，新增现代化专业50个左右；到2025年，开设职业本科专业12个，已开设4个，完成33.33%。'),
    ],
  },
]

const annexes: Section[] = [
  {
    id: 'by-school',
    heading: '各学校主要指标',
    blocks: [text('本表按学校标识码排列。'), { kind: 'table', table: schools(75) }],
  },
  { id: 'odd-names', heading: '名称核对', blocks: [{ kind: 'table', table: formulas }] },
  {
    id: 'glossary',
    heading: '指标解释',
    blocks: [
      { kind: 'heading', level: 1, text: '一、范围' },
      {
        ...text('开设专业大类：在办专业所属的专业大类数。计量单位：个。'),
        defines: 'programmes.categories',
      },
      text('专业布点：在办专业按学校计，同一专业在两所学校开设的，计两个布点。'),
      text('合作关系：一所学校与一家企业之间处于合作中状态的合作，不论形式多少，计一对。'),
    ],
  },
]

export const sample: Bulletin = {
  year: 2022,
  title: ['临河市2022年职业教育', '产教融合、校企合作统计公报'],
  agency: '临河市教育局',
  date: '2023-04-01',
  sample: true,
  opening: [
    text('2022年，全市应报学校76所、企业170家，已报75所、156家，按时报送的占96.34%。现将主要数据公布如下。'),
    text('校企合作仍存在范围窄、程度浅、形式单一、稳定性差的问题，四项测度见表1。'),
    { kind: 'table', table: faults },
  ],
  sections,
  annexes,
  notes: [
    '专业大类按《职业教育专业目录（2021年）》统计，各层次、各版本目录合并计算。',
    '分母为报送企业当年新增一线从业人员数。',
  ],
  figures,
}
