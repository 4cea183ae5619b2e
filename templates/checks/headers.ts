import type { CheckWords, FileCode } from '../../functions/declare/file-check.ts'

const template = '请用下发的模板（没有的向市教育局领取），不要改动列名。'

/** What is said of a table's header and of what stands above it. */
export const headerWords: Readonly<Record<FileCode & `header.${string}`, CheckWords>> = {
  'header.none': {
    severity: 'error',
    holds: '第一行是列名',
    message: '没有列名这一行，文件一开始就是数据',
    remedy: '请把模板里的列名行加在数据上面。',
  },
  'header.unknown': {
    severity: 'error',
    holds: '列名与某一张表的模板一致',
    message: '列名与任何一张表的模板都不一致，认不出是哪一张表',
    remedy: template,
  },
  'header.two-rows': {
    severity: 'error',
    holds: '列名只占一行，没有合并单元格',
    message: '列名占了两行（有合并的表头）',
    remedy: `请把列名改为一行。${template}`,
  },
  'header.missing': {
    severity: 'error',
    holds: '模板里的列都在',
    message: '缺少“{header}”一列',
    remedy: '请补上这一列；没有内容可填的选填列，也要保留列名。',
  },
  'header.renamed': {
    severity: 'error',
    holds: '列名与模板相同',
    message: '列名“{written}”应为“{header}”',
    remedy: '请照此改正列名，内容不必改动。',
  },
  'header.doubled': {
    severity: 'error',
    holds: '每个列名只出现一次',
    message: '“{header}”出现了{count}次',
    remedy: '请删去多余的一列，或改正列名。',
  },
  'header.unit': {
    severity: 'error',
    holds: '列名里的计量单位与模板一致',
    message: '“{header}”的计量单位写成了“{unit}”',
    remedy: '请改回模板里的单位，并核对这一列的数是按哪个单位填的。',
  },
  'header.unit-above': {
    severity: 'error',
    holds: '表头上方所写的单位与列名里的一致',
    message: '表头上方写的是“单位：{unit}”，而列名的单位是万元',
    remedy: '请把金额换算成万元，并删去或改正上方的单位。',
  },
  'header.unknown-column': {
    severity: 'warning',
    holds: '没有模板以外的列',
    message: '“{header}”不是这张表的列，内容没有读取',
    remedy: '请核对：如果是改了名的列，请改回模板的列名；自己加的列不影响报送。',
  },
  'header.not-your-form': {
    severity: 'error',
    holds: '学校报学校的表，企业报企业的表，名录由市教育局报',
    message: '《{form}》由{filedBy}填报，不由本单位填报',
    remedy: '请核对上传的是不是本单位的表。',
  },
  'header.changed': {
    severity: 'error',
    holds: '一个文件只有一张表、一行列名',
    message: '表的中间又出现一行列名，而且与前面的列名次序不同',
    remedy: '请把各部分按同一列名次序合并成一张表，只保留第一行列名。',
  },
  'header.other-year': {
    severity: 'error',
    holds: '表头上方所写的年度就是本次编报的年度',
    message: '表头上方写的是{found}年，本次编报的是{year}年',
    remedy: '请核对上传的是不是本年度的表；只是忘了改标题的，请改正标题后重新上传。',
  },
  'header.other-reporter': {
    severity: 'error',
    holds: '表头上方所写的单位代码是本单位的',
    message: '表头上方写的代码不是本次上传单位的代码',
    remedy: '请核对上传的是不是本单位的表。',
  },
}
