import type { CheckWords, FileCode } from '../../functions/declare/file-check.ts'
import { headerWords } from './headers.ts'
import { readingNotes } from './notes.ts'

const saveAsCsv =
  '请用Excel或WPS打开原表，选“文件→另存为”，类型选“CSV UTF-8（逗号分隔）”，再上传另存出来的文件；只改文件扩展名不行。'
const personal =
  '请删去身份证号、手机号和人名等个人信息；本系统只收数量，不收个人信息。删好后重新上传整张表。'

/** What is said of a file as such. */
export const uploadWords: Readonly<Record<FileCode, CheckWords>> = {
  'path.reporter-malformed': {
    severity: 'error',
    holds: '上传单位的编码是10位学校标识码或18位统一社会信用代码',
    message: '上传单位的编码“{reporter}”不是学校标识码，也不是统一社会信用代码',
    remedy: '请与市教育局联系，核对本单位的上传账号。',
  },
  'path.not-registered': {
    severity: 'warning',
    holds: '上传单位在本年度的填报单位名录中',
    message: '上传单位“{reporter}”不在{year}年的填报单位名录中，暂不计入汇总',
    remedy: '请与市教育局联系，核对是否应当填报；列入名录后，这份表自动计入，不必重报。',
  },
  'file.spreadsheet-renamed': {
    severity: 'error',
    holds: '文件是CSV，不是电子表格',
    message: '这是{format}电子表格，不是CSV',
    remedy: saveAsCsv,
  },
  'file.web-page': {
    severity: 'error',
    holds: '文件是CSV，不是网页',
    message: '这是{format}网页文件，不是CSV',
    remedy: saveAsCsv,
  },
  'file.document': {
    severity: 'error',
    holds: '文件是CSV，不是文档',
    message: '这是{format}文档，不是CSV',
    remedy: '请把表格内容填入空白模板，另存为CSV后上传。',
  },
  'file.archive': {
    severity: 'error',
    holds: '文件是CSV，不是压缩包',
    message: '这是{format}压缩包，不是CSV',
    remedy: '请先解压，再逐个上传里面的CSV文件。',
  },
  'file.encrypted': {
    severity: 'error',
    holds: '文件没有加密',
    message: '文件被本单位的文档加密软件加密了，读不出来',
    remedy: '请在加密软件里解密（申请外发）后再上传。',
  },
  'file.binary': {
    severity: 'error',
    holds: '文件是文本',
    message: '文件里有文本不会有的字节，不是CSV',
    remedy: saveAsCsv,
  },
  'file.encoding-unknown': {
    severity: 'error',
    holds: '文件的每个字节都能按UTF-8或GB18030（GBK）读出',
    message: '从文件第{offset}个字节起读不出文字：既不是UTF-8，也不是GBK',
    remedy: '文件可能损坏，或由两种编码的内容拼接而成。请从原表重新另存为“CSV UTF-8（逗号分隔）”。',
  },
  'file.garbled': {
    severity: 'error',
    holds: '文字没有变成乱码',
    message: '文字在保存之前已经成了乱码',
    remedy: '乱码不能还原。请从没有乱码的原表重新另存为“CSV UTF-8（逗号分隔）”。',
  },
  'file.empty': {
    severity: 'error',
    holds: '文件有内容',
    message: '文件是空的',
    remedy: '请确认上传的是填好的表。本年度没有此项的，上传只有表头、没有数据行的表。',
  },
  'file.too-large': {
    severity: 'error',
    holds: '文件不超过规定的大小',
    message: '文件超过{limit}，没有读取',
    remedy: '请删去表格中多余的内容和空白行列后另存为CSV。',
  },
  'file.too-many-rows': {
    severity: 'error',
    holds: '数据不超过规定的行数',
    message: '数据超过{limit}行',
    remedy: '一份表只填本单位本年度的数据；请核对是否粘贴了别的内容。',
  },
  'file.too-many-columns': {
    severity: 'error',
    holds: '表格不超过规定的列数',
    message: '表头有{count}列，超过{limit}列',
    remedy: '请用空白模板重新填写，删去多余的列。',
  },
  'file.cell-too-long': {
    severity: 'error',
    holds: '一个单元格不超过规定的字数',
    message: '一个单元格超过{limit}个字',
    remedy: '请核对这一格，删去误粘贴的内容。',
  },
  'file.quote-open': {
    severity: 'error',
    holds: '引号成对',
    message: '这里有一个双引号，直到文件末尾没有配对，后面的内容无法分清',
    remedy: '请删去这个双引号，或用Excel、WPS另存为CSV（会自动处理引号）。',
  },
  'file.fullwidth-comma': {
    severity: 'error',
    holds: '各列之间用半角逗号分隔',
    message: '各列之间用了全角的“，”或“；”',
    remedy: '请改为半角逗号“,”，最好用Excel或WPS填写后另存为CSV。',
  },
  'file.surplus-cells': {
    severity: 'error',
    holds: '每行的格数不多于表头的列数',
    message: '这一行有{count}格，比表头的{columns}列多',
    remedy: '可能是内容里有逗号而没有加引号：请用Excel或WPS打开核对，另存为CSV时会自动加引号。',
  },
  'file.split-thousands': {
    severity: 'error',
    holds: '带千分位逗号的数加引号',
    message: '这一行多出一格：{cells}两格“{first}”和“{second}”像是没有加引号的{read}',
    remedy: '请去掉千分位逗号写成{plain}，或给带逗号的数加上英文双引号；用Excel或WPS另存为CSV会自动加。',
  },
  'file.swapped-cells': {
    severity: 'error',
    holds: '代码和名称各填在自己的列里',
    message: '“{code}”与“{name}”填反了：代码列里是名称，名称列里是代码',
    remedy: '请把这两格的内容对调。',
  },
  'file.all-other-reporter': {
    severity: 'error',
    holds: '表是上传单位自己的',
    message: '全部{count}行的“{header}”都是{code}，不是本次上传单位的代码',
    remedy: '请核对是否选错了文件；这份表是别的单位的，请由该单位上传。',
  },
  'file.nil-row': {
    severity: 'error',
    holds: '每一行都有内容',
    message: '这一行没有内容，只有本单位代码、“无”或0',
    remedy: '请删去这一行；本年度没有此项的，只留列名上传即为零报送。',
  },
  'file.second-table': {
    severity: 'error',
    holds: '一个文件只有一张表',
    message: '第{line}行起是另一张表《{form}》，没有读取',
    remedy: '请把这张表剪切到另一个文件，两个文件分别上传。',
  },
  'file.cell-without-header': {
    severity: 'warning',
    holds: '有内容的列都有列名',
    message: '第{letter}列没有列名，内容没有读取',
    remedy: '请核对：要报送的内容填在有列名的列里，草稿请删去。',
  },
  'file.data-after-footer': {
    severity: 'error',
    holds: '表尾注释之后没有数据行',
    message: '表尾的注释或签名之后还有数据，没有读取',
    remedy: '请把数据行移到注释之前；一个文件只放一张表。',
  },
  'file.total-row': {
    severity: 'warning',
    holds: '合计行与各行之和一致',
    message: '合计行的“{header}”与各行之和{sum}不一致',
    remedy: '系统不用合计行，用各行相加的数；请核对各行是否有误或遗漏。',
  },
  'file.other-year': {
    severity: 'error',
    holds: '表中所写的年度就是本次编报的年度',
    message: '“{header}”不是本次编报的{year}年',
    remedy: '请核对上传时所选的年度；上年度的表不能用来报本年度。',
  },
  ...headerWords,
  'personal.column': {
    severity: 'error',
    holds: '表中没有人名、证件号、电话等个人信息的列',
    message: '“{header}”一列是个人信息',
    remedy: personal,
  },
  'personal.identity-card': {
    severity: 'error',
    holds: '表中没有身份证号',
    message: '这一格里有身份证号',
    remedy: personal,
  },
  'personal.mobile': {
    severity: 'error',
    holds: '表中没有手机号',
    message: '这一格里有手机号',
    remedy: personal,
  },
  'personal.names': {
    severity: 'error',
    holds: '数量列里没有人名',
    message: '“{header}”里填的是人名',
    remedy: `这一列只填人数。${personal}`,
  },
  ...readingNotes,
}
