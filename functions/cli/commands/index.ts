import type { Command } from 'commander'
import { checksCommand } from './checks.ts'
import { explainCommand } from './explain.ts'
import { letterCommand } from './letter.ts'
import { open } from './open.ts'
import { publishCommand } from './publish.ts'
import { receiveCommand } from './receive.ts'
import { reconcile } from './reconcile.ts'
import { status } from './status.ts'
import { template } from './template.ts'
import { verify } from './verify.ts'

/** Every command, in the order of the work. */
export const commands: readonly Command[] = [
  open,
  receiveCommand(() => new Date()),
  status,
  publishCommand,
  letterCommand,
  explainCommand,
  reconcile,
  verify,
  checksCommand,
  template,
]
