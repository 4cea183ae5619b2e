/** Words of the files that clerks fill in. */
export const templateWords = {
  sheets: { fill: '填报', notes: '填写说明', example: '示例' },
  notes: {
    title: '《{form}》填写说明',
    order: '列',
    column: '列名',
    required: '必填',
    yes: '是',
    no: '否',
    unit: '单位',
    help: '怎么填',
    options: '可选值',
    example: '示例',
    general: [
      '一、一行一条，表头不要改动；没有数据可报的，只保留表头上传，即为零报送。',
      '二、填好后另存为“CSV UTF-8（逗号分隔）(*.csv)”再上传；存成普通CSV（GBK）也可以。',
      '三、代码列已设为文本格式，请勿改成数值，否则会变成科学计数法、丢掉后几位。',
      '四、“示例”页中的单位和数字是虚构的样例数据，请勿抄入填报页。',
    ],
    key: '同一份表里，以下各列合在一起不能重复：{key}。',
    single: '本表只填一行。',
  },
  pick: '请从下拉列表中选择',
  pickTitle: '不在可选值中',
  wholeNumber: '请填不小于0的整数，不带单位',
  decimalNumber: '请填不小于0的数，最多两位小数，不带单位',
  numberTitle: '不是有效的数',
  readme: '{form}（{id}）',
}

export type TemplateWords = typeof templateWords
