import type { Column } from '../../functions/declare/column.ts'
import type { Columns, RowCheck } from '../../functions/declare/form.ts'
import { type Exact, isZero } from '../../functions/exact.ts'

/** What a school's and an enterprise's row of a cooperation have in common. */
interface Cooperation {
  readonly forms: readonly string[]
  readonly since: string
  readonly status?: '合作中' | '已终止'
  readonly interns: bigint | null
  readonly hires: bigint | null
  readonly investment: Exact | null
  readonly donations: Exact | null
}
type CooperationColumns = Columns & {
  readonly [K in 'interns' | 'hires']: Column<bigint | null>
} & { readonly [K in 'investment' | 'donations']: Column<Exact | null> }

/** Whether anything was told and is more than zero. */
export const positive = (value: Exact | bigint | null): boolean =>
  value !== null && (typeof value === 'bigint' ? value > 0n : !isZero(value))

/** Forms of cooperation that bring no students. */
const light: readonly string[] = ['捐赠', '技术服务', '员工培训']
export const isLight = (forms: readonly string[]): boolean => forms.every(form => light.includes(form))
export const isOnlyDonation = (forms: readonly string[]): boolean => forms.length === 1 && forms[0] === '捐赠'

/** 合作形式 and the numbers of a cooperation fit each other, whichever side tells it. */
export function cooperationChecks<const C extends CooperationColumns>(columns: C): readonly RowCheck<C>[] {
  const numbers = Object.entries(columns).filter(([, { kind }]) => kind === 'count' || kind === 'amount')
  const blank = Object.fromEntries(numbers.map(([id]) => [id, '']))
  const checks: readonly RowCheck<Columns>[] = [
    {
      id: 'donation-form',
      severity: 'warning',
      columns: ['donations', 'forms'],
      holds: '有捐赠设备的，合作形式包含捐赠',
      message: '捐赠设备总值大于0，合作形式里却没有“捐赠”',
      remedy: '请在合作形式里补上“捐赠”，或核对捐赠设备总值。',
      fails: on(({ donations, forms }) =>
        positive(donations) && !forms.includes('捐赠') && !forms.includes('共建实训基地') ? {} : null,
      ),
      fires: { forms: '订单培养、技术服务、实习就业、员工培训' },
    },
    {
      id: 'donation-value',
      severity: 'warning',
      columns: ['donations', 'forms'],
      holds: '合作形式仅有捐赠的，填写捐赠设备总值',
      message: '合作形式只有“捐赠”，捐赠设备总值和投入资金却是空的或0',
      remedy: '请补填捐赠设备总值；捐赠的是资金的，填在“投入资金（万元）”里。',
      fails: on(({ donations, investment, forms }) =>
        isOnlyDonation(forms) && !positive(donations) && !positive(investment) ? {} : null,
      ),
      fires: { ...blank, forms: '捐赠' },
    },
    {
      id: 'interns-form',
      severity: 'warning',
      columns: ['interns', 'forms'],
      holds: '只有捐赠、技术服务或员工培训的合作不接收实习学生',
      message: '接收实习学生{interns}人，合作形式里却没有实习、订单、学徒或共建类的形式',
      remedy: '请在合作形式里补上“实习就业”等，或核对人数。',
      fails: on(({ interns, forms }) =>
        positive(interns) && isLight(forms) ? { interns: String(interns) } : null,
      ),
      fires: { ...blank, forms: '技术服务、员工培训、捐赠', interns: '26' },
    },
    {
      id: 'hires-form',
      severity: 'warning',
      columns: ['hires', 'forms'],
      holds: '只有捐赠、技术服务或员工培训的合作不录用毕业生',
      message: '录用毕业生{hires}人，合作形式里却没有实习、订单、学徒或共建类的形式',
      remedy: '请在合作形式里补上“实习就业”等，或核对人数。',
      fails: on(({ hires, forms }) => (positive(hires) && isLight(forms) ? { hires: String(hires) } : null)),
      fires: { ...blank, forms: '技术服务、员工培训、捐赠', hires: '12' },
    },
    {
      id: 'hires-none',
      severity: 'warning',
      columns: ['hires', 'forms'],
      holds: '订单培养的企业录用毕业生',
      message: '合作形式包含“订单培养”，录用毕业生是0',
      remedy: '请核对录用人数是否漏填；当年没有毕业生的，无需改动。',
      fails: on(({ hires, forms, status }) =>
        status !== '已终止' && forms.includes('订单培养') && hires === 0n ? {} : null,
      ),
      fires: { hires: '0' },
    },
    {
      id: 'started-early',
      severity: 'warning',
      columns: ['since'],
      holds: '合作开始不早于1990年',
      message: '合作开始年月是{since}',
      remedy: '请核对合作开始年月。',
      fails: on(({ since }) => (since < '1990-01' ? { since } : null)),
      fires: { since: '1985-03' },
    },
  ]
  return checks as unknown as readonly RowCheck<C>[]
}

/** A check of a cooperation, as a check of a form's row. */
const on =
  (fails: (row: Cooperation) => ReturnType<RowCheck<Columns>['fails']>): RowCheck<Columns>['fails'] =>
  row =>
    fails(row as unknown as Cooperation)
