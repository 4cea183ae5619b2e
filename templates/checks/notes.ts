import type { CellNote, CellNoteCheck } from '../../functions/declare/cell-check.ts'
import type { CheckWords, FileCode } from '../../functions/declare/file-check.ts'

const note = (holds: string, message: string, remedy = '不必改动。'): CheckWords & { severity: 'note' } => ({
  severity: 'note',
  holds,
  message,
  remedy,
})
const fired = (words: CheckWords, form: string, ...rows: CellNoteCheck['fires']['rows']): CellNoteCheck => ({
  ...words,
  severity: 'note',
  fires: { form, rows },
})

/** What was done to read a file. */
export const readingNotes: Readonly<Record<FileCode & `note.${string}`, CheckWords>> = {
  'note.encoding-gb18030': note('记录文件的编码', '文件是GBK（GB18030）编码，已按此读取'),
  'note.encoding-utf-16': note('记录文件的编码', '文件是UTF-16编码（Excel的“Unicode文本”），已按此读取'),
  'note.separator-tab': note('记录各列的分隔符', '各列之间是制表符，已按此读取'),
  'note.separator-semicolon': note('记录各列的分隔符', '各列之间是分号，已按此读取'),
  'note.separator-bar': note('记录各列的分隔符', '各列之间是竖线，已按此读取'),
  'note.sep-line': note('记录分隔符声明', '第一行是分隔符声明（sep=），没有当作数据'),
  'note.title-rows': note('记录表头上方的标题', '表头上方有{count}行标题或填报单位，没有当作数据'),
  'note.columns-reordered': note('记录列的次序', '列的次序与模板不同，已按列名读取'),
  'note.header-variant': note('记录列名的写法', '列名写作“{written}”，已读作“{header}”'),
  'note.header-without-unit': note(
    '记录没有写单位的列名',
    '“{header}”的列名没有写单位，已按{unit}读取',
    '请核对数字是按这个单位填的；是的，不必改动。',
  ),
  'note.blank-rows': note('记录空行', '有{count}行空行，没有当作数据'),
  'note.footer': note('记录表尾', '表尾有{count}行注释或签名，没有当作数据；其中的人名不保存'),
  'note.repeated-header': note('记录重复的表头', '表的中间重复出现列名，没有当作数据'),
  'note.total-row': note('记录合计行', '合计行没有当作数据；重新计算的结果与它一致'),
  'note.explaining-row': note(
    '记录列名下面的说明',
    '列名下面有{count}行填表说明（必填、选填或栏次编号），没有当作数据',
  ),
  'note.column-ignored': note('记录自己加的列', '“{header}”一列不是这张表的内容，没有读取'),
  'note.end-mark': note('记录文件结束符', '文件末尾有一个结束符（Ctrl-Z），没有当作内容'),
  'note.nil': note('记录零报送', '只有列名、没有数据行，作为零报送（本单位本年度无此项）接收'),
}

/** What was done to read a cell. */
export const cellNotes: Readonly<Record<CellNote, CellNoteCheck>> = {
  'note.full-width': fired(
    note('记录全角字符和空格', '“{header}”里有全角字符或空格，已读作{read}'),
    'school-profile',
    { teachers: '３２０' },
  ),
  'note.thousands': fired(
    note('记录千分位', '“{header}”里有千分位逗号，已读作{read}', '请核对读到的数；对的，不必改动。'),
    'school-profile',
    { students: '5,600' },
  ),
  'note.unit-in-cell': fired(
    note('记录单元格里的单位', '“{header}”的数带有单位，已读作{read}', '请核对换算结果；对的，不必改动。'),
    'production',
    { value: '460.5万元' },
  ),
  'note.missing-mark': fired(
    note(
      '记录表示没有的符号',
      '“{header}”填的是表示没有的符号，已作为空白',
      '数量确实为0的，请填0；不清楚或不适用的，不必改动。',
    ),
    'school-profile',
    { secondments: '—' },
  ),
  'note.whole-decimal': fired(note('记录末尾的小数', '“{header}”的小数部分是0，已去掉'), 'school-profile', {
    teachers: '320.0',
  }),
  'note.text-marker': fired(
    note('记录文本标记', '“{header}”带有电子表格的文本标记（撇号或等号加引号），已去掉'),
    'school-profile',
    { school: '="4122019901"' },
  ),
  'note.code-form': fired(
    note('记录代码的写法', '“{header}”里有空格、连字符、小写字母或多余的“.0”，已去掉或改为大写'),
    'partnerships',
    { enterprise: '91220101 ma0y 0001 61' },
  ),
  'note.date-form': fired(
    note('记录时间的写法', '“{header}”的时间已改写为统一形式', '请核对；对的，不必改动。'),
    'partnerships',
    { since: '2019年3月' },
  ),
  'note.yes-no-form': fired(
    note('记录是否的写法', '“{header}”已读作“是”或“否”', '请核对；对的，不必改动。'),
    'school-profile',
    { undergraduate: '×' },
  ),
  'note.synonym': fired(
    note('记录选项的写法', '“{header}”已读作规定的选项', '请核对；对的，不必改动。'),
    'contests',
    { level: '省' },
  ),
  'note.joined': fired(
    note('记录多选的写法', '“{header}”的几个选项已用顿号连接，按规定的次序排列，重复的只留一个'),
    'school-cooperation',
    { forms: '订单培养;实习就业/捐赠' },
  ),
  'note.hidden-characters': fired(
    note('记录看不见的字符', '“{header}”里有看不见的字符或换行，已去掉'),
    'school-profile',
    { name: '样例职业\u200B技术学院' },
  ),
  'note.controlled-mark': fired(
    note('记录国家控制布点专业的标记', '“{header}”末尾的“K”是国家控制布点专业的标记，已按{read}读取'),
    'programmes',
    { code: '570102K', edition: '2021', level: '高职专科', name: '学前教育', firstYear: '2021' },
  ),
  'note.formula-text': fired(
    note('记录像公式的文字', '“{header}”以=、+、-或@开头，作为文字保存，不会当作公式运行'),
    'training-bases',
    { name: '+样例智能制造实训基地' },
  ),
}
