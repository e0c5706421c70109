import type { Command } from '@tagwright/core'

/** What a queue brings for its commands, mounted as the widget `queue`. */
export interface QueueHandler {
  canGoBack(): boolean
  back(): void
}

/** Back to the task before, also while typing. */
export const queueCommands: readonly Command[] = [
  {
    id: 'queue.back',
    label: 'task.queue.back',
    keys: ['Mod+Shift+Backspace'],
    whileTyping: true,
    run({ store, dry }) {
      const handler = store.handleOf('queue') as Partial<QueueHandler> | undefined
      if (!handler?.canGoBack?.()) return false
      if (!dry) handler.back?.()
      return true
    },
  },
]
