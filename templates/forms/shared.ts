/** 办学层次 and 层次 of a programme. */
export const schoolLevels = ['中职', '高职专科', '职业本科'] as const

/** 合作形式, in the order of the form. */
export const cooperationForms = [
  '订单培养',
  '现代学徒制',
  '共建产业学院',
  '共建实训基地',
  '共同开发课程',
  '技术服务',
  '实习就业',
  '员工培训',
  '捐赠',
  '其他',
] as const

/** 级别 without or with national recognition, and how clerks shorten them. */
export const recognitionLevels = ['无', '市级', '省级', '国家级'] as const
export const levelSynonyms = {
  市: '市级',
  省: '省级',
  国家: '国家级',
  国: '国家级',
  市级: '市级',
  未认定: '无',
  否: '无',
} as const

/** True when part ÷ whole × 100 is at least the percentage; false on a zero whole. */
export const shareAbove = (part: bigint, whole: bigint, percent: bigint): boolean =>
  whole > 0n && part * 100n >= whole * percent
