import type { Dict, Pdf, Value } from './file.ts'

interface Profile {
  readonly deviceClass: string
  readonly space: string
  readonly version: number
  readonly signature: string
}

/** The header of an ICC profile; null where there is none. */
export function profileOf(data: Buffer | null): Profile | null {
  if (data === null || data.length < 128) return null
  const tag = (at: number): string => data.toString('latin1', at, at + 4)
  return { deviceClass: tag(12), space: tag(16), version: data[8] ?? 9, signature: tag(36) }
}

export const intents = (pdf: Pdf): Dict[] => pdf.list(pdf.catalog['/OutputIntents']).map(pdf.dict)
/** Channels of the colour spaces that a profile may be of. */
export const channels: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4, 'Lab ': 3 }

/** Every colour space of a family, wherever it stands in the file. */
export function colourSpaces(pdf: Pdf, family: string): Value[][] {
  const found: Value[][] = []
  const visit = (value: Value | undefined): void => {
    if (Array.isArray(value)) {
      if (value[0] === family) found.push(value)
      for (const one of value) visit(one)
    }
  }
  for (const { dict } of pdf.dictionaries) for (const value of Object.values(dict)) visit(pdf.get(value))
  return found
}

/** A profile's header and nothing else. */
export function iccOf(space: string, deviceClass = 'mntr'): Buffer {
  const data = Buffer.alloc(132)
  data.writeUInt32BE(132, 0)
  data[8] = 2
  data.write(deviceClass, 12)
  data.write(space, 16)
  data.write('XYZ acsp', 20)
  data.write('acsp', 36)
  return data
}
