import type { Command } from '../commands/command.js'

/** What of a keyboard event the keymap reads. */
export interface KeyStroke {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
  repeat: boolean
  isComposing: boolean
  /** The event's target takes text. */
  typing: boolean
}

/** One binding: a chord and what it runs. */
export interface KeyBinding {
  /** Such as `Mod+Shift+KeyZ`-free forms: `Mod+Z`, `Shift+1`, `ArrowLeft`, `F1`. */
  chord: string
  command: string
  args?: unknown
}

/** A named set of bindings that replaces defaults by command id. */
export interface KeyProfile {
  id: string
  /** A key of the message catalogue. */
  label: string
  bindings: Readonly<Record<string, readonly string[]>>
}

/** Two commands that one chord would run in one scope. */
export interface KeyConflict {
  chord: string
  scope: string
  commands: string[]
}

/** Finds what a key stroke runs, in scopes from the innermost outwards. */
export interface Keymap {
  /** The first command whose binding and scope fit; undefined lets the event pass. */
  match(
    stroke: KeyStroke,
    scopes: readonly string[],
  ): { command: Command; args?: unknown } | undefined
  /** The chords of a command, for help and badges, as of the active profile. */
  chordsOf(command: string): readonly string[]
  readonly conflicts: readonly KeyConflict[]
}
