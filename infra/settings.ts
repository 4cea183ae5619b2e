import type { App } from 'aws-cdk-lib'

/** What an engineer sets in `cdk.json` under `context.ronghe`, checked once, here. */
export interface Settings {
  readonly stage: 'dev' | 'production'
  /** Publishing agency, e.g. 长春市教育局. */
  readonly bureau: string
  readonly city: string
  /** Days that receipts are kept; originals, filings and bulletins are kept for good. */
  readonly receiptsKeptDays: number
}

/** Reads the settings. Throws an Error that names the setting and what it should be. */
export function readSettings(app: App): Settings {
  const given: Partial<Record<keyof Settings, unknown>> = app.node.tryGetContext('ronghe') ?? {}
  const wrong = (name: keyof Settings, wanted: string): never => {
    throw new Error(`cdk.json, context.ronghe.${name}: ${wanted}, not ${JSON.stringify(given[name])}`)
  }
  const { stage, bureau, city, receiptsKeptDays } = given
  if (stage !== 'dev' && stage !== 'production') return wrong('stage', '"dev" or "production"')
  if (typeof bureau !== 'string' || bureau === '') return wrong('bureau', 'the name of the publishing agency')
  if (typeof city !== 'string' || city === '') return wrong('city', 'the name of the city')
  if (typeof receiptsKeptDays !== 'number' || !Number.isInteger(receiptsKeptDays) || receiptsKeptDays < 30)
    return wrong('receiptsKeptDays', 'a whole number of days, 30 or more')
  return { stage, bureau, city, receiptsKeptDays }
}
