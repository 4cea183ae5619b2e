import type { AnyContextCheck, Context, ContextCheck } from '../../../functions/declare/context-check.ts'
import { graduates } from '../../forms/graduates.form.ts'
import { schoolProfile } from '../../forms/school-profile.form.ts'

/** What the numbers of two years say was taken in: students now, less those of last year, plus the cohort that left. */
interface Flow {
  readonly now: bigint
  readonly before: bigint
  readonly left: bigint
  readonly intake: bigint
}

function flowOf(students: bigint | undefined, left: bigint | undefined, context: Context): Flow | null {
  const before = context.before(schoolProfile)?.[0]?.row.students
  if (students === undefined || left === undefined || before === undefined) return null
  return { now: students, before, left, intake: students - before + left }
}

const words = ({ now, before, left, intake }: Flow): Readonly<Record<string, string>> => ({
  now: String(now),
  before: String(before),
  left: String(left),
  intake: String(intake < 0n ? -intake : intake),
})

interface Held {
  readonly id: string
  readonly holds: string
  readonly message: string
  readonly wrong: (flow: Flow) => boolean
  readonly fires: { readonly before: string; readonly left: string }
}

const held: readonly Held[] = [
  {
    // Students also leave without a degree: a twentieth of the school is let pass.
    id: 'intake-negative',
    holds: '在校生的减少不超过当年毕业生（另有二十分之一的变动不计）',
    message: '在校生从上年的{before}人到本年的{now}人，当年毕业{left}人，除毕业外还少了{intake}人',
    wrong: ({ before, intake }) => intake < 0n && -intake * 20n > before,
    fires: { before: '6500', left: '400' },
  },
  {
    // Programmes last two to five years: an intake of more than three fifths of the school would be of a new one.
    id: 'intake-large',
    holds: '推算的新生不超过在校生的五分之三',
    message:
      '在校生从上年的{before}人到本年的{now}人，当年毕业{left}人，推算新生有{intake}人，超过在校生的五分之三',
    wrong: ({ now, before, intake }) => before > 0n && intake * 5n > now * 3n,
    fires: { before: '5100', left: '3000' },
  },
]

const remedy =
  '请核对两年的在校生数和当年毕业生数；确有转出、合并等变化的，请向市教育局说明原因，不必改动数字。'
const cohort = (left: string) => ({
  graduates: left,
  employed: '390',
  employedLocally: '200',
  furtherStudy: '100',
  ...(left === '400' ? {} : { employed: '2900' }),
})

/** Students of two years and the cohort that left between them fit each other. */
export const intakeChecks: readonly AnyContextCheck[] = held.flatMap(
  ({ id, holds, message, wrong, fires }): readonly AnyContextCheck[] => [
    {
      id,
      form: schoolProfile,
      against: 'before',
      columns: ['students'],
      holds,
      message,
      remedy,
      fails: (rows, context) => {
        const left = context.own(graduates)?.find(({ row }) => row.cohort === context.edition)?.row.graduates
        return rows.flatMap(({ line, row }) => {
          const flow = flowOf(row.students, left, context)
          return flow && wrong(flow) ? [{ line, words: words(flow) }] : []
        })
      },
      fires: {
        rows: [{}],
        around: [
          { where: 'own', form: graduates, rows: [cohort(fires.left)] },
          { where: 'before', form: schoolProfile, rows: [{ students: fires.before }] },
        ],
      },
    } satisfies ContextCheck<typeof schoolProfile.columns>,
    {
      id,
      form: graduates,
      against: 'before',
      columns: ['graduates'],
      holds,
      message,
      remedy,
      fails: (rows, context) => {
        const students = context.own(schoolProfile)?.[0]?.row.students
        return rows.flatMap(({ line, row }) => {
          const flow = row.cohort === context.edition ? flowOf(students, row.graduates, context) : null
          return flow && wrong(flow) ? [{ line, words: words(flow) }] : []
        })
      },
      fires: {
        rows: [cohort(fires.left)],
        around: [
          { where: 'own', form: schoolProfile, rows: [{}] },
          { where: 'before', form: schoolProfile, rows: [{ students: fires.before }] },
        ],
      },
    } satisfies ContextCheck<typeof graduates.columns>,
  ],
)
