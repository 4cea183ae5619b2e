import type { BulletinWords } from '../../../declare/bulletin.ts'
import type { Coverage, Edition, FormStatus, ReporterStatus } from '../../../edition.ts'
import type { Table, TableCell } from '../../../model.ts'
import { fill } from '../../../words.ts'
import { codeColumn, columnsUnder, countCell, wordCell } from './cells.ts'

/** Who had to report and who did: schools, enterprises, all. */
export function coverageTable({ coverage, coverageBefore }: Edition, words: BulletinWords): Table {
  const { titles, kinds, total, units } = words.tables
  const column = columnsUnder(words.tables)
  const unit = units.reporters
  const parts = ['due', 'filed', 'complete', 'onTime'] as const
  const line = (name: string, of: readonly ('schools' | 'enterprises')[]): TableCell[] => {
    const added = (counts: Coverage, part: (typeof parts)[number]): TableCell =>
      countCell(of.reduce((sum, kind) => sum + counts[kind][part], 0))
    return [
      wordCell(name),
      ...parts.map(part => added(coverage, part)),
      ...(coverageBefore ? [added(coverageBefore, 'due'), added(coverageBefore, 'filed')] : []),
    ]
  }
  return {
    id: 'coverage',
    title: titles.coverage,
    columns: [
      column('kind', 'kind', 'left'),
      ...parts.map(part => column(part === 'onTime' ? 'on-time' : part, part, 'right', { unit })),
      ...(coverageBefore
        ? [
            column('due-before', 'dueBefore', 'right', { unit }),
            column('filed-before', 'filedBefore', 'right', { unit }),
          ]
        : []),
    ],
    rows: [
      line(kinds.school, ['schools']),
      line(kinds.enterprise, ['enterprises']),
      line(total, ['schools', 'enterprises']),
    ],
    notes: [],
    wide: false,
  }
}

/** Each form: who was to file it, who did, and who of them reported 无此项. */
export function formCoverageTable({ coverage }: Edition, words: BulletinWords): Table[] {
  const { titles, units } = words.tables
  const column = columnsUnder(words.tables)
  const unit = units.reporters
  const all = coverage.reporters.flatMap(({ forms }) => forms)
  const rows = words.reported.flatMap(form => {
    const due = all.filter(status => status.form === form)
    const filed = due.filter(status => !unfiled(status))
    const nil = filed.filter(({ state }) => state === 'nil')
    return due.length === 0
      ? []
      : [
          [
            wordCell(words.forms.get(form) ?? form),
            countCell(due.length),
            countCell(filed.length),
            countCell(nil.length),
          ],
        ]
  })
  if (rows.length === 0) return []
  return [
    {
      id: 'coverage-forms',
      title: titles['coverage-forms'],
      columns: [
        column('form', 'form', 'left'),
        column('due', 'formDue', 'right', { unit }),
        column('filed', 'formFiled', 'right', { unit }),
        column('nil', 'formNil', 'right', { unit }),
      ],
      rows,
      notes: [],
      wide: false,
    },
  ]
}

type State = 'missing' | 'incomplete' | 'late'

const unfiled = ({ state }: FormStatus): boolean => state === 'missing' || state === 'refused'

function stateOf({ forms }: ReporterStatus): State | null {
  if (forms.every(unfiled)) return 'missing'
  if (forms.some(unfiled)) return 'incomplete'
  return forms.some(form => form.late) ? 'late' : null
}

/** Reporters that filed nothing, not everything or not in time, by name, with the forms concerned; none where all did. */
export function lateAndMissingTable({ coverage }: Edition, words: BulletinWords): Table[] {
  const { titles, kinds, states, refused, mark, allForms } = words.tables
  const column = columnsUnder(words.tables)
  const formName = (form: FormStatus): string => {
    const name = words.forms.get(form.form) ?? form.form
    return form.state === 'refused' ? fill(refused, { form: name }) : name
  }
  const concerned = ({ forms }: ReporterStatus, state: State): string => {
    const found = forms.filter(form => (state === 'late' ? form.late : unfiled(form)))
    return found.length === forms.length && found.every(({ state }) => state !== 'refused')
      ? allForms
      : found.map(formName).join(mark)
  }
  const order: readonly State[] = ['missing', 'incomplete', 'late']
  const found = order.flatMap(state =>
    coverage.reporters.filter(reporter => stateOf(reporter) === state).map(reporter => ({ state, reporter })),
  )
  const rows = found.map(({ state, reporter }) => [
    wordCell(states[state]),
    wordCell(reporter.kind === 'school' ? kinds.school : kinds.enterprise),
    wordCell(reporter.name),
    wordCell(concerned(reporter, state)),
  ])
  if (rows.length === 0) return []
  return [
    {
      id: 'late-and-missing',
      title: titles['late-and-missing'],
      columns: [
        column('state', 'state', 'left'),
        column('kind', 'kind', 'left'),
        column('reporter', 'reporter', 'left'),
        column('forms', 'forms', 'left'),
      ],
      rows,
      notes: [],
      wide: false,
      data: [
        codeColumn(
          'reporter-code',
          'reporter',
          found.map(({ reporter }) => reporter.reporter),
          words,
        ),
      ],
    },
  ]
}
