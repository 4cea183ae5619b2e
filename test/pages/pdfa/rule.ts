import type { Draft } from './draft.ts'
import type { Pdf } from './file.ts'

/** One demand on the file, and the file that breaks it. */
export interface Rule {
  /** Clause of ISO 19005-3; `UA` before one of ISO 14289-1 (PDF/UA-1), `PDF` before one of ISO 32000-1. */
  readonly clause: string
  /** Number of the test in veraPDF's profile; a letter where the demand is in the standard but not in the profile. */
  readonly test: number | string
  readonly demands: string
  /** What is wrong and where, once for each fault; nothing of a sound file. */
  check(pdf: Pdf): Iterable<string>
  /** How a sound file is made to break it. */
  readonly broken: Broken
}

type Broken = (
  | { readonly objects: (draft: Draft) => void }
  | { readonly bytes: (bytes: Buffer) => Buffer }
) & {
  /** Other rules that the same fault cannot but break, by clause and test. */
  readonly also?: readonly string[]
}

export const idOf = ({ clause, test }: Rule): string => `${clause}-${test}`
