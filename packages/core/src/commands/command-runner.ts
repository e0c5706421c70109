import type { Issue } from '@tagwright/schema'
import { coreIssues } from '../issues/core-issues.js'
import { Stacks } from '../store/stacks.js'
import type { TaskStore } from '../store/task-store.js'
import { builtInCommands } from './built-in-commands.js'
import type { Command, CommandContext } from './command.js'

/** Holds a store's commands and runs them. */
export interface CommandRunner {
  readonly commands: ReadonlyMap<string, Command>
  add(commands: readonly Command[]): () => void
  subscribe(listener: () => void): () => void
  run(
    command: string | Command,
    args: unknown,
    context: Partial<CommandContext> | undefined,
    dry: boolean,
  ): boolean
}

/** Makes a runner with the built-in commands and the given ones on top. */
export function createCommandRunner(
  store: TaskStore,
  given: readonly Command[],
  report: (issue: Issue) => void,
): CommandRunner {
  const stacks = new Stacks<Command>()
  const listeners = new Set<() => void>()
  const entries = (commands: readonly Command[]) =>
    commands.map((command) => [command.id, command] as const)
  /** The last added one of an id that is meant for a widget; one that was never added is run as it is. */
  const commandFor = (wanted: string | Command, widget: string | null): Command | undefined => {
    const isId = typeof wanted === 'string'
    const all = stacks.all(isId ? wanted : wanted.id)
    if (!isId && !all.includes(wanted)) return wanted
    return all.findLast((each) => each.widget === undefined || each.widget === widget)
  }
  stacks.add(entries(builtInCommands))
  stacks.add(entries(given))
  return {
    get commands() {
      return stacks.current
    },
    add(commands) {
      const end = stacks.add(entries(commands))
      for (const listener of [...listeners]) listener()
      return () => {
        end()
        for (const listener of [...listeners]) listener()
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    run(wanted, args, given, dry) {
      if (store.disposed) return false
      const widget = given?.widget ?? store.getState().session.focusedWidget
      const command = commandFor(wanted, widget)
      if (!command) return false
      try {
        // A context that is passed on may hold the arguments of another command.
        const own = { ...given, ...(args !== undefined && { args }) }
        return command.run({ args, ...own, store, widget, dry: dry || given?.dry === true })
      } catch (error) {
        report(coreIssues.commandFailed(command.id, error))
        return false
      }
    },
  }
}
