import type { Filing, ReporterId, ReporterKind, Year } from '../model.ts'
import { type AnyForm, type Columns, type Form, openFiling, type RowOf } from './form.ts'

/** A line of 填报单位名录. */
export interface RegisteredReporter {
  readonly code: ReporterId
  readonly kind: ReporterKind
  readonly name: string
  readonly shortName: string | null
  readonly region: string
  /** First and last year for which it reports. */
  readonly from: Year
  readonly to: Year | null
  readonly predecessor: ReporterId | null
  /** Last day in Beijing, `YYYY-MM-DD`. */
  readonly deadline: string | null
}

/** A line of 规划目标. */
export interface RegisteredTarget {
  readonly indicator: string
  readonly name: string
  /** Exact decimal string. */
  readonly value: string
  readonly wording: '左右' | '以上' | null
  /** The value is an increase over the base year. */
  readonly increment: boolean
  readonly baseYear: Year
  readonly targetYear: Year
  readonly source: string | null
}

/** A line of 政策文件. */
interface RegisteredPolicy {
  readonly title: string
  readonly document: string | null
  readonly agency: string
  readonly dated: string
}

/** A register of the bureau and how its lines are read. */
export interface Register<T> {
  readonly form: AnyForm
  readonly read: (filing: Filing) => readonly T[]
}

/** The registers that aggregation itself needs. */
export interface Registers {
  readonly reporters: Register<RegisteredReporter>
  readonly targets: Register<RegisteredTarget>
  readonly policies: Register<RegisteredPolicy>
}

/** Declares how a register is read; a column that the form does not have does not compile. */
export const register = <const C extends Columns, T>(
  form: Form<C>,
  line: (row: RowOf<C>) => T,
): Register<T> => ({ form, read: filing => openFiling(form, filing).map(({ row }) => line(row)) })
