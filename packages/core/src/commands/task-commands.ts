import type { Command } from './command.js'

/** What the page of a task brings for the commands of the task, mounted as the widget `task`. */
export interface TaskHandlers {
  submit?(): void
  skip?(): void
  help?(): void
  /** Whether a command applies now. @default whenever its handler is there */
  can?(command: 'submit' | 'skip' | 'help'): boolean
}

function taskCommand(name: 'submit' | 'skip' | 'help', key: string, whileTyping: boolean): Command {
  return {
    id: `task.${name}`,
    label: `core.command.${name}`,
    keys: [key],
    whileTyping,
    run({ store, dry }) {
      const handlers = store.handleOf('task') as TaskHandlers | undefined
      const handler = handlers?.[name]
      if (!handler || handlers?.can?.(name) === false) return false
      if (!dry) handler.call(handlers)
      return true
    },
  }
}

/** Submit, skip and help, done by the page. */
export const taskCommands: readonly Command[] = [
  taskCommand('submit', 'Mod+Enter', true),
  taskCommand('skip', 'Mod+Shift+Enter', true),
  taskCommand('help', '?', false),
]
