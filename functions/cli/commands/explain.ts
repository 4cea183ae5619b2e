import { Command } from 'commander'
import { cliWords } from '../../../templates/cli/words.ts'
import type { Figure } from '../../model.ts'
import { publishingWith } from '../../publishing.ts'
import { type Explanation, explain, type LeftOut, type Rest } from '../../stages/aggregate/explain.ts'
import { fill } from '../../words.ts'
import { formNames, readYear } from '../editions.ts'
import { storeOption, yearOption } from '../options.ts'
import { say, sayJson, UsageError } from '../terminal.ts'

const words = cliWords.explain

export const explainCommand = new Command('explain')
  .summary(words.summary)
  .description(words.summary)
  .argument('<indicator>', words.indicator)
  .addOption(yearOption().makeOptionMandatory())
  .addOption(storeOption())
  .option('--json', cliWords.options.json, false)
  .action(async (id: string, { year, store, json }: { year: number; store: string; json: boolean }) => {
    const { aggregating } = publishingWith()
    const known = aggregating.indicators.map(indicator => indicator.id)
    if (!known.includes(id))
      throw new UsageError(fill(words.unknown, { indicator: id, known: known.join(' ') }))
    const { returns } = await readYear(store, year)
    const explanation = explain(id, returns, aggregating)
    if (!explanation) throw new UsageError(fill(words.unknown, { indicator: id, known: known.join(' ') }))
    if (json) sayJson(asJson(explanation))
    else say(asText(explanation, year))
  })

const formName = (id: string): string => formNames.get(id) ?? id

function asText(explanation: Explanation, year: number): string {
  const { indicator, figure, withholding, rests, leftOut } = explanation
  const lines = rests.reduce((sum, rest) => sum + rest.lines.length, 0)
  return [
    `${indicator.name}（${indicator.id}）`,
    words.internal,
    fill(words.definition, { definition: indicator.definition }),
    fill(words.forms, { forms: indicator.sources.map(id => `《${formName(id)}》`).join('、') }),
    ...stated(figure, year),
    ...(withholding === null ? [] : [words.withheld[withholding]]),
    ...(figure.previous === null
      ? []
      : [fill(words.previous, { year: figure.previous.year, text: figure.previous.text })]),
    ...(figure.change === null || figure.change.text === ''
      ? []
      : [fill(words.change, { change: figure.change.text })]),
    '',
    fill(words.basis, { returns: rests.length, lines }),
    ...(rests.length === 0 ? [words.none] : rests.flatMap(restLines)),
    '',
    fill(words.leftOut, { count: leftOut.length }),
    ...(leftOut.length === 0 ? [words.none] : leftOut.map(leftOutLine)),
  ].join('\n')
}

function stated({ value, text, unit, numerator, denominator }: Figure, year: number): string[] {
  if (value === null) return [fill(words.absent, { year, text })]
  const exact = fill(words.value, { year, text, unit, exact: value })
  return numerator === null || denominator === null
    ? [exact]
    : [exact, fill(words.quotient, { numerator, denominator })]
}

function restLines({ year, reporter, reporterName, form, version, key, lines }: Rest): string[] {
  const cells = (of: Rest['lines'][number]['cells']): string =>
    Object.entries(of)
      .filter(([, value]) => value !== '')
      .map(([header, value]) => fill(words.cell, { header, value }))
      .join(words.cellMark)
  return [
    fill(words.rest, { year, name: reporterName, reporter, form: formName(form), version, key }),
    ...lines.map(({ line, cells: of }) => fill(words.line, { line, cells: cells(of) })),
  ]
}

function leftOutLine({ year, reporter, reporterName, form, reason, key, lines }: LeftOut): string {
  const where = lines !== '' ? fill(words.lines, { lines }) : key === null ? '' : fill(words.file, { key })
  return fill(words.left, {
    year,
    name: reporterName,
    reporter,
    form: formName(form),
    reason: words.reasons[reason],
    where,
  })
}

function asJson({ indicator, figure, withholding, rests, leftOut }: Explanation) {
  const { id, name, unit, definition, sources } = indicator
  return { indicator: { id, name, unit, definition, sources }, figure, withholding, rests, leftOut }
}
