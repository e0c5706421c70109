import type { Command } from '@tagwright/core'
import { useCallback, useEffect, useMemo } from 'react'
import { useMessageLookup } from '../messages/use-messages.js'
import { useProvider } from '../provider/contexts.js'
import { useTaskState } from '../state/use-task-state.js'
import { useTaskStore } from '../state/use-task-store.js'
import { useKeymap } from './use-keymap.js'

/** A command as a button shows it. */
export interface CommandHandle {
  /** Runs it; false when it does not apply. */
  run(): boolean
  /** Whether it would apply now. */
  readonly enabled: boolean
  /** Its name in the interface's language. */
  readonly label: string
  /** Its key chords, such as `Mod+Z`. */
  readonly chords: readonly string[]
}

/** What a command is run with; by default the focused widget and nothing. */
export interface CommandOptions {
  widget?: string | undefined
  args?: unknown
}

/** A command for a button: run it, know whether it applies, its name and keys. */
export function useCommand(id: string, options: CommandOptions = {}): CommandHandle {
  const store = useTaskStore()
  const { runtime } = useProvider()
  const keymap = useKeymap()
  const lookup = useMessageLookup()
  const { widget, args } = options
  const context = useMemo(() => (widget === undefined ? undefined : { widget }), [widget])
  const enabled = useTaskState(() => store.commands.has(id) && store.can(id, args, context))
  const run = useCallback(() => store.run(id, args, context), [store, id, args, context])
  const label = store.commands.get(id)?.label ?? runtime.commandLabels.get(id)
  return { run, enabled, label: label ? lookup(label) : id, chords: keymap.chordsOf(id) }
}

/** Adds commands while mounted; the list should keep its identity between renders. */
export function useCommands(commands: readonly Command[]): void {
  const { runtime, store } = useProvider()
  // The names are known at once: on a server nothing runs after rendering.
  useMemo(() => {
    for (const { id, label } of commands) runtime.commandLabels.set(id, label)
  }, [runtime, commands])
  useEffect(() => store.addCommands(commands), [store, commands])
}
