import { checks } from '../templates/checks/catalogue.ts'
import { contextChecks } from '../templates/checks/context/index.ts'
import { codeLists } from '../templates/codes/index.ts'
import { reporters } from '../templates/forms/registers.ts'
import { forms } from '../templates/index.ts'
import { receiptWords } from '../templates/page/receipt.ts'
import type { City } from './edition.ts'
import { readingOf } from './flows/examine.ts'
import type { Receiving } from './flows/receive.ts'
import { type Limits, limits as usualLimits } from './limits.ts'
import { receiptHtml } from './render/receipt-html.ts'
import { receiptWorkbook } from './render/receipt-workbook.ts'

/** What a city's uploads are received with: every form, check and word of the templates, made ready once. */
export function receivingWith(
  supported: (character: string) => boolean,
  limits: Limits = usualLimits,
  districts: City['districts'] = {},
): Receiving {
  const codes = { ...codeLists, regions: new Map([...codeLists.regions, ...Object.entries(districts)]) }
  return {
    forms,
    reporters,
    reading: readingOf(forms, codes, limits, supported),
    catalogue: new Map(checks.map(check => [check.code, check])),
    contextChecks,
    words: receiptWords,
    render: async (receipt, { form, headerRow, sheet }) => ({
      html: receiptHtml(receipt, receiptWords),
      xlsx: await receiptWorkbook(
        receipt,
        // Nothing of a quarantined file is copied, nor of one whose columns are not known: there may be people in it.
        receipt.verdict === 'quarantined' || form === null ? null : { headerRow, rows: sheet },
        receiptWords,
      ),
    }),
  }
}
