import type { TaskStore } from '../store/task-store.js'

/** Where a command's keys are heard: in one widget (by its type), or anywhere in the task. */
export type CommandScope = 'task' | `widget:${string}`

/** What a command is run with. */
export interface CommandContext {
  readonly store: TaskStore
  /** The widget that it is meant for: the focused one unless given. */
  readonly widget: string | null
  /** True while only asking whether it would apply: change nothing, answer the same. */
  readonly dry: boolean
  /** What the caller handed over. */
  readonly args: unknown
}

/** One thing that can be done, shared by toolbar, shortcuts, bridges and tests. */
export interface Command {
  /** `noun.verb`. */
  id: string
  /** A key of the message catalogue. */
  label: string
  /** Default key chords such as `Mod+Z`, `Shift+ArrowLeft`, `Digit1`. @default none */
  keys?: readonly string[]
  /** @default 'task' */
  scope?: CommandScope
  /** Stays on while typing in a text box. @default false */
  whileTyping?: boolean
  /** Holding the key repeats it. @default false */
  repeat?: boolean
  /** Does it, or says in a dry run whether it applies; false when it does not. */
  run(context: CommandContext): boolean
}
