import { Command } from 'commander'
import { checks } from '../../../templates/checks/catalogue.ts'
import { cliWords } from '../../../templates/cli/words.ts'
import { forms } from '../../../templates/index.ts'
import { receiptWords } from '../../../templates/page/receipt.ts'
import type { Check } from '../../declare/check.ts'
import type { Severity } from '../../model.ts'
import { fill } from '../../words.ts'
import { printable, sayJson } from '../terminal.ts'

const words = cliWords.checks

export const checksCommand = new Command('checks')
  .summary(words.summary)
  .description(words.summary)
  .option('--json', cliWords.options.json, false)
  .option('--markdown', words.markdown, false)
  .action(({ json, markdown }: { json: boolean; markdown: boolean }) => {
    if (json) sayJson(checks.map(entry))
    else process.stdout.write(printable(markdown ? checksMarkdown() : checksText()))
  })

/** What machines are told of a check. */
const entry = ({ code, severity, form, column, holds, message, remedy }: Check) => ({
  code,
  severity,
  form,
  column,
  holds,
  message,
  remedy,
})

function total(): string {
  const count = (severity: Severity): number => checks.filter(check => check.severity === severity).length
  return fill(words.total, {
    total: checks.length,
    error: count('error'),
    warning: count('warning'),
    note: count('note'),
  })
}

function checksText(): string {
  const lines = checks.map(
    ({ code, severity, holds }) => `${receiptWords.severities[severity]}　${code}　${holds}`,
  )
  return `${[...lines, '', total()].join('\n')}\n`
}

/** The catalogue as Markdown: the checks of every file first, then each form's. */
function checksMarkdown(): string {
  const parts = [
    { title: words.everyForm, of: checks.filter(({ form }) => form === null) },
    ...forms.map(({ id, name }) => ({
      title: `${name}（${id}）`,
      of: checks.filter(({ form }) => form === id),
    })),
  ]
  const tables = parts.flatMap(({ title, of }) => [
    `## ${title}`,
    '',
    row(words.headers),
    row(words.headers.map(() => '---')),
    ...of.map(({ code, severity, column, holds, message, remedy }) =>
      row([`\`${code}\``, receiptWords.severities[severity], column ?? '', holds, message, remedy]),
    ),
    '',
  ])
  return `${[`# ${words.title}`, '', total(), '', ...tables].join('\n')}`
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
