import type { LetterFaultWords } from '../../functions/declare/letter.ts'

const said = (message: string, remedy: string): LetterFaultWords => ({ message, remedy })

/** Everything that can be wrong with a proposal file: what is wrong, and what is possible instead. */
export const letterFaults: Readonly<Record<string, LetterFaultWords>> = {
  'file.undecodable': said('文件不是UTF-8或GB18030编码的文本', '请另存为UTF-8文本（.md）'),
  'file.character': said(
    '“{found}”是复函字体里没有的字符',
    '请改用其他字符；生僻字请核对是否为自造字或异体编码',
  ),
  'front.missing': said('文件开头没有信息栏', '第一行写 ---，然后逐行写“名称：内容”，再以一行 --- 结束'),
  'front.unclosed': said('信息栏没有结束', '在信息栏后另起一行写 ---'),
  'front.line': said('信息栏里的这一行看不懂：“{found}”', '每行写“名称：内容”；可用的名称：{known}'),
  'front.unknown': said('信息栏没有“{found}”这一项', '可用的名称：{known}'),
  'front.twice': said('“{found}”在信息栏里已经写过', '每一项只写一次，删去其中一行'),
  'front.required': said('信息栏缺少“{name}”', '加一行“{name}：……”，内容为：{expected}'),
  'front.value': said('“{name}”不能是“{found}”', '应为：{expected}'),
  'front.early': said(
    '落款日期“{found}”早于数据年度的年末',
    '复函引用{year}年的数据，日期应在{year}年12月31日以后；要用以前年度的数据，请改命令里的 --year',
  ),
  'markdown.refused': said(
    '这里不能用“{found}”',
    '正文只用：“## 标题”、段落（以空行分隔）、“1. ”或“- ”开头的列表、整行的<!-- 附注 -->和{{引用}}',
  ),
  'heading.unknown': said('没有“{found}”这一部分', '各部分的标题依次为：{headings}'),
  'heading.twice': said('“{found}”已经有了', '每一部分只写一次，把内容并到一处'),
  'heading.order': said('“{found}”的位置不对', '各部分的标题依次为：{headings}'),
  'heading.missing': said('缺少“{heading}”这一部分', '加一行“## {heading}”，下面写这一部分的内容'),
  'part.empty': said('“{found}”下面没有内容', '至少写一段'),
  'steps.none': said('“{found}”里没有列出工作', '用“1. ”开头的列表逐项写，成文时自动加“一是”“二是”'),
  'steps.mark': said('“{found}”会自动加上，不要写在列表里', '删去“{found}”'),
  'steps.many': said('列表超过{found}项', '合并或删减，每个列表不超过{found}项'),
  'reference.unclosed': said(
    '花括号不成对：“{found}”',
    '引用写成 {{指标编号 说法 单位}}，如 {{partners.enterprises 多 家}}',
  ),
  'reference.empty': said(
    '引用里没有指标编号',
    '写成 {{指标编号 说法 单位}}，如 {{partners.enterprises 多 家}}',
  ),
  'reference.unknown': said('没有指标“{id}”', '相近的编号：{near}'),
  'reference.place': said('指标“{id}”没有“{place}”的数', '相近的名称：{near}'),
  'reference.absent': said('“{name}”没有数值：{reason}', '不能用数字说；请改写这一句'),
  'reference.word': said('不认识的说法：“{found}”', '可以写：{possible}'),
  'reference.unproved': said('“{name}”的准确值是{value}，不能说“{found}”', '可以写：{possible}'),
  'reference.unit': said('“{name}”的单位是“{unit}”，不是“{found}”', '可以写：{possible}'),
  'reference.change': said('“{name}”没有可比的上年数，不能与上年比较', '可以写：{possible}'),
  'reference.no-names': said('“{name}”没有可以列出的“{word}”', '可以列出的：{words}'),
  'reference.few-names': said(
    '“{name}”只有{count}个可以列出，不到{found}',
    '写“前{count}”以内的数，或不写以列出全部',
  ),
  'prose.number': said(
    '正文里有不是引用的数字：“{found}”',
    '改为引用，如 {{partners.enterprises 多 家}}；不必引用的只有：{allowed}',
  ),
  'prose.around': said(
    '“{found}”紧挨着引用“{written}”，会改变这个数的意思',
    '删去“{found}”，约数写在引用里面，如 {{partners.enterprises 多 家}}',
  ),
  'prose.change': said(
    '“{found}”后面是引用“{written}”，说的就不是这个数了',
    '与上年的比较整句写成一个引用，如“合作企业{{partners.enterprises 比上年}}”，前面不写“比上年”“增长”等词；要说达到多少，写“增加到”“提高到”',
  ),
}
