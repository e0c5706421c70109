import type { Command } from 'commander'
import type { AnyFormat } from '../input/find-format.js'
import { bashScript } from './bash-script.js'
import { describeCommands } from './describe-commands.js'
import { fishScript } from './fish-script.js'
import { zshScript } from './zsh-script.js'

/** Shells that a script can be made for. */
export const shells = ['bash', 'zsh', 'fish'] as const

const makers = { bash: bashScript, zsh: zshScript, fish: fishScript }

/** A script that completes the program's commands, options and their values. */
export function completionScript(
  program: Command,
  shell: (typeof shells)[number],
  formats: readonly AnyFormat[],
): string {
  return makers[shell](program.name(), describeCommands(program, formats))
}
