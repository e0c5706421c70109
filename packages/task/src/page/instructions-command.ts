import type { Command } from '@tagwright/core'

/** What the page brings for the command, mounted as the widget `task`. */
export interface InstructionsHandler {
  toggleInstructions(): void
}

/** Shows or hides the instructions: one key, wherever the focus is but in a text box. */
export const instructionsCommand: readonly Command[] = [
  {
    id: 'task.instructions',
    label: 'task.command.instructions',
    keys: ['I'],
    run({ store, dry }) {
      if (store.task.instructions === undefined) return false
      const handlers = store.handleOf('task') as Partial<InstructionsHandler> | undefined
      if (!handlers?.toggleInstructions) return false
      if (!dry) handlers.toggleInstructions()
      return true
    },
  },
]
