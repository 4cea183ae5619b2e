import type { Bulletin } from '../../../functions/model.ts'
import { pdf } from '../../../functions/render/pdf.ts'
import { pageStyle } from '../../../templates/page/style.ts'
import { charts } from '../../render/charted.ts'
import { sample } from '../../render/sample.ts'
import { Draft } from './draft.ts'

/** A small sound PDF with all that a bulletin has, for the tests to break: a chart, tables, lists, notes, a data file. */
export async function soundFile(more: Partial<Bulletin> = {}): Promise<Buffer> {
  const [opening, ...others] = sample.sections
  const chart = { kind: 'chart' as const, chart: charts[0] as (typeof charts)[number] }
  const small = {
    ...sample,
    sections: [...(opening ? [{ ...opening, blocks: [...opening.blocks, chart] }] : []), ...others],
    annexes: sample.annexes.slice(1),
    ...more,
  }
  const data = {
    path: 'figures.json',
    mediaType: 'application/json',
    bytes: Buffer.from('{"sample":true}\n'),
  }
  const made = await pdf(small, pageStyle, [data])
  // Written again by qpdf, as the broken ones will be.
  return new Draft(Buffer.from(made)).bytes()
}
