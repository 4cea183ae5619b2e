import { setTimeout } from 'node:timers/promises'
import type { Fault } from './contract.ts'
import { S3Failure } from './failure.ts'

/** The connection is to be cut without an answer. */
export class Cut extends Error {}

const codes = {
  409: 'ConditionalRequestConflict',
  412: 'PreconditionFailed',
  500: 'InternalError',
  503: 'SlowDown',
} as const

/** Lets a fault happen at its moment; gives back only when the request goes on. */
export const suffer = async (fault: Fault | null | undefined, moment: Fault['when']): Promise<void> => {
  if (fault?.when !== moment) return
  if (fault.slow !== undefined) await setTimeout(fault.slow)
  await fault.hook?.()
  if (fault.reset) throw new Cut()
  if (fault.status !== undefined) throw new S3Failure(codes[fault.status], 'A fault made by the test.')
}
