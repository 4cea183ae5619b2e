import type { CellCheck, CellOutcome, IdentifiedColumn } from '../../functions/declare/cell-check.ts'
import type { KindName } from '../../functions/declare/column.ts'

type Coded =
  | 'example-row'
  | 'other-reporter'
  | 'code-thousands'
  | 'code-is-name'
  | 'code-length'
  | 'code-digits'
  | 'code-alphabet'
  | 'code-check'
  | 'code-organisation'
  | 'code-body-kind'
  | 'code-school-kind'
  | 'code-province'
  | 'digits-lost'
  | 'registration-number'
  | 'organisation-code'
  | 'not-an-enterprise'
  | 'region-form'
  | 'region-unlisted'
  | 'industry-form'
  | 'industry-unlisted'
  | 'industry-letter'
  | 'programme-form'
  | 'leading-zero-lost'

const ofKind =
  (...kinds: readonly KindName[]) =>
  (column: IdentifiedColumn): boolean =>
    kinds.includes(column.kind)
const one = (text: string) => (column: IdentifiedColumn) => [{ [column.id]: text }]
const credit = ofKind('credit-code', 'reporter-code')
const school = ofKind('school-code', 'reporter-code')
const retype = '请对照营业执照或登记证书重新录入；单元格格式请设为“文本”。'

