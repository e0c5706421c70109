import type { Issue } from '@tagwright/schema'
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
  /** Such as `Mod+Z`, `Shift+1`, `ArrowLeft`, `F1`, `?`. */
  chord: string
  command: string
  args?: unknown
}

/** A binding that is heard in one scope; label keys are such. */
export interface ScopedKeyBinding extends KeyBinding {
  /** `task`, `widget:image` (a type) or `widget:#w1` (one widget). */
  scope: string
  /** What it stands for, for help and conflicts: a label id. */
  name?: string
}

/** A named set of bindings that replaces defaults by command id. */
export interface KeyProfile {
  id: string
  /** A key of the message catalogue. */
  label: string
  bindings: Readonly<Record<string, readonly string[]>>
}

/** Two commands that one chord would run. */
export interface KeyConflict {
  chord: string
  /** The scope of the first, or of the inner one. */
  scope: string
  /** The one that is run comes first. */
  commands: string[]
  /**
   * `same-scope`: only the first is ever run. `shadowed`: the inner scope's is asked first and the other
   * only when it does not apply. `label`: a label's key is a command's key; the command keeps it.
   */
  kind: 'same-scope' | 'shadowed' | 'label'
  /** The names of the bindings that have one (label ids). */
  names?: string[]
}

/** What a stroke runs. */
export interface KeyMatch {
  command: Command
  args?: unknown
}

/** Finds what a key stroke runs, in scopes from the innermost outwards. */
export interface Keymap {
  /** The first command whose binding and scope fit; undefined lets the event pass. */
  match(stroke: KeyStroke, scopes: readonly string[]): KeyMatch | undefined
  /** All that fit, innermost first: run them until one answers true (Escape, Enter and Delete have several). */
  matchAll(stroke: KeyStroke, scopes: readonly string[]): readonly KeyMatch[]
  /** The chords of a command, for help and badges, as of the active profile; with args, of that binding. */
  chordsOf(command: string, args?: unknown): readonly string[]
  readonly conflicts: readonly KeyConflict[]
  /** Chords that cannot be used, from the profile or the overrides. */
  readonly issues: readonly Issue[]
}
