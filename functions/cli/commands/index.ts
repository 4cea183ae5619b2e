import type { Command } from 'commander'
import { checksCommand } from './checks.ts'
import { explainCommand } from './explain.ts'
import { letterCommand } from './letter.ts'
import { openCommand } from './open.ts'
import { publishCommand } from './publish.ts'
import { receiveCommand } from './receive.ts'
import { reconcileCommand } from './reconcile.ts'
import { statusCommand } from './status.ts'
import { templateCommand } from './template.ts'
import { verifyCommand } from './verify.ts'

/** Every command, in the order of the work. */
export const commands: readonly Command[] = [
  openCommand,
  receiveCommand(() => new Date()),
  statusCommand,
  publishCommand,
  letterCommand,
  explainCommand,
  reconcileCommand,
  verifyCommand,
  checksCommand,
  templateCommand,
]
