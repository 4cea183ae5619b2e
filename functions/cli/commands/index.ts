import type { Command } from 'commander'
import { open } from './open.ts'
import { template } from './template.ts'

/** Every command, in the order of the work. */
export const commands: readonly Command[] = [open, template]
