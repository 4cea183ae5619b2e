import type { Column } from '../../functions/declare/column.ts'
import type { Columns, RowCheck, RowOf } from '../../functions/declare/form.ts'

/** What these checks read of a programme. */
type ProgrammeColumns = {
  readonly status: Column<'在办' | '筹建' | '停招' | '撤销'>
  readonly firstYear: Column<number | null>
  readonly isNew: Column<boolean>
  readonly apprenticeship: Column<'无' | '市级' | '省级' | '国家级'>
  readonly fiveYear: Column<boolean>
  readonly students: Column<bigint>
  readonly partners: Column<bigint | null>
}
type Programme = RowOf<ProgrammeColumns>
type Check = Omit<RowCheck<ProgrammeColumns>, 'fails'> & {
  readonly fails: (row: Programme) => ReturnType<RowCheck<ProgrammeColumns>['fails']>
}

/** 状态 of a programme and everything else that its row tells fit each other. */
export const programmeStatus = <const C extends Columns & ProgrammeColumns>(_: C): readonly RowCheck<C>[] =>
  checks as unknown as readonly RowCheck<C>[]

const checks: readonly Check[] = [
  {
    id: 'running-first-year',
    severity: 'warning',
    columns: ['firstYear', 'status'],
    holds: '在办专业填写首次招生年份',
    message: '状态为在办，首次招生年份没有填',
    remedy: '请补填首次招生年份。',
    fails: row => (row.status === '在办' && row.firstYear === null ? {} : null),
    fires: { firstYear: '' },
  },
  {
    id: 'planned-students',
    severity: 'error',
    columns: ['students', 'status'],
    holds: '筹建的专业没有在校生',
    message: '状态为筹建，在校生数却是{students}人',
    remedy: '请核对：已招生的专业状态填“在办”；尚未招生的，在校生数填0。',
    fails: row => (row.status === '筹建' && row.students > 0n ? { students: String(row.students) } : null),
    fires: { status: '筹建', firstYear: '', apprenticeship: '无' },
  },
  {
    id: 'closed-students',
    severity: 'error',
    columns: ['students', 'status'],
    holds: '撤销的专业没有在校生',
    message: '状态为撤销，在校生数却是{students}人',
    remedy: '请核对：仍有在校生的填“停招”；没有的，在校生数填0。',
    fails: row => (row.status === '撤销' && row.students > 0n ? { students: String(row.students) } : null),
    fires: { status: '撤销', apprenticeship: '无', partners: '' },
  },
  {
    id: 'new-not-running',
    severity: 'warning',
    columns: ['isNew', 'status'],
    holds: '本年新增的专业为在办或筹建',
    message: '本年新增的专业，状态却是“{status}”',
    remedy: '请核对状态。',
    fails: row =>
      row.isNew && (row.status === '停招' || row.status === '撤销') ? { status: row.status } : null,
    fires: { isNew: '是', status: '停招', firstYear: '' },
  },
  {
    id: 'running-students',
    severity: 'warning',
    columns: ['students', 'status'],
    holds: '在办且非本年新增的专业有在校生',
    message: '状态为在办，在校生数是0',
    remedy: '请核对；不再招生的填“停招”。',
    fails: row => (row.status === '在办' && !row.isNew && row.students === 0n ? {} : null),
    fires: { students: '0' },
  },
  {
    id: 'apprenticeship-not-running',
    severity: 'warning',
    columns: ['apprenticeship', 'status'],
    holds: '现代学徒制试点专业为在办或停招',
    message: '状态为“{status}”的专业填了{level}现代学徒制试点',
    remedy: '请核对状态，或把试点级别改为“无”。',
    fails: row =>
      row.apprenticeship !== '无' && (row.status === '撤销' || row.status === '筹建')
        ? { status: row.status, level: row.apprenticeship }
        : null,
    fires: { status: '撤销', students: '0', partners: '' },
  },
  {
    id: 'planned-first-year',
    severity: 'warning',
    columns: ['firstYear', 'status'],
    holds: '筹建的专业不填首次招生年份',
    message: '状态为筹建，却填了首次招生年份{firstYear}年',
    remedy: '请核对：已招生的专业状态填“在办”；尚未招生的，首次招生年份留空。',
    fails: row =>
      row.status === '筹建' && row.firstYear !== null ? { firstYear: String(row.firstYear) } : null,
    fires: { status: '筹建', students: '0', apprenticeship: '无' },
  },
  {
    id: 'five-year-not-running',
    severity: 'warning',
    columns: ['fiveYear', 'status'],
    holds: '中高职五年一体化的专业没有撤销',
    message: '状态为撤销的专业填了“是否中高职五年一体化：是”',
    remedy: '请核对状态，或把“是否中高职五年一体化”改为“否”。',
    fails: row => (row.fiveYear && row.status === '撤销' ? {} : null),
    fires: { status: '撤销', students: '0', apprenticeship: '无', fiveYear: '是', partners: '' },
  },
  {
    id: 'closed-partners',
    severity: 'warning',
    columns: ['partners', 'status'],
    holds: '撤销的专业没有合作企业',
    message: '状态为撤销的专业，合作企业数却是{partners}家',
    remedy: '请把合作企业数改为0或留空，或核对状态。',
    fails: row =>
      row.status === '撤销' && row.partners !== null && row.partners > 0n
        ? { partners: String(row.partners) }
        : null,
    fires: { status: '撤销', students: '0', apprenticeship: '无' },
  },
]
