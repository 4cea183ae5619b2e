/** The sentences that an answer to an upload begins with. */
export interface AnswerWords {
  readonly headlines: {
    readonly accepted: string
    readonly acceptedNil: string
    readonly acceptedWarnings: string
    readonly refused: string
    readonly refusedFile: string
    readonly refusedUnknown: string
    readonly quarantined: string
  }
  readonly next: {
    readonly accepted: string
    readonly acceptedWarnings: string
    readonly acceptedNil: string
    readonly refused: readonly string[]
    readonly refusedFile: string
    readonly refusedKept: string
    readonly marked: string
    readonly quarantined: readonly string[]
  }
  /** Over a group whose places do not say the same; may use {first}, the message of the first place. */
  readonly several: string
  /** Stands for a file name that is personal data itself. */
  readonly hiddenName: string
}
