import type { Command } from 'commander'
import type { AnyFormat } from '../input/find-format.js'

/** An option as shells complete it. */
export interface CompletedOption {
  flags: string[]
  description: string
  /** Whether a value follows. */
  takesValue: boolean
  /** The values that there are; empty when any path or text may follow. */
  values: readonly string[]
}

/** A command as shells complete it. */
export interface CompletedCommand {
  name: string
  description: string
  options: CompletedOption[]
  /** Words that may be its argument; empty when it takes paths. */
  values: readonly string[]
}

/** All commands with their options and the values that are known. */
export function describeCommands(
  program: Command,
  formats: readonly AnyFormat[],
): CompletedCommand[] {
  const ids = {
    '--from': formats.filter(({ parse }) => parse).map(({ id }) => id),
    '--to': formats.filter(({ serialize }) => serialize).map(({ id }) => id),
  }
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    values:
      command.name() === 'formats'
        ? formats.map(({ id }) => id)
        : (command.registeredArguments[0]?.argChoices ?? []),
    options: command.options
      .filter(({ hidden }) => !hidden)
      .map(({ short, long, description, required, argChoices }) => ({
        flags: [short, long].filter((flag) => flag !== undefined),
        description,
        takesValue: required,
        values: argChoices ?? ids[long as keyof typeof ids] ?? [],
      })),
  }))
}
