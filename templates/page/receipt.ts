import type { Severity, Verdict } from '../../functions/model.ts'

/** Words of the receipt. {…} are filled in; nothing here knows of HTML or spreadsheets. */
export const receiptWords = {
  title: '报送回执',
  verdicts: { accepted: '已接收', refused: '未接收', quarantined: '已隔离' } satisfies Record<
    Verdict,
    string
  >,
  headlines: {
    accepted: '《{form}》已接收，共{rows}行数据。',
    acceptedNil: '《{form}》已接收：零报送（本单位本年度无此项）。',
    acceptedWarnings: '《{form}》已接收，共{rows}行数据，有{warnings}处请再看一眼。',
    refused: '《{form}》没有接收：有{errors}处错误要改。',
    refusedUnknown: '这个文件没有接收：没有认出是哪一张表。',
    quarantined: '这个文件没有接收：里面可能有个人信息，已整份隔离，内容不会被使用。',
  },
  next: {
    accepted: '不必再做什么。以后发现数字有误，改好整张表重新上传即可，后一份代替前一份。',
    acceptedWarnings: '请看下面的“提示”：数字确实无误的，不必改动；有误的，改好后重新上传整张表。',
    acceptedNil: '如果本年度其实有数据，请填好后重新上传。',
    refused: ['请按下面“错误”逐条在原文件里改正。', '改好后另存为CSV，重新上传整张表（不是只传改过的行）。'],
    refusedKept: '在此之前已接收的同一张表仍然有效。',
    marked: '同名的.xlsx回执里，要改的单元格已涂色并加了批注。',
    quarantined: [
      '请删去身份证号、手机号和人名各列；本系统只收人数，不收个人信息。',
      '删好后重新上传整张表。',
    ],
  },
  severities: { error: '错误', warning: '提示', note: '说明' } satisfies Record<Severity, string>,
  severityHelp: {
    error: '必须改正，否则不能接收',
    warning: '已接收；请核对，无误的不必改动',
    note: '读取文件时自动做的处理，供核对',
  } satisfies Record<Severity, string>,
  labels: {
    reporter: '填报单位',
    year: '编报年度',
    form: '表名',
    file: '文件名',
    receivedAt: '收到时间（北京时间）',
    rows: '数据行数',
    submission: '文件指纹（SHA-256）',
    next: '接下来',
    findings: '逐条说明',
    noFindings: '没有发现问题。',
    where: '位置',
    received: '填的是',
    suggestion: '应为',
    remedy: '怎么改',
    code: '检查编号',
    holds: '要求',
    places: '共{count}处',
    line: '第{line}行',
    wholeFile: '整个文件',
    totals: '读到的合计（请与表格核对）',
    column: '列',
    total: '合计',
    filled: '填写',
    blank: '空白',
    reading: '文件是怎样读的',
    encoding: '编码',
    separator: '分隔符',
    headerLine: '表头在第{line}行',
    leftOut: '没有当作数据的行',
    more: '其余{count}处',
  },
  separators: { ',': '逗号', '\t': '制表符', tab: '制表符', ';': '分号' } as Readonly<Record<string, string>>,
  encodings: {
    'utf-8': 'UTF-8',
    'utf-8-bom': 'UTF-8（带BOM）',
    gb18030: 'GBK / GB18030',
    'gb18030-bom': 'GB18030（带BOM）',
    'utf-16le': 'UTF-16（Excel“Unicode文本”）',
    'utf-16be': 'UTF-16（大端）',
  } as Readonly<Record<string, string>>,
  leftOut: {
    title: '标题或填报单位',
    blank: '空行',
    total: '合计行，已重新计算核对',
    footer: '表尾注释与签名（其中的人名不保存）',
    'repeated-header': '重复的表头',
    'sep-line': '分隔符声明',
  } as Readonly<Record<string, string>>,
  sheets: { marked: '需要看的单元格', findings: '逐条说明' },
}

/** Shape of the receipt's words. */
export type ReceiptWords = typeof receiptWords