/** Checks of codes. The sample codes are invented; none is a registered body's. */
export const codeChecks: Readonly<Record<Coded & CellOutcome, CellCheck>> = {
  'example-row': {
    severity: 'error',
    holds: '模板里的示例行已删去',
    message: '这一行的“{header}”是模板示例里的代码，示例行没有删',
    remedy: '请删去示例行，或把整行改成本单位的内容。',
    applies: ofKind('own-code'),
    fires: () => [{}],
  },
  'other-reporter': {
    severity: 'error',
    holds: '“{header}”是本单位自己的代码',
    message: '“{header}”不是本次上传单位的代码',
    remedy: '请核对代码；这份表如果是别的单位的，请由该单位上传。',
    applies: ofKind('own-code'),
    fires: column => [{ [column.id]: column.example.length === 10 ? '3622019902' : '91220101MA0Y00024U' }],
  },
  'code-thousands': {
    severity: 'warning',
    holds: '“{header}”里没有千分位逗号',
    message: '“{header}”被当作数字加了千分位逗号，已读作{read}',
    remedy: '不影响报送；以后请把这一列的单元格格式设为“文本”。请核对。',
    applies: ({ kind, example }) => kind === 'own-code' && /^\d{10}$/u.test(example),
    fires: ({ id, example }) => [{ [id]: example.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',') }],
  },
  'code-is-name': {
    severity: 'error',
    holds: '“{header}”是代码，不是名称',
    message: '“{header}”填的是文字，不是代码',
    remedy: '请填代码；名称填在名称一列，两列填反了的请对调。',
    applies: ofKind('school-code', 'credit-code', 'reporter-code'),
    fires: one('样例单位'),
  },
  'code-length': {
    severity: 'error',
    holds: '“{header}”的位数正确（学校标识码10位，统一社会信用代码18位）',
    message: '“{header}”有{length}位，位数不对',
    remedy: retype,
    applies: ofKind('school-code', 'credit-code', 'reporter-code'),
    fires: ({ id, example }) => [{ [id]: (example || '4122019901').slice(0, -2) }],
  },
  'code-digits': {
    severity: 'error',
    holds: '“{header}”是10位数字',
    message: '“{header}”里有数字以外的字',
    remedy: '请填学校标识码（10位数字），不是其他代码。',
    applies: ofKind('school-code'),
    fires: one('41220199AB'),
  },
  'code-alphabet': {
    severity: 'error',
    holds: '“{header}”只用数字和大写字母（没有I、O、S、V、Z）',
    message: '“{header}”里有统一社会信用代码不用的字',
    remedy: `字母O与数字0、I与1、Z与2、S与5容易混淆。${retype}`,
    applies: credit,
    fires: one('9122O101MA0Y000161'),
  },
  'code-check': {
    severity: 'error',
    holds: '“{header}”的校验码（第18位）正确',
    message: '“{header}”的校验码不对，有一位或几位录错了',
    remedy: retype,
    applies: credit,
    fires: one('91220101MA0Y000162'),
  },
  'code-organisation': {
    severity: 'error',
    holds: '“{header}”的主体标识码（第9至17位）正确',
    message: '“{header}”第9至17位的校验不对，有一位或几位录错了',
    remedy: retype,
    applies: credit,
    fires: one('91220101MA0Y000174'),
  },
  'code-body-kind': {
    severity: 'error',
    holds: '“{header}”的前两位是存在的机构类别',
    message: '“{header}”以“{kind}”开头，没有这一类机构',
    remedy: retype,
    applies: credit,
    fires: one('99220101MA0Y000168'),
  },
  'code-school-kind': {
    severity: 'error',
    holds: '“{header}”的前两位是职业院校的类别（36、41、42、93）',
    message: '“{header}”以“{kind}”开头，不是职业院校的标识码',
    remedy: '请核对学校标识码；中小学和幼儿园不在本表统计之列。',
    applies: school,
    fires: one('3122019902'),
  },
  'code-province': {
    severity: 'error',
    holds: '“{header}”的第3、4位是省级代码',
    message: '“{header}”的第3、4位“{province}”不是省级代码',
    remedy: '请对照学校标识码证书重新录入。',
    applies: school,
    fires: one('4199019901'),
  },
  'digits-lost': {
    severity: 'error',
    holds: '“{header}”的18位都在，没有被电子表格改成0',
    message: '“{header}”末尾是000，像是电子表格按数字保存时丢了后三位',
    remedy: '请把这一列的单元格格式设为“文本”，照营业执照重新录入；丢失的数字不能推算。',
    applies: credit,
    fires: one('912201011000344000'),
  },
  'registration-number': {
    severity: 'error',
    holds: '“{header}”不是15位工商注册号',
    message: '“{header}”是15位工商注册号，不是18位统一社会信用代码',
    remedy: '请填营业执照上的统一社会信用代码，可在国家企业信用信息公示系统查到。',
    applies: credit,
    fires: one('220101000012345'),
  },
  'organisation-code': {
    severity: 'error',
    holds: '“{header}”不是9位组织机构代码',
    message: '“{header}”是9位组织机构代码，不是18位统一社会信用代码',
    remedy: '请填营业执照或登记证书上的统一社会信用代码。',
    applies: credit,
    fires: one('MA0Y00016'),
  },
  'not-an-enterprise': {
    severity: 'warning',
    holds: '“{header}”是企业的代码（以91、92、93开头）',
    message: '“{header}”以“{kind}”开头，是机关、事业单位或社会组织的代码',
    remedy: '请核对；合作方确实不是企业的，无需改动。',
    applies: ofKind('credit-code'),
    fires: one('12220101MB0Y0001XF'),
  },
  'region-form': {
    severity: 'error',
    holds: '“{header}”是6位行政区划代码',
    message: '“{header}”不是6位行政区划代码',
    remedy: '请填所在县（市、区）的6位代码，如朝阳区填220104。',
    applies: ofKind('region-code'),
    fires: one('2201'),
  },
  'region-unlisted': {
    severity: 'warning',
    holds: '“{header}”在本系统所载的代码表中',
    message: '本系统所载的代码表里没有“{header}”填的这个代码',
    remedy: '请核对代码；外地单位的代码不在表中，无误的无需改动。',
    applies: ofKind('region-code'),
    fires: one('110108'),
  },
  'industry-form': {
    severity: 'error',
    holds: '“{header}”是门类字母加2至4位数字',
    message: '“{header}”不是门类字母加2至4位数字',
    remedy: '请按《国民经济行业分类》（GB/T 4754-2017）填写，如汽车制造业填C36。',
    applies: ofKind('industry-code'),
    fires: one('汽车制造业'),
  },
  'industry-unlisted': {
    severity: 'error',
    holds: '“{header}”的大类（前两位数字）存在',
    message: '《国民经济行业分类》里没有“{header}”填的这个大类',
    remedy: '请核对代码（GB/T 4754-2017）。',
    applies: ofKind('industry-code'),
    fires: one('C99'),
  },
  'industry-letter': {
    severity: 'error',
    holds: '“{header}”的门类字母与大类相符',
    message: '“{header}”的门类字母与后面的大类不相符',
    remedy: '请核对门类字母（GB/T 4754-2017）。',
    applies: ofKind('industry-code'),
    fires: one('D36'),
  },
  'programme-form': {
    severity: 'error',
    holds: '“{header}”是6位数字',
    message: '“{header}”不是6位数字的专业代码',
    remedy: '请对照所填版本的专业目录；2010年目录的代码以0开头，单元格格式请设为“文本”。',
    applies: ofKind('programme-code'),
    fires: one('4603'),
  },
  'leading-zero-lost': {
    severity: 'warning',
    holds: '“{header}”的前导零没有丢失',
    message: '“{header}”少了开头的0，已按专业目录补上',
    remedy: '请核对补得对不对；以后请把这一列的单元格格式设为“文本”。',
    applies: ofKind('programme-code'),
    fires: ({ id }) => [
      { [id]: '51400', edition: '2010', level: '中职', name: '数控技术应用', firstYear: '2012' },
    ],
  },
}
